import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { typedId, type Candidate, type Candidates } from '../../api/identification';
import { Problem } from '../../api/problem';
import type { Item } from '../../api/types';
import type { Services } from '../../app/services';
import { icon } from '../../design/icons';
import { View } from '../../design/view';

const SURE = 80;
const LIKELY = 50;

/** Whom an item may be, with points and reasons; other words and ids can be searched for. Tells `taken` once one is chosen. */
@customElement('candidate-list')
export class CandidateList extends View {
  @property({ attribute: false }) services!: Services;
  @property({ attribute: false }) item!: Item;
  @state() private found: Candidates | undefined;
  @state() private busy = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.ask();
  }

  private async ask(words?: string, year?: string): Promise<void> {
    this.busy = true;
    try {
      this.found = await this.services.client.identification.candidates(this.item.id, words, year);
    } catch (cause) {
      this.found = { candidates: [], problems: [Problem.sentence(cause)] };
    }
    this.busy = false;
  }

  private search(event: SubmitEvent): void {
    event.preventDefault();
    const typed = new FormData(event.target as HTMLFormElement);
    const words = String(typed.get('words') ?? '').trim();
    const id = typedId(words);
    if (id) void this.take(id.provider, id.id);
    else void this.ask(words, String(typed.get('year') ?? '').replace(/\D/g, ''));
  }

  private async take(provider: string, id: string): Promise<void> {
    const { client: { identification }, notices } = this.services;
    this.busy = true;
    try {
      const { match } = await identification.take(this.item.id, provider, id);
      notices.say(`“${this.item.title}” is now “${match?.title ?? id}”.`, () => identification.undo([this.item.id]));
      this.dispatchEvent(new CustomEvent('taken', { bubbles: true }));
    } catch (cause) {
      notices.fail(cause);
    }
    this.busy = false;
  }

  protected override render() {
    const { item, found } = this;
    return html`
      <form class="candidate-search" @submit=${this.search}>
        <input class="field" name="words" aria-label="Title or id to search by" placeholder="Title, or an id such as tmdb:603" .value=${item.title} />
        <input class="field candidate-year" name="year" aria-label="Year" placeholder="Year" inputmode="numeric" .value=${item.year ? String(item.year) : ''} />
        <button class="button" ?disabled=${this.busy}>${icon('search')} Search</button>
      </form>
      ${item.path ? html`<p class="candidate-file">${icon('folder')} ${item.path}</p>` : nothing}
      ${(found?.problems ?? []).map((problem) => html`<p class="wrong" role="alert">${problem}</p>`)}
      ${!found ? html`<div class="spinner" role="status" aria-label="Asking"></div>` : nothing}
      ${found && found.candidates.length === 0 && found.problems.length === 0 ? html`<p>Nobody knows anything of that name. Try fewer words, the original title, or no year.</p>` : nothing}
      <ol class="candidates">${(found?.candidates ?? []).map((candidate) => this.row(candidate))}</ol>
    `;
  }

  private row(candidate: Candidate) {
    const { score } = candidate;
    return html`
      <li class="candidate">
        <span class="candidate-picture">${candidate.pictureHere ? html`<img src=${candidate.pictureHere} alt="" loading="lazy" @error=${(event: Event) => (event.target as HTMLElement).remove()} />` : nothing}</span>
        <div class="candidate-words">
          <strong>${candidate.title}${candidate.year ? ` (${candidate.year})` : ''}</strong>
          <small>${[candidate.artist, candidate.note, candidate.provider].filter(Boolean).join(' · ')}</small>
          <ul class="candidate-reasons">${candidate.reasons.map((reason) => html`<li>${reason}</li>`)}</ul>
        </div>
        <div class="candidate-side">
          <span class="points ${score >= SURE ? 'sure' : score >= LIKELY ? 'likely' : ''}">${score} of 100</span>
          <button class="button" ?disabled=${this.busy} aria-label=${`This is ${candidate.title}`} @click=${() => this.take(candidate.provider, candidate.id)}>${icon('check')} This is it</button>
        </div>
      </li>
    `;
  }
}
