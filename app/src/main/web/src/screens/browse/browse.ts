import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ItemQuery, Sort } from '../../api/types';
import { isFiltered, unfiltered } from '../../app/choice';
import { href, type MusicView, type Section } from '../../app/router';
import type { Services } from '../../app/services';
import '../../components/item-grid';
import type { Shape } from '../../components/item-card';
import { emptyState } from '../../components/states';
import type { IconName } from '../../design/icons';
import { View } from '../../design/view';
import { sectionViews } from '../names/section-views';
import './filter-bar';
import './letter-rail';
import './browse.css';

interface Shown {
  readonly title: string;
  readonly kind: string;
  readonly shape: Shape;
  readonly icon: IconName;
  readonly advice: string;
}

const SECTIONS: Record<Exclude<Section, 'music'>, Shown> = {
  movies: { title: 'Movies', kind: 'movie', shape: 'poster', icon: 'film', advice: 'Films in a folder named “Title (Year)” show up here once their folder is added as a library.' },
  shows: { title: 'Shows', kind: 'show', shape: 'poster', icon: 'tv', advice: 'Episodes named like “Show S01E02” are gathered here into shows and seasons.' },
  photos: { title: 'Photos', kind: 'photo', shape: 'square', icon: 'photo', advice: 'Pictures from any folder that is added as a library show up here.' },
  videos: { title: 'Videos', kind: 'video', shape: 'wide', icon: 'video', advice: 'Clips and recordings that are neither a film nor an episode show up here.' },
};
const MUSIC: Record<MusicView, Shown> = {
  albums: { title: 'Music', kind: 'album', shape: 'square', icon: 'music', advice: 'Songs whose tags name an album are gathered here. Others are under Songs.' },
  artists: { title: 'Music', kind: 'artist', shape: 'circle', icon: 'music', advice: 'Artists show up here once their songs are found.' },
  songs: { title: 'Music', kind: 'track', shape: 'square', icon: 'music', advice: 'Music files from any folder that is added as a library show up here.' },
};
type SortChoice = readonly [sort: Sort | undefined, label: string];

/** The first is how a grid is sorted unless one says otherwise. */
const BY_TITLE: readonly SortChoice[] = [['title', 'A–Z'], ['-added', 'Newest'], ['-year', 'Year'], ['-rating', 'Rating']];
const SORTS: Record<Section, readonly SortChoice[]> = {
  movies: [...BY_TITLE, ['duration', 'Length']],
  shows: BY_TITLE,
  music: BY_TITLE,
  photos: [['-made', 'Taken'], ['title', 'A–Z'], ['-added', 'Newest']],
  videos: [['title', 'A–Z'], ['-added', 'Newest'], ['-made', 'Taken'], ['duration', 'Length']],
};

/** All items of one kind as a grid, which can be narrowed and sorted. What is chosen is in the address. */
@customElement('browse-screen')
export class BrowseScreen extends View {
  @property({ attribute: false }) services!: Services;
  @property() section: Section = 'movies';
  @property() music: MusicView = 'albums';
  @property({ attribute: false }) choice: ItemQuery = {};
  @state() private count: number | undefined;

  private choose(choice: ItemQuery): void {
    location.replace(href.section(this.section, this.section === 'music' ? this.music : undefined, choice));
  }

  protected override render() {
    const { choice, section } = this;
    const shown = section === 'music' ? MUSIC[this.music] : SECTIONS[section];
    const base: ItemQuery = { kind: shown.kind };
    const sort = choice.sort ?? SORTS[section][0]?.[0];
    const query: ItemQuery = { ...base, ...choice, ...(sort && { sort }) };
    return html`
      <main class="browse">
        <header>
          <h1>${shown.title}${this.count ? html`<small>${this.count.toLocaleString()}</small>` : nothing}</h1>
          <div class="browse-choices">
            ${sectionViews(section, section === 'music' ? this.music : undefined)}
            ${this.sorts(sort)}
          </div>
        </header>
        <filter-bar .services=${this.services} .base=${base} .choice=${choice} @choose=${(event: CustomEvent<ItemQuery>) => this.choose(event.detail)}></filter-bar>
        <item-grid
          .services=${this.services} .query=${query} .shape=${shown.shape} .whenEmpty=${this.whenEmpty(shown)}
          @counted=${(event: CustomEvent<number>) => (this.count = event.detail)}
        ></item-grid>
        ${sort === 'title' || (section === 'photos' && sort === '-made' && !isFiltered(choice))
          ? html`<letter-rail .services=${this.services} .query=${query} .by=${sort === 'title' ? 'letter' : 'year'} @letter=${(event: CustomEvent<number>) => this.querySelector('item-grid')?.showFrom(event.detail)}></letter-rail>`
          : nothing}
      </main>
    `;
  }

  private whenEmpty(shown: Shown) {
    const { choice } = this;
    if (!isFiltered(choice)) return emptyState(shown.icon, `No ${this.section === 'music' ? this.music : this.section} yet`, shown.advice);
    return emptyState('filter', 'Nothing matches these filters', 'Take one of them away, or show all.',
      html`<button class="button" @click=${() => this.choose(unfiltered(choice))}>Show all</button>`);
  }

  private sorts(current: Sort | undefined) {
    return html`
      <div class="segments" role="group" aria-label="Sort by">
        ${SORTS[this.section].map(([sort, label]) => html`
          <button aria-pressed=${sort === current} @click=${() => this.choose({ ...this.choice, sort })}>${label}</button>
        `)}
      </div>
    `;
  }
}
