import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ScanProgress } from '../api/events';
import { icon } from '../design/icons';
import { View } from '../design/view';
import type { Services } from './services';

/** Tells that libraries are being scanned, and how far that is. */
@customElement('scan-pill')
export class ScanPill extends View {
  @property({ attribute: false }) services!: Services;
  @state() private scans: ReadonlyMap<string, ScanProgress> = new Map();

  override connectedCallback(): void {
    super.connectedCallback();
    this.whenGone(this.services.feed.on('ScanProgress', (scan) => {
      this.scans = new Map(this.scans).set(scan.libraryId, scan);
    }));
  }

  protected override render() {
    const running = [...this.scans.values()].filter((scan) => scan.state === 'RUNNING');
    if (running.length === 0) return nothing;
    const sum = (field: 'found' | 'done') => running.reduce((total, scan) => total + scan[field], 0);
    return html`
      <div class="scan-pill" role="status">
        ${icon('scan')}<span>Scanning ${sum('done').toLocaleString()} of ${sum('found').toLocaleString()}</span>
      </div>
    `;
  }
}
