import type { Item, ItemPage } from '../../api/types';

/** What is wrong with a file of an item, as a sentence. */
export function damage({ broken }: Pick<Item, 'broken'>): string {
  return broken ?? 'One of its files cannot be read. Its page says which.';
}

/** What its owner can do about it. */
export function remedy({ broken, durationMs }: Pick<Item, 'broken' | 'durationMs'>): string {
  const replace = 'Put a whole copy in its place and scan again, or delete it.';
  return broken && durationMs !== undefined ? `What can be read of it plays. ${replace}` : replace;
}

/** How many there are, and how many of them are shown. */
export function howMany({ items, total }: ItemPage): string {
  const all = total === 1 ? 'One item' : `${total.toLocaleString()} items`;
  return total > items.length ? `${all}, of which these are the first ${items.length.toLocaleString()}` : all;
}
