import type { DeviceProfile } from './types';

/** What is asked of the browser; given as a value so the profile can be tested without one. */
export interface Capabilities {
  readonly canStream: (type: string) => boolean;
  readonly canPlayFile: (type: string) => boolean;
  readonly hdrScreen: boolean;
  readonly nativeHls: boolean;
  readonly name: string;
  /** Of the speakers; left out where it cannot be told. */
  readonly channels?: number;
  readonly decoding?: readonly Decoding[];
}

/** One answer of `MediaCapabilities.decodingInfo`: it holds for every smaller and slower picture, too. */
export interface Decoding {
  readonly codec: string;
  readonly width: number;
  readonly height: number;
  readonly frameRate: number;
  readonly bitDepth: number;
  readonly supported: boolean;
  readonly smooth: boolean;
  readonly powerEfficient: boolean;
}

/** What the server is told beside the lists that every device gives. */
export interface DeviceReport extends DeviceProfile {
  readonly maxAudioChannels?: number;
  readonly ranges: readonly string[];
  readonly decoding: readonly Decoding[];
}

/** One sample of each coding as an RFC 6381 string: what a browser accepts here stands for the whole family. */
const VIDEO: Record<string, string> = {
  h264: 'video/mp4; codecs="avc1.640028"',
  hevc: 'video/mp4; codecs="hvc1.1.6.L120.90"',
  av1: 'video/mp4; codecs="av01.0.08M.08"',
  vp9: 'video/mp4; codecs="vp09.00.40.08"',
};
const AUDIO: Record<string, string> = {
  aac: 'audio/mp4; codecs="mp4a.40.2"',
  opus: 'audio/mp4; codecs="opus"',
  flac: 'audio/mp4; codecs="flac"',
  mp3: 'audio/mpeg',
  ac3: 'audio/mp4; codecs="ac-3"',
  eac3: 'audio/mp4; codecs="ec-3"',
};
const FILES: Record<string, string> = {
  mp4: 'video/mp4; codecs="avc1.640028, mp4a.40.2"',
  webm: 'video/webm; codecs="vp9, opus"',
  mp3: 'audio/mpeg',
  flac: 'audio/flac',
  ogg: 'audio/ogg; codecs="vorbis"',
  wav: 'audio/wav; codecs="1"',
};
/** The tallest picture asked for; on a smaller screen adaptive switching finds its own limit. */
const MAX_HEIGHT = 2160;

export function deviceProfile(browser: Capabilities): DeviceReport {
  const accepted = (samples: Record<string, string>, accepts: (type: string) => boolean) =>
    Object.keys(samples).filter((name) => accepts(samples[name] as string));
  const video = accepted(VIDEO, browser.canStream);
  const hdr = browser.hdrScreen && (video.includes('hevc') || video.includes('av1'));
  return {
    name: browser.name,
    video,
    audio: accepted(AUDIO, browser.canStream),
    containers: accepted(FILES, browser.canPlayFile),
    maxHeight: MAX_HEIGHT,
    hdr,
    ranges: hdr ? ['HDR10', 'HLG'] : [],
    hls: video.length > 0 || browser.nativeHls,
    dash: video.length > 0,
    drawsSubtitles: true,
    decoding: browser.decoding ?? [],
    ...(browser.channels && { maxAudioChannels: browser.channels }),
  };
}

/** The sizes at which the browser is asked how well it decodes; the server takes the nearest above a film's own. */
const SIZES = [
  { width: 1920, height: 1080, framerate: 30, bitrate: 10_000_000 },
  { width: 1920, height: 1080, framerate: 60, bitrate: 15_000_000 },
  { width: 3840, height: 2160, framerate: 30, bitrate: 30_000_000 },
  { width: 3840, height: 2160, framerate: 60, bitrate: 45_000_000 },
] as const;
/** Codings that may be decoded, yet too slowly. Ten bits stand for eight as well. */
const DECODERS = [
  { codec: 'hevc', bitDepth: 10, contentType: 'video/mp4; codecs="hvc1.2.4.L153.B0"' },
  { codec: 'hevc', bitDepth: 8, contentType: 'video/mp4; codecs="hvc1.1.6.L153.B0"' },
  { codec: 'av1', bitDepth: 10, contentType: 'video/mp4; codecs="av01.0.13M.10"' },
  { codec: 'av1', bitDepth: 8, contentType: 'video/mp4; codecs="av01.0.13M.08"' },
  { codec: 'vp9', bitDepth: 10, contentType: 'video/mp4; codecs="vp09.02.51.10"' },
  { codec: 'vp9', bitDepth: 8, contentType: 'video/mp4; codecs="vp09.00.51.08"' },
] as const;

type DecodingInfo = (asked: MediaDecodingConfiguration) => Promise<MediaCapabilitiesInfo>;

/** Asks for every coding and size. What the browser cannot answer is left out. */
export async function measureDecoding(ask: DecodingInfo): Promise<readonly Decoding[]> {
  const questions = DECODERS.flatMap((decoder) => SIZES.map((size) => ({ decoder, size })));
  const answers = questions.map(async ({ decoder: { codec, bitDepth, contentType }, size }) => {
    const { supported, smooth, powerEfficient } = await ask({ type: 'media-source', video: { contentType, ...size } });
    return { codec, bitDepth, width: size.width, height: size.height, frameRate: size.framerate, supported, smooth, powerEfficient };
  });
  const settled = await Promise.allSettled(answers);
  return settled.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
}

/** The answers take some milliseconds, so they are asked for when the client starts and are there at the first play. */
let measured: readonly Decoding[] = [];
if (typeof navigator !== 'undefined' && 'mediaCapabilities' in navigator) {
  void measureDecoding((asked) => navigator.mediaCapabilities.decodingInfo(asked)).then((answers) => (measured = answers));
}

/** What this browser says of itself. */
export function thisBrowser(): Capabilities {
  const probe = document.createElement('video');
  return {
    canStream: (type) => typeof MediaSource !== 'undefined' && MediaSource.isTypeSupported(type),
    canPlayFile: (type) => probe.canPlayType(type) !== '',
    hdrScreen: matchMedia('(dynamic-range: high)').matches,
    nativeHls: probe.canPlayType('application/vnd.apple.mpegurl') !== '',
    name: deviceName(navigator.userAgent),
    channels: speakers(),
    decoding: measured,
  };
}

/** How many channels the speakers have; two at least, since every browser mixes down to them. */
function speakers(): number {
  if (typeof AudioContext === 'undefined') return 2;
  const context = new AudioContext();
  const channels = context.destination.maxChannelCount;
  void context.close();
  return Math.max(2, channels);
}

/** A name a person recognises in the list of paired devices, such as `Chrome on Android`. */
export function deviceName(userAgent: string): string {
  const first = (pairs: readonly (readonly [RegExp, string])[], otherwise: string) =>
    pairs.find(([pattern]) => pattern.test(userAgent))?.[1] ?? otherwise;
  const browser = first(
    [[/Edg\//, 'Edge'], [/OPR\//, 'Opera'], [/Firefox\//, 'Firefox'], [/Chrom(e|ium)\//, 'Chrome'], [/Safari\//, 'Safari']],
    'Browser',
  );
  const system = first(
    [
      [/Web0S|webOS/i, 'LG TV'], [/Tizen/, 'Samsung TV'], [/Android/, 'Android'], [/iPhone/, 'iPhone'], [/iPad/, 'iPad'],
      [/Windows/, 'Windows'], [/Mac OS X/, 'Mac'], [/Linux/, 'Linux'],
    ],
    'this device',
  );
  return `${browser} on ${system}`;
}
