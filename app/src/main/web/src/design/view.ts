import { LitElement } from 'lit';

/**
 * A component that renders into the page itself instead of a shadow tree: one set of design tokens and pieces applies
 * everywhere, ARIA ids work across components, and focus can move by geometry from any control to any other.
 */
export abstract class View extends LitElement {
  private readonly endings: (() => void)[] = [];

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Runs `ending` when this view leaves the page: the one place to undo what `connectedCallback` began. */
  protected whenGone(ending: () => void): void {
    this.endings.push(ending);
  }

  /** @returns has `deed` done a moment later, once for the many times it is called until then; not once this view is gone */
  protected soon(deed: () => void, afterMs = 400): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    this.whenGone(() => clearTimeout(timer));
    return () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        deed();
      }, afterMs);
    };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.endings.splice(0)) end();
  }
}
