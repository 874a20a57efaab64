import type { Client } from '../api/client';
import { artworkUrl } from '../api/client';
import { deviceProfile, thisBrowser } from '../api/device-profile';
import type { Item, SessionDescription } from '../api/types';
import { Engine } from '../playback/engine';
import { playbackSentence } from '../playback/playback-error';
import { PlaybackReport } from '../playback/playback-report';
import { waysToPlay } from '../playback/ways';

/** Plays a queue of tracks while one browses on. Tells `change` whenever something about it is to be shown anew. */
export class MusicPlayer extends EventTarget {
  readonly audio = new Audio();
  private queue: readonly Item[] = [];
  private place = -1;
  /** Counts the tracks begun, so that one that opens late does not disturb the next. */
  private begun = 0;
  private report: PlaybackReport | undefined;
  private engine: Engine | undefined;
  failure = '';

  constructor(private readonly client: Client) {
    super();
    for (const name of ['play', 'pause', 'timeupdate', 'durationchange', 'volumechange']) {
      this.audio.addEventListener(name, () => this.changed());
    }
    this.audio.addEventListener('ended', () => void this.skip(1));
    this.takeMediaKeys();
  }

  get current(): Item | undefined {
    return this.queue[this.place];
  }

  get hasNext(): boolean {
    return this.place < this.queue.length - 1;
  }

  async play(queue: readonly Item[], place: number): Promise<void> {
    this.queue = queue;
    await this.start(place);
  }

  async skip(step: number): Promise<void> {
    const restarts = step < 0 && (this.audio.currentTime > 4 || this.place === 0);
    if (restarts) this.audio.currentTime = 0;
    else if (this.queue[this.place + step]) await this.start(this.place + step);
    else this.stop();
  }

  toggle(): void {
    if (this.audio.paused) void this.audio.play().catch(() => {});
    else this.audio.pause();
  }

  stop(): void {
    this.begun++;
    this.audio.pause();
    void this.release();
    this.queue = [];
    this.place = -1;
    this.changed();
  }

  private async start(place: number): Promise<void> {
    const turn = ++this.begun;
    this.place = place;
    this.failure = '';
    this.changed();
    await this.release();
    const track = this.current;
    if (!track || turn !== this.begun) return;
    try {
      const start = (fromMs: number) => this.client.startSession(track.id, deviceProfile(thisBrowser()), Math.round(fromMs));
      const session = await start(0);
      if (turn !== this.begun) return void this.client.endSession(session.id).catch(() => {});
      const renew = async (positionMs: number) => (await start(positionMs)).id;
      this.report = new PlaybackReport(this.client, { id: session.id, renew }, this.audio);
      await this.open(session);
      if (turn === this.begun) await this.audio.play();
      this.announce(track);
    } catch (cause) {
      if (turn === this.begun) this.failure = playbackSentence(cause);
    }
    this.changed();
  }

  /** Most music plays as it is; what this browser cannot decode comes as a stream. */
  private async open(session: SessionDescription): Promise<void> {
    if (session.decision.method === 'DIRECT_PLAY' && session.direct) {
      this.audio.src = session.direct;
      return;
    }
    const engine = await Engine.attach(this.audio);
    this.engine = engine;
    const prefersHls = navigator.vendor.includes('Apple');
    await engine.load(waysToPlay(session, { prefersHls, audioTracks: 1 }), 0);
  }

  private async release(): Promise<void> {
    this.report?.close();
    this.report = undefined;
    const { engine } = this;
    this.engine = undefined;
    await engine?.close();
    this.audio.removeAttribute('src');
  }

  private announce(track: Item): void {
    if (!('mediaSession' in navigator)) return;
    const picture = artworkUrl(track, 500, 'poster', 'thumb');
    navigator.mediaSession.metadata = new MediaMetadata({
      title: track.title,
      artist: track.artist ?? '',
      album: track.album ?? '',
      artwork: picture ? [{ src: picture }] : [],
    });
  }

  private takeMediaKeys(): void {
    if (!('mediaSession' in navigator)) return;
    navigator.mediaSession.setActionHandler('nexttrack', () => void this.skip(1));
    navigator.mediaSession.setActionHandler('previoustrack', () => void this.skip(-1));
  }

  private changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}
