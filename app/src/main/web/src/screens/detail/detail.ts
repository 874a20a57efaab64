import { html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ItemDetail, KnownMetadata } from '../../api/types';
import type { Services } from '../../app/services';
import { failureState, waitingState } from '../../components/states';
import { View } from '../../design/view';
import './album-detail';
import './artist-detail';
import './film-detail';
import './show-detail';
import './detail.css';

/** One item; which view of it depends on its kind. */
@customElement('detail-screen')
export class DetailScreen extends View {
  @property({ attribute: false }) services!: Services;
  @property() itemId = '';
  @property({ type: Boolean }) owner = false;
  @state() private item: ItemDetail | undefined;
  @state() private known: KnownMetadata | undefined;
  @state() private failure: unknown;

  override connectedCallback(): void {
    super.connectedCallback();
    const { feed } = this.services;
    const reload = ({ item }: { readonly item: string }) => void (item === this.itemId && this.load());
    const endings = [feed.on('ItemChanged', reload), feed.on('ArtworkReady', reload), feed.on('PlaybackProgress', reload), feed.on('LikingChanged', reload)];
    this.whenGone(() => endings.forEach((end) => end()));
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (!changes.has('itemId')) return;
    this.item = undefined;
    void this.load();
  }

  private async load(): Promise<void> {
    const id = this.itemId;
    try {
      const { client } = this.services;
      const [item, known] = await Promise.all([client.item(id), client.metadata(id).catch(() => undefined)]);
      if (id === this.itemId) [this.item, this.known, this.failure] = [item, known, undefined];
    } catch (cause) {
      if (id === this.itemId) this.failure = cause;
    }
  }

  protected override render() {
    const { item, known, owner, services } = this;
    if (this.failure) return failureState(this.failure, () => this.load());
    if (!item) return waitingState();
    switch (item.kind) {
      case 'show':
      case 'season':
        return html`<show-detail .services=${services} .item=${item} .known=${known} .owner=${owner} @marked=${() => this.load()}></show-detail>`;
      case 'artist':
        return html`<artist-detail .services=${services} .item=${item} .known=${known}></artist-detail>`;
      case 'album':
      case 'track':
        return html`<album-detail .services=${services} .item=${item} .known=${known}></album-detail>`;
      case 'movie':
      case 'episode':
      case 'video':
      case 'photo':
        return html`<film-detail .services=${services} .item=${item} .known=${known} .owner=${owner}></film-detail>`;
    }
  }
}
