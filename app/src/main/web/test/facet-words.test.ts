import { expect, test } from 'vitest';
import { concerns, valueName } from '../src/screens/browse/facet-words';

test.each([
  ['watched', 'started', 'Begun'],
  ['favourite', 'yes', 'Favourites'],
  ['damaged', 'yes', 'Damaged'],
  ['decade', '1990', '1990s'],
  ['language', 'de', 'German'],
  ['language', 'und', 'Unknown'],
  ['hdr', 'dolby_vision', 'DOLBY VISION'],
  ['hdr', 'sdr', 'SDR'],
] as const)('valueName_%s_%s', (facet, value, words) => {
  expect(valueName(facet, { value, name: value })).toBe(words);
});

test('valueName_genre_isAsTheServerCallsIt', () => {
  expect(valueName('genre', { value: 'science fiction', name: 'Science Fiction' })).toBe('Science Fiction');
});

test('concerns_photosAndMusic_areNotNarrowedByWhatFilmsHave', () => {
  expect(concerns('watched', 'photo')).toBe(false);
  expect(concerns('resolution', 'photo')).toBe(false);
  expect(concerns('watched', 'album')).toBe(false);
  expect(concerns('language', 'track')).toBe(true);
  expect(concerns('watched', 'movie')).toBe(true);
  expect(concerns('damaged', 'photo')).toBe(true);
});
