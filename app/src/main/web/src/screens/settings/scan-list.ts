import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Problem } from '../../api/problem';
import type { Library } from '../../api/types';
import type { Scan } from '../../api/upkeep';
import { href } from '../../app/router';
import type { Services } from '../../app/services';
import { partBar } from '../../components/part-bar';
import { icon } from '../../design/icons';
import { View } from '../../design/view';
import { scanSentence } from './scan-words';

/** Each library with its scan: how far it is, and for the owner starting, pausing and stopping it. */
@customElement('scan-list')
export class ScanList extends View {
  @property({ attribute: false }) services!: Services;
  @property({ type: Boolean }) admin = false;
  @state() private libraries: readonly Library[] | undefined;
  @state() private scans: ReadonlyMap<string, Scan> = new Map();
  @state() private failure = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
    this.whenGone(this.services.feed.on('ScanProgress', ({ libraryId, ...progress }) => {
      const before = this.scans.get(libraryId);
      this.scans = new Map(this.scans).set(libraryId, { unchanged: 0, elapsedMs: 0, away: [], ...before, ...progress });
    }));
  }

  private async load(): Promise<void> {
    const { client } = this.services;
    try {
      const libraries = await client.libraries();
      const scans = await Promise.all(libraries.map(async ({ id }) => [id, await client.upkeep.scanOf(id)] as const));
      [this.libraries, this.scans, this.failure] = [libraries, new Map(scans), ''];
    } catch (cause) {
      this.failure = Problem.sentence(cause);
    }
  }

  private async perform(change: Promise<void>): Promise<void> {
    await change.catch((cause: unknown) => this.services.notices.fail(cause));
    await this.load();
  }

  protected override render() {
    const { libraries } = this;
    if (this.failure) return html`<p role="alert">${this.failure} <button class="link" @click=${() => this.load()}>Try again</button></p>`;
    if (!libraries) return html`<div class="settings-wait"></div>`;
    if (libraries.length === 0) return html`<p>There are no libraries yet. Add a folder on the computer that runs Viewra, or start it with --library FOLDER.</p>`;
    return html`<ul class="settings-rows">${repeat(libraries, ({ id }) => id, (library) => this.row(library, this.scans.get(library.id)))}</ul>`;
  }

  private row(library: Library, scan: Scan | undefined) {
    const open = scan && scan.state !== 'IDLE';
    return html`
      <li class="settings-row">
        <div class="settings-words">
          <strong>${library.name}</strong>
          <small>${library.paths.join(', ')} · ${library.items.toLocaleString()} ${library.items === 1 ? 'item' : 'items'}</small>
          ${scan ? html`<p>${scanSentence(scan)}${scan.failed > 0 ? html` <a class="link" href=${href.needsLook}>Show why</a>` : nothing}</p>` : nothing}
          ${scan?.away.length ? html`<p class="wrong">Out of reach: ${scan.away.join(', ')}. Connect the disk or check that Viewra may read it, then scan again.</p>` : nothing}
          ${open ? partBar(`Scan of ${library.name}`, scan.found > 0 ? scan.done / scan.found : undefined) : nothing}
        </div>
        ${this.admin ? this.keys(library.id, scan) : nothing}
      </li>
    `;
  }

  private keys(id: string, scan: Scan | undefined) {
    const { upkeep } = this.services.client;
    if (!scan || scan.state === 'IDLE') {
      return html`<div class="settings-keys"><button class="button" @click=${() => this.perform(upkeep.scan(id))}>${icon('scan')} Scan</button></div>`;
    }
    return html`
      <div class="settings-keys">
        ${scan.state === 'PAUSED'
          ? html`<button class="button" @click=${() => this.perform(upkeep.resumeScan(id))}>${icon('play')} Go on</button>`
          : html`<button class="button" @click=${() => this.perform(upkeep.pauseScan(id))}>${icon('pause')} Pause</button>`}
        <button class="button" @click=${() => this.perform(upkeep.cancelScan(id))}>${icon('close')} Stop</button>
      </div>
    `;
  }
}
