import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ItemQuery } from '../api/types';
import type { Services } from '../app/services';
import { View } from '../design/view';
import { gridLayout, visibleSpan, type GridLayout, type Span } from './grid-layout';
import { emptyCard, itemCard, type Shape } from './item-card';
import { PagedList } from './paged-list';
import { failureState } from './states';
import './item-grid.css';

const FIRST_GUESS = 24;
/** While a scan adds items by the hundred, the grid asks anew at most this often. */
const REFRESH_EVERY_MS = 1500;

/** All items of a query as a grid that renders only what is on screen and follows the library live. */
@customElement('item-grid')
export class ItemGrid extends View {
  @property({ attribute: false }) services!: Services;
  @property({ attribute: false }) query: ItemQuery = {};
  @property() shape: Shape = 'poster';
  /** What to show in place of an empty grid. */
  @property({ attribute: false }) whenEmpty: TemplateResult | undefined;

  @state() private layout: GridLayout | undefined;
  @state() private span: Span = { from: 0, to: FIRST_GUESS };
  private list: PagedList | undefined;
  /** Which card the focus is to go to. */
  private focused: number | undefined;
  private refreshing: number | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const measured = new ResizeObserver(() => this.measure());
    measured.observe(this);
    const place = () => this.place();
    addEventListener('scroll', place, { passive: true });
    const { feed } = this.services;
    const endings = [
      feed.on('ItemAdded', () => this.refreshSoon()),
      feed.on('ItemRemoved', () => this.refreshSoon()),
      feed.on('ItemChanged', ({ item }) => this.reload(item)),
      feed.on('ArtworkReady', ({ item, kind, version }) =>
        this.list?.update(item, (old) => ({ ...old, artwork: { ...old.artwork, [kind]: version } }))),
      feed.on('PlaybackProgress', ({ item, positionMs, watched }) =>
        this.list?.update(item, (old) => ({ ...old, progress: { positionMs, watched } }))),
      feed.on('LikingChanged', ({ item, favourite, rating }) =>
        this.list?.update(item, ({ rating: _, ...old }) => ({ ...old, favourite, ...(rating !== undefined && { rating }) }))),
    ];
    this.whenGone(() => {
      measured.disconnect();
      removeEventListener('scroll', place);
      clearTimeout(this.refreshing);
      endings.forEach((end) => end());
    });
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    const before = changes.get('query');
    if (this.list && before !== undefined && JSON.stringify(before) === JSON.stringify(this.query)) return;
    if (!this.list || changes.has('query')) this.begin();
  }

  private begin(): void {
    const query = this.query;
    const list = new PagedList(
      (offset, limit) => this.services.client.items(query, offset, limit),
      () => list === this.list && this.loaded(),
    );
    this.list = list;
    void list.ensure(0, FIRST_GUESS);
  }

  private loaded(): void {
    this.place();
    this.requestUpdate();
    this.dispatchEvent(new CustomEvent('counted', { detail: this.list?.total }));
  }

  private measure(): void {
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    this.layout = gridLayout(this.clientWidth, this.shape, this.query.kind !== 'photo', rem);
    this.place();
  }

  private place(): void {
    if (!this.layout || !this.list || this.list.total === undefined) return;
    const span = visibleSpan(this.layout, this.list.total, this.getBoundingClientRect().top, innerHeight);
    if (span.from !== this.span.from || span.to !== this.span.to) this.span = span;
    if (span.to > span.from) void this.list.ensure(span.from, span.to);
  }

  /** Brings the row of an item to the top of the screen and the focus to it. */
  showFrom(index: number): void {
    if (!this.layout) return;
    const row = Math.floor(index / this.layout.columns);
    const top = this.getBoundingClientRect().top + scrollY + row * this.layout.rowHeight;
    const bar = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
    scrollTo({ top: top - bar, behavior: 'instant' });
    this.focused = index;
    this.place();
    this.requestUpdate();
  }

  /** A card that is wanted gets the focus as soon as it is there. */
  protected override updated(): void {
    if (this.focused === undefined || !this.list?.at(this.focused)) return;
    const card = this.querySelectorAll<HTMLElement>('.card')[this.focused - this.span.from];
    if (!card) return;
    this.focused = undefined;
    card.focus({ preventScroll: true });
  }

  private refreshSoon(): void {
    this.refreshing ??= window.setTimeout(() => {
      this.refreshing = undefined;
      void this.list?.refresh(this.span.from, Math.max(this.span.to, FIRST_GUESS));
    }, REFRESH_EVERY_MS);
  }

  private async reload(id: string): Promise<void> {
    if (!this.list || this.list.indexOf(id) < 0) return;
    const item = await this.services.client.item(id).catch(() => undefined);
    if (item) this.list.update(id, () => item);
  }

  protected override render() {
    const list = this.list;
    if (list?.total === 0 && this.whenEmpty) return this.whenEmpty;
    if (list?.failure && list.total === undefined) return failureState(list.failure, () => this.begin());
    const { layout } = this;
    if (!layout) return nothing;
    const total = list?.total ?? FIRST_GUESS;
    const height = Math.ceil(total / layout.columns) * layout.rowHeight;
    const top = (this.span.from / layout.columns) * layout.rowHeight;
    return html`
      <div class="grid-space" style="height: ${height}px">
        <div
          class="grid-cards"
          role="list"
          style="transform: translateY(${top}px); grid-template-columns: repeat(${layout.columns}, minmax(0, 1fr)); gap: 0 ${layout.gap}px; grid-auto-rows: ${layout.rowHeight}px"
        >
          ${repeat(this.shownIndexes(total), (index) => list?.at(index)?.id ?? `waiting-${index}`, (index) => this.cell(index))}
        </div>
      </div>
    `;
  }

  private shownIndexes(total: number): number[] {
    const to = Math.min(this.span.to, total);
    return Array.from({ length: Math.max(0, to - this.span.from) }, (_, n) => this.span.from + n);
  }

  private cell(index: number) {
    const item = this.list?.at(index);
    return html`<div role="listitem">${item ? itemCard(item, this.shape, index) : emptyCard(this.shape)}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'item-grid': ItemGrid;
  }
}
