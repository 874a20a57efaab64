import { html, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { Item } from '../api/types';
import { icon } from '../design/icons';
import { itemCard, shapeOf, type Shape } from './item-card';
import './item-row.css';

export interface RowOptions {
  readonly shape?: Shape;
  /** Where all of them are. */
  readonly more?: string;
  readonly target?: (item: Item) => string;
}

/** A titled row of cards that scrolls sideways; nothing if it would be empty. */
export function itemRow(title: string, items: readonly Item[], options: RowOptions = {}): TemplateResult | typeof nothing {
  const first = items[0];
  if (!first) return nothing;
  const shape = options.shape ?? shapeOf(first);
  const rail = createRef<HTMLElement>();
  const leaf = (pages: number) => () => rail.value?.scrollBy({ left: pages * rail.value.clientWidth * 0.85, behavior: 'smooth' });
  return html`
    <section class="row" aria-label=${title}>
      <header>
        <h2>${options.more ? html`<a href=${options.more}>${title} ${icon('next')}</a>` : title}</h2>
        <div class="row-leaf">
          <button class="round" tabindex="-1" aria-hidden="true" @click=${leaf(-1)}>${icon('back')}</button>
          <button class="round" tabindex="-1" aria-hidden="true" @click=${leaf(1)}>${icon('next')}</button>
        </div>
      </header>
      <div class="rail ${shape}" ${ref(rail)}>
        ${items.map((item, index) => itemCard(item, shape, index, options.target?.(item)))}
      </div>
    </section>
  `;
}
