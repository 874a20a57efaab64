import logo from '@assets/logo.svg';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { deviceName } from '../../api/device-profile';
import { Problem } from '../../api/problem';
import type { Services } from '../../app/services';
import { View } from '../../design/view';
import './sign-in.css';

const DIGITS = 6;

/** Pairs this device: takes the six digits that Viewra shows and is done when the last one is typed. */
@customElement('sign-in')
export class SignIn extends View {
  @property({ attribute: false }) services!: Services;
  /** A code that came with the address, as from a QR code. */
  @property() code = '';
  @state() private digits = '';
  @state() private busy = false;
  @state() private failure = '';

  protected override firstUpdated(): void {
    this.field.focus();
    if (this.code) this.accept(this.code);
  }

  private get field(): HTMLInputElement {
    return this.querySelector('input') as HTMLInputElement;
  }

  private typed(event: Event): void {
    this.accept((event.target as HTMLInputElement).value);
  }

  private accept(text: string): void {
    this.digits = text.replace(/\D/g, '').slice(0, DIGITS);
    this.failure = '';
    if (this.digits.length === DIGITS && !this.busy) void this.pair();
  }

  private async pair(): Promise<void> {
    this.busy = true;
    try {
      await this.services.client.pair(this.digits, deviceName(navigator.userAgent));
      this.dispatchEvent(new CustomEvent('paired', { bubbles: true }));
    } catch (cause) {
      this.failure = cause instanceof Problem && cause.status === 403
        ? 'That code is not right. Look again and type the one shown now.'
        : Problem.sentence(cause);
      this.digits = '';
    } finally {
      this.busy = false;
      await this.updateComplete;
      this.field?.focus();
    }
  }

  protected override render() {
    return html`
      <main class="sign-in">
        <img class="sign-in-logo" src=${logo} alt="Viewra" />
        <h1>Connect this device</h1>
        <p id="where">
          Type the six digits that Viewra shows on the computer it runs on. Running without a screen, it prints them on
          its console.
        </p>
        <label class="code ${this.busy ? 'busy' : ''} ${this.failure ? 'wrong' : ''}">
          <span class="visually-hidden">Six-digit code</span>
          <input
            inputmode="numeric" autocomplete="one-time-code" pattern="[0-9]*" maxlength="11" aria-describedby="where problem"
            .value=${this.digits} ?readonly=${this.busy} @input=${this.typed}
          />
          ${Array.from({ length: DIGITS }, (_, place) => this.cell(place))}
        </label>
        <p class="sign-in-problem" id="problem" role="alert">${this.failure}</p>
        ${this.busy ? html`<div class="spinner" role="status" aria-label="Connecting"></div>` : nothing}
      </main>
    `;
  }

  private cell(place: number) {
    const next = place === Math.min(this.digits.length, DIGITS - 1);
    return html`<span class="digit ${next ? 'next' : ''}" aria-hidden="true">${this.digits[place] ?? ''}</span>`;
  }
}
