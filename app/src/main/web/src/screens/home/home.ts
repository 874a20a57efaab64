import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { artworkUrl } from '../../api/client';
import type { Item } from '../../api/types';
import { href } from '../../app/router';
import type { Services } from '../../app/services';
import { itemRow } from '../../components/item-row';
import { emptyState, failureState, waitingState } from '../../components/states';
import { episodeNumber, playedPart, resolution, runtime } from '../../design/format';
import { icon } from '../../design/icons';
import { View } from '../../design/view';
import { featured, shelves, type Shelf } from './shelves';
import './home.css';

const PER_SHELF = 24;
const REFRESH_EVERY_MS = 2000;

/** The first screen: what one was watching, what comes next, what is new, and what one may like. */
@customElement('home-screen')
export class HomeScreen extends View {
  @property({ attribute: false }) services!: Services;
  @state() private shelves: readonly Shelf[] | undefined;
  @state() private failure: unknown;
  private refreshing: number | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
    const { feed } = this.services;
    const soon = () => this.refreshSoon();
    const endings = [
      feed.on('ItemAdded', soon), feed.on('ItemRemoved', soon), feed.on('ItemChanged', soon), feed.on('ArtworkReady', soon),
      feed.on('PlaybackProgress', soon), feed.on('LikingChanged', soon),
    ];
    this.whenGone(() => {
      endings.forEach((end) => end());
      clearTimeout(this.refreshing);
    });
  }

  private refreshSoon(): void {
    this.refreshing ??= window.setTimeout(() => {
      this.refreshing = undefined;
      void this.load();
    }, REFRESH_EVERY_MS);
  }

  private async load(): Promise<void> {
    try {
      this.shelves = shelves(await this.services.client.home(PER_SHELF));
      this.failure = undefined;
    } catch (cause) {
      this.failure = cause;
    }
  }

  protected override render() {
    const shown = this.shelves;
    if (!shown) return this.failure ? failureState(this.failure, () => this.load()) : waitingState();
    if (shown.length === 0) return this.empty();
    return html`
      ${this.hero(featured(shown))}
      <main class="home-rows">${repeat(shown, (shelf) => shelf.key, shelfRow)}</main>
    `;
  }

  private empty() {
    return emptyState(
      'folder',
      'Your library is empty',
      'Add a folder on the computer that runs Viewra: under Settings, Libraries, or by starting it with --library FOLDER. What it finds appears here at once.',
    );
  }

  private hero(item: Item | undefined) {
    if (!item) return nothing;
    const wide = artworkUrl(item, 1920, 'backdrop', 'thumb');
    const art = wide ?? artworkUrl(item, 342, 'poster');
    const facts = [
      item.kind === 'episode' ? [item.show, episodeNumber(item)].filter(Boolean).join(' ') : undefined,
      item.year, item.durationMs ? runtime(item.durationMs) : undefined, resolution(item.width, item.height),
    ];
    const resumes = playedPart(item) !== undefined;
    return html`
      <section class="hero" aria-label="Featured">
        ${art ? html`<img class="hero-art ${wide ? '' : 'soft'}" src=${art} alt="" />` : nothing}
        <div class="hero-words">
          <h1>${item.title}</h1>
          <p class="hero-facts">${facts.filter(Boolean).map((fact) => html`<span>${fact}</span>`)}</p>
          <div class="hero-actions">
            ${item.kind === 'show'
              ? nothing
              : html`<a class="button primary" href=${href.play(item.id)}>${icon('play')} ${resumes ? 'Resume' : 'Play'}</a>`}
            <a class="button" href=${href.item(item.id)}>${icon('details')} Details</a>
          </div>
        </div>
      </section>
    `;
  }
}

function shelfRow({ title, items, shape, plays }: Shelf) {
  return itemRow(title, items, { shape, ...(plays && { target: (item: Item) => href.play(item.id) }) });
}
