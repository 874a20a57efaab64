import { expect, test } from 'vitest';
import { artworkUrl, Client, itemParameters } from '../src/api/client';
import { Problem } from '../src/api/problem';
import { item } from './items';

function answering(status: number, body: unknown, type = 'application/json') {
  const calls: { url: string; init: RequestInit | undefined }[] = [];
  let signedOut = 0;
  const fetch = async (url: string, init?: RequestInit) => {
    calls.push({ url, init });
    return new Response(status === 204 ? null : JSON.stringify(body), { status, headers: { 'Content-Type': type } });
  };
  return { client: new Client(() => signedOut++, fetch), calls, signedOut: () => signedOut };
}

test('itemParameters_emptyValues_areLeftOut', () => {
  expect(itemParameters({ kind: 'movie', q: '' }, 100, 50).toString()).toBe('kind=movie&offset=100&limit=50');
});

test('pair_wrongCode_throwsTheServersWords', async () => {
  const { client } = answering(403, { title: 'Wrong code', status: 403, detail: 'That is not the code shown now.' }, 'application/problem+json');
  await expect(client.pair('000000', 'TV')).rejects.toMatchObject({ status: 403, title: 'Wrong code', message: 'That is not the code shown now.' });
});

test('me_withoutToken_isUndefinedAndTellsTheApp', async () => {
  const { client, signedOut } = answering(401, {});
  expect(await client.me()).toBeUndefined();
  expect(signedOut()).toBe(1);
});

test('items_serverAnswersWithoutProblemDocument_saysTheStatus', async () => {
  const client = new Client(() => {}, async () => new Response('<html>', { status: 502 }));
  await expect(client.items({})).rejects.toThrow('The server answered 502.');
});

test('items_nobodyAnswers_isUnreachable', async () => {
  const client = new Client(() => {}, () => Promise.reject(new TypeError('Failed to fetch')));
  await expect(client.items({})).rejects.toEqual(Problem.unreachable());
});

test('items_cancelled_staysACancellation', async () => {
  const client = new Client(() => {}, () => Promise.reject(new DOMException('stop', 'AbortError')));
  await expect(client.items({})).rejects.toMatchObject({ name: 'AbortError' });
});

test('reportProgress_fraction_isSentRoundedAndOutlivesThePage', async () => {
  const { client, calls } = answering(204, undefined);
  await client.reportProgress('s 1', 1234.6, 'PAUSED');
  expect(calls[0]?.url).toBe('/api/playback/sessions/s%201');
  expect(calls[0]?.init).toMatchObject({ method: 'PUT', keepalive: true, body: '{"positionMs":1235,"state":"PAUSED"}' });
});

test('mark_items_areSentTogether', async () => {
  const { client, calls } = answering(200, { undo: 'u', items: 12 });
  expect(await client.marks.mark(['7', '8'], { watched: true })).toEqual({ undo: 'u', items: 12 });
  expect(calls[0]?.url).toBe('/api/items/bulk');
  expect(calls[0]?.init).toMatchObject({ method: 'POST', body: '{"items":["7","8"],"watched":true}' });
});

test('lyrics_noneKnown_isUndefined', async () => {
  const { client } = answering(404, { title: 'Not found', status: 404, detail: 'There are no words to this.' });
  expect(await client.lyrics('7')).toBeUndefined();
});

test('artworkUrl_firstRoleMissing_takesTheNext', () => {
  expect(artworkUrl(item({ artwork: { poster: 'v 1' } }), 500, 'thumb', 'poster')).toBe('/api/items/a/artwork/poster?width=500&v=v%201');
  expect(artworkUrl(item(), 500, 'poster')).toBeUndefined();
});

test('filed_moreThanTheServerAnswersAtOnce_areAskedForInPages', async () => {
  const asked: string[] = [];
  const fetch = async (url: string) => {
    const parameters = new URL(url, 'http://viewra').searchParams;
    const [offset, limit] = [Number(parameters.get('offset')), Number(parameters.get('limit'))];
    asked.push(`${offset}+${limit}`);
    const names = Array.from({ length: Math.max(0, Math.min(limit, 1100 - offset)) }, (_, n) => ({ value: `${offset + n}`, name: '', count: 1, first: [] }));
    return new Response(JSON.stringify({ names, total: 1100 }), { headers: { 'Content-Type': 'application/json' } });
  };
  const { search } = new Client(() => {}, fetch);
  const all = await search.filed('folder', {}, Infinity);
  expect([all.total, all.names.length, all.names.at(-1)?.value]).toEqual([1100, 1100, '1099']);
  expect((await search.filed('folder', {}, 1000)).names.length).toBe(1000);
  expect(asked).toEqual(['0+500', '500+500', '1000+500', '0+500', '500+500']);
});
