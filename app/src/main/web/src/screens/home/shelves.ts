import type { HomeRow, Item } from '../../api/types';
import { shapeOf, type Shape } from '../../components/item-card';

/** A row of cards of one outline. */
export interface Shelf {
  readonly key: string;
  readonly title: string;
  readonly shape: Shape;
  readonly items: readonly Item[];
  /** Whether a card plays at once, as of what was begun; others show the item. */
  readonly plays: boolean;
}

const WORDS: Record<Shape | 'photo', string> = { poster: 'films and shows', wide: 'videos', square: 'music', circle: 'artists', photo: 'photos' };

/** The rows as they are shown: one whose items have different outlines, as of a mixed library, becomes several. */
export function shelves(rows: readonly HomeRow[]): readonly Shelf[] {
  return rows.flatMap((row) => (row.kind === 'continue' || row.kind === 'next_up' ? [ready(row)] : byOutline(row)));
}

function ready({ kind, title, items }: HomeRow): Shelf {
  return { key: kind, title, shape: 'wide', items, plays: true };
}

function byOutline(row: HomeRow): Shelf[] {
  const outline = (item: Item) => (item.kind === 'photo' ? 'photo' : shapeOf(item));
  const outlines = [...new Set(row.items.map(outline))];
  return outlines.map((each) => ({
    key: [row.kind, row.libraryId ?? row.because?.id, each].join(),
    title: outlines.length > 1 ? `${row.title}: ${WORDS[each]}` : row.title,
    shape: each === 'photo' ? 'square' : each,
    items: row.items.filter((item) => outline(item) === each),
    plays: false,
  }));
}

/** What fits the stage at the top: what one was watching last, else what is newest and has a wide picture. */
export function featured(all: readonly Shelf[]): Item | undefined {
  const stageable = (item: Item) => !item.broken && ['movie', 'show', 'episode', 'video'].includes(item.kind);
  const candidates = all.flatMap((shelf) => shelf.items).filter(stageable);
  const having = (role: 'backdrop' | 'thumb' | 'poster') => candidates.find((item) => item.artwork?.[role]);
  return having('backdrop') ?? having('thumb') ?? having('poster');
}
