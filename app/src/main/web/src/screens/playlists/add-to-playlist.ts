import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Playlist } from '../../api/playlists';
import { Problem } from '../../api/problem';
import type { Item } from '../../api/types';
import type { Services } from '../../app/services';
import { icon } from '../../design/icons';
import { View } from '../../design/view';
import { newListForm } from './new-list-form';
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
      await this.updateComplete;
      if (!this.querySelector('input')?.value) this.querySelector<HTMLElement>('.dialog-choice')?.focus();
    } catch (cause) {
      this.failure = Problem.sentence(cause);
    }
  }

  private async add(list: Playlist): Promise<void> {
    const { client, notices } = this.services;
    const done = await new PlaylistEdits(client.playlists, notices).add(list, this.items);
    if (done) this.dialog.close();
  }

  private async create(name: string): Promise<boolean> {
    try {
      await this.add(await this.services.client.playlists.create(name));
      return true;
    } catch (cause) {
      this.failure = Problem.sentence(cause);
      return false;
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
        ${newListForm((name) => this.create(name))}
        <button class="button" @click=${() => this.dialog.close()}>Cancel</button>
      </dialog>
    `;
  }
}
