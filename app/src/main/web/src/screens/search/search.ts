import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Counted, FacetName, Found } from '../../api/types';
import { href } from '../../app/router';
import type { Services } from '../../app/services';
import { itemRow } from '../../components/item-row';
import { emptyState, failureState, waitingState } from '../../components/states';
import { icon } from '../../design/icons';
import { View } from '../../design/view';
import { facetTitle } from '../browse/facet-words';
import { GROUPS, groupTitle, type Group } from './groups';
import './search.css';

const PER_GROUP = 24;

/** What matches the words in the search field, by kind; a newer search cancels the one before. */
@customElement('search-screen')
export class SearchScreen extends View {
  @property({ attribute: false }) services!: Services;
  @property() q = '';
  @state() private found: Found | undefined;
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
      this.found = await this.services.client.search.find(q, PER_GROUP, signal);
      this.failure = undefined;
    } catch (cause) {
      if (!signal.aborted) this.failure = cause;
    }
  }

  protected override render() {
    if (!this.q.trim()) return emptyState('search', 'Search your library', 'Type a title, a show, an artist, an album or a song.');
    if (this.failure) return failureState(this.failure, () => this.search());
    if (!this.found) return waitingState();
    const { groups, people, labels } = this.found;
    const names = [...people.map((person) => nameLink('person', person)), ...Object.entries(labels).flatMap(([facet, found]) => found.map((label) => nameLink(facet as FacetName, label)))];
    if (groups.length === 0 && names.length === 0) return emptyState('search', `Nothing found for “${this.q}”`, 'Check the spelling, or try a single word of the title.');
    return html`<main class="search">
      <h1 class="visually-hidden">Results for ${this.q}</h1>
      ${names.length > 0 ? html`<nav class="names" aria-label="People, genres and more">${names}</nav>` : nothing}
      ${repeat(GROUPS, ({ kind }) => kind, (group) => this.row(group))}
    </main>`;
  }

  private row(group: Group) {
    const found = this.found?.groups.find(({ kind }) => kind === group.kind);
    if (!found) return nothing;
    const more = found.total > found.items.length ? group.all?.({ q: this.q.trim() }) : undefined;
    return itemRow(groupTitle(group, found.items.length, found.total), found.items, more ? { more } : {});
  }
}

/** A person or genre that matches, as a way to everything of it. */
function nameLink(facet: FacetName, { value, name, count }: Counted) {
  return html`<a class="filter" href=${href.with(facet, value, name)} title=${facetTitle(facet)}>${icon(facet === 'person' ? 'person' : 'list')} ${name} <small>${count.toLocaleString()}</small></a>`;
}
