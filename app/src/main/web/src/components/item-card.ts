import { html, nothing, type TemplateResult } from 'lit';
import { artworkUrl } from '../api/client';
import type { Item } from '../api/types';
import { href } from '../app/router';
import { caption, playedPart } from '../design/format';
import { icon } from '../design/icons';
import { isWatched, left } from '../marks/watched';
import { cornerBlend } from './placeholder';
import './item-card.css';

/** The outline of a card: films stand, records are square, frames of a video lie. */
export type Shape = 'poster' | 'square' | 'circle' | 'wide';

export function shapeOf(item: Item): Shape {
  switch (item.kind) {
    case 'movie':
    case 'show':
    case 'season':
      return 'poster';
    case 'artist':
      return 'circle';
    case 'album':
    case 'track':
    case 'photo':
      return 'square';
    case 'episode':
    case 'video':
      return 'wide';
  }
}

/** One item of a grid or row. `index` is its place in the list, for viewers that leaf through it. */
export function itemCard(item: Item, shape: Shape, index = 0, target = href.of(item, index)): TemplateResult {
  const second = caption(item);
  const named = item.kind !== 'photo';
  return html`
    <a class="card ${shape} ${item.broken ? 'broken' : ''}" href=${target} aria-label=${[item.title, second].filter(Boolean).join(', ')}>
      ${picture(item, shape)}
      ${named
        ? html`<span class="card-title">${item.title}</span>
            <span class="card-caption" title=${item.broken ?? nothing}>${second || '\u00a0'}</span>`
        : nothing}
    </a>
  `;
}

/** The place of an item that is not loaded yet. */
export function emptyCard(shape: Shape): TemplateResult {
  return html`<div class="card ${shape} waiting" aria-hidden="true"><span class="picture"></span></div>`;
}

/** The artwork in its frame, with the title on a tinted ground until it is there, or for good if there is none. */
export function picture(item: Item, shape: Shape, width = shape === 'wide' ? 500 : 342): TemplateResult {
  const url = shape === 'wide'
    ? artworkUrl(item, width, 'thumb', 'backdrop', 'poster')
    : artworkUrl(item, width, 'poster', 'thumb');
  const played = playedPart(item);
  const unseen = left(item);
  const blend = url ? cornerBlend(item.placeholder) : undefined;
  return html`
    <span class="picture ${blend ? 'blended' : ''}" style=${blend ? `background: ${blend}` : `--tint: ${tint(item.title)}`}>
      ${item.broken ? html`<span class="picture-mark">${icon('warning')}</span>` : html`<span class="picture-name">${item.title}</span>`}
      ${url ? html`<img src=${url} alt="" loading="lazy" decoding="async" @load=${reveal} @error=${remove} />` : nothing}
      ${item.favourite ? html`<span class="loved-mark" title="Favourite">${icon('heart')}</span>` : nothing}
      ${unseen ? html`<span class="unwatched" title=${`${unseen} not watched`}>${unseen}</span>` : nothing}
      ${isWatched(item) ? html`<span class="watched" title="Watched">${icon('check')}</span>` : nothing}
      ${played === undefined ? nothing : html`<span class="played"><span style="width: ${played * 100}%"></span></span>`}
    </span>
  `;
}

function reveal(event: Event): void {
  const image = event.target as HTMLElement;
  image.classList.add('here');
  image.parentElement?.classList.add('shown');
}

function remove(event: Event): void {
  const image = event.target as HTMLElement;
  image.classList.add('gone');
  image.parentElement?.classList.remove('blended');
}

/** A hue of its own for each title, the same each time. */
function tint(title: string): number {
  return [...title].reduce((hue, letter) => (hue * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7);
}
