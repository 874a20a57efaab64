import { expect, test } from 'vitest';
import { cornerBlend } from '../src/components/placeholder';
import { featured, shelves } from '../src/screens/home/shelves';
import { item } from './items';

test('shelves_mixedLibrary_becomesOneRowAnOutline', () => {
  const items = [item({ id: '1' }), item({ id: '2', kind: 'album' }), item({ id: '3', kind: 'show' }), item({ id: '4', kind: 'photo' })];
  const rows = shelves([{ kind: 'recently_added', title: 'New in Media', libraryId: 'l', items }]);
  expect(rows.map(({ title, shape, items: shown }) => [title, shape, shown.length])).toEqual([
    ['New in Media: films and shows', 'poster', 2], ['New in Media: music', 'square', 1], ['New in Media: photos', 'square', 1],
  ]);
  expect(new Set(rows.map(({ key }) => key)).size).toBe(3);
});

test('shelves_begun_playAtOnce', () => {
  expect(shelves([{ kind: 'continue', title: 'Continue watching', items: [item()] }])).toMatchObject([{ plays: true, shape: 'wide' }]);
});

test('featured_widePicture_winsOverEarlierPoster', () => {
  const rows = shelves([{ kind: 'recently_added', title: 'New', items: [item({ id: '1', artwork: { poster: '1' } }), item({ id: '2', artwork: { backdrop: '1' } }), item({ id: '3', kind: 'album', artwork: { backdrop: '1' } })] }]);
  expect(featured(rows)?.id).toBe('2');
});

test('cornerBlend_notFourColours_isNone', () => {
  expect(cornerBlend('8dea0c481fef9efb024c19ea')).toContain('#481fef');
  expect(cornerBlend('url(javascript:1)')).toBeUndefined();
  expect(cornerBlend(undefined)).toBeUndefined();
});
