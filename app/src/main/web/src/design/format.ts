import type { Item, MediaTrack, Sidecar } from '../api/types';

/** `1:02:03` or `4:09`, as on a seek bar. */
export function clock(ms: number): string {
  const total = Math.max(0, Math.floor(ms / 1000));
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}

/** `1 h 42 min`, `7 min` or `45 s`, as in a description. */
export function runtime(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (ms < 60_000) return `${Math.max(1, Math.round(ms / 1000))} s`;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return hours === 0 ? `${minutes} min` : rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

export function fileSize(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  return `${power === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[power]}`;
}

/** The name of a picture's size that people know; by width too, because wide films are cropped in height. */
export function resolution(width = 0, height = 0): string | undefined {
  if (width <= 0 || height <= 0) return undefined;
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  if (long >= 7000 || short >= 4000) return '8K';
  if (long >= 3200 || short >= 1800) return '4K';
  if (long >= 2400 || short >= 1300) return '1440p';
  if (long >= 1800 || short >= 1000) return '1080p';
  if (long >= 1200 || short >= 680) return '720p';
  return `${short}p`;
}

const CODECS: Record<string, string> = {
  h264: 'H.264', hevc: 'HEVC', av1: 'AV1', vp9: 'VP9', vp8: 'VP8', mpeg2video: 'MPEG-2', mpeg4: 'MPEG-4', vc1: 'VC-1',
  aac: 'AAC', ac3: 'Dolby Digital', eac3: 'Dolby Digital+', truehd: 'TrueHD', dts: 'DTS', flac: 'FLAC', opus: 'Opus',
  mp3: 'MP3', vorbis: 'Vorbis', alac: 'ALAC', subrip: 'SRT', ass: 'ASS', webvtt: 'WebVTT', mov_text: 'Text',
  hdmv_pgs_subtitle: 'PGS', dvd_subtitle: 'DVD',
};

const CONTAINERS: Record<string, string> = { matroska: 'Matroska', mp4: 'MP4', mov: 'QuickTime', webm: 'WebM', mpegts: 'MPEG-TS', avi: 'AVI', ogg: 'Ogg' };

export function containerName(container: string): string {
  return CONTAINERS[container.toLowerCase()] ?? container.toUpperCase();
}

export function codecName(codec: string): string {
  return CODECS[codec.toLowerCase()] ?? codec.toUpperCase();
}

/** The dynamic range worth telling, such as `HDR10`; nothing for the ordinary. */
export function rangeName(range: string | undefined): string | undefined {
  if (!range || range.toUpperCase() === 'SDR' || range.toUpperCase() === 'UNKNOWN') return undefined;
  return range.toUpperCase().replaceAll('_', ' ');
}

export function channelName(channels: number): string {
  const names: Record<number, string> = { 1: 'Mono', 2: 'Stereo', 6: '5.1', 8: '7.1' };
  return names[channels] ?? `${channels} channels`;
}

/** `English` for `eng` or `en`, in the language of this browser. */
export function languageName(code: string | undefined): string | undefined {
  if (!code || code === 'und' || code === 'zxx') return undefined;
  try {
    return new Intl.DisplayNames(undefined, { type: 'language', fallback: 'code' }).of(code);
  } catch {
    return code;
  }
}

/** `English · 5.1 · Dolby Digital`: what tells one track of a file from another. */
export function trackName(track: MediaTrack): string {
  const parts = [
    track.title ?? languageName(track.language) ?? 'Unknown language',
    track.title && languageName(track.language) !== track.title ? languageName(track.language) : undefined,
    track.channels ? channelName(track.channels) : undefined,
    track.codec ? codecName(track.codec) : undefined,
    track.forced ? 'Forced' : undefined,
  ];
  return parts.filter(Boolean).join(' · ');
}

/** Whether there is something to play, if only a part of it. */
export function isPlayable(item: Item): boolean {
  return !item.broken || item.durationMs !== undefined;
}

/** `English · SRT · File`: a subtitle file beside the film. */
export function sidecarName({ title, language, codec, forced }: Sidecar): string {
  return [title ?? languageName(language) ?? 'Subtitles', codec ? codecName(codec) : undefined, forced ? 'Forced' : undefined, 'File'].filter(Boolean).join(' · ');
}

/** The second line under an item's title. */
export function caption(item: Item): string {
  if (item.broken) return item.broken;
  switch (item.kind) {
    case 'movie':
    case 'show':
      return item.year ? String(item.year) : item.durationMs ? runtime(item.durationMs) : '';
    case 'season':
      return item.show ?? '';
    case 'episode':
      return [episodeNumber(item), item.show].filter(Boolean).join(' · ');
    case 'artist':
      return 'Artist';
    case 'album':
      return [item.artist, item.year].filter(Boolean).join(' · ');
    case 'track':
      return item.artist ?? (item.durationMs ? clock(item.durationMs) : '');
    case 'photo':
      return item.year ? String(item.year) : '';
    case 'video':
      return [extraName(item.extra), item.durationMs ? runtime(item.durationMs) : undefined].filter(Boolean).join(' · ');
  }
}

const EXTRAS: Record<string, string> = {
  trailer: 'Trailer', behindthescenes: 'Behind the scenes', deletedscene: 'Deleted scene', interview: 'Interview', scene: 'Scene', short: 'Short film',
  featurette: 'Featurette', clip: 'Clip', themevideo: 'Theme video',
};

/** What kind of extra something is, in words; nothing of one that is just an extra. */
export function extraName(extra: string | undefined): string | undefined {
  return extra === undefined ? undefined : EXTRAS[extra];
}

/** `S1 E4`, or `S1 E4-5` for a double episode. */
export function episodeNumber(item: Item): string {
  const season = item.season === undefined ? '' : `S${item.season}`;
  const end = item.episodeEnd && item.episodeEnd !== item.episode ? `-${item.episodeEnd}` : '';
  const episode = item.episode === undefined ? '' : `E${item.episode}${end}`;
  return [season, episode].filter(Boolean).join(' ');
}

/** Less than this is a glance, not a beginning worth resuming. */
const BEGUN = 0.02;

/** Between 0 and 1, or undefined where hardly anything was played or all of it. */
export function playedPart(item: Item): number | undefined {
  const { progress, durationMs } = item;
  if (!progress || progress.watched || !durationMs) return undefined;
  const part = Math.min(1, progress.positionMs / durationMs);
  return part < BEGUN ? undefined : part;
}

/** The length of one frame at an exact rate such as `24000/1001`; of 25 a second where the rate is unknown. */
export function frameSeconds(rate: number | string | undefined): number {
  const [over = 25, under = 1] = String(rate ?? 25).split('/').map(Number);
  return over > 0 ? under / over : 1 / 25;
}
