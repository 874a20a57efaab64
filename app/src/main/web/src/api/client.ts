import { Collections } from './collections';
import { Copies } from './copies';
import { Devices } from './devices';
import { Http, type Fetch } from './http';
import { Identification } from './identification';
import { Marks } from './marks';
import { Playlists } from './playlists';
import { Plugins } from './plugins';
import { Problem } from './problem';
import { Search } from './search';
import { Transfers } from './transfers';
import type {
  ArtworkRole, DeviceProfile, HomeRow, Item, ItemDetail, ItemPage, ItemQuery, KnownMetadata, Library, Lyrics, Me, Moment, PlayState,
  SessionDescription,
} from './types';
import { Upkeep } from './upkeep';

/**
 * The server's HTTP interface. The browser carries the token in an HttpOnly cookie, which pairing sets, so that
 * pictures and events are allowed too and no script can read it.
 */
export class Client {
  readonly marks: Marks;
  readonly search: Search;
  readonly playlists: Playlists;
  readonly collections: Collections;
  readonly copies: Copies;
  readonly upkeep: Upkeep;
  readonly identification: Identification;
  readonly plugins: Plugins;
  readonly devices: Devices;
  readonly transfers: Transfers;
  private readonly http: Http;

  constructor(onSignedOut?: () => void, fetch?: Fetch) {
    this.http = new Http(onSignedOut, fetch);
    this.marks = new Marks(this.http);
    this.search = new Search(this.http);
    this.playlists = new Playlists(this.http);
    this.collections = new Collections(this.http);
    this.copies = new Copies(this.http);
    this.upkeep = new Upkeep(this.http);
    this.identification = new Identification(this.http);
    this.plugins = new Plugins(this.http);
    this.devices = new Devices(this.http);
    this.transfers = new Transfers(this.http);
  }

  /** @returns this device, or undefined if it is not paired */
  async me(): Promise<Me | undefined> {
    try {
      return await this.http.get<Me>('/api/me');
    } catch (cause) {
      if (cause instanceof Problem && cause.status === 401) return undefined;
      throw cause;
    }
  }

  async pair(code: string, device: string): Promise<void> {
    await this.http.send('POST', '/api/pair', { code, device });
  }

  async signOut(): Promise<void> {
    await this.http.send('POST', '/api/sign-out');
  }

  async libraries(): Promise<readonly Library[]> {
    return (await this.http.get<{ libraries: Library[] }>('/api/libraries')).libraries;
  }

  async home(perRow: number): Promise<readonly HomeRow[]> {
    return (await this.http.get<{ rows: HomeRow[] }>(`/api/home?limit=${perRow}`)).rows;
  }

  items(query: ItemQuery, offset = 0, limit = 100, signal?: AbortSignal): Promise<ItemPage> {
    return this.http.get<ItemPage>(`/api/items?${itemParameters(query, offset, limit)}`, signal);
  }

  item(id: string): Promise<ItemDetail> {
    return this.http.get<ItemDetail>(`/api/items/${encodeURIComponent(id)}`);
  }

  metadata(id: string): Promise<KnownMetadata> {
    return this.http.get<KnownMetadata>(`/api/items/${encodeURIComponent(id)}/metadata`);
  }

  /** @returns the words of a song, or undefined if there are none */
  async lyrics(id: string): Promise<Lyrics | undefined> {
    try {
      return await this.http.get<Lyrics>(`/api/items/${encodeURIComponent(id)}/lyrics`);
    } catch (cause) {
      if (cause instanceof Problem && cause.status === 404) return undefined;
      throw cause;
    }
  }

  async timeline(session: string): Promise<readonly Moment[]> {
    return (await this.http.get<{ entries: Moment[] }>(`/api/playback/sessions/${encodeURIComponent(session)}/timeline`)).entries;
  }

  /** @param file the path of the version to play, if one was chosen */
  async startSession(itemId: string, device: DeviceProfile, startMs: number, file = ''): Promise<SessionDescription> {
    const response = await this.http.send('POST', '/api/playback/sessions', { itemId, device, startMs, ...(file && { file }) });
    return (await response.json()) as SessionDescription;
  }

  async reportProgress(session: string, positionMs: number, state: PlayState): Promise<void> {
    const body = { positionMs: Math.round(positionMs), state };
    await this.http.send('PUT', `/api/playback/sessions/${encodeURIComponent(session)}`, body, { keepalive: true });
  }

  async endSession(session: string): Promise<void> {
    await this.http.send('DELETE', `/api/playback/sessions/${encodeURIComponent(session)}`, undefined, { keepalive: true });
  }
}

export function itemParameters(query: ItemQuery, offset: number, limit: number): URLSearchParams {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return new URLSearchParams([...given, ['offset', String(offset)], ['limit', String(limit)]]);
}

/** @returns the picture of the first role that the item has, at one of the widths the server keeps ready */
export function artworkUrl(item: Item, width: number, ...roles: ArtworkRole[]): string | undefined {
  const role = roles.find((candidate) => item.artwork?.[candidate]);
  if (!role) return undefined;
  const version = encodeURIComponent(item.artwork?.[role] ?? '');
  return `/api/items/${encodeURIComponent(item.id)}/artwork/${role}?width=${width}&v=${version}`;
}

export function fileUrl(item: Item): string {
  return `/api/items/${encodeURIComponent(item.id)}/file`;
}
