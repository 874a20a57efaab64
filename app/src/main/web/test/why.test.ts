import { expect, test } from 'vitest';
import { sinceStart } from '../src/screens/player/session-timeline';
import { byCost } from '../src/screens/player/why-panel';

test('byCost_twoOfThreeCostTheSame_standTogether', () => {
  const reason = (code: string, cost: string) => ({ code, text: code, cost });
  expect(byCost([reason('A', 'picture'), reason('B', 'sound'), reason('C', 'picture')]).map((group) => group.map(({ code }) => code))).toEqual([['A', 'C'], ['B']]);
});

test.each([
  ['2026-01-01T00:00:00.840Z', '0.8 s'],
  ['2026-01-01T00:00:12.300Z', '12 s'],
  ['2026-01-01T00:03:05Z', '3:05'],
  ['2025-12-31T23:59:59Z', '0.0 s'],
])('sinceStart_%s', (at, words) => {
  expect(sinceStart('2026-01-01T00:00:00Z', at)).toBe(words);
});
