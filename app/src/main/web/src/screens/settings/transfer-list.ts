import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Problem } from '../../api/problem';
import { EXPORT_URL, type Transfer } from '../../api/transfers';
import type { Services } from '../../app/services';
import { partBar } from '../../components/part-bar';
import { icon } from '../../design/icons';
import { View } from '../../design/view';
import { transferSentences } from './transfer-words';

/** Taking what is known of a library away, and taking it in: first what would happen, then doing it. */
@customElement('transfer-list')
export class TransferList extends View {
  @property({ attribute: false }) services!: Services;
  @state() private current: Transfer | undefined;
  @state() private file: File | undefined;
  @state() private failure = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
    this.whenGone(this.services.feed.on('TransferProgress', ({ transfer, ...progress }) => {
      if (transfer !== this.current?.id) return;
      if (progress.state === 'RUNNING' || progress.state === 'WAITING') this.current = { ...this.current, done: progress.done, total: progress.total, state: 'running' };
      else void this.load(transfer);
    }));
  }

  /** What is under way, or came of the one just started; what is long over is of no interest. */
  private async load(id = this.current?.id): Promise<void> {
    try {
      const all = await this.services.client.transfers.all();
      this.current = all.find((transfer) => transfer.id === id) ?? all.find(({ state }) => state === 'running' || state === 'waiting');
      this.failure = '';
    } catch (cause) {
      this.failure = Problem.sentence(cause);
    }
  }

  private async takeIn(file: File, dryRun: boolean): Promise<void> {
    this.failure = '';
    this.current = undefined;
    this.file = dryRun ? file : undefined;
    try {
      this.current = await this.services.client.transfers.takeIn(file, dryRun);
      await this.load(this.current.id);
    } catch (cause) {
      this.file = undefined;
      this.failure = Problem.sentence(cause);
    }
  }

  private chosen(event: Event): void {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    input.value = '';
    if (file) void this.takeIn(file, true);
  }

  protected override render() {
    const { current } = this;
    const going = current?.state === 'running' || current?.state === 'waiting';
    return html`
      <div class="settings-row">
        <div class="settings-words">
          <strong>Move or merge</strong>
          <p>One file holds what people watched, rated and edited, playlists, and who films are: for another Viewra, or a day that never comes. Files of Kodi, Jellyfin and Trakt can be taken in, too.</p>
          ${current ? transferSentences(current).map((sentence) => html`<p class=${current.state === 'failed' ? 'wrong' : ''}>${sentence}</p>`) : nothing}
          ${going ? partBar('Import', current.total > 0 ? current.done / current.total : undefined) : nothing}
          ${this.failure ? html`<p class="wrong" role="alert">${this.failure}</p>` : nothing}
        </div>
        <div class="settings-keys">${going ? html`<button class="button" @click=${() => this.services.client.transfers.cancel(current.id)}>${icon('close')} Stop</button>` : this.keys(current)}</div>
      </div>
    `;
  }

  private keys(current: Transfer | undefined) {
    const { file } = this;
    const rehearsed = file && current?.report?.isRehearsal;
    return html`
      ${rehearsed ? html`<button class="button primary" @click=${() => this.takeIn(file, false)}>${icon('check')} Take it in</button>` : nothing}
      <label class="button import">${icon('upload')} Import<input class="visually-hidden" type="file" accept=".json,.xml,.tsv,.txt" @change=${this.chosen} /></label>
      <a class="button" href=${EXPORT_URL} download="viewra-library.json">${icon('download')} Export</a>
    `;
  }
}
