import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Item, ItemDetail, KnownMetadata } from '../../api/types';
import { href } from '../../app/router';
import type { Services } from '../../app/services';
import { picture } from '../../components/item-card';
import { itemRow } from '../../components/item-row';
import { failureState, waitingState } from '../../components/states';
import { episodeNumber, playedPart, runtime } from '../../design/format';
import { icon } from '../../design/icons';
import { View } from '../../design/view';
import { favouriteButton, markByKey, ratingStars, watchedButton } from '../../marks/mark-buttons';
import '../collection/add-to-collection';
import { credits, knownWords } from './known';
import { childrenOf, factLine, stage } from './stage';

const REFRESH_AFTER_MS = 120;

/** A show with its seasons side by side and the episodes of the chosen one below; a season alone shows its episodes. */
@customElement('show-detail')
export class ShowDetail extends View {
  @property({ attribute: false }) services!: Services;
  @property({ attribute: false }) item!: ItemDetail;
  @property({ attribute: false }) known: KnownMetadata | undefined;
  @property({ type: Boolean }) owner = false;
  @state() private seasons: readonly Item[] = [];
  @state() private season = '';
  @state() private episodes: readonly Item[] | undefined;
  @state() private failure: unknown;
  private refreshing: number | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const { feed } = this.services;
    const onKey = (event: KeyboardEvent) => markByKey(event, this.item, this.services.marking);
    addEventListener('keydown', onKey);
    const endings = [
      feed.on('PlaybackProgress', ({ item }) => this.episodes?.some(({ id }) => id === item) && this.refreshSoon()),
      feed.on('LikingChanged', ({ item }) => this.episodes?.some(({ id }) => id === item) && this.refreshSoon()),
    ];
    this.whenGone(() => {
      removeEventListener('keydown', onKey);
      clearTimeout(this.refreshing);
      endings.forEach((end) => end());
    });
  }

  /** A season marked as watched tells of each of its episodes; one look at them all is enough. */
  private refreshSoon(): void {
    this.refreshing ??= window.setTimeout(() => {
      this.refreshing = undefined;
      void this.refresh();
    }, REFRESH_AFTER_MS);
  }

  /** Keeps what is shown where it is, and asks what is different about it. */
  private async refresh(): Promise<void> {
    try {
      if (this.seasons.length > 0) this.seasons = (await this.offspring(this.item.id)).filter((child) => child.kind === 'season');
      const parent = this.season || this.item.id;
      const episodes = await this.offspring(parent);
      if (parent === (this.season || this.item.id)) this.episodes = episodes;
      this.dispatchEvent(new Event('marked'));
    } catch (cause) {
      this.services.notices.fail(cause);
    }
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    const before = changes.get('item') as ItemDetail | undefined;
    if (changes.has('item') && before?.id !== this.item.id) void this.load();
  }

  private async load(): Promise<void> {
    try {
      const children = await this.offspring(this.item.id);
      this.seasons = children.filter((child) => child.kind === 'season');
      const first = this.seasons[0];
      if (first) await this.choose(first.id);
      else this.episodes = children;
    } catch (cause) {
      this.failure = cause;
    }
  }

  private async choose(season: string): Promise<void> {
    this.season = season;
    const episodes = await this.offspring(season);
    if (season === this.season) this.episodes = episodes;
  }

  private offspring(parent: string): Promise<readonly Item[]> {
    return childrenOf(parent, (offset) => this.services.client.items({ parent }, offset, 200));
  }

  protected override render() {
    const { item, known } = this;
    const { marking } = this.services;
    const next = this.nextUp();
    return html`
      <main class="detail">
        ${stage(item, 'poster', html`
          ${factLine([item.year, this.seasons.length > 1 ? `${this.seasons.length} seasons` : undefined])}
          ${knownWords(known)}
          <div class="actions">
            ${next ? html`<a class="button primary" href=${href.play(next.id)}>${icon('play')} ${playedPart(next) === undefined ? 'Play' : 'Resume'} ${episodeNumber(next)}</a>` : nothing}
            ${watchedButton(item, marking)} ${favouriteButton(item, marking)}
            ${this.owner && item.kind === 'show' ? html`<add-to-collection .services=${this.services} .item=${item}></add-to-collection>` : nothing}
            ${ratingStars(item, marking)}
          </div>
        `)}
        <section class="block">
          ${this.seasons.length > 0 ? this.seasonChoice() : nothing}
          ${this.failure ? failureState(this.failure, () => this.load()) : this.episodes ? this.list(this.episodes) : waitingState()}
        </section>
        ${itemRow('Extras', item.extras ?? [])}
        ${credits(known)}
      </main>
    `;
  }

  /** The episode one would watch next: the one begun, else the first not seen. */
  private nextUp(): Item | undefined {
    const playable = (this.episodes ?? []).filter((episode) => !episode.broken);
    return playable.find((episode) => playedPart(episode) !== undefined)
      ?? playable.find((episode) => !episode.progress?.watched)
      ?? playable[0];
  }

  private seasonChoice() {
    const season = this.seasons.find(({ id }) => id === this.season);
    return html`
      <div class="season-choice">
      <div class="segments" role="group" aria-label="Season">
        ${this.seasons.map((season) => html`
          <button aria-pressed=${season.id === this.season} @click=${() => this.choose(season.id)}>${season.title}</button>
        `)}
      </div>
      ${season && this.seasons.length > 1 ? watchedButton(season, this.services.marking) : nothing}
      </div>
    `;
  }

  private list(episodes: readonly Item[]) {
    return html`
      <ol class="episodes">
        ${episodes.map((episode) => html`
          <li>
            <a class="episode wide ${episode.broken ? 'broken' : ''}" href=${href.item(episode.id)}>
              ${picture(episode, 'wide')}
              <span class="episode-words">
                <strong>${episode.episode === undefined ? '' : `${episode.episode}. `}${episode.title}</strong>
                <small>${episode.broken ?? (episode.durationMs ? runtime(episode.durationMs) : '')}</small>
              </span>
            </a>
          </li>
        `)}
      </ol>
    `;
  }
}
