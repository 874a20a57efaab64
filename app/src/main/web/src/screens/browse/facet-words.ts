import type { Counted, FacetName } from '../../api/types';
import { languageName, rangeName } from '../../design/format';

/** The facets that a grid can be narrowed by, in the order of their buttons. */
export const FACETS: Partial<Record<FacetName, string>> = {
  genre: 'Genre', decade: 'Decade', watched: 'Watched', favourite: 'Favourites', resolution: 'Resolution', hdr: 'HDR', language: 'Language', collection: 'Collection',
  studio: 'Studio', mood: 'Mood', country: 'Country', year: 'Year', label: 'Label', tag: 'Tag', damaged: 'Damaged', person: 'Person',
};

const OF_FILMS: readonly FacetName[] = ['watched', 'resolution', 'hdr', 'language'];
const OF_MUSIC: readonly FacetName[] = ['watched'];

/** Whether a button for a facet says anything about a kind: nobody has watched a photo, or an album. */
export function concerns(facet: FacetName, kind: string | undefined): boolean {
  if (kind === 'photo') return !OF_FILMS.includes(facet);
  return !['album', 'artist', 'track'].includes(kind ?? '') || !OF_MUSIC.includes(facet);
}

/** What a value of any facet is. */
export function facetTitle(facet: FacetName): string {
  const others: Partial<Record<FacetName, string>> = { composer: 'Composer', album_artist: 'Album artist', place: 'Place', folder: 'Folder' };
  return FACETS[facet] ?? others[facet] ?? '';
}

const WATCHED: Record<string, string> = { yes: 'Watched', no: 'Not watched', started: 'Begun' };

/** What a value of a facet is called. */
export function valueName(facet: FacetName, { value, name }: Pick<Counted, 'value' | 'name'>): string {
  switch (facet) {
    case 'watched':
      return WATCHED[value] ?? name;
    case 'favourite':
      return value === 'yes' ? 'Favourites' : 'No favourites';
    case 'damaged':
      return 'Damaged';
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
