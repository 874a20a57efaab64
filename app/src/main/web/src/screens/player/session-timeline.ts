import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Client } from '../../api/client';
import { Problem } from '../../api/problem';
import type { Moment } from '../../api/types';
import { View } from '../../design/view';

const ASK_EVERY_MS = 3000;

/** What happened to a playback since it was opened, oldest first, while one looks. */
@customElement('session-timeline')
export class SessionTimeline extends View {
  @property({ attribute: false }) client!: Client;
  @property() sessionId = '';
  @state() private moments: readonly Moment[] | undefined;
  @state() private failure = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.ask();
    const asking = setInterval(() => void this.ask(), ASK_EVERY_MS);
    this.whenGone(() => clearInterval(asking));
  }

  private async ask(): Promise<void> {
    try {
      this.moments = await this.client.timeline(this.sessionId);
      this.failure = '';
    } catch (cause) {
      this.failure = Problem.sentence(cause);
    }
  }

  protected override render() {
    const { moments } = this;
    return html`
      <h3>What happened</h3>
      ${this.failure ? html`<p role="alert">${this.failure}</p>` : nothing}
      ${moments?.length === 0 ? html`<p>Nothing yet.</p>` : nothing}
      <ol class="moments">
        ${(moments ?? []).map(({ at, text }) => html`<li><time datetime=${at}>${sinceStart(moments?.[0]?.at ?? at, at)}</time><span>${text}</span></li>`)}
      </ol>
    `;
  }
}

/** `0.8 s`, `12 s` or `3:05` after the start. */
export function sinceStart(start: string, at: string): string {
  const seconds = Math.max(0, Date.parse(at) - Date.parse(start)) / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}
