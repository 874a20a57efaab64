// A stand-in for Viewra while working on the web client: `npm run mock`, then `npm run dev` (code 123456).
// It answers the HTTP interface from made-up items; see library.mjs for them and film.mjs for the clip that plays.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { facets, filed, letters, matches, metadata, search, sorted } from './choices.mjs';
import { makeFilm } from './film.mjs';
import { homeRows, library, mark, poster, undo } from './library.mjs';
import { routes as listRoutes } from './lists.mjs';

const { values: options } = parseArgs({
  options: { port: { type: 'string', default: '8440' }, web: { type: 'string', default: '../../../target/classes/web' } },
});
const web = resolve(import.meta.dirname, '..', options.web);
const film = makeFilm();
const TYPES = {
  '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.mp4': 'video/mp4', '.m4s': 'video/iso.segment',
  '.mpd': 'application/dash+xml', '.m3u8': 'application/vnd.apple.mpegurl', '.vtt': 'text/vtt', '.m4a': 'audio/mp4',
};
const listeners = new Set();
let wrongCodes = 0;

const routes = [
  ['POST', /^\/api\/pair$/, pair],
  ['GET', /^\/api\/me$/, (_, response) => json(response, 200, { device: { id: 'd1', name: 'Chrome on Linux' }, admin: true })],
  ['POST', /^\/api\/sign-out$/, (_, response) => response.writeHead(204, { 'Set-Cookie': 'viewra_token=; Max-Age=0; Path=/' }).end()],
  ['GET', /^\/api\/libraries$/, (_, response) => json(response, 200, { libraries: [{ id: 'l1', name: 'Media', kind: 'mixed', paths: ['/media'], items: library.length }] })],
  ['GET', /^\/api\/home$/, (request, response) => json(response, 200, { rows: homeRows(Number(request.url.searchParams.get('limit') ?? 20)) })],
  ['POST', /^\/api\/items\/bulk$/, bulk],
  ['POST', /^\/api\/undo\/(.+)$/, takeBack],
  ['GET', /^\/api\/items$/, (request, response) => json(response, 200, find(request.url.searchParams))],
  ['GET', /^\/api\/facets$/, (request, response) => json(response, 200, facets(request.url.searchParams))],
  ['GET', /^\/api\/filed\/(\w+)$/, (request, response, facet) => json(response, 200, filed(facet, request.url.searchParams))],
  ['GET', /^\/api\/collections\/(.+)$/, (_, response, value) => json(response, 200, filed('collection', new URLSearchParams({ collection: value })).names.find((one) => one.value === value.toLowerCase()))],
  ['GET', /^\/api\/search$/, (request, response) => json(response, 200, search(request.url.searchParams))],
  ['GET', /^\/api\/items\/letters$/, (request, response) => json(response, 200, letters(request.url.searchParams))],
  ['GET', /^\/api\/items\/([^/]+)\/metadata$/, (_, response, id) => json(response, 200, metadata(library.find((item) => item.id === id) ?? {}))],
  ['GET', /^\/api\/items\/([^/]+)\/lyrics$/, lyrics],
  ['GET', /^\/api\/playback\/sessions\/(.+)\/timeline$/, timeline],
  ['GET', /^\/api\/items\/([^/]+)$/, item],
  ['GET', /^\/api\/items\/([^/]+)\/artwork\/(\w+)$/, artwork],
  ['POST', /^\/api\/playback\/sessions$/, startSession],
  ['PUT', /^\/api\/playback\/sessions\/(.+)$/, progress],
  ['DELETE', /^\/api\/playback\/sessions\/(.+)$/, (_, response) => response.writeHead(204).end()],
  ...listRoutes.map(([method, pattern, answer]) => [method, pattern, keeping(answer)]),
  ['GET', /^\/api\/events$/, events],
  ['GET', /^\/stream\/(.+)$/, (request, response, name) => file(request, response, join(film, normalize(name)))],
];

createServer(async (request, response) => {
  request.url = new URL(request.url, `http://${request.headers.host}`);
  const path = request.url.pathname;
  const open = path === '/api/pair' || !path.startsWith('/api/');
  if (!open && !/viewra_token=/.test(request.headers.cookie ?? '')) return problem(response, 401, 'Not signed in', 'Pair this device first.');
  for (const [method, pattern, answer] of routes) {
    const match = request.method === method && pattern.exec(path);
    if (match) return answer(request, response, ...match.slice(1).map(decodeURIComponent));
  }
  const page = join(web, normalize(path === '/' ? '/index.html' : path));
  return existsSync(page) ? file(request, response, page) : problem(response, 404, 'Not found', `There is no ${path}.`);
}).listen(Number(options.port), () => console.log(`Mock of Viewra: http://localhost:${options.port} (code 123456)`));

async function pair(request, response) {
  const { code } = await body(request);
  if (++wrongCodes > 10) return problem(response, 429, 'Too many tries', 'Wait a minute, then try again.');
  if (code !== '123456') return problem(response, 403, 'Wrong code', 'That is not the code shown now.');
  wrongCodes = 0;
  response.setHeader('Set-Cookie', 'viewra_token=mock; HttpOnly; SameSite=Strict; Path=/');
  return json(response, 200, { token: 'mock', device: { id: 'd1', name: 'Chrome on Linux' } });
}

function item(_, response, id) {
  const found = library.find((candidate) => candidate.id === id);
  return found ? json(response, 200, found) : problem(response, 404, 'Not found', 'That item is no longer in the library.');
}

function artwork(_, response, id, role) {
  const found = library.find((candidate) => candidate.id === id);
  response.writeHead(200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'max-age=60' }).end(poster(found, role));
}

function find(parameters) {
  const found = sorted(library.filter((item) => matches(item, parameters)), parameters.get('sort')).filter((item) => parameters.get('sort') !== 'recent' || item.progress);
  const offset = Number(parameters.get('offset') ?? 0);
  return { items: found.slice(offset, offset + Number(parameters.get('limit') ?? 100)), total: found.length };
}

/** Lets a route of lists.mjs answer. */
function keeping(answer) {
  return async (request, response, ...parts) => {
    const text = await read(request);
    const body = /json/.test(request.headers['content-type'] ?? '') ? JSON.parse(text || '{}') : {};
    const [status, value] = answer({ body, text, parts, query: request.url.searchParams, send });
    if (status >= 400) problem(response, status, value.title, value.detail);
    else if (value) json(response, status, value);
    else response.writeHead(status).end();
  };
}

function lyrics(_, response, id) {
  if (library.find((item) => item.id === id)?.track === 2) return problem(response, 404, 'Not found', 'There are no words to this.');
  const lines = ['A light on the water', 'A hand on the rail', 'We counted the harbours', 'And told them by sail', '', 'And none of them ours'];
  return json(response, 200, { timed: true, source: 'file', lines: lines.map((text, n) => ({ atMs: n * 3000, text, words: [] })) });
}

function timeline(_, response, session) {
  const start = Date.now() - 20_000;
  const at = (ms, text) => ({ at: new Date(start + ms).toISOString(), text });
  json(response, 200, { entries: [at(0, `Opened ${session} on Chrome on Linux at 0:00: it plays converted.`), at(840, 'The first picture was ready after 0.8 s.'), at(12_300, 'Paused at 0:11.')] });
}

async function bulk(request, response) {
  const { undo, marked } = mark(await body(request));
  tell(marked);
  json(response, 200, { undo, items: marked.length });
}

function takeBack(_, response, token) {
  const restored = undo(token);
  if (!restored) return problem(response, 410, 'Gone', 'This cannot be undone any more: it was undone already, or is too long ago.');
  tell(restored);
  return json(response, 200, { items: restored.length });
}

function tell(items) {
  for (const { id, progress, favourite = false, rating } of items) {
    send('PlaybackProgress', { item: id, positionMs: 0, watched: false, ...progress });
    send('LikingChanged', { item: id, favourite, rating });
  }
}

async function startSession(request, response) {
  const { itemId, startMs } = await body(request);
  const found = library.find((candidate) => candidate.id === itemId);
  if (found.broken) return problem(response, 422, 'This file cannot be played', found.broken);
  const at = (name) => `${request.url.origin}/stream/${name}`;
  const direct = found.kind === 'track' || found.kind === 'video';
  const music = found.kind === 'track';
  return json(response, 200, {
    id: `s-${itemId}`,
    decision: direct
      ? { method: 'DIRECT_PLAY', reasons: [] }
      : { method: 'TRANSCODE', reasons: [{ code: 'VIDEO_CODEC', text: 'This browser cannot decode HEVC.', cost: 'The picture is encoded anew, which loses a little quality and works this machine hard.', remedy: 'Use a browser that decodes it, or make an H.264 copy once.' }, { code: 'AUDIO_CODEC', text: 'This browser cannot decode TrueHD.', cost: 'The sound is encoded anew, which nobody hears and costs little.', remedy: 'A receiver that takes TrueHD would get it as it is.' }] },
    hls: at('master.m3u8'), dash: at('manifest.mpd'), direct: music ? at('song.m4a') : at('film.mp4'), startMs, durationMs: 60_000,
    subtitles: [{ id: 't1', language: 'en', label: 'English', url: at('en.vtt'), default: false }, { id: 't2', language: 'de', label: 'Deutsch', url: at('en.vtt') }],
  });
}

async function progress(request, response, session) {
  const { positionMs } = await body(request);
  const found = library.find((candidate) => `s-${candidate.id}` === session);
  found.progress = { positionMs, watched: positionMs > found.durationMs * 0.9, updatedAt: new Date().toISOString() };
  send('PlaybackProgress', { item: found.id, ...found.progress });
  response.writeHead(204).end();
}

function events(request, response) {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  listeners.add(response);
  request.on('close', () => listeners.delete(response));
  if (process.env.MOCK_SCANNING) send('ScanProgress', { libraryId: 'l1', state: 'RUNNING', found: 1240, done: 312, failed: 2 });
}

function send(name, data) {
  for (const response of listeners) response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
}

function file(request, response, path) {
  if (!existsSync(path)) return problem(response, 404, 'Not found', 'There is no such file.');
  const size = statSync(path).size;
  const [, from, to] = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? '') ?? [];
  const range = from === undefined ? { start: 0, end: size - 1 } : { start: Number(from), end: to ? Number(to) : size - 1 };
  response.writeHead(from === undefined ? 200 : 206, {
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream', 'Content-Length': range.end - range.start + 1, 'Accept-Ranges': 'bytes',
    ...(from === undefined ? {} : { 'Content-Range': `bytes ${range.start}-${range.end}/${size}` }),
  });
  return createReadStream(path, range).pipe(response);
}

async function body(request) {
  return JSON.parse((await read(request)) || '{}');
}

async function read(request) {
  let text = '';
  for await (const part of request) text += part;
  return text;
}

function json(response, status, value) {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
}

function problem(response, status, title, detail) {
  response.writeHead(status, { 'Content-Type': 'application/problem+json' }).end(JSON.stringify({ type: 'about:blank', title, status, detail }));
}
