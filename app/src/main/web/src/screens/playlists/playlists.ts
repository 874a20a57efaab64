import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Playlist, Rule } from '../../api/playlists';
import { href } from '../../app/router';
import type { Services } from '../../app/services';
import { emptyState, failureState, waitingState } from '../../components/states';
import { icon } from '../../design/icons';
import { View } from '../../design/view';
import { newListForm } from './new-list-form';
import './playlists.css';
import './rule-form';

/** All playlists; new ones are made here or come from a file. */
@customElement('playlists-screen')
export class PlaylistsScreen extends View {
  @property({ attribute: false }) services!: Services;
  @state() private lists: readonly Playlist[] | undefined;
  @state() private failure: unknown;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
    this.whenGone(this.services.feed.on('PlaylistChanged', () => void this.load()));
  }

  private async load(): Promise<void> {
    try {
      this.lists = await this.services.client.playlists.all();
      this.failure = undefined;
    } catch (cause) {
      this.failure = cause;
    }
  }

  private async create(name: string, rule?: Rule): Promise<boolean> {
    try {
      const { id } = await this.services.client.playlists.create(name, rule);
      location.hash = href.playlist(id);
      return true;
    } catch (cause) {
      this.services.notices.fail(cause);
      return false;
    }
  }

  private async importFile(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    try {
      const { playlist, left } = await this.services.client.playlists.importM3u(await file.text(), file.name.replace(/\.m3u8?$/i, ''));
      if (left > 0) this.services.notices.say(`${left.toLocaleString()} files of the list are in no library and were left out.`);
      location.hash = href.playlist(playlist.id);
    } catch (cause) {
      this.services.notices.fail(cause);
    }
    input.value = '';
  }

  protected override render() {
    const { lists } = this;
    if (!lists) return this.failure ? failureState(this.failure, () => this.load()) : waitingState();
    return html`
      <main class="playlists">
        <header>
          <h1>Playlists</h1>
          ${newListForm((name) => this.create(name))}
          <rule-form .services=${this.services} .save=${(name: string, rule: Rule) => this.create(name, rule)}></rule-form>
          <label class="button import">${icon('upload')} Import .m3u8<input class="visually-hidden" type="file" accept=".m3u,.m3u8,audio/x-mpegurl" @change=${(event: Event) => this.importFile(event)} /></label>
        </header>
        ${lists.length === 0
          ? emptyState('lists', 'No playlists yet', 'Make one above, or press the list button on the page of a film, an album or a song.')
          : html`<ul class="list-tiles">${lists.map((list) => html`
              <li><a class="list-tile" href=${href.playlist(list.id)}>${icon(list.rule === undefined ? 'lists' : 'filter')}
                <span><strong>${list.name}</strong><small>${list.items.toLocaleString()} ${list.items === 1 ? 'item' : 'items'}${list.rule === undefined ? '' : ' · fills itself'}</small></span></a></li>`)}</ul>`}
      </main>
    `;
  }
}
