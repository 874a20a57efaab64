import { describe, expect, it } from 'vitest';
import type { Rule } from '../src/api/playlists';
import { inWords, optionsOf, ruleOf } from '../src/screens/playlists/rule';

function filled(fields: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  fields.forEach(([name, value]) => form.append(name, value));
  return form;
}

describe('ruleOf', () => {
  it('says what was filled in and nothing of the rest', () => {
    const form = filled([['name', 'Quiet evenings'], ['kind', 'movie'], ['genre', 'Drama'], ['genre', 'Fantasy'], ['watched', 'no'], ['fromYear', '1990'], ['toYear', ''], ['minRating', '6'], ['sort', '-rating'], ['limit', '20']]);
    expect(ruleOf(form)).toEqual({ kinds: ['movie'], q: '', filters: { genre: ['Drama', 'Fantasy'], watched: ['no'] }, fromYear: 1990, minRating: 6, sort: '-rating', limit: 20 });
  });

  it('keeps the number of items within what the server takes', () => {
    expect(ruleOf(filled([['limit', '9999']])).limit).toBe(500);
    expect(ruleOf(filled([['limit', 'many']])).limit).toBe(100);
  });

  it('gives a rule back unchanged that has more than the form offers', () => {
    const rule: Rule = {
      library: '1', kinds: ['movie', 'season'], q: '', filters: { genre: ['Fable'], watched: ['no', 'started'], favourite: ['yes', 'no'], resolution: ['1080p', '576p'], person: ['7'] },
      minRating: 7, addedWithinDays: 14, sort: '-made', limit: 100,
    };
    expect(ruleOf(chosen(rule), rule)).toEqual(rule);
    const other: Rule = { kinds: [], q: '', filters: {}, minRating: 0, sort: 'natural', limit: 100 };
    expect(ruleOf(chosen(other), other)).toEqual(other);
  });
});

/** What a form that shows the rule has when nobody touches it. */
function chosen(rule: Rule): FormData {
  const there = [{ value: '1080p', name: '1080p', count: 3 }];
  return filled(Object.entries(optionsOf(rule, [], there)).flatMap(([field, options]) => options.filter(({ isChosen }) => isChosen).map(({ value }) => [field, value] as const)));
}

describe('optionsOf', () => {
  it('has words for what it does not offer', () => {
    const last = ({ minRating, addedWithinDays }: ReturnType<typeof optionsOf>) => [minRating.at(-1)?.label, addedWithinDays.at(-1)?.label];
    expect(last(optionsOf({ minRating: 7, addedWithinDays: 14 }, [], []))).toEqual(['3½ stars or more', 'In the last 14 days']);
    expect(last(optionsOf({}, [], []))).toEqual(['★★★★★', 'In the last year']);
  });
});

describe('inWords', () => {
  it('reads as a sentence', () => {
    expect(inWords({ kinds: ['movie'], filters: { genre: ['Drama'], watched: ['no'] }, fromYear: 1990, sort: '-rating', limit: 20 }))
      .toBe('Movies · Drama · Not watched · 1990 to today · Best rated first');
    expect(inWords({})).toBe('Everything');
  });
});
