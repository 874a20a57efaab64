import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Item, ItemDetail, KnownMetadata } from '../../api/types';
import type { Services } from '../../app/services';
import { itemRow } from '../../components/item-row';
import { View } from '../../design/view';
import { favouriteButton, ratingStars } from '../../marks/mark-buttons';
import { knownWords } from './known';
import { childrenOf, factLine, stage } from './stage';

/** An artist with their albums. */
@customElement('artist-detail')
export class ArtistDetail extends View {
  @property({ attribute: false }) services!: Services;
  @property({ attribute: false }) item!: ItemDetail;
  @property({ attribute: false }) known: KnownMetadata | undefined;
  @state() private albums: readonly Item[] = [];

  protected override willUpdate(changes: PropertyValues<this>): void {
    const before = changes.get('item') as ItemDetail | undefined;
    if (changes.has('item') && before?.id !== this.item.id) void this.load();
  }

  private async load(): Promise<void> {
    const parent = this.item.id;
    this.albums = await childrenOf(parent, (offset) => this.services.client.items({ parent }, offset, 200)).catch(() => []);
  }

  protected override render() {
    const count = this.albums.length;
    return html`
      <main class="detail flush">
        ${stage(this.item, 'circle', html`
          ${factLine([count > 0 ? `${count} ${count === 1 ? 'album' : 'albums'}` : undefined])}
          ${knownWords(this.known)}
          <div class="actions">${favouriteButton(this.item, this.services.marking)} ${ratingStars(this.item, this.services.marking)}</div>
        `)}
        ${count > 0 ? itemRow('Albums', this.albums, { shape: 'square' }) : nothing}
      </main>
    `;
  }
}
