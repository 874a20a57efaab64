import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Services } from '../../app/services';
import { View } from '../../design/view';
import './copy-list';
import './scan-list';
import './storage-use';
import './settings.css';

/** What goes on behind the screens: scans, disk space, copies. Who is not the owner sees it and changes copies only. */
@customElement('settings-screen')
export class SettingsScreen extends View {
  @property({ attribute: false }) services!: Services;
  @property({ type: Boolean }) admin = false;

  protected override render() {
    const { services, admin } = this;
    return html`
      <main class="settings">
        <h1>Settings</h1>
        ${admin ? nothing : html`<p class="settings-note">Libraries and disk space are looked after on the computer that runs Viewra; here they can only be seen.</p>`}
        <section aria-labelledby="copies-head"><h2 id="copies-head">Copies</h2><copy-list .services=${services}></copy-list></section>
        <section aria-labelledby="libraries-head"><h2 id="libraries-head">Libraries</h2><scan-list .services=${services} .admin=${admin}></scan-list></section>
        <section aria-labelledby="storage-head"><h2 id="storage-head">Prepared video</h2><storage-use .services=${services} .admin=${admin}></storage-use></section>
      </main>
    `;
  }
}
