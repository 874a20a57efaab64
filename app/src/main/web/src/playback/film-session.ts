import type { Client } from '../api/client';
import { deviceProfile, thisBrowser } from '../api/device-profile';
import type { Decision, ItemDetail } from '../api/types';
import { DrawnSubtitles } from './drawn-subtitles';
import { Engine } from './engine';
import { PlaybackReport } from './playback-report';
import { waysToPlay, type Way } from './ways';

/** One showing of one film: the server's session, the engine that plays it, and the reports about it. */
export class FilmSession {
  private constructor(
    readonly engine: Engine,
    readonly decision: Decision,
    readonly durationMs: number,
    private readonly report: PlaybackReport,
    private readonly adaptive: readonly Way[],
  ) {}

  /** @param file the path of the version to play, if one was chosen */
  static async open(client: Client, item: ItemDetail, file: string, startMs: number, video: HTMLVideoElement, captions: HTMLElement): Promise<FilmSession> {
    const start = (fromMs: number) => client.startSession(item.id, deviceProfile(thisBrowser()), Math.round(fromMs), file);
    const described = await start(startMs);
    const renew = async (positionMs: number) => (await start(positionMs)).id;
    const engine = await Engine.attach(video, captions);
    try {
      const played = item.files?.find(({ path }) => path === file) ?? item.files?.[0];
      const audioTracks = played?.tracks?.filter((track) => track.type === 'audio').length ?? 0;
      const ways = waysToPlay(described, { prefersHls: navigator.vendor.includes('Apple'), audioTracks });
      const drawn = await DrawnSubtitles.of(described.drawnSubtitles, video, captions);
      await engine.load(ways, startMs / 1000, { ...described, ...(drawn ? { drawn } : {}) });
      const report = new PlaybackReport(client, { id: described.id, renew }, video);
      const durationMs = described.durationMs ?? item.durationMs ?? 0;
      return new FilmSession(engine, described.decision, durationMs, report, ways.filter((way) => way.kind !== 'direct'));
    } catch (cause) {
      await engine.close();
      void client.endSession(described.id).catch(() => {});
      throw cause;
    }
  }

  /** A file that turns out not to play as it is comes as a stream from here on. @returns whether there is one */
  async fallBack(atSeconds: number): Promise<boolean> {
    if (this.engine.kind !== 'direct' || this.adaptive.length === 0) return false;
    await this.engine.load(this.adaptive, atSeconds);
    return true;
  }

  /** The server's name of it; another one after a session that it had given up was begun anew. */
  get id(): string {
    return this.report.sessionId;
  }

  async close(): Promise<void> {
    this.report.close();
    await this.engine.close();
  }
}
