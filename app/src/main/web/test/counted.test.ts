import { expect, test } from 'vitest';
import { countedAs } from '../src/screens/names/counted';

test('countedAs_oneOrMore_namesTheKind', () => {
  expect(countedAs({ kind: 'photo' }, 1)).toBe('1 photo');
  expect(countedAs({ kind: 'album,artist,track' }, 5)).toBe('5 items');
});
