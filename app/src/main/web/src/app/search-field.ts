import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon } from '../design/icons';
import { View } from '../design/view';
import { href } from './router';

/** Long enough that typing a word asks once or twice, short enough to feel at once. */
const DEBOUNCE_MS = 180;

/** Searches while one types. `/` and Ctrl+F come here from anywhere. */
@customElement('search-field')
export class SearchField extends View {
  @property() q = '';
  private waiting: number | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const onKey = (event: KeyboardEvent) => this.shortcut(event);
    addEventListener('keydown', onKey);
    this.whenGone(() => {
      removeEventListener('keydown', onKey);
      clearTimeout(this.waiting);
    });
  }

  private get field(): HTMLInputElement {
    return this.querySelector('input') as HTMLInputElement;
  }

  private shortcut(event: KeyboardEvent): void {
    const typing = event.target instanceof HTMLInputElement;
    const asked = (event.key === '/' && !typing) || (event.key === 'f' && (event.ctrlKey || event.metaKey));
    if (!asked) return;
    event.preventDefault();
    this.field.select();
    this.field.focus();
  }

  private typed(): void {
    clearTimeout(this.waiting);
    this.waiting = window.setTimeout(() => this.search(), DEBOUNCE_MS);
  }

  /** The first letter enters the search screen; further ones refine it in place, so that Back leaves it at once. */
  private search(): void {
    const q = this.field.value.trim();
    const searching = location.hash.startsWith('#/search');
    if (!q && !searching) return;
    if (searching) location.replace(href.search(q));
    else location.hash = href.search(q);
  }

  private key(event: KeyboardEvent): void {
    if (event.key === 'Enter') {
      clearTimeout(this.waiting);
      this.search();
    } else if (event.key === 'Escape' && this.field.value) {
      event.preventDefault();
      this.field.value = '';
      this.search();
    }
  }

  protected override render() {
    return html`
      <label class="search-field">
        ${icon('search')}
        <input
          type="search" placeholder="Search" aria-label="Search the library" autocomplete="off" spellcheck="false"
          value=${this.q} @input=${() => this.typed()} @keydown=${(event: KeyboardEvent) => this.key(event)}
        />
        <kbd aria-hidden="true">/</kbd>
      </label>
    `;
  }
}
