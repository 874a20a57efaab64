import type { Counted, FacetName } from '../../api/types';
import { languageName, rangeName } from '../../design/format';

/** The facets that a grid can be narrowed by, in the order of their buttons. */
export const FACETS: Partial<Record<FacetName, string>> = {
  genre: 'Genre', decade: 'Decade', watched: 'Watched', favourite: 'Favourites', resolution: 'Resolution', hdr: 'HDR', language: 'Language', collection: 'Collection',
  studio: 'Studio', mood: 'Mood', country: 'Country', year: 'Year', label: 'Label', tag: 'Tag', person: 'Person',
};

const WATCHED: Record<string, string> = { yes: 'Watched', no: 'Not watched', started: 'Begun' };

/** What a value of a facet is called. */
export function valueName(facet: FacetName, { value, name }: Pick<Counted, 'value' | 'name'>): string {
  switch (facet) {
    case 'watched':
      return WATCHED[value] ?? name;
    case 'favourite':
      return value === 'yes' ? 'Favourites' : 'No favourites';
    case 'decade':
      return `${value}s`;
    case 'language':
      return languageName(value) ?? 'Unknown';
    case 'hdr':
      return value === 'sdr' ? 'SDR' : (rangeName(value) ?? name);
    default:
      return name;
  }
}
