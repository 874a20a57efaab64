import type { Client } from '../../api/client';
import type { Item } from '../../api/types';

/** What comes before and after an episode in its season; nothing for what is no episode. */
export interface Neighbours {
  readonly previous?: Item;
  readonly next?: Item;
}

export async function neighboursOf(item: Item, client: Client): Promise<Neighbours> {
  if (item.kind !== 'episode' || !item.parent) return {};
  const { items } = await client.items({ parent: item.parent }, 0, 500);
  const episodes = items.filter((candidate) => candidate.kind === 'episode' && !candidate.broken);
  const here = episodes.findIndex((candidate) => candidate.id === item.id);
  const [previous, next] = here < 0 ? [undefined, undefined] : [episodes[here - 1], episodes[here + 1]];
  return { ...(previous ? { previous } : {}), ...(next ? { next } : {}) };
}
