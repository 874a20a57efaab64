import type { FacetName, ItemQuery, Sort } from '../api/types';

const FACETS: readonly string[] = [
  'genre', 'tag', 'studio', 'country', 'collection', 'mood', 'label', 'year', 'decade', 'resolution', 'hdr', 'language', 'watched', 'favourite', 'damaged', 'person', 'composer', 'album_artist',
  'place', 'folder',
] satisfies FacetName[];
const SORTS: readonly string[] = ['title', '-added', 'year', '-year', 'recent', '-rating', '-made', 'duration', '-duration'] satisfies Sort[];

export function isFacet(name: string): name is FacetName {
  return FACETS.includes(name);
}

/** What a grid is narrowed to and sorted by, as its address says; what means nothing is passed over. */
export function parseChoice(parameters: URLSearchParams): ItemQuery {
  const meant = (name: string, value: string) => value !== '' && (isFacet(name) || name === 'q' || (name === 'sort' && SORTS.includes(value)));
  return Object.fromEntries([...parameters].filter(([name, value]) => meant(name, value)));
}

export function writeChoice(choice: ItemQuery): string {
  const given = Object.entries(choice).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}

/** The values of one facet that are chosen. */
export function chosen(choice: ItemQuery, facet: FacetName): readonly string[] {
  return choice[facet]?.split(',') ?? [];
}

/** The choice with a value taken in, or out if it was in. */
export function toggled(choice: ItemQuery, facet: FacetName, value: string): ItemQuery {
  const before = chosen(choice, facet);
  const after = before.includes(value) ? before.filter((other) => other !== value) : [...before, value];
  return without({ ...choice, [facet]: after.join() }, after.length > 0 ? undefined : facet);
}

/** The choice without one facet, or without all that narrows it. */
export function without(choice: ItemQuery, facet?: FacetName | 'q'): ItemQuery {
  return Object.fromEntries(Object.entries(choice).filter(([name]) => name !== facet));
}

export function unfiltered({ sort }: ItemQuery): ItemQuery {
  return sort ? { sort } : {};
}

export function isFiltered(choice: ItemQuery): boolean {
  return Object.keys(choice).some((name) => name !== 'sort');
}
