import type shaka from 'shaka-player';
import type { SubtitleFile } from '../api/types';
import { channelName, languageName } from '../design/format';
import type { Way } from './ways';

/** One entry of a menu of tracks. */
export interface Choice {
  readonly label: string;
  readonly active: boolean;
  readonly choose: () => void;
}

const CONFIGURATION = {
  abr: {
    // On a home network the first guess is nearly always right. A low one would have the server encode a small
    // rendition for the first seconds only, and each further rung tried costs it another encoder.
    defaultBandwidthEstimate: 12_000_000,
    useNetworkInformation: false,
    // Frames drop while a busy machine encodes, too; banning the rendition for it would start one more encoder.
    droppedFrames: false,
    switchInterval: 12,
    restrictToElementSize: true,
  },
  manifest: { retryParameters: { timeout: 30_000, maxAttempts: 2 } },
  streaming: {
    bufferingGoal: 30,
    rebufferingGoal: 2,
    bufferBehind: 60,
    // A segment that nobody has watched yet is encoded while the request waits.
    retryParameters: { timeout: 60_000, stallTimeout: 60_000, connectionTimeout: 60_000, maxAttempts: 3 },
  },
};

/** Plays streams in a media element through Shaka Player, and names their tracks for people. */
export class Engine extends EventTarget {
  private way: Way | undefined;

  private constructor(private readonly player: shaka.Player) {
    super();
    player.addEventListener('error', (event) => this.failed((event as unknown as { detail: unknown }).detail));
    for (const name of ['trackschanged', 'adaptation', 'variantchanged', 'textchanged', 'audiotrackchanged']) {
      player.addEventListener(name, () => this.dispatchEvent(new Event('tracks')));
    }
  }

  /** @param captions where subtitles are drawn, above the picture */
  static async attach(media: HTMLMediaElement, captions?: HTMLElement): Promise<Engine> {
    const { default: library } = await import('shaka-player');
    library.polyfill.installAll();
    const player = new library.Player();
    if (captions) player.setVideoContainer(captions);
    player.configure(CONFIGURATION);
    await player.attach(media);
    return new Engine(player);
  }

  /** Loads the first of the ways that works. */
  async load(ways: readonly Way[], startSeconds: number, subtitles: readonly SubtitleFile[] = []): Promise<void> {
    let failure: unknown = new Error('The server offered no stream for this item.');
    for (const way of ways) {
      try {
        await this.player.load(way.url, startSeconds, way.kind === 'direct' ? fileType(way.url) : undefined);
        this.way = way;
        await this.addSubtitles(subtitles);
        this.dispatchEvent(new Event('tracks'));
        return;
      } catch (cause) {
        failure = cause;
      }
    }
    throw failure;
  }

  /** How the stream comes: the file as it is, or cut to segments. */
  get kind(): Way['kind'] | undefined {
    return this.way?.kind;
  }

  get buffering(): boolean {
    return this.player.isBuffering();
  }

  audioChoices(): readonly Choice[] {
    const tracks = this.player.getAudioTracks();
    return tracks.map((track, n) => ({
      label: [track.label || (languageName(track.language) ?? `Track ${n + 1}`), track.channelsCount ? channelName(track.channelsCount) : undefined].filter(Boolean).join(' · '),
      active: track.active,
      choose: () => this.player.selectAudioTrack(track),
    }));
  }

  subtitleChoices(): readonly Choice[] {
    const tracks = this.player.getTextTracks();
    if (tracks.length === 0) return [];
    const off = { label: 'Off', active: !tracks.some((track) => track.active), choose: () => this.player.selectTextTrack(null) };
    const named = tracks.map((track, n) => ({
      label: [track.label || (languageName(track.language) ?? `Subtitles ${n + 1}`), track.forced ? 'Forced' : undefined].filter(Boolean).join(' · '),
      active: track.active,
      choose: () => this.player.selectTextTrack(track),
    }));
    return [off, ...named];
  }

  /** Automatic first, then each height once; a file played as it is has but one quality. */
  qualityChoices(): readonly Choice[] {
    if (this.kind === 'direct') return [{ label: 'Original', active: true, choose: () => {} }];
    const automatic = this.player.getConfiguration().abr.enabled;
    const tracks = this.player.getVideoTracks().toSorted((a, b) => (b.height ?? 0) - (a.height ?? 0) || b.bandwidth - a.bandwidth);
    const current = tracks.find((track) => track.active)?.height;
    const fixed = tracks
      .filter((track, n) => tracks.findIndex((other) => other.height === track.height) === n)
      .map((track) => ({ label: `${track.height}p`, active: !automatic && track.active, choose: () => this.fix(track) }));
    return [{ label: current ? `Automatic (${current}p)` : 'Automatic', active: automatic, choose: () => this.adapt() }, ...fixed];
  }

  async close(): Promise<void> {
    await this.player.destroy();
  }

  private adapt(): void {
    this.player.configure({ abr: { enabled: true } });
    this.dispatchEvent(new Event('tracks'));
  }

  private fix(track: shaka.extern.VideoTrack): void {
    this.player.configure({ abr: { enabled: false } });
    this.player.selectVideoTrack(track, true, 2);
    this.dispatchEvent(new Event('tracks'));
  }

  /** Subtitle files stand in where the manifest has no text of its own. */
  private async addSubtitles(files: readonly SubtitleFile[]): Promise<void> {
    if (this.player.getTextTracks().length > 0) return;
    for (const file of files) {
      const { url, language = 'und', label, forced = false } = file;
      const added = this.player.addTextTrackAsync(url, language, 'subtitles', 'text/vtt', undefined, label, forced);
      const track = await added.catch(() => undefined);
      if (track && file.default) this.player.selectTextTrack(track);
    }
  }

  private failed(cause: unknown): void {
    this.dispatchEvent(new CustomEvent('failed', { detail: cause }));
  }
}

/** A file is opened as one, whatever its address looks like. */
function fileType(url: string): string {
  return /\.webm(\?|$)/i.test(url) ? 'video/webm' : 'video/mp4';
}
