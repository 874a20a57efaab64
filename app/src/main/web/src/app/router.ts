import type { FacetName, Item, ItemQuery } from '../api/types';
import { isWall, type WallName } from '../screens/names/walls';
import { isFacet, parseChoice, writeChoice } from './choice';

export type Section = 'movies' | 'shows' | 'music' | 'photos' | 'videos';
export type MusicView = 'albums' | 'artists' | 'songs';

/** Where in the client one is. It lives in the address's fragment, so back, reload and a shared link all work. */
export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'browse'; readonly section: Section; readonly music: MusicView; readonly choice: ItemQuery }
  | { readonly screen: 'with'; readonly facet: FacetName; readonly value: string; readonly name: string }
  | { readonly screen: 'names'; readonly wall: WallName }
  | { readonly screen: 'search'; readonly q: string }
  | { readonly screen: 'item'; readonly id: string }
  | { readonly screen: 'play'; readonly id: string; readonly fromStart: boolean; readonly list: string; readonly file: string }
  | { readonly screen: 'photo'; readonly id: string; readonly index: number }
  | { readonly screen: 'playlists' }
  | { readonly screen: 'playlist'; readonly id: string }
  | { readonly screen: 'settings' }
  | { readonly screen: 'needs-look' }
  | { readonly screen: 'pair'; readonly code: string };

const SECTIONS: readonly string[] = ['movies', 'shows', 'music', 'photos', 'videos'] satisfies Section[];
const MUSIC_VIEWS: readonly string[] = ['albums', 'artists', 'songs'] satisfies MusicView[];

export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?');
  const [head = '', tail = '', value = ''] = path.split('/').map(decoded);
  const parameters = new URLSearchParams(query);
  if (SECTIONS.includes(head)) {
    const music = MUSIC_VIEWS.includes(tail) ? (tail as MusicView) : 'albums';
    return { screen: 'browse', section: head as Section, music, choice: parseChoice(parameters) };
  }
  if (head === 'search') return { screen: 'search', q: parameters.get('q') ?? '' };
  const name = parameters.get('name') ?? value;
  if (head === 'with' && tail && name && isFacet(tail)) return { screen: 'with', facet: tail, value, name };
  if (head === 'names' && isWall(tail)) return { screen: 'names', wall: tail };
  if (head === 'item' && tail) return { screen: 'item', id: tail };
  if (head === 'play' && tail) return { screen: 'play', id: tail, fromStart: parameters.has('start'), list: parameters.get('list') ?? '', file: parameters.get('file') ?? '' };
  if (head === 'photo' && tail) return { screen: 'photo', id: tail, index: Number(parameters.get('at') ?? 0) || 0 };
  if (head === 'playlists') return tail ? { screen: 'playlist', id: tail } : { screen: 'playlists' };
  if (head === 'needs-look') return { screen: 'needs-look' };
  if (head === 'settings') return { screen: 'settings' };
  if (head === 'pair') return { screen: 'pair', code: tail };
  return { screen: 'home' };
}

/** A damaged escape, as in an address cut off while copying, leads nowhere rather than to an error. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

export const href = {
  home: '#/',
  section: (section: Section, music?: MusicView, choice: ItemQuery = {}) => `#/${section}${music ? `/${music}` : ''}${writeChoice(choice)}`,
  /** Everything of a genre, with a person, and so on. */
  with: (facet: FacetName, value: string, name = value) => `#/with/${facet}/${encodeURIComponent(value)}?name=${encodeURIComponent(name)}`,
  /** Everything with a person of whom only the name is known. */
  person: (name: string) => `#/with/person?name=${encodeURIComponent(name)}`,
  names: (wall: WallName) => `#/names/${wall}`,
  search: (q: string) => `#/search?q=${encodeURIComponent(q)}`,
  item: (id: string) => `#/item/${encodeURIComponent(id)}`,
  play: (id: string) => `#/play/${encodeURIComponent(id)}`,
  playFromStart: (id: string) => `#/play/${encodeURIComponent(id)}?start`,
  /** Plays one of the versions of a film. */
  playVersion: (id: string, file: string) => `#/play/${encodeURIComponent(id)}?file=${encodeURIComponent(file)}`,
  /** Plays an item of a playlist, and then what follows it there. */
  playList: (id: string, list: string) => `#/play/${encodeURIComponent(id)}?list=${encodeURIComponent(list)}`,
  playlists: '#/playlists',
  playlist: (id: string) => `#/playlists/${encodeURIComponent(id)}`,
  settings: '#/settings',
  needsLook: '#/needs-look',
  photo: (id: string, index: number) => `#/photo/${encodeURIComponent(id)}?at=${index}`,
  /** The screen that shows an item best. */
  of: (item: Item, index = 0) => (item.kind === 'photo' && !item.broken ? href.photo(item.id, index) : href.item(item.id)),
};
