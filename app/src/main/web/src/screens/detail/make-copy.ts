import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Quality } from '../../api/copies';
import { Problem } from '../../api/problem';
import type { Item } from '../../api/types';
import type { Services } from '../../app/services';
import { fileSize } from '../../design/format';
import { icon } from '../../design/icons';
import { View } from '../../design/view';
import '../settings/copy-list';

/** A button that offers a film as a file for a phone or a journey: the qualities with their size, and the copies there are. */
@customElement('make-copy')
export class MakeCopy extends View {
  @property({ attribute: false }) services!: Services;
  @property({ attribute: false }) item!: Item;
  @state() private qualities: readonly Quality[] | undefined;
  @state() private opened = false;
  @state() private failure = '';

  private get dialog(): HTMLDialogElement {
    return this.querySelector('dialog') as HTMLDialogElement;
  }

  private async open(): Promise<void> {
    this.opened = true;
    this.dialog.showModal();
    try {
      this.qualities = await this.services.client.copies.qualities(this.item.id);
      this.failure = '';
    } catch (cause) {
      this.failure = Problem.sentence(cause);
    }
  }

  private async make({ preset }: Quality): Promise<void> {
    try {
      await this.services.client.copies.make(this.item.id, preset);
      this.failure = '';
    } catch (cause) {
      this.failure = Problem.sentence(cause);
    }
  }

  protected override render() {
    const { qualities } = this;
    return html`
      <button class="button square-button" aria-label="Make a copy" title="Make a copy for a phone or a journey" @click=${() => this.open()}>${icon('download')}</button>
      <dialog class="dialog wide-dialog" aria-label="Make a copy" @close=${() => (this.opened = false)} @click=${(event: MouseEvent) => event.target === this.dialog && this.dialog.close()}>
        <h2>Make a copy</h2>
        ${this.failure ? html`<p class="dialog-wrong" role="alert">${this.failure}</p>` : nothing}
        ${qualities?.length === 0 ? html`<p>No copy can be made of this file.</p>` : nothing}
        ${!qualities && !this.failure ? html`<div class="spinner"></div>` : nothing}
        <div class="dialog-list">
          ${(qualities ?? []).map((quality) => html`
            <button class="dialog-choice" @click=${() => this.make(quality)}>
              <span><strong>${quality.name}</strong><br /><small>${quality.text}${quality.encodesPicture ? ' Takes a while.' : ''}</small></span>
              <small>about ${fileSize(quality.estimatedBytes)}</small>
            </button>
          `)}
        </div>
        ${this.opened ? html`<div class="dialog-copies"><copy-list .services=${this.services} .itemId=${this.item.id}></copy-list></div>` : nothing}
        <button class="button" @click=${() => this.dialog.close()}>Close</button>
      </dialog>
    `;
  }
}
