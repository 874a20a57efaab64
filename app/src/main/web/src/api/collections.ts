import type { Http } from './http';
import type { Counted, Filed } from './types';

export interface CollectionChange {
  /** Of the collection as it is now. */
  readonly value: string;
  /** For `undo`. */
  readonly undo: string;
  readonly items: number;
}

/** Films that belong together. Only an owner may change what is in one. */
export class Collections {
  constructor(private readonly http: Http) {}

  one(value: string): Promise<Filed> {
    return this.http.get<Filed>(url(value));
  }

  /** The collections that an item is in. */
  async of(item: string): Promise<readonly Counted[]> {
    return (await this.http.get<{ collections: Counted[] }>(`/api/items/${encodeURIComponent(item)}/collections`)).collections;
  }

  /** Puts items into the collection of a name, which is made if there is none. */
  add(name: string, items: readonly string[]): Promise<CollectionChange> {
    return this.http.ask<CollectionChange>('POST', '/api/collections', { name, items });
  }

  remove(value: string, items: readonly string[]): Promise<CollectionChange> {
    return this.http.ask<CollectionChange>('POST', `${url(value)}/remove`, { items });
  }

  rename(value: string, name: string): Promise<CollectionChange> {
    return this.http.ask<CollectionChange>('PUT', url(value), { name });
  }

  delete(value: string): Promise<CollectionChange> {
    return this.http.ask<CollectionChange>('DELETE', url(value));
  }
}

function url(value: string): string {
  return `/api/collections/${encodeURIComponent(value)}`;
}
