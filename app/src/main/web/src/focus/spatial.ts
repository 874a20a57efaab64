export type Direction = 'up' | 'down' | 'left' | 'right';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How much a step to the side counts against a step ahead: a neighbour in the same row or column should win. */
const SIDEWAYS = 3;

/**
 * The control one expects when pressing an arrow on a remote: ahead of the focused one, near, and in line with it.
 * @returns its index, or -1 if nothing lies that way
 */
export function nearest(from: Box, candidates: readonly Box[], direction: Direction): number {
  let best = -1;
  let bestCost = Infinity;
  candidates.forEach((box, index) => {
    const cost = costOf(from, box, direction);
    if (cost < bestCost) [best, bestCost] = [index, cost];
  });
  return best;
}

function costOf(from: Box, to: Box, direction: Direction): number {
  const [ahead, sideways] =
    direction === 'left' || direction === 'right'
      ? [direction === 'right' ? to.left - from.right : from.left - to.right, gap(from.top, from.bottom, to.top, to.bottom)]
      : [direction === 'down' ? to.top - from.bottom : from.top - to.bottom, gap(from.left, from.right, to.left, to.right)];
  if (ahead < -1) return Infinity;
  const drift = direction === 'left' || direction === 'right' ? middle(from.top, from.bottom) - middle(to.top, to.bottom)
    : middle(from.left, from.right) - middle(to.left, to.right);
  return Math.max(0, ahead) + SIDEWAYS * sideways + Math.abs(drift) / 10;
}

/** The distance between two stretches of one axis; 0 if they overlap. */
function gap(a1: number, a2: number, b1: number, b2: number): number {
  return Math.max(0, b1 - a2, a1 - b2);
}

function middle(a: number, b: number): number {
  return (a + b) / 2;
}
