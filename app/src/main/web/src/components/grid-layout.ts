import type { Shape } from './item-card';

/** Where the cards of a grid stand, in CSS pixels. */
export interface GridLayout {
  readonly columns: number;
  readonly gap: number;
  readonly rowHeight: number;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

const HEIGHT_PER_WIDTH: Record<Shape, number> = { poster: 1.5, square: 1, circle: 1, wide: 9 / 16 };
/** Title and caption below a picture, in root font sizes. */
const WORDS_REM = 3.2;
/** Rows kept ready above and below the screen, so that scrolling and a remote's arrow always find the next one. */
const SPARE_ROWS = 2;

export function gridLayout(width: number, shape: Shape, worded: boolean, rem: number): GridLayout {
  const gap = Math.round(rem * (width < 600 ? 0.75 : 1.25));
  const columns = Math.max(2, Math.floor((width + gap) / (wantedWidth(width, shape) + gap)));
  const cardWidth = (width - gap * (columns - 1)) / columns;
  const words = worded ? WORDS_REM * rem : 0;
  return { columns, gap, rowHeight: cardWidth * HEIGHT_PER_WIDTH[shape] + words + gap };
}

/** Three posters across a phone, eight or so across a desk, a dozen across a wall. */
function wantedWidth(width: number, shape: Shape): number {
  const poster = Math.min(290, Math.max(96, 60 + width * 0.075));
  return shape === 'wide' ? poster * 1.55 : shape === 'poster' ? poster : poster * 1.05;
}

/** The items whose rows meet the screen. `top` is how far the grid's upper edge lies below the screen's. */
export function visibleSpan(layout: GridLayout, total: number, top: number, screenHeight: number): Span {
  const rows = Math.ceil(total / layout.columns);
  const firstRow = Math.floor(-top / layout.rowHeight) - SPARE_ROWS;
  const lastRow = Math.ceil((screenHeight - top) / layout.rowHeight) + SPARE_ROWS;
  const clamp = (row: number) => Math.min(rows, Math.max(0, row));
  return { from: clamp(firstRow) * layout.columns, to: Math.min(total, clamp(lastRow) * layout.columns) };
}
