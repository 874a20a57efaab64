import type { Http } from './http';
import type { Counted, FacetName, Filed, FiledPage, Found, ItemQuery, Letter } from './types';

/** What the server answers at once. */
export const MOST_NAMES = 500;

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

  /** Where each year begins when photos are sorted by when they were taken, the newest first. */
  async years(query: ItemQuery, signal?: AbortSignal): Promise<readonly Letter[]> {
    const parameters = new URLSearchParams([...given(query), ['by', 'year']]);
    const { entries } = await this.http.get<{ entries: { value: string; count: number; offset: number }[] }>(`/api/photos/timeline?${parameters}`, signal);
    return entries.map(({ value, count, offset }) => ({ letter: value, count, offset }));
  }

  /** The names that matching items are filed under, by name, each with some of its items; the first `count` of them. */
  async filed(facet: FacetName, query: ItemQuery, count = MOST_NAMES): Promise<FiledPage> {
    const names: Filed[] = [];
    while (true) {
      const limit = Math.min(count - names.length, MOST_NAMES);
      const page = await this.http.get<FiledPage>(`/api/filed/${facet}?${new URLSearchParams([...given(query), ['offset', `${names.length}`], ['limit', `${limit}`]])}`);
      names.push(...page.names);
      if (page.names.length < limit || names.length >= Math.min(count, page.total)) return { names, total: page.total };
    }
  }

  /** The value that a person is filed under, by name; none if nobody in the library is called so. */
  async person(name: string): Promise<string | undefined> {
    const { names } = await this.http.get<{ names: Counted[] }>(`/api/people?${new URLSearchParams({ q: name, limit: '100' })}`);
    return names.find((person) => person.name.toLowerCase() === name.toLowerCase())?.value;
  }

  /** Where each first letter begins when the matching items are sorted by title. */
  async letters(query: ItemQuery, signal?: AbortSignal): Promise<readonly Letter[]> {
    return (await this.http.get<{ letters: Letter[] }>(`/api/items/letters?${new URLSearchParams(given(query))}`, signal)).letters;
  }
}

function given(query: ItemQuery): [string, string][] {
  return Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
}
