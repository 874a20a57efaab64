import type { Rule } from '../../api/playlists';
import type { Counted, ItemKind } from '../../api/types';
import { starsInWords } from '../../marks/marking';

type Choices<T> = readonly (readonly [value: T, label: string])[];

const KINDS: Choices<ItemKind> = [
  ['movie', 'Movies'], ['episode', 'Episodes'], ['show', 'Shows'], ['track', 'Songs'], ['album', 'Albums'], ['photo', 'Photos'], ['video', 'Videos'],
];
const SORTS: Choices<NonNullable<Rule['sort']>> = [
  ['title', 'Title'], ['-added', 'Newest first'], ['-year', 'Year, latest first'], ['year', 'Year, earliest first'], ['-rating', 'Best rated first'], ['recent', 'Last played first'],
  ['-duration', 'Longest first'], ['duration', 'Shortest first'], ['-made', 'Taken or aired, latest first'], ['natural', 'Their own order'],
];
const WATCHED: Choices<string> = [['no', 'Not watched'], ['yes', 'Watched'], ['started', 'Begun']];
const FAVOURITE: Choices<string> = [['yes', 'Favourites'], ['no', 'No favourites']];
const ADDED: Choices<number> = [[7, 'In the last week'], [30, 'In the last month'], [90, 'In the last three months'], [365, 'In the last year']];
/** Ratings run from 0 to 10 where ten is five stars. */
const STARS: Choices<number> = [[2, '★ or more'], [4, '★★ or more'], [6, '★★★ or more'], [8, '★★★★ or more'], [10, '★★★★★']];
/** The facets that the form has fields for. */
const FACETS: readonly string[] = ['genre', 'watched', 'favourite', 'resolution'];
const YEAR = /^\d{4}$/;
const NUMBER = /^\d+$/;
const MOST = 500;

/** Something that can be chosen in a field. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly isChosen: boolean;
}

/** What can be chosen in each field of the form: what is on offer, and whatever else the rule has, which would be lost otherwise. */
export function optionsOf(rule: Rule, genres: readonly Counted[], resolutions: readonly Counted[]) {
  const { kinds, filters = {}, minRating, addedWithinDays, sort = 'title' } = rule;
  const there = (values: readonly Counted[]) => values.map(({ value, name }) => [value, name] as const);
  return {
    kind: options(KINDS, kinds),
    genre: options(there(genres), filters.genre),
    watched: options(WATCHED, filters.watched),
    favourite: options(FAVOURITE, filters.favourite),
    resolution: options(there(resolutions), filters.resolution),
    minRating: options(STARS, minRating === undefined ? [] : [minRating], rated),
    addedWithinDays: options(ADDED, addedWithinDays === undefined ? [] : [addedWithinDays], added),
    sort: options(SORTS, [sort]),
  };
}

function options<T extends string | number>(offered: Choices<T>, chosen: readonly T[] = [], label: (value: T) => string = String): readonly Option[] {
  const others = chosen.filter((value) => !offered.some(([known]) => known === value)).map((value) => [value, label(value)] as const);
  return [...offered, ...others].map(([value, name]) => ({ value: String(value), label: name, isChosen: chosen.includes(value) }));
}

function rated(rating: number): string {
  return `${starsInWords(rating)} or more`;
}

function added(days: number): string {
  return days === 1 ? 'In the last day' : `In the last ${days} days`;
}

/** The rule that the fields of the form say; what is left empty narrows nothing. What has no field, such as people, stays as it was `before`. */
export function ruleOf(form: FormData, before: Rule = {}): Rule {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const number = (name: string) => (NUMBER.test(text(name)) ? Number(text(name)) : undefined);
  const year = (name: string) => (YEAR.test(text(name)) ? Number(text(name)) : undefined);
  const kept = Object.entries(before.filters ?? {}).filter(([facet]) => !FACETS.includes(facet));
  const given = FACETS.map((facet) => [facet, form.getAll(facet).map(String)] as const).filter(([, values]) => values.length > 0);
  const rule = {
    library: before.library,
    kinds: form.getAll('kind').map(String) as ItemKind[],
    q: text('q'),
    filters: Object.fromEntries([...kept, ...given]),
    fromYear: year('fromYear'),
    toYear: year('toYear'),
    minRating: number('minRating'),
    addedWithinDays: number('addedWithinDays'),
    sort: text('sort') || 'title',
    limit: Math.min(MOST, Math.max(1, number('limit') ?? 100)),
  };
  return Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== undefined)) as unknown as Rule;
}

/** What the rule lets in, in words. */
export function inWords(rule: Rule): string {
  const named = <T>(choices: Choices<T>, value: T | undefined) => choices.find(([known]) => known === value)?.[1];
  const kinds = (rule.kinds ?? []).map((kind) => named(KINDS, kind) ?? kind);
  const { genre = [], watched = [], favourite = [], resolution = [], ...others } = rule.filters ?? {};
  const years = rule.fromYear || rule.toYear ? [rule.fromYear ?? '…', rule.toYear ?? 'today'].join(' to ') : '';
  return [
    kinds.length > 0 ? kinds.join(' and ') : 'Everything',
    rule.q ? `with “${rule.q}”` : '',
    genre.join(' or '),
    watched.map((value) => named(WATCHED, value) ?? value).join(' or '),
    favourite.map((value) => named(FAVOURITE, value) ?? value).join(' or '),
    resolution.join(' or '),
    ...Object.entries(others).map(([facet, values]) => `${facet} ${values.join(' or ')}`),
    years,
    rule.minRating === undefined ? '' : (named(STARS, rule.minRating) ?? rated(rule.minRating)),
    rule.addedWithinDays === undefined ? '' : (named(ADDED, rule.addedWithinDays) ?? added(rule.addedWithinDays)),
    named(SORTS, rule.sort) ?? '',
  ].filter(Boolean).join(' · ');
}
