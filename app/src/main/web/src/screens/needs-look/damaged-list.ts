import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Problem } from '../../api/problem';
import type { Item, ItemPage } from '../../api/types';
import { href } from '../../app/router';
import type { Services } from '../../app/services';
import { picture, shapeOf } from '../../components/item-card';
import { icon } from '../../design/icons';
import { View } from '../../design/view';
import { damage, howMany, remedy } from './damage-words';

const MOST = 200;
const REFRESH_EVERY_MS = 1500;

/** Every item with a file that could not be read, or not to its end: why, and what to do. Nothing if there is none. */
@customElement('damaged-list')
export class DamagedList extends View {
  @property({ attribute: false }) services!: Services;
  @state() private page: ItemPage | undefined;
  @state() private failure = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
    const { feed } = this.services;
    const again = this.soon(() => void this.load(), REFRESH_EVERY_MS);
    const endings = (['ItemAdded', 'ItemChanged', 'ItemMissing', 'ItemRemoved'] as const).map((name) => feed.on(name, again));
    this.whenGone(() => endings.forEach((end) => end()));
  }

  private async load(): Promise<void> {
    try {
      [this.page, this.failure] = [await this.services.client.items({ damaged: 'yes', sort: 'title' }, 0, MOST), ''];
    } catch (cause) {
      this.failure = Problem.sentence(cause);
    }
  }

  protected override render() {
    const { page } = this;
    if (this.failure) return html`<p role="alert">Damaged files: ${this.failure} <button class="link" @click=${() => this.load()}>Try again</button></p>`;
    if (!page || page.total === 0) return nothing;
    return html`
      <section aria-labelledby="damaged-head">
        <header><div><h2 id="damaged-head">Damaged files</h2><p>${howMany(page)}</p></div></header>
        <ul class="waiting">${repeat(page.items, ({ id }) => id, (item) => this.row(item))}</ul>
      </section>
    `;
  }

  private row(item: Item) {
    return html`
      <li class="waiting-item">
        <a class="waiting-open" href=${href.item(item.id)}>
          <span class="waiting-picture ${shapeOf(item)}">${picture(item, shapeOf(item), 154)}</span>
          <span class="waiting-words">
            <strong>${item.title}${item.year ? ` (${item.year})` : ''}</strong>
            <small class="wrong">${damage(item)}</small>
            <small>${remedy(item)}</small>
            ${item.path ? html`<small class="damaged-path">${item.path}</small>` : nothing}
          </span>
          ${icon('next')}
        </a>
      </li>
    `;
  }
}
