import { expect, test } from 'vitest';
import { chosen, isFiltered, parseChoice, toggled, unfiltered, without, writeChoice } from '../src/app/choice';

test('parseChoice_whatItWrote_readsBack', () => {
  const choice = { genre: 'science fiction,drama', sort: '-year', q: 'a & b' } as const;
  expect(parseChoice(new URLSearchParams(writeChoice(choice)))).toEqual(choice);
});

test('parseChoice_otherParameters_arePassedOver', () => {
  expect(parseChoice(new URLSearchParams('library=7&sort=backwards&genre='))).toEqual({});
});

test('toggled_secondValue_joinsTheFirst', () => {
  const one = toggled({ sort: 'title' }, 'genre', 'drama');
  expect(toggled(one, 'genre', 'horror')).toEqual({ sort: 'title', genre: 'drama,horror' });
});

test('toggled_onlyValue_leavesNoEmptyFilter', () => {
  expect(toggled({ genre: 'drama' }, 'genre', 'drama')).toEqual({});
  expect(chosen({}, 'genre')).toEqual([]);
});

test('unfiltered_sorted_staysSorted', () => {
  expect(unfiltered({ sort: '-added', genre: 'drama', q: 'x' })).toEqual({ sort: '-added' });
  expect(isFiltered({ sort: '-added' })).toBe(false);
  expect(without({ q: 'x', genre: 'drama' }, 'q')).toEqual({ genre: 'drama' });
});
