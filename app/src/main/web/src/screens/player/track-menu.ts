import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon, type IconName } from '../../design/icons';
import { View } from '../../design/view';
import type { Choice } from '../../playback/engine';

/** A button of the player with a menu of which one entry is chosen; absent when there is nothing to choose. */
@customElement('track-menu')
export class TrackMenu extends View {
  @property() label = '';
  @property() picture: IconName = 'quality';
  @property({ attribute: false }) choices: readonly Choice[] = [];
  /** Fewer entries than this are no choice. */
  @property({ type: Number }) atLeast = 2;
  @state() private open = false;

  override connectedCallback(): void {
    super.connectedCallback();
    const outside = (event: Event) => {
      if (this.open && !this.contains(event.target as Node)) this.close();
    };
    addEventListener('pointerdown', outside);
    this.whenGone(() => removeEventListener('pointerdown', outside));
  }

  get isOpen(): boolean {
    return this.open;
  }

  close(): void {
    this.open = false;
    this.querySelector('button')?.focus();
  }

  private async toggle(): Promise<void> {
    this.open = !this.open;
    await this.updateComplete;
    this.querySelector<HTMLElement>('[aria-checked="true"]')?.focus();
  }

  private choose(choice: Choice): void {
    choice.choose();
    this.close();
  }

  protected override render() {
    if (this.choices.length < this.atLeast) return nothing;
    return html`
      <button class="round" aria-label=${this.label} title=${this.label} aria-haspopup="menu" aria-expanded=${this.open} @click=${() => this.toggle()}>
        ${icon(this.picture)}
      </button>
      ${this.open ? html`
        <div class="menu" role="menu" aria-label=${this.label}>
          <h2>${this.label}</h2>
          ${this.choices.map((choice) => html`
            <button role="menuitemradio" aria-checked=${choice.active} @click=${() => this.choose(choice)}>
              <span>${choice.active ? icon('check') : nothing}</span>${choice.label}
            </button>
          `)}
        </div>
      ` : nothing}
    `;
  }
}
