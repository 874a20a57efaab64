import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { MOST_NAMES } from '../../api/search';
import type { Filed, FiledPage } from '../../api/types';
import { href } from '../../app/router';
import type { Services } from '../../app/services';
import { picture, shapeOf } from '../../components/item-card';
import { countedAs } from './counted';
import { emptyState, failureState, waitingState } from '../../components/states';
import { View } from '../../design/view';
import { sectionViews } from './section-views';
import './names.css';
import { type Wall, WALLS, type WallName } from './walls';

const REFRESH_EVERY_MS = 1500;

/** All names that items are filed under, by name, each as a way to what is filed under it. */
@customElement('names-screen')
export class NamesScreen extends View {
  @property({ attribute: false }) services!: Services;
  @property() wall: WallName = 'collections';
  @state() private page: FiledPage | undefined;
  @state() private failure: unknown;
  /** How many names are wanted so far. */
  private wanted = MOST_NAMES;
  /** Where the user scrolled the views later is left to them. */
  private isInView = false;
  private readonly atEnd = new IntersectionObserver((seen) => {
    if (seen.some(({ isIntersecting }) => isIntersecting)) this.loadMore();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    const { feed } = this.services;
    const again = this.soon(() => void this.load(), REFRESH_EVERY_MS);
    const endings = [feed.on('ItemAdded', again), feed.on('ItemChanged', again), feed.on('ItemRemoved', again), feed.on('ArtworkReady', again)];
    this.whenGone(() => endings.forEach((end) => end()));
    this.whenGone(() => this.atEnd.disconnect());
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (!changes.has('wall')) return;
    this.page = undefined;
    this.wanted = MOST_NAMES;
    this.isInView = false;
    void this.load();
  }

  /** Watched anew each time, because it is told once only that the end is in sight. */
  protected override updated(): void {
    this.showCurrentView();
    this.atEnd.disconnect();
    const more = this.querySelector('.filed-more');
    if (more) this.atEnd.observe(more);
  }

  /** On a phone the views do not all fit beside each other. */
  private showCurrentView(): void {
    if (!this.page || this.isInView) return;
    this.isInView = true;
    const current = this.querySelector<HTMLElement>('.segments [aria-current="true"]');
    const views = current?.parentElement;
    if (current && views) views.scrollLeft = current.offsetLeft - views.offsetLeft - (views.clientWidth - current.clientWidth) / 2;
  }

  private loadMore(): void {
    if (!this.page || this.wanted > this.page.names.length) return; // on its way
    this.wanted += MOST_NAMES;
    void this.load();
  }

  private async load(): Promise<void> {
    const { wall, wanted } = this;
    const { facet, among } = WALLS[wall];
    try {
      const page = await this.services.client.search.filed(facet, among, wanted);
      if (wall === this.wall && wanted === this.wanted) [this.page, this.failure] = [page, undefined];
    } catch (cause) {
      if (wall === this.wall) this.failure = cause;
    }
  }

  protected override render() {
    const { page } = this;
    const { title, section, icon, advice, credit }: Wall = WALLS[this.wall];
    if (this.failure) return failureState(this.failure, () => this.load());
    if (!page) return waitingState();
    return html`
      <main class="browse">
        <header>
          <h1>${title}${page.total > 0 ? html`<small>${page.total.toLocaleString()}</small>` : nothing}</h1>
          <div class="browse-choices">${sectionViews(section, this.wall)}</div>
        </header>
        ${page.names.length === 0 ? emptyState(icon, `No ${title.toLowerCase()} yet`, advice) : html`<div class="filed-tiles">${page.names.map((filed) => this.tile(filed))}</div>`}
        ${page.total > page.names.length ? html`<button class="button filed-more" @click=${() => this.loadMore()}>Show more</button>` : nothing}
        ${credit && page.total > 0 ? html`<p class="filed-credit">${credit}</p>` : nothing}
      </main>
    `;
  }

  private tile({ value, name, count, first }: Filed) {
    const shape = first[0] ? shapeOf(first[0]) : 'poster';
    const shown = first.slice(0, shape === 'poster' ? 3 : 2);
    return html`
      <a class="filed-tile" href=${href.with(WALLS[this.wall].facet, value, name)}>
        <span class="filed-pictures">${shown.map((item) => picture(item, shapeOf(item)))}</span>
        <strong>${name}</strong><small>${countedAs(WALLS[this.wall].among, count)}</small>
      </a>
    `;
  }
}
