import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Playlist, Rule } from '../../api/playlists';
import type { Counted } from '../../api/types';
import type { Services } from '../../app/services';
import { icon } from '../../design/icons';
import { View } from '../../design/view';
import { type Option, optionsOf, ruleOf } from './rule';
import './rule-form.css';

/** A button that asks for the rule of a list that fills itself: of `list`, or of a new one. */
@customElement('rule-form')
export class RuleForm extends View {
  @property({ attribute: false }) services!: Services;
  @property({ attribute: false }) list: Playlist | undefined;
  /** Told the name and rule; answers whether they are saved. */
  @property({ attribute: false }) save!: (name: string, rule: Rule) => Promise<boolean>;
  @state() private genres: readonly Counted[] = [];
  @state() private resolutions: readonly Counted[] = [];
  @state() private opened = false;

  private get dialog(): HTMLDialogElement {
    return this.querySelector('dialog') as HTMLDialogElement;
  }

  private async open(): Promise<void> {
    this.opened = true;
    await this.updateComplete;
    this.dialog.showModal();
    const { genre = [], resolution = [] } = await this.services.client.search.facets({}, ['genre', 'resolution']).catch(() => ({}) as Record<string, Counted[]>);
    [this.genres, this.resolutions] = [genre, resolution];
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    if (await this.save(String(form.get('name') ?? '').trim(), ruleOf(form, this.list?.rule))) this.dialog.close();
  }

  protected override render() {
    const { list } = this;
    return html`
      <button class="button" @click=${() => this.open()}>${icon('filter')} ${list ? 'Change the rule' : 'New list that fills itself'}</button>
      <dialog class="dialog wide-dialog" aria-label="A list that fills itself" @close=${() => (this.opened = false)} @click=${(event: MouseEvent) => event.target === this.dialog && this.dialog.close()}>
        ${this.opened ? this.form(list?.name ?? '', list?.rule ?? {}) : nothing}
      </dialog>
    `;
  }

  private form(name: string, rule: Rule) {
    const { kind, genre, watched, favourite, resolution, minRating, addedWithinDays, sort } = optionsOf(rule, this.genres, this.resolutions);
    return html`
      <h2>A list that fills itself</h2>
      <form class="rule" @submit=${this.submit}>
        <label>Name <input class="field" name="name" maxlength="200" required autocomplete="off" .value=${name} /></label>
        ${marks('What', 'kind', kind)} ${marks('Genre, any of', 'genre', genre)} ${marks('Resolution, any of', 'resolution', resolution)}
        <div class="rule-pair">${marks('Watched, any of', 'watched', watched)} ${marks('Favourites, any of', 'favourite', favourite)}</div>
        <div class="rule-pair">
          <label>Rating ${choice('minRating', minRating, 'Any')}</label>
          <label>Added ${choice('addedWithinDays', addedWithinDays, 'At any time')}</label>
          <label>From the year <input class="field" name="fromYear" inputmode="numeric" pattern="\\d{4}" .value=${String(rule.fromYear ?? '')} placeholder="1950" /></label>
          <label>To the year <input class="field" name="toYear" inputmode="numeric" pattern="\\d{4}" .value=${String(rule.toYear ?? '')} placeholder="Today" /></label>
          <label>With the words <input class="field" name="q" .value=${rule.q ?? ''} placeholder="As in a search" /></label>
          <label>In the order ${choice('sort', sort)}</label>
          <label>At most <input class="field" name="limit" type="number" min="1" max="500" .value=${String(rule.limit ?? 100)} /></label>
        </div>
        <div class="rule-keys">
          <button class="button" type="button" @click=${() => this.dialog.close()}>Cancel</button>
          <button class="button primary">Save</button>
        </div>
      </form>
    `;
  }
}

function marks(legend: string, name: string, options: readonly Option[]) {
  if (options.length === 0) return nothing;
  return html`
    <fieldset>
      <legend>${legend}</legend>
      <div class="rule-marks">
        ${repeat(options, ({ value }) => value, ({ value, label, isChosen }) => html`<label class="rule-mark"><input type="checkbox" name=${name} value=${value} ?checked=${isChosen} /><span>${label}</span></label>`)}
      </div>
    </fieldset>
  `;
}

function choice(name: string, options: readonly Option[], none?: string) {
  return html`
    <select class="field" name=${name}>
      ${none ? html`<option value="">${none}</option>` : nothing}
      ${options.map(({ value, label, isChosen }) => html`<option value=${value} ?selected=${isChosen}>${label}</option>`)}
    </select>
  `;
}
