import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { artworkUrl } from '../../api/client';
import type { ArtworkRole, Item, ItemQuery } from '../../api/types';
import { href } from '../../app/router';
import type { Services } from '../../app/services';
import { itemRow } from '../../components/item-row';
import { emptyState, failureState, waitingState } from '../../components/states';
import { episodeNumber, playedPart, resolution, runtime } from '../../design/format';
import { icon } from '../../design/icons';
import { View } from '../../design/view';
import './home.css';

interface Shelf {
  readonly title: string;
  readonly query: ItemQuery;
  readonly more?: string;
}

const CONTINUE: ItemQuery = { kind: 'movie,episode,video', sort: 'recent' };
const SHELVES: readonly Shelf[] = [
  { title: 'Movies', query: { kind: 'movie', sort: '-added' }, more: href.section('movies') },
  { title: 'Shows', query: { kind: 'show', sort: '-added' }, more: href.section('shows') },
  { title: 'Videos', query: { kind: 'video', sort: '-added' }, more: href.section('videos') },
  { title: 'Albums', query: { kind: 'album', sort: '-added' }, more: href.section('music') },
  { title: 'Songs', query: { kind: 'track', sort: '-added' }, more: href.section('music', 'songs') },
  { title: 'Photos', query: { kind: 'photo', sort: '-added' }, more: href.section('photos') },
];
const PER_SHELF = 24;
const REFRESH_EVERY_MS = 2000;

/** The first screen: what one was watching, and what is new of each kind. */
@customElement('home-screen')
export class HomeScreen extends View {
  @property({ attribute: false }) services!: Services;
  @state() private begun: readonly Item[] = [];
  @state() private shelves: readonly (readonly Item[])[] | undefined;
  @state() private failure: unknown;
  private refreshing: number | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
    const { feed } = this.services;
    const soon = () => this.refreshSoon();
    const endings = [feed.on('ItemAdded', soon), feed.on('ItemRemoved', soon), feed.on('ItemChanged', soon), feed.on('ArtworkReady', soon)];
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
    const first = (query: ItemQuery) => this.services.client.items(query, 0, PER_SHELF).then((page) => page.items);
    try {
      const [begun, ...shelves] = await Promise.all([first(CONTINUE), ...SHELVES.map((shelf) => first(shelf.query))]);
      this.begun = (begun ?? []).filter((item) => playedPart(item) !== undefined && !item.broken);
      this.shelves = shelves;
      this.failure = undefined;
    } catch (cause) {
      this.failure = cause;
    }
  }

  protected override render() {
    const { shelves } = this;
    if (!shelves) return this.failure ? failureState(this.failure, () => this.load()) : waitingState();
    if (shelves.every((items) => items.length === 0)) return this.empty();
    return html`
      ${this.hero(this.featured(shelves))}
      <div class="home-rows">
        ${itemRow('Continue watching', this.begun, { shape: 'wide', target: (item) => href.play(item.id) })}
        ${SHELVES.map((shelf, n) => itemRow(shelf.title, shelves[n] ?? [], shelf.more ? { more: shelf.more } : {}))}
      </div>
    `;
  }

  private empty() {
    return emptyState(
      'folder',
      'Your library is empty',
      'Add a folder on the computer that runs Viewra: under Settings, Libraries, or by starting it with --library FOLDER. What it finds appears here at once.',
    );
  }

  /** What one was watching last, else the newest film, show or video with a picture fit for a stage. */
  private featured(shelves: readonly (readonly Item[])[]): Item | undefined {
    const candidates = [...this.begun, ...shelves.slice(0, 3).flat()].filter((item) => !item.broken);
    const having = (role: ArtworkRole) => candidates.find((item) => item.artwork?.[role]);
    return having('backdrop') ?? having('thumb') ?? having('poster');
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
