import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon } from '../design/icons';
import { View } from '../design/view';
import type { Notices } from './notices';
import './notice-toast.css';

/** Shows what has just been done, and Undo. Ctrl+Z undoes it as well. */
@customElement('notice-toast')
export class NoticeToast extends View {
  @property({ attribute: false }) notices!: Notices;

  override connectedCallback(): void {
    super.connectedCallback();
    const { notices } = this;
    const changed = () => this.requestUpdate();
    const onKey = (event: KeyboardEvent) => this.key(event);
    notices.addEventListener('change', changed);
    addEventListener('keydown', onKey);
    this.whenGone(() => {
      notices.removeEventListener('change', changed);
      removeEventListener('keydown', onKey);
    });
  }

  private key(event: KeyboardEvent): void {
    const asked = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    if (!asked || !this.notices.current?.undo || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    void this.notices.undo();
  }

  /** The region is always there, so that readers of the screen tell what comes into it. */
  protected override render() {
    const notice = this.notices.current;
    return html`
      <div class="toast-place" role="status">
        ${notice
          ? html`<div class="toast ${notice.tone}">
              ${notice.tone === 'wrong' ? icon('warning') : nothing}
              <p>${notice.text}</p>
              ${notice.undo ? html`<button class="toast-undo" title="Ctrl+Z" @click=${() => this.notices.undo()}>Undo</button>` : nothing}
              <button class="round" aria-label="Close" @click=${() => this.notices.close()}>${icon('close')}</button>
            </div>`
          : nothing}
      </div>
    `;
  }
}
