import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Client } from '../api/client';
import { Problem } from '../api/problem';
import type { Lyrics } from '../api/types';
import { View } from '../design/view';
import { lineAt } from './lyrics-lines';
import './lyrics-panel.css';

/** The words of a song; where they have times, the line that is sung is lit and stays in sight. Fires `seek` in seconds. */
@customElement('lyrics-panel')
export class LyricsPanel extends View {
  @property({ attribute: false }) client!: Client;
  @property() track = '';
  @property({ type: Number }) seconds = 0;
  @state() private lyrics: Lyrics | undefined | 'asking' = 'asking';
  @state() private failure = '';

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('track')) void this.load();
  }

  private async load(): Promise<void> {
    const { track } = this;
    [this.lyrics, this.failure] = ['asking', ''];
    try {
      const lyrics = await this.client.lyrics(track);
      if (track === this.track) this.lyrics = lyrics;
    } catch (cause) {
      if (track === this.track) this.failure = Problem.sentence(cause);
    }
  }

  /** Follows the song, but not against one who has just scrolled or moved the focus in here. */
  protected override updated(): void {
    const sung = this.querySelector<HTMLElement>('.sung');
    const box = this.querySelector<HTMLElement>('.lyrics');
    if (!sung || !box || box.dataset.line === sung.dataset.line || box.matches(':hover, :focus-within')) return;
    box.dataset.line = sung.dataset.line ?? '';
    box.scrollTo({ top: sung.offsetTop - box.clientHeight / 2 + sung.offsetHeight / 2, behavior: 'smooth' });
  }

  protected override render() {
    return html`<section class="lyrics" aria-label="Lyrics">${this.content()}</section>`;
  }

  private content() {
    const { lyrics } = this;
    if (this.failure) return html`<p role="alert">${this.failure}</p>`;
    if (lyrics === 'asking') return nothing;
    if (!lyrics) return html`<p>There are no words to this song. A text file of the same name that ends in .lrc beside it would bring them here.</p>`;
    const sung = lineAt(lyrics.lines, this.seconds * 1000);
    return lyrics.lines.map(({ atMs, text }, n) =>
      atMs === undefined
        ? html`<p>${text || '\u00a0'}</p>`
        : html`<button class=${n === sung ? 'sung' : n < sung ? 'past' : ''} data-line=${n} aria-current=${n === sung}
            @click=${() => this.dispatchEvent(new CustomEvent('seek', { detail: atMs / 1000 }))}>${text || '♪'}</button>`,
    );
  }
}
