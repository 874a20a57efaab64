import type { Client } from '../../api/client';
import type { Item } from '../../api/types';
import { allEntries } from '../playlists/playlist-edits';

/** What comes before and after an item in the playlist that is played, else in its season; nothing for what is in neither. */
export interface Neighbours {
  readonly previous?: Item;
  readonly next?: Item;
}

export async function neighboursOf(item: Item, client: Client, list = ''): Promise<Neighbours> {
  if (list) return around(item, (await allEntries(client.playlists, list)).filter(({ kind }) => ['movie', 'episode', 'video'].includes(kind)));
  if (item.kind !== 'episode' || !item.parent) return {};
  const { items } = await client.items({ parent: item.parent }, 0, 500);
  return around(item, items.filter(({ kind }) => kind === 'episode'));
}

function around(item: Item, all: readonly Item[]): Neighbours {
  const playable = all.filter(({ broken }) => !broken);
  const here = playable.findIndex(({ id }) => id === item.id);
  const [previous, next] = here < 0 ? [undefined, undefined] : [playable[here - 1], playable[here + 1]];
  return { ...(previous ? { previous } : {}), ...(next ? { next } : {}) };
}
