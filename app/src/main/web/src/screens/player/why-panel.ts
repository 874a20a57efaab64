import { html, nothing, type TemplateResult } from 'lit';
import type { Client } from '../../api/client';
import type { Decision, DecisionReason } from '../../api/types';
import type { Way } from '../../playback/ways';
import './session-timeline';

const METHODS: Record<Decision['method'], { readonly title: string; readonly text: string }> = {
  DIRECT_PLAY: { title: 'Plays as it is', text: 'This device can play the file itself. Nothing is converted and no quality is lost.' },
  REMUX: { title: 'Repackaged', text: 'Picture and sound are sent unchanged, in a container this device understands. No quality is lost.' },
  TRANSCODE: { title: 'Converted', text: 'Viewra converts the film while it plays, because:' },
};
const WAYS: Record<Way['kind'], string> = { direct: 'Original file', dash: 'DASH', hls: 'HLS' };

/** What is played, of which the panel tells. */
export interface Explained {
  readonly client: Client;
  readonly sessionId: string;
  readonly decision: Decision;
  readonly way: Way['kind'] | undefined;
  readonly video: HTMLVideoElement;
}

/** Says how the film reaches this device, why so, what that costs and what would avoid it, and what happened since. */
export function whyPanel({ client, sessionId, decision, way, video }: Explained): TemplateResult {
  const method = METHODS[decision.method];
  const quality = video.getVideoPlaybackQuality?.();
  return html`
    <aside class="why" aria-label="How this plays" tabindex="0">
      <h2>${method.title}</h2>
      <p>${method.text}</p>
      ${decision.reasons.length > 0 ? html`<ul class="why-reasons">${byCost(decision.reasons).map(reasonsOfOneCost)}</ul>` : nothing}
      <dl>
        <dt>Delivered as</dt><dd>${way ? WAYS[way] : 'Loading'}</dd>
        <dt>Picture now</dt><dd>${video.videoWidth ? `${video.videoWidth} × ${video.videoHeight}` : 'None yet'}</dd>
        ${quality ? html`<dt>Dropped frames</dt><dd>${quality.droppedVideoFrames} of ${quality.totalVideoFrames}</dd>` : nothing}
      </dl>
      <session-timeline .client=${client} .sessionId=${sessionId}></session-timeline>
    </aside>
  `;
}

/** Reasons that cost the same stand together, so that the cost is told once. */
export function byCost(reasons: readonly DecisionReason[]): readonly (readonly DecisionReason[])[] {
  const costs = [...new Set(reasons.map(({ cost }) => cost))];
  return costs.map((cost) => reasons.filter((reason) => reason.cost === cost));
}

function reasonsOfOneCost(reasons: readonly DecisionReason[]): TemplateResult {
  const cost = reasons[0]?.cost;
  return html`
    <li>
      ${reasons.map(({ text, remedy }) => html`<strong>${text}</strong>${remedy ? html`<p><b>What helps</b> ${remedy}</p>` : nothing}`)}
      ${cost ? html`<p><b>What it costs</b> ${cost}</p>` : nothing}
    </li>
  `;
}
