import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { inShort, STATUS_EVENTS, type IdentificationStatus } from '../../api/identification';
import type { Me } from '../../api/types';
import { href } from '../../app/router';
import type { Services } from '../../app/services';
import { icon } from '../../design/icons';
import { View } from '../../design/view';
import './become-owner';
import './copy-list';
import './device-list';
import './plugin-list';
import './scan-list';
import './storage-use';
import './transfer-list';
import './settings.css';

/** What goes on behind the screens. Who is not the owner sees scans and disk space, and changes copies only. */
@customElement('settings-screen')
export class SettingsScreen extends View {
  @property({ attribute: false }) services!: Services;
  @property({ attribute: false }) me!: Me;
  @state() private status: IdentificationStatus | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
    const soon = this.soon(() => void this.load());
    const endings = STATUS_EVENTS.map((name) => this.services.feed.on(name, soon));
    this.whenGone(() => endings.forEach((end) => end()));
  }

  private async load(): Promise<void> {
    this.status = await this.services.client.identification.status().catch(() => undefined);
  }

  protected override render() {
    const { services, me: { admin, device } } = this;
    return html`
      <main class="settings">
        <h1>Settings</h1>
        ${admin ? this.needsLook() : html`<section><become-owner .services=${services}></become-owner></section>`}
        <section aria-labelledby="copies-head"><h2 id="copies-head">Copies</h2><copy-list .services=${services}></copy-list></section>
        <section aria-labelledby="libraries-head"><h2 id="libraries-head">Libraries</h2><scan-list .services=${services} .admin=${admin}></scan-list></section>
        <section aria-labelledby="storage-head"><h2 id="storage-head">Prepared video</h2><storage-use .services=${services} .admin=${admin}></storage-use></section>
        ${admin
          ? html`
              <section aria-labelledby="devices-head"><h2 id="devices-head">Devices</h2><device-list .services=${services} .own=${device?.id ?? ''}></device-list></section>
              <section aria-labelledby="transfer-head"><h2 id="transfer-head">Your library elsewhere</h2><transfer-list .services=${services}></transfer-list></section>
              <section aria-labelledby="plugins-head"><h2 id="plugins-head">Plugins</h2><plugin-list .services=${services}></plugin-list></section>
            `
          : html`<p class="settings-note">Libraries and disk space are looked after by the owner; here they can only be seen.</p>`}
      </main>
    `;
  }

  private needsLook() {
    return html`
      <section>
        <a class="settings-row" href=${href.needsLook}>
          <span class="settings-words"><strong>Needs a look</strong><small>${inShort(this.status)}</small></span>
          ${icon('next')}
        </a>
      </section>
    `;
  }
}
