import { html, nothing, type TemplateResult } from 'lit';
import type { Decision } from '../../api/types';
import type { Way } from '../../playback/ways';

const METHODS: Record<Decision['method'], { readonly title: string; readonly text: string }> = {
  DIRECT_PLAY: { title: 'Plays as it is', text: 'This device can play the file itself. Nothing is converted and no quality is lost.' },
  REMUX: { title: 'Repackaged', text: 'Picture and sound are sent unchanged, in a container this device understands. No quality is lost.' },
  TRANSCODE: { title: 'Converted', text: 'Viewra converts the film while it plays, because:' },
};
const WAYS: Record<Way['kind'], string> = { direct: 'Original file', dash: 'DASH', hls: 'HLS' };

/** Says how the film reaches this device and why so. */
export function whyPanel(decision: Decision, way: Way['kind'] | undefined, video: HTMLVideoElement): TemplateResult {
  const method = METHODS[decision.method];
  const quality = video.getVideoPlaybackQuality?.();
  return html`
    <aside class="why" aria-label="How this plays">
      <h2>${method.title}</h2>
      <p>${method.text}</p>
      ${decision.reasons.length > 0 ? html`<ul>${decision.reasons.map((reason) => html`<li>${reason.text}</li>`)}</ul>` : nothing}
      <dl>
        <dt>Delivered as</dt><dd>${way ? WAYS[way] : 'Loading'}</dd>
        <dt>Picture now</dt><dd>${video.videoWidth ? `${video.videoWidth} × ${video.videoHeight}` : 'None yet'}</dd>
        ${quality ? html`<dt>Dropped frames</dt><dd>${quality.droppedVideoFrames} of ${quality.totalVideoFrames}</dd>` : nothing}
      </dl>
    </aside>
  `;
}
