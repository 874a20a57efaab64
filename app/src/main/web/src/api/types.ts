/** The part of the HTTP interface that this client uses; absent fields are left out by the server. */

export type ItemKind = 'movie' | 'show' | 'season' | 'episode' | 'artist' | 'album' | 'track' | 'photo' | 'video';

export type ArtworkRole = 'poster' | 'backdrop' | 'thumb' | 'logo' | 'banner' | 'clearart' | 'disc' | 'keyart';

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
  readonly airDate?: string;
  /** What to paint until the picture is there: the colours of its corners, `rrggbb` each, row by row. */
  readonly placeholder?: string;
  readonly favourite?: boolean;
  /** From 0 to 10, where 10 is five stars. */
  readonly rating?: number;
  /** Of a show or season: how many of its episodes were not seen. */
  readonly unwatched?: number;
  /** What kind of extra it is of the film or show that is its parent. */
  readonly extra?: string;
}

/** A row of the home page. */
export interface HomeRow {
  readonly kind: 'continue' | 'next_up' | 'recently_added' | 'because_you_watched';
  readonly title: string;
  readonly libraryId?: string;
  readonly because?: Item;
  readonly items: readonly Item[];
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
  /** What tells it from the other versions of the film. */
  readonly version?: string;
  /** Its number among the parts that make up a version. */
  readonly part?: number;
  readonly missingSince?: string;
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
  /** Trailers, deleted scenes and the like. */
  readonly extras?: readonly Item[];
  readonly children?: number;
  readonly parents?: readonly { readonly id: string; readonly kind: ItemKind; readonly title: string }[];
}

export interface ItemPage {
  readonly items: readonly Item[];
  readonly total: number;
}

export type Sort = 'title' | '-added' | 'year' | '-year' | 'recent' | '-rating' | '-made' | 'duration' | '-duration';

/** What a filter of the library goes by; the name of its parameter, too. */
export type FacetName =
  | 'genre' | 'tag' | 'studio' | 'country' | 'collection' | 'mood' | 'label' | 'year' | 'decade' | 'resolution' | 'hdr' | 'language' | 'watched' | 'favourite' | 'damaged'
  | 'person' | 'composer' | 'album_artist' | 'place' | 'folder';

/** One value of a facet, or one person or genre, and how many items have it. */
export interface Counted {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

/** A name that items are filed under, with some of them. */
export interface Filed extends Counted {
  readonly first: readonly Item[];
}

export interface FiledPage {
  readonly names: readonly Filed[];
  readonly total: number;
}

/** Where the titles with one first letter begin. */
export interface Letter {
  readonly letter: string;
  readonly offset: number;
  readonly count: number;
}

export interface Found {
  readonly groups: readonly { readonly kind: ItemKind; readonly items: readonly Item[]; readonly total: number }[];
  readonly people: readonly Counted[];
  readonly labels: Partial<Record<FacetName, readonly Counted[]>>;
}

/** What is known of an item, and from where. */
export interface KnownMetadata {
  readonly fields: Readonly<Record<string, { readonly value: string; readonly source: string }>>;
  readonly labels: Readonly<Record<string, { readonly names: readonly string[]; readonly source: string }>>;
  readonly credits: readonly { readonly role: string; readonly name: string; readonly part?: string }[];
  readonly ids: Readonly<Record<string, { readonly value: string; readonly source: string }>>;
}

export interface Lyrics {
  readonly timed: boolean;
  readonly source: 'file' | 'tags';
  readonly lines: readonly LyricsLine[];
}

export interface LyricsLine {
  readonly atMs?: number;
  readonly text: string;
}

/** Something that happened to a playback, as a sentence. */
export interface Moment {
  readonly at: string;
  readonly text: string;
}

export interface ItemQuery extends Partial<Record<FacetName, string>> {
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
  /** Absent for who came with the admin's token, such as the desktop. */
  readonly device?: { readonly id: string; readonly name: string };
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
  /** Whether subtitles that are pictures are drawn here, so that they need not be in the film's. */
  readonly drawsSubtitles: boolean;
}

export interface Decision {
  readonly method: 'DIRECT_PLAY' | 'REMUX' | 'TRANSCODE';
  readonly reasons: readonly DecisionReason[];
}

/** Why the film cannot simply be handed over, what that costs, and what would avoid it. */
export interface DecisionReason {
  readonly code: string;
  readonly text: string;
  readonly cost?: string;
  readonly remedy?: string;
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
