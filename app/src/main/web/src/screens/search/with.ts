import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { FacetName, ItemPage } from '../../api/types';
import type { Services } from '../../app/services';
import { itemRow } from '../../components/item-row';
import { emptyState, failureState, waitingState } from '../../components/states';
import { View } from '../../design/view';
import { facetTitle } from '../browse/facet-words';
import { GROUPS, groupTitle } from './groups';
import './search.css';

const PER_GROUP = 24;

/** Everything that a person took part in, that is of a genre, and so on, by kind. */
@customElement('with-screen')
export class WithScreen extends View {
  @property({ attribute: false }) services!: Services;
  @property() facet: FacetName = 'genre';
  /** Empty for a person of whom only the name is known. */
  @property() value = '';
  @property() name = '';
  @state() private pages: readonly ItemPage[] | undefined;
  @state() private failure: unknown;
  private filed = '';

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('facet') || changes.has('value') || changes.has('name')) void this.load();
  }

  private async load(): Promise<void> {
    const { facet, value, name } = this;
    const isLate = () => facet !== this.facet || value !== this.value || name !== this.name;
    [this.pages, this.failure] = [undefined, undefined];
    try {
      const filed = value || (await this.services.client.search.person(name));
      if (isLate()) return;
      this.filed = filed ?? '';
      if (!filed) return void (this.pages = []);
      const sort = facet === 'person' ? '-year' : 'title';
      const pages = await Promise.all(GROUPS.map(({ kind }) => this.services.client.items({ kind, [facet]: filed, sort }, 0, PER_GROUP)));
      if (!isLate()) this.pages = pages;
    } catch (cause) {
      if (!isLate()) this.failure = cause;
    }
  }

  protected override render() {
    const { pages } = this;
    if (this.failure) return failureState(this.failure, () => this.load());
    if (!pages) return waitingState();
    const total = pages.reduce((sum, page) => sum + page.total, 0);
    if (total === 0) return emptyState('search', `Nothing with “${this.name}”`, 'It may have left the library since.');
    return html`
      <main class="search">
        <header class="search-head"><p>${facetTitle(this.facet)}</p><h1>${this.name}</h1></header>
        ${GROUPS.map((group, n) => {
          const { items, total: all } = pages[n] ?? { items: [], total: 0 };
          const more = all > items.length ? group.all?.({ [this.facet]: this.filed }) : undefined;
          return items.length > 0 ? itemRow(groupTitle(group, items.length, all), items, more ? { more } : {}) : nothing;
        })}
      </main>
    `;
  }
}
