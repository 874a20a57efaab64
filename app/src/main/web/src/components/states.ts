import { html, nothing, type TemplateResult } from 'lit';
import { Problem } from '../api/problem';
import { href } from '../app/router';
import { icon, type IconName } from '../design/icons';

/** A whole screen's worth of "there is nothing here, and this is what to do". */
export function emptyState(image: IconName, title: string, advice: string, action?: TemplateResult): TemplateResult {
  return html`
    <div class="state" role="status">
      ${icon(image)}
      <h2>${title}</h2>
      <p>${advice}</p>
      ${action ?? nothing}
    </div>
  `;
}

/** Asking again does not bring it back. */
function isGone(cause: unknown): boolean {
  return cause instanceof Problem && cause.status === 404;
}

export function failureState(cause: unknown, retry: () => void): TemplateResult {
  const offline = cause instanceof Problem && cause.status === 0;
  const title = isGone(cause) ? 'This is not here any more' : cause instanceof Problem ? cause.title : 'That did not work';
  return emptyState(
    offline ? 'offline' : 'warning',
    title,
    Problem.sentence(cause),
    isGone(cause) ? html`<a class="button" href=${href.home}>${icon('home')} Home</a>` : html`<button class="button" @click=${retry}>${icon('restart')} Try again</button>`,
  );
}

export function waitingState(): TemplateResult {
  return html`<div class="state" role="status"><div class="spinner"></div><span class="visually-hidden">Loading</span></div>`;
}
