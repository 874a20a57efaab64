import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Playlist } from '../../api/playlists';
import { Problem } from '../../api/problem';
import type { Item } from '../../api/types';
import type { Services } from '../../app/services';
import { icon } from '../../design/icons';
import { View } from '../../design/view';
import { PlaylistEdits } from './playlist-edits';

/** A button that puts items in a playlist: one that there is, or a new one. */
@customElement('add-to-playlist')
export class AddToPlaylist extends View {
  @property({ attribute: false }) services!: Services;
  @property({ attribute: false }) items: readonly Item[] = [];
  @state() private lists: readonly Playlist[] | undefined;
  @state() private failure = '';

  private get dialog(): HTMLDialogElement {
    return this.querySelector('dialog') as HTMLDialogElement;
  }

  private async open(): Promise<void> {
    this.dialog.showModal();
    try {
      this.lists = (await this.services.client.playlists.all()).filter((list) => list.rule === undefined);
      this.failure = '';
    } catch (cause) {
      this.failure = Problem.sentence(cause);
    }
  }

  private async add(list: Playlist): Promise<void> {
    const { client, notices } = this.services;
    const done = await new PlaylistEdits(client.playlists, notices).add(list, this.items);
    if (done) this.dialog.close();
  }

  private async create(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const name = String(new FormData(form).get('name') ?? '').trim();
    if (!name) return;
    try {
      await this.add(await this.services.client.playlists.create(name));
      form.reset();
    } catch (cause) {
      this.failure = Problem.sentence(cause);
    }
  }

  protected override render() {
    return html`
      <button class="button square-button" aria-label="Add to a playlist" title="Add to a playlist" @click=${() => this.open()}>${icon('list')}</button>
      <dialog class="dialog" aria-label="Add to a playlist" @click=${(event: MouseEvent) => event.target === this.dialog && this.dialog.close()}>
        <h2>Add to a playlist</h2>
        ${this.failure ? html`<p role="alert">${this.failure}</p>` : nothing}
        <div class="dialog-list">
          ${(this.lists ?? []).map((list) => html`<button class="dialog-choice" @click=${() => this.add(list)}><span>${list.name}</span><small>${list.items.toLocaleString()}</small></button>`)}
        </div>
        <form class="dialog-form" @submit=${(event: SubmitEvent) => this.create(event)}>
          <input class="field" name="name" maxlength="200" placeholder="Name of a new playlist" aria-label="Name of a new playlist" autocomplete="off" required />
          <button class="button" type="submit">${icon('plus')} Make</button>
        </form>
        <button class="button" @click=${() => this.dialog.close()}>Cancel</button>
      </dialog>
    `;
  }
}
