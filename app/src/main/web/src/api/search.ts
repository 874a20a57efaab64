import type { Http } from './http';
import type { Counted, FacetName, Found, ItemQuery, Letter } from './types';

/** Searching as one types, and what there is to choose from. */
export class Search {
  constructor(private readonly http: Http) {}

  find(q: string, perKind: number, signal?: AbortSignal): Promise<Found> {
    return this.http.get<Found>(`/api/search?${new URLSearchParams({ q, limit: String(perKind) })}`, signal);
  }

  /** What the matching items have in common. */
  async facets(query: ItemQuery, facets: readonly FacetName[], signal?: AbortSignal): Promise<Partial<Record<FacetName, readonly Counted[]>>> {
    const parameters = new URLSearchParams([...given(query), ['facets', facets.join()]]);
    return (await this.http.get<{ facets: Partial<Record<FacetName, Counted[]>> }>(`/api/facets?${parameters}`, signal)).facets;
  }

  /** Where each first letter begins when the matching items are sorted by title. */
  async letters(query: ItemQuery, signal?: AbortSignal): Promise<readonly Letter[]> {
    return (await this.http.get<{ letters: Letter[] }>(`/api/items/letters?${new URLSearchParams(given(query))}`, signal)).letters;
  }
}

function given(query: ItemQuery): [string, string][] {
  return Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
}
