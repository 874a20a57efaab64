import type shaka from 'shaka-player';
import type { SubtitleFile } from '../api/types';
import { channelName, languageName } from '../design/format';
import type { DrawnSubtitles, PictureTrack } from './drawn-subtitles';
import { FallingBehind, type TooSlow } from './falling-behind';
import { leaveOutMaking, makingMs } from './making';
import type { Way } from './ways';

/** One entry of a menu of tracks. */
export interface Choice {
  readonly label: string;
  readonly active: boolean;
  readonly choose: () => void;
}

/** What belongs to a film and is not in its file. */
export interface Beside {
  readonly subtitles?: readonly SubtitleFile[];
  readonly thumbnails?: string;
  readonly drawn?: DrawnSubtitles;
}

/** A part of a sheet of small pictures. */
export interface Thumbnail {
  readonly url: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly sheetWidth: number;
  readonly sheetHeight: number;
}

/** How Shaka Player is told to play from a server that encodes what it is asked for. */
export const CONFIGURATION = {
  abr: {
    useNetworkInformation: false,
    // Frames drop while a busy machine encodes, too; banning the rendition for it would start one more encoder.
    droppedFrames: false,
    // Each rung that is tried costs the server an encoder.
    switchInterval: 12,
  },
  manifest: {
    retryParameters: { timeout: 30_000, maxAttempts: 2 },
    // Else it looks for captions within the first, the middle and the last segment of a film, each of which costs an encoder
    // and the first picture a few seconds.
    hls: { disableClosedCaptionsDetection: true },
  },
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
  private drawn: DrawnSubtitles | undefined;
  private readonly behind = new FallingBehind();
  /** Heights of which was told that they are too slow. */
  private readonly told = new Set<number>();

  private constructor(
    private readonly player: shaka.Player,
    private readonly media: HTMLMediaElement,
  ) {
    super();
    player.addEventListener('manifestparsed', () => {
      this.preferTheOriginal();
      this.beginWithText();
    });
    player.addEventListener('error', (event) => this.failed((event as unknown as { detail: unknown }).detail));
    for (const name of ['trackschanged', 'adaptation', 'variantchanged', 'textchanged', 'audiotrackchanged']) {
      player.addEventListener(name, () => this.dispatchEvent(new Event('tracks')));
    }
  }

  /** @param captions where subtitles are drawn, above the picture */
  static async attach(media: HTMLMediaElement, captions?: HTMLElement): Promise<Engine> {
    const { default: library } = await import('shaka-player');
    library.polyfill.installAll();
    leaveOutMaking(library);
    const player = new library.Player();
    if (captions) player.setVideoContainer(captions);
    player.configure(CONFIGURATION);
    player.configure({ abr: { defaultBandwidthEstimate: rememberedBandwidth() } });
    await player.attach(media);
    const engine = new Engine(player, media);
    player.getNetworkingEngine()?.registerResponseFilter((_, response, context) => {
      if (context?.type === library.net.NetworkingEngine.AdvancedRequestType.MEDIA_SEGMENT) engine.arrived(response, context);
    });
    return engine;
  }

  /** Loads the first of the ways that works. */
  async load(ways: readonly Way[], startSeconds: number, beside: Beside = {}): Promise<void> {
    let failure: unknown = new Error('The server offered no stream for this item.');
    for (const way of ways) {
      try {
        await this.player.load(way.url, startSeconds, way.kind === 'direct' ? fileType(way.url) : undefined);
        this.way = way;
        this.drawn ??= beside.drawn;
        await this.add(beside);
        this.showChosen();
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
    const shown = this.drawn?.shown;
    const texts = this.player.getTextTracks().map((track, n) => ({
      label: [track.label || (languageName(track.language) ?? `Subtitles ${n + 1}`), track.forced ? 'Forced' : undefined].filter(Boolean).join(' · '),
      active: track.active || (shown !== undefined && shown === this.drawn?.scriptNamed(track.label)),
      choose: () => this.showText(track),
    }));
    const pictures = (this.drawn?.pictures ?? []).map((track) => ({
      label: texts.some((text) => text.label === track.name) ? `${track.name} · Picture` : track.name,
      active: track === shown,
      choose: () => this.showPictures(track),
    }));
    const all = [...texts, ...pictures];
    if (all.length === 0) return [];
    return [{ label: 'Off', active: !all.some((choice) => choice.active), choose: () => this.showText(null) }, ...all];
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

  /** The picture at a time, as the seek bar shows it; undefined if there is none. */
  async thumbnail(seconds: number): Promise<Thumbnail | undefined> {
    const found = await this.player.getThumbnails(null, seconds).catch(() => null);
    const url = found?.uris[0];
    if (!found || !url) return undefined;
    const { positionX: x, positionY: y, width, height, imageWidth, imageHeight } = found;
    return { url, x, y, width, height, sheetWidth: imageWidth, sheetHeight: imageHeight };
  }

  async close(): Promise<void> {
    if (this.way && this.way.kind !== 'direct') rememberBandwidth(this.player.getStats().estimatedBandwidth);
    this.drawn?.hide();
    await this.player.destroy();
  }

  /**
   * A picture that is sent as it is costs the server nothing, so it is not passed over for one that fits the window
   * better but has to be encoded.
   */
  private preferTheOriginal(): void {
    const original = this.player.getVariantTracks().some((track) => /^v\d+-copy/.test(track.originalVideoId ?? ''));
    this.player.configure({ abr: { restrictToElementSize: !original } });
  }

  /**
   * In HLS, Shaka Player shows text only once a segment of the picture came after text was first chosen
   * (`TextEngine.appendBuffer` defers it until then): not at all for who turns captions on while paused. So it begins
   * with text, of whichever track, and `showChosen` has the last word.
   */
  private beginWithText(): void {
    const tracks = this.player.getTextTracks();
    const text = tracks.find((track) => track.primary) ?? tracks[0];
    this.player.configure({ preferredText: text ? [{ language: text.language, forced: text.forced }] : [] });
  }

  /** The server knows which languages are understood; the manifest says which subtitles that comes to. */
  private showChosen(): void {
    const text = this.player.getTextTracks().find((track) => track.primary || (this.kind === 'direct' && track.active));
    const pictures = this.drawn?.pictures.find((track) => track.chosen);
    if (!text && pictures) this.showPictures(pictures);
    else this.showText(text ?? null);
  }

  /** Text with styles is drawn with them, where that works. */
  private showText(track: shaka.extern.TextTrack | null): void {
    this.drawn?.hide();
    const script = track ? this.drawn?.scriptNamed(track.label) : undefined;
    this.player.selectTextTrack(script ? null : track);
    this.dispatchEvent(new Event('tracks'));
    if (!script) return;
    void this.drawn?.showScript(script).then((isShown) => {
      if (!isShown && !this.drawn?.shown) this.player.selectTextTrack(track);
      this.dispatchEvent(new Event('tracks'));
    });
  }

  private showPictures(track: PictureTrack): void {
    this.player.selectTextTrack(null);
    this.drawn?.showPictures(track);
    this.dispatchEvent(new Event('tracks'));
  }

  private arrived(response: shaka.extern.Response, { stream, segment }: shaka.extern.RequestContext): void {
    const height = stream?.height;
    if (!height || !segment || /\/v\d+-copy\//.test(response.uri)) return;
    const [start, end] = [segment.getStartTime(), segment.getEndTime()];
    const making = makingMs(response.headers) / 1000;
    if (this.behind.note({ height, start, end, making, at: performance.now() / 1000, ahead: aheadOf(this.media) })) this.giveWay(height);
  }

  /** A size that the server cannot keep up with is not chosen again in this showing; whoever insists on it is told. */
  private giveWay(height: number): void {
    const lower = Math.max(0, ...this.player.getVideoTracks().map((track) => track.height ?? 0).filter((other) => other < height));
    const instead = this.player.getConfiguration().abr.enabled && lower > 0 ? lower : undefined;
    if (instead) this.player.configure({ abr: { restrictions: { maxHeight: instead } } });
    if (this.told.has(height)) return;
    this.told.add(height);
    const detail: TooSlow = { height, smaller: lower > 0, ...(instead ? { instead } : {}) };
    this.dispatchEvent(new CustomEvent<TooSlow>('behind', { detail }));
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

  /** A manifest names them itself; a file that is played as it is does not. */
  private async add({ subtitles = [], thumbnails }: Beside): Promise<void> {
    if (this.kind !== 'direct') return;
    for (const file of subtitles) {
      const { url, language = 'und', forced = false } = file;
      const label = this.drawn?.scriptOf(file.id)?.name ?? file.label;
      const added = this.player.addTextTrackAsync(url, language, 'subtitles', 'text/vtt', undefined, label, forced);
      const track = await added.catch(() => undefined);
      if (track && file.default) this.player.selectTextTrack(track);
    }
    if (thumbnails) await this.player.addThumbnailsTrack(thumbnails, 'text/vtt').catch(() => undefined);
  }

  private failed(cause: unknown): void {
    this.dispatchEvent(new CustomEvent('failed', { detail: cause }));
  }
}

/** What is there to play on, in seconds. */
function aheadOf({ buffered, currentTime }: HTMLMediaElement): number {
  for (let n = 0; n < buffered.length; n++) {
    if (buffered.start(n) <= currentTime && currentTime <= buffered.end(n)) return buffered.end(n) - currentTime;
  }
  return 0;
}

/** A home network carries nearly everything; a first guess too low would have a small rendition encoded for seconds only. */
const HOME_NETWORK = 100_000_000;
const BANDWIDTH = 'viewra.bandwidth';

function rememberedBandwidth(): number {
  return Number(globalThis.localStorage?.getItem(BANDWIDTH)) || HOME_NETWORK;
}

function rememberBandwidth(estimate: number): void {
  if (Number.isFinite(estimate) && estimate > 0) globalThis.localStorage?.setItem(BANDWIDTH, String(Math.round(estimate)));
}

/** A file is opened as one, whatever its address looks like. */
function fileType(url: string): string {
  return /\.webm(\?|$)/i.test(url) ? 'video/webm' : 'video/mp4';
}
