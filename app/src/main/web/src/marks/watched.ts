import type { Item } from '../api/types';

/** Whether an item is watched by watching what is in it. */
export function isSeries(item: Item): boolean {
  return item.kind === 'show' || item.kind === 'season';
}

/** Of a show or season when none of its episodes is left. */
export function isWatched(item: Item): boolean {
  return isSeries(item) ? item.unwatched === 0 : (item.progress?.watched ?? false);
}

/** How many episodes are left to see; undefined for what has none, or none left. */
export function left(item: Item): number | undefined {
  return isSeries(item) && item.unwatched ? item.unwatched : undefined;
}
