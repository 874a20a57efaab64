import type { Item } from '../api/types';

export type Section = 'movies' | 'shows' | 'music' | 'photos' | 'videos';
export type MusicView = 'albums' | 'artists' | 'songs';

/** Where in the client one is. It lives in the address's fragment, so back, reload and a shared link all work. */
export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'browse'; readonly section: Section; readonly music: MusicView }
  | { readonly screen: 'search'; readonly q: string }
  | { readonly screen: 'item'; readonly id: string }
  | { readonly screen: 'play'; readonly id: string; readonly fromStart: boolean }
  | { readonly screen: 'photo'; readonly id: string; readonly index: number }
  | { readonly screen: 'pair'; readonly code: string };

const SECTIONS: readonly string[] = ['movies', 'shows', 'music', 'photos', 'videos'] satisfies Section[];
const MUSIC_VIEWS: readonly string[] = ['albums', 'artists', 'songs'] satisfies MusicView[];

export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?');
  const [head = '', tail = ''] = path.split('/').map(decoded);
  const parameters = new URLSearchParams(query);
  if (SECTIONS.includes(head)) {
    const music = MUSIC_VIEWS.includes(tail) ? (tail as MusicView) : 'albums';
    return { screen: 'browse', section: head as Section, music };
  }
  if (head === 'search') return { screen: 'search', q: parameters.get('q') ?? '' };
  if (head === 'item' && tail) return { screen: 'item', id: tail };
  if (head === 'play' && tail) return { screen: 'play', id: tail, fromStart: parameters.has('start') };
  if (head === 'photo' && tail) return { screen: 'photo', id: tail, index: Number(parameters.get('at') ?? 0) || 0 };
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
  section: (section: Section, music?: MusicView) => `#/${section}${music ? `/${music}` : ''}`,
  search: (q: string) => `#/search?q=${encodeURIComponent(q)}`,
  item: (id: string) => `#/item/${encodeURIComponent(id)}`,
  play: (id: string) => `#/play/${encodeURIComponent(id)}`,
  playFromStart: (id: string) => `#/play/${encodeURIComponent(id)}?start`,
  photo: (id: string, index: number) => `#/photo/${encodeURIComponent(id)}?at=${index}`,
  /** The screen that shows an item best. */
  of: (item: Item, index = 0) => (item.kind === 'photo' && !item.broken ? href.photo(item.id, index) : href.item(item.id)),
};
