import { html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Item } from '../../api/types';
import type { Services } from '../../app/services';
import { itemRow } from '../../components/item-row';
import { emptyState, failureState, waitingState } from '../../components/states';
import { View } from '../../design/view';
import './search.css';

const GROUPS: readonly { readonly title: string; readonly kind: string }[] = [
  { title: 'Movies', kind: 'movie' },
  { title: 'Shows', kind: 'show' },
  { title: 'Episodes', kind: 'episode' },
  { title: 'Videos', kind: 'video' },
  { title: 'Artists', kind: 'artist' },
  { title: 'Albums', kind: 'album' },
  { title: 'Songs', kind: 'track' },
  { title: 'Photos', kind: 'photo' },
];
const PER_GROUP = 40;

interface Found {
  readonly title: string;
  readonly items: readonly Item[];
  readonly total: number;
}

/** What matches the words in the search field, by kind; a newer search cancels the one before. */
@customElement('search-screen')
export class SearchScreen extends View {
  @property({ attribute: false }) services!: Services;
  @property() q = '';
  @state() private found: readonly Found[] | undefined;
  @state() private failure: unknown;
  private running: AbortController | undefined;

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('q')) void this.search();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.running?.abort();
  }

  private async search(): Promise<void> {
    this.running?.abort();
    const q = this.q.trim();
    if (!q) return void (this.found = undefined);
    const { signal } = (this.running = new AbortController());
    try {
      const ask = ({ title, kind }: (typeof GROUPS)[number]) =>
        this.services.client.items({ q, kind }, 0, PER_GROUP, signal).then((page) => ({ title, ...page }));
      const found = await Promise.all(GROUPS.map(ask));
      this.found = found.filter((group) => group.items.length > 0);
      this.failure = undefined;
    } catch (cause) {
      if (!signal.aborted) this.failure = cause;
    }
  }

  protected override render() {
    if (!this.q.trim()) return emptyState('search', 'Search your library', 'Type a title, a show, an artist, an album or a song.');
    if (this.failure) return failureState(this.failure, () => this.search());
    if (!this.found) return waitingState();
    if (this.found.length === 0) return emptyState('search', `Nothing found for “${this.q}”`, 'Check the spelling, or try a single word of the title.');
    return html`<main class="search">
      <h1 class="visually-hidden">Results for ${this.q}</h1>
      ${this.found.map(({ title, items, total }) => itemRow(total > items.length ? `${title} (first ${items.length} of ${total})` : title, items))}
    </main>`;
  }
}
