// Made-up items of every kind, with what the screens have to cope with: long titles, progress, missing pictures, broken files.

const FILMS = [
  'The Lantern Keeper', 'Northern Line', 'A Quiet Orbit', 'Salt & Ember', 'Glass Harbour', 'The Long Way to Marrakesh', 'Paper Tigers', 'Undertow', 'Eleven Winters',
  'The Cartographer’s Daughter and the Island That Was Never There', 'Blue Hour', 'Midnight Allotment', 'Sierra', 'Velvet Static', 'The Understudy', 'Low Tide', 'Hollow Crown', 'Ferrymen',
];
const SHOWS = ['Harbour Lights', 'The Wren Files', 'Station Nine', 'Kitchen Cabinet', '1923', 'Deep Field'];
const ARTISTS = ['Ada Lindqvist', 'The Paper Boats', 'Tomás Rivera Quartet'];

const GENRES = ['Drama', 'Comedy', 'Science Fiction', 'Documentary'];
const PEOPLE = ['Mara Whitlock', 'Idris Fenn', 'Sol Okafor', 'Linnea Brandt', 'Teodor Vasquez'];

const video = { index: 0, type: 'video', codec: 'hevc', profile: 'Main 10', width: 3840, height: 1608, frameRate: '24000/1001', bitDepth: 10, range: 'HDR10' };
const audio = (index, language, codec, channels) => ({ index, type: 'audio', codec, channels, sampleRate: 48_000, language, default: index === 1 });
const text = (index, language, forced = false) => ({ index, type: 'subtitle', codec: 'subrip', language, forced });
const tracks = [video, audio(1, 'eng', 'truehd', 8), audio(2, 'deu', 'eac3', 6), text(3, 'eng'), text(4, 'deu'), text(5, 'fra', true)];
const files = (path) => [{ path, sizeBytes: 23_480_113_020, container: 'matroska', durationMs: 6_480_000, tracks }];
const ART = { poster: '1', backdrop: '1', thumb: '1' };
const DURATION = 60_000;

function film(title, n) {
  const path = `/media/Movies/${title} (${1984 + n * 2})/${title} (${1984 + n * 2}).mkv`;
  const progress = n === 2 ? { positionMs: 23_000, watched: false } : n === 5 ? { positionMs: 0, watched: true } : undefined;
  const chapters = [{ startMs: 0, title: 'Opening' }, { startMs: 15_000, title: 'The crossing' }, { startMs: 30_000 }, { startMs: 45_000, title: 'Home' }];
  return {
    id: `film-${n}`, kind: 'movie', title, year: 1984 + n * 2, durationMs: DURATION, path, width: 3840, height: 1608, files: files(path), chapters, placeholder: ['14213d', 'fca311', '3a0ca3', '0b0b12'].join(''),
    collections: n < 6 ? [['Northern Collection', 'Harbour Trilogy'][n % 2]] : [],
    genres: GENRES.filter((_, g) => (n + g) % 3 === 0), people: [PEOPLE[n % 5], PEOPLE[(n + 1) % 5], PEOPLE[(n + 3) % 5]],
    artwork: n === 7 ? undefined : n % 5 === 4 ? { poster: '1' } : ART, progress, overview: 'A keeper of a light that no ship has needed in forty years sees a signal answer from the open sea, and rows out to meet it.',
  };
}

function show(title, n) {
  const id = `show-${n}`;
  const seasons = [1, 2].map((season) => ({ id: `${id}-s${season}`, kind: 'season', title: `Season ${season}`, season, show: title, parent: id, artwork: ART, parents: [{ id, kind: 'show', title }] }));
  const episodes = seasons.flatMap((season) => Array.from({ length: 6 }, (_, e) => ({
    id: `${season.id}-e${e + 1}`, kind: 'episode', title: ['Pilot', 'Low Water', 'The Visitor', 'Static', 'A Door Opens', 'Home'][e], show: title, season: season.season, episode: e + 1,
    durationMs: DURATION, parent: season.id, artwork: { thumb: '1' }, files: files(`/media/Shows/${title}/S0${season.season}E0${e + 1}.mkv`),
    progress: n === 0 && season.season === 1 ? (e < 2 ? { positionMs: 0, watched: true } : e === 2 ? { positionMs: 15_000, watched: false } : undefined) : undefined,
    parents: [{ id, kind: 'show', title }, { id: season.id, kind: 'season', title: season.title }],
  })));
  return [{ id, kind: 'show', title, year: 2012 + n, artwork: ART, children: 2, overview: 'Every evening the ferry brings someone who should not be on it.' }, ...seasons, ...episodes];
}

function music(artist, n) {
  const id = `artist-${n}`;
  const album = { id: `${id}-album`, kind: 'album', title: ['Shoreline', 'Folded', 'Live at the Observatory'][n], artist, year: 2009 + n * 4, parent: id, artwork: { poster: '1' }, parents: [{ id, kind: 'artist', title: artist }] };
  const songs = ['First Light', 'Driftwood', 'Letters Home', 'Tide Table', 'A Map of Rain', 'Lanterns'].map((title, t) => ({
    id: `${album.id}-${t}`, kind: 'track', title, artist, album: album.title, track: t + 1, durationMs: 192_000 + t * 17_000, parent: album.id, artwork: { poster: '1' }, parents: [{ id, kind: 'artist', title: artist }, { id: album.id, kind: 'album', title: album.title }],
  }));
  return [{ id, kind: 'artist', title: artist, artwork: n === 1 ? undefined : { poster: '1' } }, album, ...songs];
}

const photos = Array.from({ length: 46 }, (_, n) => ({ id: `photo-${n}`, kind: 'photo', title: `IMG_${2040 + n}.jpg`, artwork: { thumb: '1', poster: '1' }, width: 4000, height: 3000 }));
const clips = ['Birthday at the lake', 'DJI_0042', 'First steps', 'Screen recording 2026-03-01'].map((title, n) => ({
  id: `clip-${n}`, kind: 'video', title, durationMs: DURATION, path: `/media/Clips/${title}.mp4`, width: 1920, height: 1080, artwork: { thumb: '1' }, files: [{ ...files(`/media/Clips/${title}.mp4`)[0], container: 'mp4', tracks: tracks.slice(0, 2) }],
}));
const broken = [
  { id: 'broken-0', kind: 'video', title: 'truncated-no-moov', path: '/media/broken/truncated-no-moov.mp4', broken: 'The file ends before its index (moov); it was probably cut off while being copied.' },
  { id: 'broken-1', kind: 'video', title: 'empty', path: '/media/broken/empty.mkv', broken: 'The file is empty.' },
];
const many = Array.from({ length: Number(process.env.MOCK_EXTRA ?? 0) }, (_, n) => film(`Film number ${n + 1}`, n + 100));

export const library = [...FILMS.map(film), ...SHOWS.flatMap(show), ...ARTISTS.flatMap(music), ...photos, ...clips, ...broken, ...many];

const SIZES = { poster: [342, 513], backdrop: [1600, 900], thumb: [800, 450] };

/** A dusk over hills, in colours and shapes of its own for each item. */
export function poster(item, role) {
  const [width, height] = item.kind === 'album' || item.kind === 'artist' || item.kind === 'track' ? [500, 500] : item.kind === 'photo' ? [1600, 1200] : SIZES[role];
  const seed = [...item.title].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 17);
  const hue = seed % 360;
  const hill = (level, light) => {
    const points = Array.from({ length: 9 }, (_, n) => `${(n * width) / 8},${height * (level + 0.09 * Math.sin(seed + n * 1.7 + level * 9))}`);
    return `<polygon points="0,${height} ${points.join(' ')} ${width},${height}" fill="hsl(${hue + 20} 45% ${light}%)"/>`;
  };
  const words = role === 'poster' && ['movie', 'show'].includes(item.kind)
    ? `<text x="50%" y="${height * 0.16}" fill="#fff" fill-opacity=".92" font-family="Georgia, serif" font-size="${width / Math.max(9, item.title.length * 0.84)}" text-anchor="middle" letter-spacing="2">${item.title.toUpperCase().replaceAll('&', '&amp;')}</text>` : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs><linearGradient id="g" x2="0.2" y2="1"><stop stop-color="hsl(${hue} 60% 22%)"/><stop offset=".65" stop-color="hsl(${hue + 40} 70% 55%)"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/><circle cx="${width * (0.25 + (seed % 50) / 100)}" cy="${height * 0.45}" r="${Math.min(width, height) * 0.13}" fill="hsl(${hue + 60} 90% 82%)"/>${hill(0.6, 26)}${hill(0.72, 17)}${hill(0.85, 9)}${words}</svg>`;
}

/** The rows of the home page. */
export function homeRows(limit) {
  const row = (kind, title, items, more = {}) => ({ kind, title, items: items.slice(0, limit), ...more });
  const of = (...kinds) => library.filter((item) => kinds.includes(item.kind) && !item.broken);
  const begun = of('movie', 'episode', 'video').filter((item) => item.progress?.positionMs);
  const seen = of('movie').find((item) => item.progress?.watched);
  return [
    row('continue', 'Continue watching', begun), row('next_up', 'Next up', of('episode').filter((item) => item.episode === 1).slice(1)),
    row('recently_added', 'New in Media', of('movie', 'show', 'album', 'photo', 'video'), { libraryId: 'l1' }),
    ...(seen ? [row('because_you_watched', `Because you watched ${seen.title}`, of('movie').slice(8), { because: seen })] : []),
  ].filter(({ items }) => items.length > 0);
}

const undos = new Map();

/** Marks items, those below them too, and remembers what they were. */
export function mark({ items, ...mark }) {
  const below = (id) => [id, ...library.filter((item) => item.parent === id).flatMap((item) => below(item.id))];
  const ids = 'watched' in mark ? items.flatMap(below) : items;
  const marked = library.filter((item) => ids.includes(item.id) && (!('watched' in mark) || item.durationMs));
  const undo = `undo-${undos.size}`;
  undos.set(undo, marked.map(({ id, progress, favourite, rating }) => ({ id, progress, favourite, rating })));
  for (const item of marked) {
    if ('watched' in mark) item.progress = { positionMs: 0, watched: mark.watched };
    if ('favourite' in mark) item.favourite = mark.favourite;
    if ('rating' in mark) item.rating = mark.rating < 0 ? undefined : mark.rating;
  }
  count();
  return { undo, marked };
}

/** @returns the items that are again what they were, or undefined if that is done already */
export function undo(token) {
  const before = undos.get(token);
  undos.delete(token);
  const restored = before?.map((was) => Object.assign(library.find((item) => item.id === was.id), was));
  count();
  return restored;
}

/** How many episodes of each show and season are left. */
function count() {
  const episodes = (id) => library.filter((item) => item.parent === id).flatMap((item) => (item.kind === 'episode' ? [item] : episodes(item.id)));
  for (const item of library) {
    if (item.kind === 'show' || item.kind === 'season') item.unwatched = episodes(item.id).filter((episode) => !episode.progress?.watched).length;
  }
}
count();
