import type { Item } from '../src/api/types';

/** An item with what a test does not care about filled in. */
export function item(given: Partial<Item> = {}): Item {
  return { id: 'a', kind: 'movie', title: 'A Film', ...given };
}
