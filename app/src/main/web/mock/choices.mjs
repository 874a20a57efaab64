// Searching and narrowing the made-up items.
import { library } from './library.mjs';

/** What of an item a facet counts, as far as made-up items have it. */
const VALUES = {
  genre: (item) => item.genres ?? [],
  decade: (item) => (item.year ? [String(Math.floor(item.year / 10) * 10)] : []),
  year: (item) => (item.year ? [String(item.year)] : []),
  watched: (item) => (item.durationMs ? [item.progress?.watched ? 'yes' : item.progress?.positionMs ? 'started' : 'no'] : []),
  favourite: (item) => (item.favourite ? ['yes'] : []),
  damaged: (item) => (item.broken ? ['yes'] : []),
  resolution: (item) => (item.width >= 3840 ? ['2160p'] : item.width >= 1920 ? ['1080p'] : []),
  collection: (item) => item.collections ?? [],
  person: (item) => (item.people ?? []).map((name) => name.toLowerCase()),
};

export function matches(item, parameters) {
  const kinds = parameters.get('kind')?.split(',');
  const parent = parameters.get('parent');
  const words = (parameters.get('q') ?? '').toLowerCase();
  const text = [item.title, ...(item.people ?? []), ...(item.genres ?? [])].join(' ').toLowerCase();
  const wanted = Object.keys(VALUES).filter((facet) => parameters.get(facet));
  return (!kinds || kinds.includes(item.kind)) && (!parent || item.parent === parent) && text.includes(words)
    && wanted.every((facet) => VALUES[facet](item).some((value) => parameters.get(facet).toLowerCase().split(',').includes(value.toLowerCase())));
}

export function sorted(items, sort) {
  const order = {
    title: (a, b) => letterless(a).localeCompare(letterless(b)), '-year': (a, b) => (b.year ?? 0) - (a.year ?? 0), '-rating': (a, b) => (b.rating ?? 0) - (a.rating ?? 0),
    duration: (a, b) => (a.durationMs ?? 0) - (b.durationMs ?? 0),
  }[sort];
  return order ? [...items].sort(order) : items;
}

export function facets(parameters) {
  const asked = (parameters.get('facets') ?? 'genre,decade').split(',');
  const items = library.filter((item) => matches(item, parameters));
  return { facets: Object.fromEntries(asked.map((facet) => [facet, VALUES[facet] ? counted(items.flatMap(VALUES[facet])) : []])) };
}

/** The names that matching items are filed under. */
export function filed(facet, parameters) {
  const items = library.filter((item) => matches(item, parameters));
  const names = VALUES[facet] ? counted(items.flatMap(VALUES[facet])) : [];
  const first = (value) => items.filter((item) => VALUES[facet](item).some((other) => other.toLowerCase() === value)).slice(0, 4);
  return { names: names.map((name) => ({ ...name, first: first(name.value) })), total: names.length };
}

export function letters(parameters) {
  const titles = sorted(library.filter((item) => matches(item, parameters)), 'title').map(letterless);
  const initials = titles.map((title) => (/[a-z]/i.test(title[0]) ? title[0].toUpperCase() : '#'));
  return { letters: [...new Set(initials)].map((letter) => ({ letter, offset: initials.indexOf(letter), count: initials.filter((other) => other === letter).length })) };
}

export function search(parameters) {
  const q = parameters.get('q')?.toLowerCase() ?? '';
  const found = library.filter((item) => q && matches(item, parameters));
  const group = (kind) => {
    const items = found.filter((item) => item.kind === kind);
    return { kind, items: items.slice(0, Number(parameters.get('limit') ?? 8)), total: items.length };
  };
  const names = (facet) => counted(library.flatMap((item) => item[facet] ?? [])).filter(({ name }) => q && name.toLowerCase().includes(q));
  return { groups: [...new Set(found.map(({ kind }) => kind))].map(group), people: names('people'), labels: { genre: names('genres') } };
}

export function metadata({ overview, genres = [], people = [] }) {
  const [director, ...cast] = people;
  return {
    fields: overview ? { overview: { value: overview, source: 'nfo', locked: false, others: [] } } : {},
    labels: genres.length > 0 ? { genre: { names: genres, source: 'nfo', locked: false } } : {},
    credits: [...(director ? [{ role: 'director', name: director }] : []), ...cast.map((name, n) => ({ role: 'actor', name, part: ['The keeper', 'The visitor', 'The ferryman'][n % 3] }))],
    ids: {},
  };
}

function counted(values) {
  return [...new Set(values)].map((value) => ({ value: value.toLowerCase(), name: value, count: values.filter((other) => other === value).length }));
}

function letterless({ title }) {
  return title.replace(/^(the|a|an) /i, '');
}
