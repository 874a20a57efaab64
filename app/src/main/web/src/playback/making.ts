import type shaka from 'shaka-player';

/** How long the server made a segment while it was waited for, in milliseconds; 0 for one that was there (W3C Server Timing). */
export function makingMs(headers: Readonly<Record<string, string>>): number {
  return Number(/(?:^|,)\s*make;dur=([\d.]+)/.exec(headers['server-timing'] ?? '')?.[1] ?? 0);
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
    return HttpFetchPlugin.parse(
      uri,
      request,
      type,
      (timeMs, bytes, bytesLeft) => {
        progressed(Math.max(0, timeMs - making), bytes, bytesLeft);
        making = 0;
      },
      (headers) => {
        making = makingMs(headers);
        received(headers);
      },
      config,
    );
  };
  const first = NetworkingEngine.PluginPriority.APPLICATION;
  for (const scheme of ['http', 'https']) NetworkingEngine.registerScheme(scheme, fetchSegment, first, true);
}
