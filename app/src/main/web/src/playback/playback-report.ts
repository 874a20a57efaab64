import type { Client } from '../api/client';
import type { PlayState } from '../api/types';

export const REPORT_EVERY_MS = 10_000;

/** What is reported on: a `<video>`, an `<audio>`, or a test's stand-in. */
export interface Playhead extends EventTarget {
  readonly currentTime: number;
  readonly paused: boolean;
}

/**
 * Keeps the server's memory of where one is: every ten seconds while playing, at every pause, and at the end. A report
 * that fails is not worth a word to the user; the next one carries the same news.
 */
export class PlaybackReport {
  private readonly timer: ReturnType<typeof setInterval>;
  private readonly onPause = () => this.send('PAUSED');
  private readonly onPlay = () => this.send('PLAYING');
  private readonly onHide = () => this.close();

  constructor(
    private readonly client: Pick<Client, 'reportProgress' | 'endSession'>,
    private readonly session: string,
    private readonly playhead: Playhead,
  ) {
    playhead.addEventListener('pause', this.onPause);
    playhead.addEventListener('playing', this.onPlay);
    globalThis.addEventListener?.('pagehide', this.onHide);
    this.timer = setInterval(() => playhead.paused || this.send('PLAYING'), REPORT_EVERY_MS);
  }

  /** Reports the last position and ends the session. */
  close(): void {
    clearInterval(this.timer);
    this.playhead.removeEventListener('pause', this.onPause);
    this.playhead.removeEventListener('playing', this.onPlay);
    globalThis.removeEventListener?.('pagehide', this.onHide);
    void this.send('STOPPED').then(() => this.client.endSession(this.session).catch(() => {}));
  }

  private send(state: PlayState): Promise<void> {
    return this.client.reportProgress(this.session, this.playhead.currentTime * 1000, state).catch(() => {});
  }
}
