import type { Marks, Mark } from '../api/marks';
import type { Item } from '../api/types';
import type { Notices } from '../app/notices';
import { isSeries } from './watched';

/** Marks items as the user says, tells that it was done, and offers to take it back. The pages follow by live events. */
export class Marking {
  constructor(
    private readonly marks: Marks,
    private readonly notices: Notices,
  ) {}

  watched(item: Item, watched: boolean): Promise<void> {
    return this.mark(item, { watched }, (count) => watchedSentence(item, watched, count));
  }

  favourite(item: Item, favourite: boolean): Promise<void> {
    return this.mark(item, { favourite }, () => (favourite ? `“${item.title}” is a favourite now.` : `“${item.title}” is no favourite any more.`));
  }

  /** @param rating from 1 to 10, or undefined to take the rating back */
  rate(item: Item, rating: number | undefined): Promise<void> {
    const sentence = rating === undefined ? `“${item.title}” is not rated any more.` : `“${item.title}” has ${starsInWords(rating)} now.`;
    return this.mark(item, { rating: rating ?? -1 }, () => sentence);
  }

  private async mark(item: Item, mark: Mark, sentence: (count: number) => string): Promise<void> {
    try {
      const marked = await this.marks.mark([item.id], mark);
      this.notices.say(sentence(marked.items), () => this.marks.undo(marked.undo));
    } catch (cause) {
      this.notices.fail(cause);
    }
  }
}

function watchedSentence(item: Item, watched: boolean, count: number): string {
  const state = watched ? 'watched' : 'not watched';
  if (!isSeries(item)) return `“${item.title}” is marked as ${state}.`;
  const episodes = count === 1 ? '1 episode' : `${count.toLocaleString()} episodes`;
  return `${episodes} of “${item.title}” ${count === 1 ? 'is' : 'are'} marked as ${state}.`;
}

/** `3½ stars` for 7 of 10. */
export function starsInWords(rating: number): string {
  const whole = Math.floor(rating / 2);
  const half = rating % 2 === 1 ? '½' : '';
  return `${whole || (half ? '' : '0')}${half} ${rating === 2 || rating === 1 ? 'star' : 'stars'}`;
}
