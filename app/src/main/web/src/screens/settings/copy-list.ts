import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Copy } from '../../api/copies';
import { Problem } from '../../api/problem';
import { href } from '../../app/router';
import type { Services } from '../../app/services';
import { partBar } from '../../components/part-bar';
import { icon } from '../../design/icons';
import { View } from '../../design/view';
import { advanced, copySentence } from './copy-words';

/** Copies of films to take away: how far they are, and what one can do with them; of one item where `itemId` is given. */
@customElement('copy-list')
export class CopyList extends View {
  @property({ attribute: false }) services!: Services;
  @property() itemId = '';
  @state() private copies: readonly Copy[] | undefined;
  @state() private failure = '';

  override connectedCallback(): void {
    super.connectedCallback();
    const { feed } = this.services;
    void this.load();
    const endings = [
      feed.on('CopyProgress', ({ copy, done, total }) => this.copies?.some(({ id }) => id === copy) && (this.copies = advanced(this.copies, copy, done, total))),
      feed.on('CopyChanged', () => void this.load()),
      feed.on('CopyRemoved', () => void this.load()),
    ];
    this.whenGone(() => endings.forEach((end) => end()));
  }

  private async load(): Promise<void> {
    try {
      const all = (await this.services.client.copies.all()).filter(({ form }) => form === 'FILE');
      this.copies = all.filter((copy) => !this.itemId || copy.itemId === this.itemId).reverse();
      this.failure = '';
    } catch (cause) {
      this.failure = Problem.sentence(cause);
    }
  }

  private async perform(change: Promise<unknown>): Promise<void> {
    await change.catch((cause: unknown) => this.services.notices.fail(cause));
    await this.load();
  }

  protected override render() {
    const { copies, itemId } = this;
    if (this.failure) return html`<p role="alert">${this.failure} <button class="link" @click=${() => this.load()}>Try again</button></p>`;
    if (!copies) return html`<div class="settings-wait"></div>`;
    if (copies.length === 0) return itemId ? nothing : html`<p>No copies yet. “Make a copy” on a film's page makes a file for a phone, a tablet or a journey.</p>`;
    return html`<ul class="settings-rows">${repeat(copies, ({ id }) => id, (copy) => this.row(copy))}</ul>`;
  }

  private row(copy: Copy) {
    const going = copy.state === 'RUNNING' || copy.state === 'WAITING';
    return html`
      <li class="settings-row">
        <div class="settings-words">
          <strong>${this.itemId ? presetName(copy) : html`<a href=${href.item(copy.itemId)}>${copy.title}</a>`}</strong>
          ${this.itemId ? nothing : html`<small>${presetName(copy)}</small>`}
          <p class=${copy.state === 'FAILED' ? 'wrong' : ''}>${copySentence(copy)}</p>
          ${going ? partBar(`Copy of ${copy.title}`, copy.total > 0 ? copy.done / copy.total : undefined) : nothing}
        </div>
        ${this.keys(copy)}
      </li>
    `;
  }

  private keys(copy: Copy) {
    const { copies } = this.services.client;
    const forget = html`<button class="button" @click=${() => this.perform(copies.forget(copy.id))}>${icon('trash')} Delete</button>`;
    switch (copy.state) {
      case 'WAITING':
      case 'RUNNING':
        return html`<div class="settings-keys"><button class="button" @click=${() => this.perform(copies.cancel(copy.id))}>${icon('close')} Stop</button></div>`;
      case 'DONE':
        return html`<div class="settings-keys">${copy.file ? html`<a class="button primary" href=${copy.file} download=${`${copy.title}.mp4`}>${icon('download')} Download</a>` : nothing} ${forget}</div>`;
      case 'FAILED':
      case 'CANCELLED':
        return html`<div class="settings-keys"><button class="button" @click=${() => this.perform(copies.resume(copy.id))}>${icon('restart')} Go on</button> ${forget}</div>`;
    }
  }
}

function presetName({ preset }: Copy): string {
  return preset === 'ORIGINAL' ? 'Original quality' : preset.charAt(0) + preset.slice(1).toLowerCase();
}
