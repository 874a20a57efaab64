import { html, nothing, type TemplateResult } from 'lit';
import { artworkUrl } from '../../api/client';
import type { Item, ItemDetail } from '../../api/types';
import { picture, type Shape } from '../../components/item-card';
import { href } from '../../app/router';

/** The upper part of every item's page: its artwork as a backdrop, its poster, and words beside it. */
export function stage(item: ItemDetail, shape: Shape, words: TemplateResult): TemplateResult {
  const wide = artworkUrl(item, 1920, 'backdrop', 'thumb');
  const art = wide ?? artworkUrl(item, 342, 'poster');
  return html`
    <div class="stage ${wide ? '' : 'low'}">
      ${art ? html`<img class="stage-art ${wide ? '' : 'soft'}" src=${art} alt="" />` : nothing}
      <div class="stage-poster ${shape}">${picture(item, shape, shape === 'wide' ? 780 : 500)}</div>
      <div class="stage-words">
        ${parentLinks(item)}
        <h1>${title(item)}</h1>
        ${words}
      </div>
    </div>
  `;
}

/** As it is lettered, where there is a picture of that. */
function title(item: ItemDetail) {
  const logo = artworkUrl(item, 780, 'logo');
  return logo ? html`<img class="stage-logo" src=${logo} alt=${item.title} />` : item.title;
}

function parentLinks(item: ItemDetail): TemplateResult | typeof nothing {
  const parents = item.parents ?? [];
  if (parents.length === 0) return nothing;
  return html`<nav class="stage-parents" aria-label="Part of">
    ${parents.map((parent) => html`<a href=${href.item(parent.id)}>${parent.title}</a>`)}
  </nav>`;
}

export function factLine(facts: readonly (string | number | undefined)[]): TemplateResult {
  return html`<p class="facts">${facts.filter(Boolean).map((fact) => html`<span>${fact}</span>`)}</p>`;
}

/** The children of an item in their natural order; pages are fetched until all are there. */
export async function childrenOf(parent: string, fetchPage: (offset: number) => Promise<{ items: readonly Item[]; total: number }>): Promise<readonly Item[]> {
  const children: Item[] = [];
  for (;;) {
    const page = await fetchPage(children.length);
    children.push(...page.items.filter((item) => item.id !== parent));
    if (page.items.length === 0 || children.length >= page.total) return children;
  }
}
