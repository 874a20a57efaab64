import { describe, expect, it } from 'vitest';
import { Http } from '../src/api/http';
import { Identification, inShort, lacking, typedId, type IdentificationStatus } from '../src/api/identification';
import { changes, type Setting } from '../src/api/plugins';

const setting = (name: string, kind: Setting['kind'], value?: string): Setting =>
  ({ name, kind, label: name, help: '', usual: '', isSet: value !== undefined, ...(value !== undefined && { value }) });

describe('changes', () => {
  it('sends what differs, and an empty field takes a value back', () => {
    const settings = [setting('language', 'language', 'de-DE'), setting('address', 'address', 'https://a.example'), setting('contact', 'text')];
    const typed = new Map([['language', ' de-DE '], ['address', ''], ['contact', 'me@a.example ']]);
    expect(changes(settings, typed)).toEqual({ address: '', contact: 'me@a.example' });
  });

  it('leaves a secret that was not typed anew as it is', () => {
    expect(changes([setting('key', 'secret', undefined)], new Map([['key', '']]))).toEqual({});
    expect(changes([setting('key', 'secret', undefined)], new Map([['key', 'abc']]))).toEqual({ key: 'abc' });
  });

  it('leaves a switch that nobody touched as it is', () => {
    const on = { ...setting('pictures', 'switch'), usual: 'true' };
    const off = setting('adult', 'switch');
    expect(changes([on, off], new Map([['pictures', 'true'], ['adult', 'false']]))).toEqual({});
    expect(changes([on, off], new Map([['pictures', 'false'], ['adult', 'true']]))).toEqual({ pictures: 'false', adult: 'true' });
    expect(changes([{ ...on, isSet: true, value: 'false' }], new Map([['pictures', 'true']]))).toEqual({ pictures: 'true' });
  });
});

describe('typedId', () => {
  it('takes a provider and its id, and nothing that may be a title', () => {
    expect(typedId(' tmdb:603 ')).toEqual({ provider: 'tmdb', id: '603' });
    expect(typedId('Mission: Impossible')).toBeUndefined();
    expect(typedId('The Matrix')).toBeUndefined();
  });
});

describe('inShort', () => {
  const ready = { id: 'musicbrainz', state: 'ready', sentence: 'Ready.' };
  const keyless = { id: 'tmdb', state: 'needs_key', sentence: 'TMDB needs a key.' };
  const status = (counts: Record<string, number>, ...providers: IdentificationStatus['providers']): IdentificationStatus => ({ counts, providers });

  it('says that all was recognised only where all could be', () => {
    expect(inShort(status({ needs_look: 0, waiting: 0 }, ready))).toBe('Nothing waits: whatever could be recognised, was');
    expect(inShort(status({ needs_look: 0, waiting: 2 }, ready))).toBe('2 items still to be asked about');
    expect(inShort(status({ needs_look: 0, waiting: 2 }, ready, keyless))).toBe('TMDB needs a key.');
    expect(inShort(status({ needs_look: 0, waiting: 2 }))).toBe('No plugin that recognises films or albums is turned on.');
    expect(inShort(undefined)).toBe('What nobody dares to guess comes here');
  });

  it('counts what needs a look before all else', () => {
    expect(inShort(status({ needs_look: 1, waiting: 2 }, keyless))).toBe('One item that nobody dared to guess');
    expect(inShort(status({ needs_look: 1200 }))).toBe(`${(1200).toLocaleString()} items that nobody dared to guess`);
    expect(lacking(status({ needs_look: 1 }, ready, keyless))).toBe('TMDB needs a key.');
  });
});

describe('Identification', () => {
  it('answers of how many items something was done', async () => {
    const identification = new Identification(new Http(() => {}, async () => Response.json({ done: 2, problems: [] })));
    expect(await Promise.all([identification.undo(['a']), identification.leaveAlone(['a']), identification.askAgain(['a'])])).toEqual([2, 2, 2]);
  });
});
