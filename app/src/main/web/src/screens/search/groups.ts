import type { ItemKind, ItemQuery } from '../../api/types';
import { href } from '../../app/router';

export interface Group {
  readonly kind: ItemKind;
  readonly title: string;
  /** Where all that match are; nothing for kinds that have no grid of their own. */
  readonly all?: (choice: ItemQuery) => string;
}

/** What is found is shown kind by kind, in this order. */
export const GROUPS: readonly Group[] = [
  { kind: 'movie', title: 'Movies', all: (choice) => href.section('movies', undefined, choice) },
  { kind: 'show', title: 'Shows', all: (choice) => href.section('shows', undefined, choice) },
  { kind: 'episode', title: 'Episodes' },
  { kind: 'video', title: 'Videos', all: (choice) => href.section('videos', undefined, choice) },
  { kind: 'artist', title: 'Artists', all: (choice) => href.section('music', 'artists', choice) },
  { kind: 'album', title: 'Albums', all: (choice) => href.section('music', 'albums', choice) },
  { kind: 'track', title: 'Songs', all: (choice) => href.section('music', 'songs', choice) },
  { kind: 'photo', title: 'Photos', all: (choice) => href.section('photos', undefined, choice) },
];

/** `Movies`, or `Movies · 160` where only the first of them are shown. */
export function groupTitle({ title }: Group, shown: number, total: number): string {
  return total > shown ? `${title} · ${total.toLocaleString()}` : title;
}
