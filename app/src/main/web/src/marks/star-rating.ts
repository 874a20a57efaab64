import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon } from '../design/icons';
import { View } from '../design/view';
import { starsInWords } from './marking';
import './star-rating.css';

const STARS = [1, 2, 3, 4, 5] as const;

/** Five stars; the left half of one counts half. Fires `rate` with 1 to 10, or undefined when the same is chosen again. */
@customElement('star-rating')
export class StarRating extends View {
  @property({ attribute: false }) rating: number | undefined;
  @state() private pointed: number | undefined;

  private point(event: PointerEvent, star: number): void {
    if (event.pointerType === 'mouse') this.pointed = half(event, star);
  }

  /** A finger or a key means the whole star; a mouse is exact enough for halves. */
  private choose(event: MouseEvent, star: number): void {
    const exact = event instanceof PointerEvent && event.pointerType === 'mouse' && event.detail > 0;
    this.rate(exact ? half(event, star) : star * 2);
  }

  private key(event: KeyboardEvent): void {
    const digit = Number(event.key);
    if (!/^[0-5]$/.test(event.key) || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    this.rate(digit === 0 ? undefined : digit * 2);
  }

  private rate(value: number | undefined): void {
    this.pointed = undefined;
    this.dispatchEvent(new CustomEvent('rate', { detail: value === this.rating ? undefined : value }));
  }

  protected override render() {
    const shown = this.pointed ?? this.rating ?? 0;
    const name = this.rating === undefined ? 'Not rated' : `Rated ${starsInWords(this.rating)}`;
    return html`
      <span class="stars" role="group" aria-label=${`${name}. Choose 1 to 5 stars, or the same again for none.`}
        @pointerleave=${() => (this.pointed = undefined)} @keydown=${(event: KeyboardEvent) => this.key(event)}>
        ${STARS.map((star) => html`
          <button class="star" aria-label=${`${star} ${star === 1 ? 'star' : 'stars'}`} aria-pressed=${(this.rating ?? 0) > star * 2 - 2}
            @pointermove=${(event: PointerEvent) => this.point(event, star)} @click=${(event: MouseEvent) => this.choose(event, star)}>
            ${icon('star')}<span class="star-full" style="width: ${Math.min(100, Math.max(0, (shown - star * 2 + 2) * 50))}%">${icon('star')}</span>
          </button>
        `)}
      </span>
    `;
  }
}

function half(event: MouseEvent, star: number): number {
  const { left, width } = (event.currentTarget as HTMLElement).getBoundingClientRect();
  return star * 2 - (event.clientX - left < width / 2 ? 1 : 0);
}
