import type shaka from 'shaka-player';

/** How long the server made a segment while it was waited for, in milliseconds; 0 for one that was there (W3C Server Timing). */
export function makingMs(headers: Readonly<Record<string, string>>): number {
  return Number(/(?:^|,)\s*make;dur=([\d.]+)/.exec(headers['server-timing'] ?? '')?.[1] ?? 0);
}

/** What is smaller than this, as sound mostly is, says more of how busy the server is than of the network. */
const TELLING_BYTES = 64_000;

function isTelling(headers: Readonly<Record<string, string>>): boolean {
  return !(Number(headers['content-length'] ?? TELLING_BYTES) < TELLING_BYTES);
}

/**
 * The clock of a download begins when it is asked for, but the time a segment took to be made says nothing of the
 * network. Shaka Player's estimate is fed while the body arrives, before any response filter sees it, so the time is taken
 * off where the progress is told: the first piece is the one that was waited for.
 */
export function leaveOutMaking(library: typeof shaka): void {
  const { HttpFetchPlugin, NetworkingEngine } = library.net;
  if (!HttpFetchPlugin.isSupported()) return;
  const fetchSegment: shaka.extern.SchemePlugin = (uri, request, type, progressed, received, config) => {
    let making = 0;
    let telling = true;
    return HttpFetchPlugin.parse(
      uri,
      request,
      type,
      (timeMs, bytes, bytesLeft) => {
        if (telling) progressed(Math.max(0, timeMs - making), bytes, bytesLeft);
        making = 0;
      },
      (headers) => {
        making = makingMs(headers);
        telling = isTelling(headers);
        received(headers);
      },
      config,
    );
  };
  const first = NetworkingEngine.PluginPriority.APPLICATION;
  for (const scheme of ['http', 'https']) NetworkingEngine.registerScheme(scheme, fetchSegment, first, true);
}
