import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ItemQuery, Letter } from '../../api/types';
import type { Services } from '../../app/services';
import { View } from '../../design/view';
import './letter-rail.css';

/** Fewer items than this are found faster by looking. */
const WORTH_IT = 60;

/** The letters beside a grid that is sorted by title, or the years beside photos by time. Fires `letter` with the place of the first item of one. */
@customElement('letter-rail')
export class LetterRail extends View {
  @property({ attribute: false }) services!: Services;
  @property({ attribute: false }) query: ItemQuery = {};
  @property() by: 'letter' | 'year' = 'letter';
  @state() private letters: readonly Letter[] = [];
  private asked = '';
  private running: AbortController | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.whenGone(() => this.running?.abort());
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    const wanted = JSON.stringify([this.by, this.query]);
    if (!(changes.has('query') || changes.has('by')) || wanted === this.asked) return;
    this.asked = wanted;
    void this.ask();
  }

  /** Without an answer there is no rail; the grid says what is wrong. */
  private async ask(): Promise<void> {
    this.running?.abort();
    const { signal } = (this.running = new AbortController());
    const { sort: _, ...query } = this.query;
    const { search } = this.services.client;
    const letters = await (this.by === 'year' ? search.years(query, signal) : search.letters(query, signal)).catch(() => []);
    if (!signal.aborted) this.letters = letters;
  }

  protected override render() {
    const total = this.letters.reduce((sum, { count }) => sum + count, 0);
    if (total < WORTH_IT) return nothing;
    const jump = (letter: Letter) => this.dispatchEvent(new CustomEvent('letter', { detail: letter.offset }));
    return html`
      <nav class="letters" aria-label=${this.by === 'year' ? 'Jump to a year' : 'Jump to a letter'}>
        ${this.letters.map((letter) => html`<button aria-label=${`${letter.letter}, ${letter.count} ${this.by === 'year' ? 'photos' : 'titles'}`} @click=${() => jump(letter)}>${letter.letter}</button>`)}
      </nav>
    `;
  }
}
