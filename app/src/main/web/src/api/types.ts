/** The part of the HTTP interface that this client uses; absent fields are left out by the server. */

export type ItemKind = 'movie' | 'show' | 'season' | 'episode' | 'artist' | 'album' | 'track' | 'photo' | 'video';

export type ArtworkRole = 'poster' | 'backdrop' | 'thumb';

export interface Progress {
  readonly positionMs: number;
  readonly watched: boolean;
  readonly updatedAt?: string;
}

export interface Item {
  readonly id: string;
  readonly kind: ItemKind;
  readonly title: string;
  readonly year?: number;
  readonly durationMs?: number;
  readonly path?: string;
  readonly show?: string;
  readonly season?: number;
  readonly episode?: number;
  readonly episodeEnd?: number;
  readonly artist?: string;
  readonly album?: string;
  readonly disc?: number;
  readonly track?: number;
  readonly parent?: string;
  readonly libraryId?: string;
  /** What is wrong with the file, as a sentence; one that plays in part has a duration all the same. */
  readonly broken?: string;
  /** The version of each picture that exists. */
  readonly artwork?: Partial<Record<ArtworkRole, string>>;
  readonly width?: number;
  readonly height?: number;
  readonly progress?: Progress;
  readonly addedAt?: string;
}

export interface MediaTrack {
  readonly index: number;
  readonly type: 'video' | 'audio' | 'subtitle' | 'picture' | 'other';
  readonly codec?: string;
  readonly profile?: string;
  readonly width?: number;
  readonly height?: number;
  readonly frameRate?: number | string;
  readonly bitDepth?: number;
  readonly range?: string;
  readonly channels?: number;
  readonly sampleRate?: number;
  readonly language?: string;
  readonly title?: string;
  readonly default?: boolean;
  readonly forced?: boolean;
}

/** A subtitle file beside the film. */
export interface Sidecar {
  readonly path: string;
  readonly codec?: string;
  readonly language?: string;
  readonly title?: string;
  readonly forced?: boolean;
}

export interface MediaFile {
  readonly path: string;
  readonly sizeBytes?: number;
  readonly container?: string;
  readonly durationMs?: number;
  readonly tracks?: readonly MediaTrack[];
  readonly sidecars?: readonly Sidecar[];
}

export interface Chapter {
  readonly startMs: number;
  readonly title?: string;
}

export interface ItemDetail extends Item {
  readonly overview?: string;
  readonly files?: readonly MediaFile[];
  readonly chapters?: readonly Chapter[];
  readonly children?: number;
  readonly parents?: readonly { readonly id: string; readonly kind: ItemKind; readonly title: string }[];
}

export interface ItemPage {
  readonly items: readonly Item[];
  readonly total: number;
}

export type Sort = 'title' | '-added' | 'year' | '-year' | 'recent';

export interface ItemQuery {
  readonly library?: string;
  readonly kind?: string;
  readonly parent?: string;
  readonly q?: string;
  readonly sort?: Sort;
}

export interface Library {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly paths: readonly string[];
  readonly items: number;
}

export interface Me {
  readonly device: { readonly id: string; readonly name: string };
  readonly admin: boolean;
}

/** What this device can decode, so the server can choose the cheapest way that plays. */
export interface DeviceProfile {
  readonly name: string;
  readonly video: readonly string[];
  readonly audio: readonly string[];
  readonly containers: readonly string[];
  readonly maxHeight: number;
  readonly hdr: boolean;
  readonly hls: boolean;
  readonly dash: boolean;
}

export interface Decision {
  readonly method: 'DIRECT_PLAY' | 'REMUX' | 'TRANSCODE';
  readonly reasons: readonly { readonly code: string; readonly text: string }[];
}

export interface SubtitleFile {
  readonly id: string;
  readonly language?: string;
  readonly label?: string;
  readonly url: string;
  readonly forced?: boolean;
  readonly default?: boolean;
}

export interface SessionDescription {
  readonly id: string;
  readonly decision: Decision;
  readonly hls?: string;
  readonly dash?: string;
  readonly direct?: string;
  readonly startMs?: number;
  readonly durationMs?: number;
  readonly subtitles?: readonly SubtitleFile[];
  /** JSON of the subtitles that a client can draw itself. */
  readonly drawnSubtitles?: string;
  /** WebVTT of small pictures for the seek bar. */
  readonly thumbnails?: string;
}

export type PlayState = 'PLAYING' | 'PAUSED' | 'STOPPED';
