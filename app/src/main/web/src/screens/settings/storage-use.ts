import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Problem } from '../../api/problem';
import type { StorageUse } from '../../api/upkeep';
import type { Services } from '../../app/services';
import { partBar } from '../../components/part-bar';
import { fileSize } from '../../design/format';
import { icon } from '../../design/icons';
import { View } from '../../design/view';

const GB = 1_000_000_000;
const BUDGETS_GB = [2, 5, 10, 20, 50, 100, 200];

/** What prepared video takes on the disk, how much it may take, and deleting it. */
@customElement('storage-use')
export class StorageUseView extends View {
  @property({ attribute: false }) services!: Services;
  @property({ type: Boolean }) admin = false;
  @state() private use: StorageUse | undefined;
  @state() private failure = '';
  @state() private busy = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.perform(this.services.client.upkeep.storage());
  }

  private async perform(change: Promise<StorageUse>): Promise<void> {
    this.busy = true;
    try {
      this.use = await change;
      this.failure = '';
    } catch (cause) {
      this.failure = Problem.sentence(cause);
    }
    this.busy = false;
  }

  private async empty(): Promise<void> {
    const before = this.use?.bytes ?? 0;
    await this.perform(this.services.client.upkeep.emptyStorage());
    if (!this.failure) this.services.notices.say(`${fileSize(Math.max(0, before - (this.use?.bytes ?? 0)))} are free again. It is prepared anew when it is next watched.`);
  }

  protected override render() {
    const { use } = this;
    const failed = this.failure ? html`<p role="alert">${this.failure}</p>` : nothing;
    if (!use) return this.failure ? failed : html`<div class="settings-wait"></div>`;
    return html`
      <div class="settings-row">
        <div class="settings-words">
          <strong>${fileSize(use.bytes)} of ${fileSize(use.budgetBytes)}</strong>
          <small>${fileSize(use.freeBytes)} free on the disk${use.pinnedBytes > 0 ? ` · ${fileSize(use.pinnedBytes)} being watched` : ''}</small>
          <p>What was converted once plays again at once. The oldest makes room when the space is used up.</p>
          ${partBar('Space used', use.budgetBytes > 0 ? use.bytes / use.budgetBytes : 0)}
          ${failed}
        </div>
        ${this.admin ? this.keys(use) : nothing}
      </div>
    `;
  }

  private keys(use: StorageUse) {
    const { upkeep } = this.services.client;
    const chosen = BUDGETS_GB.find((size) => size * GB === use.budgetBytes);
    return html`
      <div class="settings-keys">
        <label>May take
          <select class="field" ?disabled=${this.busy} @change=${(event: Event) => {
            const { value } = event.target as HTMLSelectElement;
            void this.perform(upkeep.limitStorage(value ? Number(value) * GB : undefined));
          }}>
            <option value="" ?selected=${chosen === undefined}>${chosen === undefined ? `${fileSize(use.budgetBytes)}` : 'What is usual'}</option>
            ${BUDGETS_GB.map((size) => html`<option value=${size} ?selected=${size === chosen}>${size} GB</option>`)}
          </select>
        </label>
        <button class="button" ?disabled=${this.busy || use.bytes <= use.pinnedBytes} @click=${() => this.empty()}>${icon('trash')} Empty</button>
      </div>
    `;
  }
}
