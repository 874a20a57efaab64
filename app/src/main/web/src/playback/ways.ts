import type { SessionDescription } from '../api/types';

/** One address that plays a session. */
export interface Way {
  readonly kind: 'direct' | 'dash' | 'hls';
  readonly url: string;
}

export interface BrowserTraits {
  /** Safari plays HLS itself, with AirPlay and less battery than any script. */
  readonly prefersHls: boolean;
  /** No browser but Safari can change the audio track of a plain file. */
  readonly audioTracks: number;
}

/** The ways to play a session, best first; the next is tried when one fails. */
export function waysToPlay(session: SessionDescription, traits: BrowserTraits): readonly Way[] {
  const direct = way('direct', session.direct);
  const adaptive = traits.prefersHls
    ? [...way('hls', session.hls), ...way('dash', session.dash)]
    : [...way('dash', session.dash), ...way('hls', session.hls)];
  if (session.decision.method !== 'DIRECT_PLAY') return adaptive;
  const changesTracks = traits.audioTracks > 1 && !traits.prefersHls;
  return changesTracks ? [...adaptive, ...direct] : [...direct, ...adaptive];
}

function way(kind: Way['kind'], url: string | undefined): readonly Way[] {
  return url ? [{ kind, url }] : [];
}
