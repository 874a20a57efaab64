import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { View } from '../design/view';
import './slide-bar.css';

/** A stretch of the bar that is drawn a shade lighter, such as what is buffered, in the bar's own unit. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A slider that shows where one points before one lets go. Fires `slide` with the chosen value. */
@customElement('slide-bar')
export class SlideBar extends View {
  @property() label = '';
  @property({ type: Number }) value = 0;
  @property({ type: Number }) max = 1;
  @property({ type: Number }) step = 0.05;
  /** The value in words, for those who hear the page. */
  @property() text = '';
  @property({ attribute: false }) stretches: readonly Stretch[] = [];
  @property({ attribute: false }) marks: readonly number[] = [];
  /** What to write above the pointer; without it nothing is. */
  @property({ attribute: false }) tooltip: ((value: number) => string) | undefined;
  /** What to show above that. */
  @property({ attribute: false }) preview: unknown;
  @state() private pointed: number | undefined;
  @state() private dragged: number | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.tabIndex = 0;
    this.setAttribute('role', 'slider');
    const handlers = {
      pointerdown: (event: PointerEvent) => this.grab(event),
      pointermove: (event: PointerEvent) => this.point(event),
      pointerup: (event: PointerEvent) => this.release(event),
      pointercancel: () => (this.dragged = undefined),
      pointerleave: () => this.pointAt(undefined),
      keydown: (event: KeyboardEvent) => this.key(event),
    };
    for (const [name, handler] of Object.entries(handlers)) this.addEventListener(name, handler as EventListener);
    this.whenGone(() => {
      for (const [name, handler] of Object.entries(handlers)) this.removeEventListener(name, handler as EventListener);
    });
  }

  protected override updated(changes: PropertyValues<this>): void {
    if (changes.has('label')) this.setAttribute('aria-label', this.label);
    this.setAttribute('aria-valuemin', '0');
    this.setAttribute('aria-valuemax', String(this.max));
    this.setAttribute('aria-valuenow', String(this.value));
    this.setAttribute('aria-valuetext', this.text);
  }

  private at(event: PointerEvent): number {
    const { left, width } = this.getBoundingClientRect();
    return Math.min(1, Math.max(0, (event.clientX - left) / width)) * this.max;
  }

  private grab(event: PointerEvent): void {
    this.setPointerCapture(event.pointerId);
    this.dragged = this.at(event);
    this.pointAt(this.dragged);
  }

  /** Fires `point` with the value under the pointer, or undefined when it is gone. */
  private pointAt(value: number | undefined): void {
    this.pointed = value;
    this.dispatchEvent(new CustomEvent('point', { detail: value }));
  }

  private point(event: PointerEvent): void {
    this.pointAt(this.at(event));
    if (this.dragged !== undefined) this.dragged = this.pointed;
  }

  private release(event: PointerEvent): void {
    if (this.dragged === undefined) return;
    this.dragged = undefined;
    this.slide(this.at(event));
    if (event.pointerType !== 'mouse') this.pointAt(undefined);
  }

  private key(event: KeyboardEvent): void {
    const direction = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (direction === 0 || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    this.slide(Math.min(this.max, Math.max(0, this.value + direction * this.step)));
  }

  private slide(value: number): void {
    this.dispatchEvent(new CustomEvent('slide', { detail: value }));
  }

  private percent(value: number): string {
    return `${this.max > 0 ? Math.min(100, (value / this.max) * 100) : 0}%`;
  }

  protected override render() {
    const shown = this.dragged ?? this.value;
    const { tooltip, pointed } = this;
    return html`
      <span class="slide-track">
        ${this.stretches.map(({ start, end }) => html`<span class="slide-ready" style="left: ${this.percent(start)}; width: ${this.percent(end - start)}"></span>`)}
        <span class="slide-done" style="width: ${this.percent(shown)}"></span>
        ${this.marks.map((mark) => html`<span class="slide-mark" style="left: ${this.percent(mark)}"></span>`)}
      </span>
      <span class="slide-knob" style="left: ${this.percent(shown)}"></span>
      ${tooltip && pointed !== undefined ? html`<output class="slide-tip" style="--at: ${this.percent(pointed)}">${this.preview ?? nothing}<span>${tooltip(pointed)}</span></output>` : nothing}
    `;
  }
}
