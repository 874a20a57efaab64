import type { ItemQuery } from '../../api/types';

const KINDS: Readonly<Record<string, readonly [one: string, many: string]>> = { album: ['album', 'albums'], photo: ['photo', 'photos'] };

/** `1 photo`, `1,200 albums`, and `items` where they are of several kinds. */
export function countedAs({ kind = '' }: ItemQuery, count: number): string {
  const [one, many] = KINDS[kind] ?? ['item', 'items'];
  return `${count.toLocaleString()} ${count === 1 ? one : many}`;
}
