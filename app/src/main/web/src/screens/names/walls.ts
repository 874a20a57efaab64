import type { FacetName, ItemQuery } from '../../api/types';
import { href, type Section } from '../../app/router';
import type { IconName } from '../../design/icons';

/** What items are filed under, as a wall of names to go on from. */
export interface Wall {
  readonly title: string;
  /** Where one comes to it from. */
  readonly section: Section;
  readonly facet: FacetName;
  readonly among: ItemQuery;
  readonly icon: IconName;
  readonly advice: string;
  /** Whose names these are. */
  readonly credit?: string;
}

const MUSIC = { section: 'music', icon: 'music', advice: 'What the tags of songs name is gathered here.' } as const;
const SONGS = { kind: 'album,artist,track' };
const PHOTOS = { kind: 'photo' };

export const WALLS = {
  collections: {
    title: 'Collections', section: 'movies', facet: 'collection', among: {}, icon: 'layers',
    advice: 'Films whose NFO file, folder or provider names a set are gathered here. To make one, press the collection button on the page of a film.',
  },
  'album-artists': { ...MUSIC, title: 'Album artists', facet: 'album_artist', among: { kind: 'album' } },
  genres: { ...MUSIC, title: 'Genres', facet: 'genre', among: SONGS },
  composers: { ...MUSIC, title: 'Composers', facet: 'composer', among: SONGS },
  places: {
    title: 'Places', section: 'photos', facet: 'place', among: PHOTOS, icon: 'photo', advice: 'Photos that know where they were taken are gathered here.',
    credit: 'Places: GeoNames, CC BY 4.0',
  },
  folders: { title: 'Folders', section: 'photos', facet: 'folder', among: PHOTOS, icon: 'folder', advice: 'The folders that photos lie in show up here.' },
} satisfies Record<string, Wall>;

export type WallName = keyof typeof WALLS;

export function isWall(name: string): name is WallName {
  return name in WALLS;
}

/** The other ways to look at a section, as links. */
export function ways(section: Section): readonly (readonly [name: WallName, title: string, href: string])[] {
  return (Object.keys(WALLS) as WallName[])
    .filter((name) => WALLS[name].section === section)
    .map((name) => [name, WALLS[name].title, href.names(name)] as const);
}
