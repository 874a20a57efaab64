import type { Http } from './http';
import type { Item, ItemKind, Sort } from './types';

/** What fills a list whenever it is looked at; what is absent narrows nothing. */
export interface Rule {
  readonly library?: string;
  readonly kinds?: readonly ItemKind[];
  readonly q?: string;
  /** By facet the values of which one is wanted. */
  readonly filters?: Readonly<Record<string, readonly string[]>>;
  readonly fromYear?: number;
  readonly toYear?: number;
  readonly minRating?: number;
  readonly addedWithinDays?: number;
  /** `natural` is the items' own order, such as episodes by number. */
  readonly sort?: Sort | 'natural';
  readonly limit?: number;
}

export interface Playlist {
  readonly id: string;
  readonly name: string;
  /** Present if the list fills itself. */
  readonly rule?: Rule;
  readonly items: number;
}

/** An item at a place of a list. `entry` names the place; lists that fill themselves have none. */
export interface Entry extends Item {
  readonly entry?: number;
}

export class Playlists {
  constructor(private readonly http: Http) {}

  async all(): Promise<readonly Playlist[]> {
    return (await this.http.get<{ playlists: Playlist[] }>('/api/playlists')).playlists;
  }

  one(id: string): Promise<Playlist> {
    return this.http.get<Playlist>(url(id));
  }

  entries(id: string, offset = 0, limit = 500): Promise<{ readonly items: readonly Entry[]; readonly total: number }> {
    return this.http.get(`${url(id)}/items?offset=${offset}&limit=${limit}`);
  }

  create(name: string, rule?: Rule): Promise<Playlist> {
    return this.http.ask<Playlist>('POST', '/api/playlists', rule === undefined ? { name } : { name, rule });
  }

  /** Gives a list another name, or a list that fills itself another rule. */
  change({ id, rule }: Playlist, name: string): Promise<Playlist> {
    return this.http.ask<Playlist>('PUT', url(id), rule === undefined ? { name } : { name, rule });
  }

  async delete(id: string): Promise<void> {
    await this.http.send('DELETE', url(id));
  }

  async add(id: string, items: readonly string[], at?: number): Promise<void> {
    await this.http.send('POST', `${url(id)}/items`, at === undefined ? { items } : { items, at });
  }

  async remove(id: string, entries: readonly number[]): Promise<void> {
    await this.http.send('POST', `${url(id)}/remove`, { entries });
  }

  async move(id: string, entry: number, to: number): Promise<void> {
    await this.http.send('POST', `${url(id)}/move`, { entry, to });
  }

  /** @returns the new list, and how many of its files no library has */
  async importM3u(text: string, name: string): Promise<{ readonly playlist: Playlist; readonly left: number }> {
    const response = await this.http.send('POST', `/api/playlists/import?${new URLSearchParams({ name })}`, undefined, { body: text });
    return (await response.json()) as { playlist: Playlist; left: number };
  }
}

function url(id: string): string {
  return `/api/playlists/${encodeURIComponent(id)}`;
}

/** Where the list is as a file for other players. */
export function m3uUrl(id: string): string {
  return `${url(id)}/m3u8`;
}
