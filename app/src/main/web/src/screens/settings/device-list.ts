import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Device } from '../../api/devices';
import { Problem } from '../../api/problem';
import type { Services } from '../../app/services';
import { icon } from '../../design/icons';
import { View } from '../../design/view';

const ASK_EVERY_MS = 5000;

/** The devices that were let in, and the code for the next one. */
@customElement('device-list')
export class DeviceList extends View {
  @property({ attribute: false }) services!: Services;
  /** The device this is, so that it is not turned away by mistake. */
  @property() own = '';
  @state() private devices: readonly Device[] | undefined;
  @state() private code = '';
  @state() private failure = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
    // Nothing tells that a device came in and used the code up.
    const asking = setInterval(() => void this.load(), ASK_EVERY_MS);
    this.whenGone(() => clearInterval(asking));
  }

  private async load(): Promise<void> {
    const { devices } = this.services.client;
    try {
      [this.devices, this.code] = await Promise.all([devices.all(), devices.pairingCode()]);
      this.failure = '';
    } catch (cause) {
      this.failure = Problem.sentence(cause);
    }
  }

  private async perform(change: Promise<void>): Promise<void> {
    await change.catch((cause: unknown) => this.services.notices.fail(cause));
    await this.load();
  }

  private revoke({ id, name }: Device): void {
    if (confirm(`Disconnect “${name}”? It will need a new code to connect again.`)) void this.perform(this.services.client.devices.revoke(id));
  }

  protected override render() {
    const { devices } = this;
    if (this.failure) return html`<p role="alert">${this.failure} <button class="link" @click=${() => this.load()}>Try again</button></p>`;
    if (!devices) return html`<div class="settings-wait"></div>`;
    return html`
      <p>The code for the next device is <strong class="settings-code">${this.code.replace(/^(...)(...)$/, '$1 $2')}</strong>. Owners may scan, change settings and say who films are; the others watch, rate and make lists.</p>
      <ul class="settings-rows">${repeat(devices, ({ id }) => id, (device) => this.row(device))}</ul>
    `;
  }

  private row(device: Device) {
    const { devices } = this.services.client;
    const own = device.id === this.own;
    return html`
      <li class="settings-row">
        <div class="settings-words">
          <strong>${device.name}</strong>
          <small>${own ? 'This device · ' : ''}since ${new Date(device.pairedAt).toLocaleDateString(undefined, { dateStyle: 'long' })}${device.owner ? ' · owner' : ''}</small>
        </div>
        ${own
          ? nothing
          : html`<div class="settings-keys">
              <button class="button" aria-pressed=${device.owner} @click=${() => this.perform(devices.setOwner(device.id, !device.owner))}>${icon(device.owner ? 'check' : 'person')} ${device.owner ? 'No longer owner' : 'Make owner'}</button>
              <button class="button" @click=${() => this.revoke(device)}>${icon('leave')} Disconnect</button>
            </div>`}
      </li>
    `;
  }
}
