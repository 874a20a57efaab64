import { Problem } from './problem';
import type {
  ArtworkRole, DeviceProfile, Item, ItemDetail, ItemPage, ItemQuery, Library, Me, PlayState, SessionDescription,
} from './types';

type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/**
 * The server's HTTP interface. The browser carries the token in an HttpOnly cookie, which pairing sets, so that
 * pictures and events are allowed too and no script can read it.
 */
export class Client {
  constructor(
    private readonly onSignedOut: () => void = () => {},
    private readonly fetch: Fetch = (url, init) => globalThis.fetch(url, init),
  ) {}

  /** @returns this device, or undefined if it is not paired */
  async me(): Promise<Me | undefined> {
    try {
      return await this.get<Me>('/api/me');
    } catch (cause) {
      if (cause instanceof Problem && cause.status === 401) return undefined;
      throw cause;
    }
  }

  async pair(code: string, device: string): Promise<void> {
    await this.send('POST', '/api/pair', { code, device });
  }

  async signOut(): Promise<void> {
    await this.send('POST', '/api/sign-out');
  }

  async libraries(): Promise<readonly Library[]> {
    return (await this.get<{ libraries: Library[] }>('/api/libraries')).libraries;
  }

  async scan(library: string): Promise<void> {
    await this.send('POST', `/api/libraries/${encodeURIComponent(library)}/scan`);
  }

  items(query: ItemQuery, offset = 0, limit = 100, signal?: AbortSignal): Promise<ItemPage> {
    return this.get<ItemPage>(`/api/items?${itemParameters(query, offset, limit)}`, signal);
  }

  item(id: string): Promise<ItemDetail> {
    return this.get<ItemDetail>(`/api/items/${encodeURIComponent(id)}`);
  }

  async markWatched(itemId: string, watched: boolean): Promise<void> {
    await this.send('PUT', `/api/items/${encodeURIComponent(itemId)}/watched`, { watched });
  }

  async startSession(itemId: string, device: DeviceProfile, startMs: number): Promise<SessionDescription> {
    const response = await this.send('POST', '/api/playback/sessions', { itemId, device, startMs });
    return (await response.json()) as SessionDescription;
  }

  async reportProgress(session: string, positionMs: number, state: PlayState): Promise<void> {
    const body = { positionMs: Math.round(positionMs), state };
    await this.send('PUT', `/api/playback/sessions/${encodeURIComponent(session)}`, body, { keepalive: true });
  }

  async endSession(session: string): Promise<void> {
    await this.send('DELETE', `/api/playback/sessions/${encodeURIComponent(session)}`, undefined, { keepalive: true });
  }

  private async get<T>(url: string, signal?: AbortSignal): Promise<T> {
    const response = await this.request(url, signal ? { signal } : {});
    return (await response.json()) as T;
  }

  private send(method: string, url: string, body?: unknown, extra: RequestInit = {}): Promise<Response> {
    const json = body === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
    return this.request(url, { method, ...json, ...extra });
  }

  private async request(url: string, init: RequestInit): Promise<Response> {
    const response = await this.answer(url, init);
    if (response.ok) return response;
    if (response.status === 401) this.onSignedOut();
    throw await Problem.of(response);
  }

  private async answer(url: string, init: RequestInit): Promise<Response> {
    try {
      return await this.fetch(url, { credentials: 'same-origin', ...init });
    } catch (cause) {
      if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
      throw Problem.unreachable();
    }
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
