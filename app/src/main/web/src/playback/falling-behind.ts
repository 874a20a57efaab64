/** A segment of an encoded picture that has just come. Times are in seconds. */
export interface Delivery {
  readonly height: number;
  readonly start: number;
  readonly end: number;
  /** How long it was waited for while the server made it. */
  readonly making: number;
  /** When it came, by any clock. */
  readonly at: number;
  /** How much is there to play on without it. */
  readonly ahead: number;
}

/** A picture that the server makes more slowly than it plays. */
export interface TooSlow {
  readonly height: number;
  /** What plays from here on; undefined if nothing changed. */
  readonly instead?: number;
  /** Whether there is a smaller one to choose. */
  readonly smaller: boolean;
}

/** The first one after a jump takes longer than the others, so one says nothing. */
const ENOUGH = 2;

/**
 * Notices when the server cannot keep up: segments in a row, each of which took longer to make than it lasts, until
 * nothing is left to play. The estimate of the network does not know, as making is left out of it.
 */
export class FallingBehind {
  private slow = 0;
  private last: Delivery | undefined;

  /** @returns whether a smaller picture is needed */
  note(delivery: Delivery): boolean {
    const { last } = this;
    const lasts = delivery.end - delivery.start;
    const goesOn = last?.height === delivery.height && Math.abs(last.end - delivery.start) < lasts / 2;
    // Two are asked for at a time: what one has waited for, the next has not to wait for again.
    const took = last && goesOn ? Math.min(delivery.making, delivery.at - last.at) : delivery.making;
    this.last = delivery;
    this.slow = took < lasts ? 0 : (goesOn ? this.slow : 0) + 1;
    if (this.slow < ENOUGH || delivery.ahead >= lasts) return false;
    this.slow = 0;
    return true;
  }
}

export function tooSlowSentence({ height, instead, smaller }: TooSlow): string {
  if (instead) return `The server converts ${height}p more slowly than it plays. It goes on in ${instead}p.`;
  if (smaller) return `The server converts ${height}p more slowly than it plays. A smaller size plays smoothly.`;
  return `The server converts even ${height}p more slowly than it plays. Wait a moment, then play on.`;
}
