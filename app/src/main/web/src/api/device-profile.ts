import type { DeviceProfile } from './types';

/** What is asked of the browser; given as a value so the profile can be tested without one. */
export interface Capabilities {
  readonly canStream: (type: string) => boolean;
  readonly canPlayFile: (type: string) => boolean;
  readonly hdrScreen: boolean;
  readonly nativeHls: boolean;
  readonly name: string;
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

export function deviceProfile(browser: Capabilities): DeviceProfile {
  const accepted = (samples: Record<string, string>, accepts: (type: string) => boolean) =>
    Object.keys(samples).filter((name) => accepts(samples[name] as string));
  const video = accepted(VIDEO, browser.canStream);
  return {
    name: browser.name,
    video,
    audio: accepted(AUDIO, browser.canStream),
    containers: accepted(FILES, browser.canPlayFile),
    maxHeight: MAX_HEIGHT,
    hdr: browser.hdrScreen && (video.includes('hevc') || video.includes('av1')),
    hls: video.length > 0 || browser.nativeHls,
    dash: video.length > 0,
  };
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
  };
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
