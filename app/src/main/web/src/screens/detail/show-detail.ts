import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Item, ItemDetail } from '../../api/types';
import { href } from '../../app/router';
import type { Services } from '../../app/services';
import { picture } from '../../components/item-card';
import { failureState, waitingState } from '../../components/states';
import { episodeNumber, playedPart, runtime } from '../../design/format';
import { icon } from '../../design/icons';
import { View } from '../../design/view';
import { childrenOf, factLine, stage } from './stage';

/** A show with its seasons side by side and the episodes of the chosen one below; a season alone shows its episodes. */
@customElement('show-detail')
export class ShowDetail extends View {
  @property({ attribute: false }) services!: Services;
  @property({ attribute: false }) item!: ItemDetail;
  @state() private seasons: readonly Item[] = [];
  @state() private season = '';
  @state() private episodes: readonly Item[] | undefined;
  @state() private failure: unknown;

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
    const { item } = this;
    const next = this.nextUp();
    return html`
      <main class="detail">
        ${stage(item, 'poster', html`
          ${factLine([item.year, this.seasons.length > 1 ? `${this.seasons.length} seasons` : undefined])}
          ${item.overview ? html`<p class="overview">${item.overview}</p>` : nothing}
          ${next ? html`<div class="actions">
            <a class="button primary" href=${href.play(next.id)}>${icon('play')} ${playedPart(next) === undefined ? 'Play' : 'Resume'} ${episodeNumber(next)}</a>
          </div>` : nothing}
        `)}
        <section class="block">
          ${this.seasons.length > 0 ? this.seasonChoice() : nothing}
          ${this.failure ? failureState(this.failure, () => this.load()) : this.episodes ? this.list(this.episodes) : waitingState()}
        </section>
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
    return html`
      <div class="segments" role="group" aria-label="Season">
        ${this.seasons.map((season) => html`
          <button aria-pressed=${season.id === this.season} @click=${() => this.choose(season.id)}>${season.title}</button>
        `)}
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
