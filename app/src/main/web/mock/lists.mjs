// What the mock keeps beside items: playlists, copies, scans and disk space.
import { library } from './library.mjs';

const GB = 1_000_000_000;
const lists = new Map([['p1', { id: 'p1', name: 'Rainy Sundays', entries: [1, 4, 9].map((n) => ({ entry: n, id: `film-${n}` })) }]]);
const copies = new Map();
const storage = { bytes: 3.4 * GB, budgetBytes: 20 * GB, pinnedBytes: 0, blobs: 812, hits: 40, misses: 12, hitRate: 0.77, freeBytes: 212 * GB };
const scan = { state: 'IDLE', found: 1240, done: 1240, unchanged: 1200, failed: 2, elapsedMs: 9_000, away: [] };
let next = 100;

const item = (id) => library.find((candidate) => candidate.id === id);
const summary = ({ id, name, rule, entries }) => ({ id, name, ...(rule && { rule }), items: entries.length, changedAt: new Date().toISOString() });
const notFound = (what) => [404, { title: 'Not found', detail: `There is no ${what}.` }];

/** Each is `method, pattern, answer({ body, parts, query, send })`, which gives `[status, body]`. */
export const routes = [
  ['GET', /^\/api\/playlists$/, () => [200, { playlists: [...lists.values()].map(summary) }]],
  ['POST', /^\/api\/playlists$/, ({ body: { name, rule }, send }) => changed(create(name, rule), send, 201)],
  ['POST', /^\/api\/playlists\/import$/, importM3u],
  ['GET', /^\/api\/playlists\/([^/]+)$/, ({ parts: [id] }) => (lists.has(id) ? [200, summary(lists.get(id))] : notFound('such playlist'))],
  ['PUT', /^\/api\/playlists\/([^/]+)$/, ({ parts: [id], body: { name }, send }) => changed(Object.assign(lists.get(id), { name }), send)],
  ['DELETE', /^\/api\/playlists\/([^/]+)$/, ({ parts: [id], send }) => (lists.delete(id), send('PlaylistChanged', { playlist: id }), [204])],
  ['GET', /^\/api\/playlists\/([^/]+)\/items$/, entriesOf],
  ['POST', /^\/api\/playlists\/([^/]+)\/items$/, ({ parts: [id], body: { items, at = Infinity }, send }) => edit(id, send, (entries) => entries.splice(at, 0, ...items.map(made)))],
  ['POST', /^\/api\/playlists\/([^/]+)\/remove$/, ({ parts: [id], body, send }) => edit(id, send, (entries) => body.entries.forEach((entry) => take(entries, entry)))],
  ['POST', /^\/api\/playlists\/([^/]+)\/move$/, ({ parts: [id], body: { entry, to }, send }) => edit(id, send, (entries) => entries.splice(to, 0, take(entries, entry)))],
  ['GET', /^\/api\/items\/([^/]+)\/copies$/, () => [200, { qualities: [quality('ORIGINAL', 'Original quality', 23.4, false), quality('TABLET', 'Tablet', 1.9, true), quality('PHONE', 'Phone', 0.8, true)] }]],
  ['POST', /^\/api\/items\/([^/]+)\/copies$/, ({ parts: [id], body: { preset }, send }) => [202, makeCopy(item(id), preset, send)]],
  ['GET', /^\/api\/copies$/, () => [200, { copies: [...copies.values()] }]],
  ['POST', /^\/api\/copies\/([^/]+)\/cancel$/, ({ parts: [id], send }) => [200, turn(id, 'CANCELLED', send)]],
  ['POST', /^\/api\/copies\/([^/]+)\/resume$/, ({ parts: [id], send }) => (advance(id, send), [200, turn(id, 'RUNNING', send)])],
  ['DELETE', /^\/api\/copies\/([^/]+)$/, ({ parts: [id], send }) => (copies.delete(id), send('CopyRemoved', { copy: id }), [204])],
  ['GET', /^\/api\/libraries\/l1\/scan$/, () => [200, scan]],
  ['POST', /^\/api\/libraries\/l1\/scan$/, ({ send }) => scans('RUNNING', send, { done: 312 })],
  ['POST', /^\/api\/libraries\/l1\/scan\/pause$/, ({ send }) => scans('PAUSED', send)],
  ['POST', /^\/api\/libraries\/l1\/scan\/resume$/, ({ send }) => scans('RUNNING', send)],
  ['DELETE', /^\/api\/libraries\/l1\/scan$/, ({ send }) => scans('IDLE', send)],
  ['GET', /^\/api\/storage$/, () => [200, storage]],
  ['PUT', /^\/api\/storage$/, ({ body: { budgetBytes = 20 * GB } }) => [200, Object.assign(storage, { budgetBytes })]],
  ['DELETE', /^\/api\/storage$/, () => [200, Object.assign(storage, { bytes: 0, blobs: 0 })]],
];

function create(name, rule) {
  const list = { id: `p${next++}`, name, rule, entries: [] };
  lists.set(list.id, list);
  return list;
}

function changed(list, send, status = 200) {
  send('PlaylistChanged', { playlist: list.id });
  return [status, summary(list)];
}

function edit(id, send, change) {
  if (!lists.has(id)) return notFound('such playlist');
  change(lists.get(id).entries);
  send('PlaylistChanged', { playlist: id });
  return [204];
}

function made(id) {
  return { entry: next++, id };
}

function take(entries, entry) {
  return entries.splice(entries.findIndex((candidate) => candidate.entry === entry), 1)[0];
}

function entriesOf({ parts: [id], query }) {
  if (!lists.has(id)) return notFound('such playlist');
  const { entries } = lists.get(id);
  const offset = Number(query.get('offset') ?? 0);
  const page = entries.slice(offset, offset + Number(query.get('limit') ?? 100));
  return [200, { items: page.map(({ entry, id: of }) => ({ entry, ...item(of) })), total: entries.length }];
}

function importM3u({ text, query, send }) {
  const files = text.split('\n').map((line) => line.trim()).filter((line) => line && !line.startsWith('#'));
  const found = files.flatMap((path) => library.filter((candidate) => candidate.path === path));
  if (found.length === 0) return [400, { title: 'Bad request', detail: 'No file of this list is in a library. Add their folder to one first, or say in folder= what its names count from.' }];
  const list = create(query.get('name') ?? 'Imported');
  list.entries.push(...found.map(({ id }) => made(id)));
  return [201, { playlist: changed(list, send)[1], left: files.length - found.length }];
}

function quality(preset, name, gigabytes, encodesPicture) {
  return { preset, name, text: encodesPicture ? 'Smaller, for a small screen.' : 'The picture as it is, in an MP4 file.', estimatedBytes: gigabytes * GB, encodesPicture };
}

function makeCopy({ id: itemId, title }, preset, send) {
  const copy = { id: `c${next++}`, itemId, title, form: 'FILE', preset, state: 'RUNNING', done: 0, total: 30 };
  copies.set(copy.id, copy);
  send('CopyChanged', { copy: copy.id, item: itemId, state: 'RUNNING' });
  advance(copy.id, send);
  return copy;
}

/** A segment a second, until it is done, stopped or forgotten. */
function advance(id, send) {
  setTimeout(() => {
    const copy = copies.get(id);
    if (copy?.state !== 'RUNNING') return;
    copy.done++;
    send('CopyProgress', { copy: id, item: copy.itemId, done: copy.done, total: copy.total });
    if (copy.done < copy.total) advance(id, send);
    else Object.assign(turn(id, 'DONE', send), { file: '/stream/film.mp4' });
  }, 1000);
}

function turn(id, state, send) {
  const copy = Object.assign(copies.get(id), { state });
  send('CopyChanged', { copy: id, item: copy.itemId, state });
  return copy;
}

function scans(state, send, more = {}) {
  Object.assign(scan, { state }, more);
  send('ScanProgress', { libraryId: 'l1', ...scan });
  return [202, scan];
}
