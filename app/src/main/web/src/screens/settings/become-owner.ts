import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Problem } from '../../api/problem';
import type { Services } from '../../app/services';
import { View } from '../../design/view';

/** Makes this device one of the owner's. Tells `owner` when it is. */
@customElement('become-owner')
export class BecomeOwner extends View {
  @property({ attribute: false }) services!: Services;
  @state() private busy = false;
  @state() private failure = '';

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const field = this.querySelector('input') as HTMLInputElement;
    const code = field.value.replace(/\D/g, '');
    if (!code) return;
    this.busy = true;
    try {
      await this.services.client.devices.becomeOwner(code);
      this.failure = '';
      this.dispatchEvent(new CustomEvent('owner', { bubbles: true }));
    } catch (cause) {
      this.failure = Problem.sentence(cause);
      field.select();
    }
    this.busy = false;
  }

  protected override render() {
    return html`
      <form class="settings-row" @submit=${this.submit}>
        <div class="settings-words">
          <strong>Is this your Viewra?</strong>
          <p id="owner-help">On the computer it runs on, open Devices and make this device the owner's; then reload this page. Without a screen there, type the owner's code that it prints when it starts, and again when it changes.</p>
          ${this.failure ? html`<p class="wrong" role="alert">${this.failure}</p>` : nothing}
        </div>
        <div class="settings-keys">
          <input class="field" aria-label="Owner's code" aria-describedby="owner-help" inputmode="numeric" autocomplete="one-time-code" placeholder="Owner's code" size="12" ?readonly=${this.busy} />
          <button class="button" ?disabled=${this.busy}>Go on</button>
        </div>
      </form>
    `;
  }
}
