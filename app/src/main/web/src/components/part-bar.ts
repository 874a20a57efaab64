import { html, nothing, type TemplateResult } from 'lit';
import './part-bar.css';

/** A bar that is full to a part between 0 and 1; without one it only says that something goes on. */
export function partBar(label: string, part: number | undefined): TemplateResult {
  const percent = part === undefined ? undefined : Math.round(Math.min(1, Math.max(0, part)) * 100);
  return html`
    <div class="part-bar ${percent === undefined ? 'endless' : ''}" role="progressbar" aria-label=${label} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${percent ?? nothing}>
      <span style=${percent === undefined ? '' : `width: ${percent}%`}></span>
    </div>
  `;
}
