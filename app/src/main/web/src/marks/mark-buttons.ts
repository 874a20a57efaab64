import { html, type TemplateResult } from 'lit';
import type { Item } from '../api/types';
import { icon } from '../design/icons';
import type { Marking } from './marking';
import './star-rating';
import { isWatched } from './watched';

/** Favourite or not; F does the same. */
export function favouriteButton(item: Item, marking: Marking): TemplateResult {
  const favourite = item.favourite ?? false;
  return html`
    <button class="button square-button ${favourite ? 'loved' : ''}" aria-pressed=${favourite} aria-label="Favourite" title="Favourite (F)" @click=${() => marking.favourite(item, !favourite)}>
      ${icon('heart')}
    </button>
  `;
}

export function ratingStars(item: Item, marking: Marking): TemplateResult {
  return html`<star-rating .rating=${item.rating} @rate=${(event: CustomEvent<number | undefined>) => marking.rate(item, event.detail)}></star-rating>`;
}

/** Watched or not; of a show or season, all of it. */
export function watchedButton(item: Item, marking: Marking): TemplateResult {
  const watched = isWatched(item);
  const whole = item.kind === 'show' ? ' show' : item.kind === 'season' ? ' season' : '';
  return html`
    <button class="button" aria-pressed=${watched} title="W" @click=${() => marking.watched(item, !watched)}>
      ${icon(watched ? 'check' : 'eye')} ${watched ? 'Watched' : `Mark${whole} as watched`}
    </button>
  `;
}

/** Does what the key of a button says: W for watched, F for favourite. */
export function markByKey(event: KeyboardEvent, item: Item, marking: Marking): void {
  if (event.target instanceof HTMLInputElement || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
  const key = event.key.toLowerCase();
  if (key === 'f') void marking.favourite(item, !item.favourite);
  if (key === 'w' && item.kind !== 'photo' && !item.broken) void marking.watched(item, !isWatched(item));
}
