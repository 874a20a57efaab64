import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Counted, FacetName, ItemQuery } from '../../api/types';
import { chosen, isFiltered, toggled, unfiltered, without } from '../../app/choice';
import type { Services } from '../../app/services';
import { icon } from '../../design/icons';
import { View } from '../../design/view';
import { concerns, FACETS, valueName } from './facet-words';
import './filter-bar.css';

type Counts = Partial<Record<FacetName, readonly Counted[]>>;

const ASKED = Object.keys(FACETS).filter((facet) => facet !== 'person') as FacetName[];

/** Whether it has one value only, which is on or off. */
function isSwitch(facet: FacetName): boolean {
  return facet === 'favourite' || facet === 'damaged';
}

/** Narrows a grid: one button a facet, which opens its values with their counts. Fires `choose` with the new choice. */
@customElement('filter-bar')
export class FilterBar extends View {
  @property({ attribute: false }) services!: Services;
  /** What the grid shows without any filter. */
  @property({ attribute: false }) base: ItemQuery = {};
  @property({ attribute: false }) choice: ItemQuery = {};
  /** Of all items of the grid: which facets are worth a button. */
  @state() private all: Counts = {};
  /** Of the items that the other filters leave. */
  @state() private values: readonly Counted[] | undefined;
  @state() private opened: FacetName | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const outside = (event: PointerEvent) => this.contains(event.target as Node) || this.close();
    addEventListener('pointerdown', outside);
    this.whenGone(() => removeEventListener('pointerdown', outside));
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    const before = changes.get('base');
    if (changes.has('base') && JSON.stringify(before) !== JSON.stringify(this.base)) void this.ask();
    if (changes.has('choice') && this.opened) void this.open(this.opened);
  }

  /** Without an answer there are no filters, and the grid says what is wrong. */
  private async ask(): Promise<void> {
    const { base } = this;
    this.all = {};
    const counts = await this.services.client.search.facets(base, ASKED).catch(() => ({}));
    if (base === this.base) this.all = counts;
  }

  private async open(facet: FacetName): Promise<void> {
    this.opened = facet;
    const query = { ...this.base, ...without(this.choice, facet) };
    const counts: Counts = await this.services.client.search.facets(query, [facet]).catch(() => ({}));
    if (facet === this.opened) this.values = counts[facet] ?? [];
  }

  private close(): void {
    [this.opened, this.values] = [undefined, undefined];
  }

  private press(facet: FacetName): void {
    const isOpen = this.opened === facet;
    this.close();
    if (isSwitch(facet)) this.choose(toggled(this.choice, facet, 'yes'));
    else if (!isOpen) void this.open(facet);
  }

  private choose(choice: ItemQuery): void {
    this.dispatchEvent(new CustomEvent('choose', { detail: choice }));
  }

  private key(event: KeyboardEvent): void {
    if (!this.opened || (event.key !== 'Escape' && event.key !== 'Backspace')) return;
    event.preventDefault();
    this.querySelector<HTMLElement>(`[data-facet=${this.opened}]`)?.focus();
    this.close();
  }

  /** The focus has moved on, as with a remote: the values would only hide what is below. */
  private left({ relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof Node && !this.contains(relatedTarget)) this.close();
  }

  protected override render() {
    const { choice } = this;
    const offered = (Object.keys(FACETS) as FacetName[]).filter((facet) => chosen(choice, facet).length > 0 || (concerns(facet, this.base.kind) && (this.all[facet] ?? []).length > 0));
    if (offered.length === 0 && !isFiltered(choice)) return html`<div class="filters"></div>`;
    return html`
      <div class="filters" role="group" aria-label="Filters" @keydown=${(event: KeyboardEvent) => this.key(event)} @focusout=${(event: FocusEvent) => this.left(event)}>
        ${choice.q ? html`<button class="filter on" @click=${() => this.choose(without(choice, 'q'))}>“${choice.q}” ${icon('close')}</button>` : nothing}
        ${offered.map((facet) => this.facet(facet))}
        ${isFiltered(choice) ? html`<button class="filter clear" @click=${() => this.choose(unfiltered(choice))}>Show all</button>` : nothing}
      </div>
    `;
  }

  private facet(facet: FacetName) {
    const on = chosen(this.choice, facet);
    const open = this.opened === facet;
    const only = on.length === 1 ? this.nameOf(facet, on[0] as string) : `${FACETS[facet]}: ${on.length}`;
    return html`
      <div class="filter-place">
        <button class="filter ${on.length > 0 ? 'on' : ''}" data-facet=${facet} aria-expanded=${isSwitch(facet) ? nothing : open}
          aria-pressed=${isSwitch(facet) ? on.length > 0 : nothing} @click=${() => this.press(facet)}>
          ${on.length > 0 ? only : FACETS[facet]} ${icon(facet === 'favourite' ? 'heart' : facet === 'damaged' ? 'warning' : 'down')}
        </button>
        ${open ? this.panel(facet, on) : nothing}
      </div>
    `;
  }

  private nameOf(facet: FacetName, value: string): string {
    const known = [...(this.values ?? []), ...(this.all[facet] ?? [])].find((counted) => counted.value === value);
    return valueName(facet, known ?? { value, name: value });
  }

  private panel(facet: FacetName, on: readonly string[]) {
    const { values } = this;
    return html`
      <div class="filter-values" role="group" aria-label=${FACETS[facet] ?? facet}>
        ${values?.length === 0 ? html`<p>Nothing here goes by this.</p>` : nothing}
        ${(values ?? this.all[facet] ?? []).map((counted) => html`
          <button class="filter-value" role="checkbox" aria-checked=${on.includes(counted.value)} @click=${() => this.choose(toggled(this.choice, facet, counted.value))}>
            ${icon('check')}<span>${valueName(facet, counted)}</span><small>${counted.count.toLocaleString()}</small>
          </button>
        `)}
      </div>
    `;
  }
}
