import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { m3uUrl, type Entry, type Playlist, type Rule } from '../../api/playlists';
import { href } from '../../app/router';
import type { Services } from '../../app/services';
import { picture, shapeOf } from '../../components/item-card';
import { emptyState, failureState, waitingState } from '../../components/states';
import { caption, clock, runtime } from '../../design/format';
import { icon } from '../../design/icons';
import { View } from '../../design/view';
import { allEntries, PlaylistEdits } from './playlist-edits';
import './playlists.css';
import { inWords } from './rule';
import './rule-form';

/** One playlist: what is in it in its order, which can be changed, and Play. */
@customElement('playlist-screen')
export class PlaylistScreen extends View {
  @property({ attribute: false }) services!: Services;
  @property() listId = '';
  @state() private list: Playlist | undefined;
  @state() private entries: readonly Entry[] = [];
  @state() private failure: unknown;

  override connectedCallback(): void {
    super.connectedCallback();
    this.whenGone(this.services.feed.on('PlaylistChanged', ({ playlist }) => void (playlist === this.listId && this.list && this.load())));
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('listId')) void this.load();
  }

  private async load(): Promise<void> {
    const { playlists } = this.services.client;
    try {
      const [list, entries] = await Promise.all([playlists.one(this.listId), allEntries(playlists, this.listId)]);
      [this.list, this.entries, this.failure] = [list, entries, undefined];
    } catch (cause) {
      this.failure = cause;
    }
  }

  private get edits(): PlaylistEdits {
    return new PlaylistEdits(this.services.client.playlists, this.services.notices);
  }

  /** Songs play on while one browses; films one after the other on the whole page. */
  private playFrom(entry: Entry): void {
    if (entry.kind === 'track') {
      const songs = this.entries.filter((other) => other.kind === 'track' && !other.broken);
      void this.services.music.play(songs, songs.indexOf(entry));
    } else {
      location.hash = entry.kind === 'photo' ? href.photo(entry.id, 0) : href.playList(entry.id, this.listId);
    }
  }

  private async delete(list: Playlist): Promise<void> {
    this.list = undefined;
    if (await this.edits.delete(list)) location.replace(href.playlists);
    else this.list = list;
  }

  private async rename(list: Playlist): Promise<void> {
    const name = prompt('Name of the playlist', list.name)?.trim();
    if (name && name !== list.name) await this.change(list, name);
  }

  /** @returns whether it is saved */
  private async change(list: Playlist, name: string): Promise<boolean> {
    try {
      this.list = await this.services.client.playlists.change(list, name);
      await this.load();
      return true;
    } catch (cause) {
      this.services.notices.fail(cause);
      return false;
    }
  }

  protected override render() {
    const { list, entries } = this;
    if (this.failure) return failureState(this.failure, () => this.load());
    if (!list) return waitingState();
    const first = entries.find((entry) => !entry.broken);
    const length = entries.reduce((sum, entry) => sum + (entry.durationMs ?? 0), 0);
    return html`
      <main class="playlists">
        <header>
          <div><h1>${list.name}</h1><p>${[`${entries.length} ${entries.length === 1 ? 'item' : 'items'}`, length ? runtime(length) : '', list.rule ? inWords(list.rule) : ''].filter(Boolean).join(' · ')}</p></div>
          <div class="list-actions">
            ${first ? html`<button class="button primary" @click=${() => this.playFrom(first)}>${icon('play')} Play</button>` : nothing}
            ${list.rule
              ? html`<rule-form .services=${this.services} .list=${list} .save=${(name: string, rule: Rule) => this.change({ ...list, rule }, name)}></rule-form>`
              : html`<button class="button" @click=${() => this.rename(list)}>${icon('pencil')} Rename</button>`}
            ${entries.length > 0 ? html`<a class="button" href=${m3uUrl(list.id)} download>${icon('download')} .m3u8</a>` : nothing}
            <button class="button" @click=${() => this.delete(list)}>${icon('trash')} Delete</button>
          </div>
        </header>
        ${entries.length === 0 ? list.rule
            ? emptyState('filter', 'Nothing fits the rule now', 'As soon as something does, it is here by itself. A wider rule lets more in.')
            : emptyState('lists', 'Nothing in this list yet', 'Press the list button on the page of a film, an album or a song to put it here.') : nothing}
        <ol class="entries">${repeat(entries, (entry, place) => entry.entry ?? place, (entry, place) => this.row(entry, place))}</ol>
      </main>
    `;
  }

  private row(entry: Entry, place: number) {
    const last = this.entries.length - 1;
    return html`
      <li class="entry ${shapeOf(entry)}">
        <button class="entry-play" aria-label=${`Play ${entry.title}`} ?disabled=${Boolean(entry.broken)} @click=${() => this.playFrom(entry)}>${picture(entry, shapeOf(entry), 154)}</button>
        <a class="entry-words" href=${href.of(entry)}><strong>${entry.title}</strong><small>${caption(entry)}</small></a>
        <time>${entry.durationMs ? clock(entry.durationMs) : ''}</time>
        ${entry.entry === undefined
          ? nothing
          : html`<span class="entry-order">
              <button class="round" aria-label=${`Move ${entry.title} up`} ?disabled=${place === 0} @click=${() => this.edits.move(this.listId, entry, place - 1)}>${icon('up')}</button>
              <button class="round" aria-label=${`Move ${entry.title} down`} ?disabled=${place === last} @click=${() => this.edits.move(this.listId, entry, place + 1)}>${icon('down')}</button>
              <button class="round" aria-label=${`Take ${entry.title} out of the list`} @click=${() => this.edits.remove(this.listId, entry, place)}>${icon('close')}</button>
            </span>`}
      </li>
    `;
  }
}
