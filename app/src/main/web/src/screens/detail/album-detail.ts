import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Item, ItemDetail, KnownMetadata } from '../../api/types';
import type { Services } from '../../app/services';
import { clock, runtime } from '../../design/format';
import { icon } from '../../design/icons';
import { View } from '../../design/view';
import '../playlists/add-to-playlist';
import { favouriteButton, ratingStars } from '../../marks/mark-buttons';
import { credits, knownWords } from './known';
import { childrenOf, factLine, stage } from './stage';

/** An album with its tracks, or one track that belongs to none; a click plays from there on. */
@customElement('album-detail')
export class AlbumDetail extends View {
  @property({ attribute: false }) services!: Services;
  @property({ attribute: false }) item!: ItemDetail;
  @property({ attribute: false }) known: KnownMetadata | undefined;
  @state() private tracks: readonly Item[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    const { music } = this.services;
    const changed = () => this.requestUpdate();
    music.addEventListener('change', changed);
    this.whenGone(() => music.removeEventListener('change', changed));
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    const before = changes.get('item') as ItemDetail | undefined;
    if (changes.has('item') && before?.id !== this.item.id) void this.load();
  }

  private async load(): Promise<void> {
    const { item } = this;
    if (item.kind === 'track') return void (this.tracks = [item]);
    this.tracks = await childrenOf(item.id, (offset) => this.services.client.items({ parent: item.id }, offset, 200)).catch(() => []);
  }

  private playFrom(track: Item): void {
    const playable = this.tracks.filter((candidate) => !candidate.broken);
    void this.services.music.play(playable, playable.indexOf(track));
  }

  protected override render() {
    const { item, tracks } = this;
    const first = tracks.find((track) => !track.broken);
    const length = tracks.reduce((sum, track) => sum + (track.durationMs ?? 0), 0);
    return html`
      <main class="detail">
        ${stage(item, 'square', html`
          ${factLine([item.artist, item.year, tracks.length > 1 ? `${tracks.length} songs` : undefined, length ? runtime(length) : undefined])}
          ${knownWords(this.known)}
          <div class="actions">
            ${first ? html`<button class="button primary" @click=${() => this.playFrom(first)}>${icon('play')} Play</button>` : nothing}
            ${favouriteButton(item, this.services.marking)} <add-to-playlist .services=${this.services} .items=${tracks}></add-to-playlist> ${ratingStars(item, this.services.marking)}
          </div>
          ${!first && item.broken ? html`<div class="notice">${icon('warning')}<p>${item.broken}</p></div>` : nothing}
        `)}
        <section class="block">
          <ol class="songs">${tracks.map((track) => this.song(track))}</ol>
        </section>
        ${credits(this.known)}
      </main>
    `;
  }

  private song(track: Item) {
    const playing = this.services.music.current?.id === track.id;
    return html`
      <li>
        <button class="song ${playing ? 'playing' : ''}" ?disabled=${Boolean(track.broken)} @click=${() => this.playFrom(track)}>
          <span class="song-number">${playing ? icon('audio') : (track.track ?? '')}</span>
          <span class="song-title">${track.title}<small>${track.broken ?? (track.artist !== this.item.artist ? track.artist : '')}</small></span>
          <time>${track.durationMs ? clock(track.durationMs) : ''}</time>
        </button>
      </li>
    `;
  }
}
