import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ItemQuery, Sort } from '../../api/types';
import { href, type MusicView, type Section } from '../../app/router';
import type { Services } from '../../app/services';
import '../../components/item-grid';
import type { Shape } from '../../components/item-card';
import { emptyState } from '../../components/states';
import type { IconName } from '../../design/icons';
import { View } from '../../design/view';
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
const SORTS: readonly { readonly sort: Sort | undefined; readonly label: string }[] = [
  { sort: undefined, label: 'A–Z' },
  { sort: '-added', label: 'Newest' },
  { sort: '-year', label: 'Year' },
];

/** All items of one kind as a grid. */
@customElement('browse-screen')
export class BrowseScreen extends View {
  @property({ attribute: false }) services!: Services;
  @property() section: Section = 'movies';
  @property() music: MusicView = 'albums';
  @state() private sort: Sort | undefined;
  @state() private count: number | undefined;

  protected override render() {
    const shown = this.section === 'music' ? MUSIC[this.music] : SECTIONS[this.section];
    const query: ItemQuery = this.sort ? { kind: shown.kind, sort: this.sort } : { kind: shown.kind };
    return html`
      <main class="browse">
        <header>
          <h1>${shown.title}${this.count ? html`<small>${this.count.toLocaleString()}</small>` : nothing}</h1>
          <div class="browse-choices">
            ${this.section === 'music' ? this.musicViews() : nothing}
            <div class="segments" role="group" aria-label="Sort by">
              ${SORTS.map(({ sort, label }) => html`<button aria-pressed=${sort === this.sort} @click=${() => (this.sort = sort)}>${label}</button>`)}
            </div>
          </div>
        </header>
        <item-grid
          .services=${this.services} .query=${query} .shape=${shown.shape}
          .whenEmpty=${emptyState(shown.icon, `No ${this.section === 'music' ? this.music : this.section} yet`, shown.advice)}
          @counted=${(event: CustomEvent<number>) => (this.count = event.detail)}
        ></item-grid>
      </main>
    `;
  }

  private musicViews() {
    const views: readonly [MusicView, string][] = [['albums', 'Albums'], ['artists', 'Artists'], ['songs', 'Songs']];
    return html`
      <nav class="segments" aria-label="Music">
        ${views.map(([view, label]) => html`<a href=${href.section('music', view)} aria-current=${view === this.music}>${label}</a>`)}
      </nav>
    `;
  }
}
