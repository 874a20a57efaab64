import type { Client } from '../api/client';
import { Problem } from '../api/problem';
import type { PlayState } from '../api/types';

export const REPORT_EVERY_MS = 10_000;

/** What is reported on: a `<video>`, an `<audio>`, or a test's stand-in. */
export interface Playhead extends EventTarget {
  readonly currentTime: number;
  readonly paused: boolean;
}

/** What the server is told, and asked when it has forgotten a session over a long pause or a restart. */
export interface Reported {
  readonly id: string;
  /** Opens the session anew, for its new id. */
  readonly renew: (positionMs: number) => Promise<string>;
}

/**
 * Keeps the server's memory of where one is: every ten seconds while playing, at every pause, and at the end. A report
 * that fails is not worth a word to the user; the next one carries the same news.
 */
export class PlaybackReport {
  private id: string;
  private readonly timer: ReturnType<typeof setInterval>;
  /** Until something was seen, the playhead stands at 0, and that must not overwrite where one left off. */
  private begun = false;
  private readonly onPause = () => this.send('PAUSED');
  private readonly onPlay = () => {
    this.begun = true;
    void this.send('PLAYING');
  };
  private readonly onHide = () => this.close();

  constructor(
    private readonly client: Pick<Client, 'reportProgress' | 'endSession'>,
    private readonly session: Reported,
    private readonly playhead: Playhead,
  ) {
    this.id = session.id;
    playhead.addEventListener('pause', this.onPause);
    playhead.addEventListener('playing', this.onPlay);
    globalThis.addEventListener?.('pagehide', this.onHide);
    this.timer = setInterval(() => playhead.paused || this.send('PLAYING'), REPORT_EVERY_MS);
  }

  /** Ends the session, with the last position if anything was seen: `STOPPED` ends it too. */
  close(): void {
    clearInterval(this.timer);
    this.playhead.removeEventListener('pause', this.onPause);
    this.playhead.removeEventListener('playing', this.onPlay);
    globalThis.removeEventListener?.('pagehide', this.onHide);
    if (this.begun) void this.send('STOPPED');
    else void this.client.endSession(this.id).catch(() => {});
  }

  get sessionId(): string {
    return this.id;
  }

  private async send(state: PlayState): Promise<void> {
    if (!this.begun) return;
    const positionMs = this.playhead.currentTime * 1000;
    try {
      await this.client.reportProgress(this.id, positionMs, state);
    } catch (cause) {
      if (cause instanceof Problem && cause.status === 404) await this.sendAnew(positionMs, state).catch(() => {});
    }
  }

  private async sendAnew(positionMs: number, state: PlayState): Promise<void> {
    this.id = await this.session.renew(positionMs);
    await this.client.reportProgress(this.id, positionMs, state);
  }
}
