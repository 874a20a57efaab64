import { expect, test } from 'vitest';
import { lineAt } from '../src/music/lyrics-lines';

const lines = [{ atMs: 1000, text: 'One' }, { atMs: 4000, text: 'Two' }, { text: '(no time)' }];

test.each([[0, -1], [1000, 0], [3999, 0], [4000, 1], [90_000, 1]])('lineAt_%sMs_is%s', (ms, line) => {
  expect(lineAt(lines, ms)).toBe(line);
});

test('lineAt_wordsWithoutTimes_isNone', () => {
  expect(lineAt([{ text: 'One' }], 5000)).toBe(-1);
});
