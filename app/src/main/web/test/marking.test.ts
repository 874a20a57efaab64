import { expect, test } from 'vitest';
import type { Mark, Marks } from '../src/api/marks';
import { Notices } from '../src/app/notices';
import { Marking, starsInWords } from '../src/marks/marking';
import { isWatched, left } from '../src/marks/watched';
import { item } from './items';

function marking(answer: () => Promise<{ undo: string; items: number }>) {
  const asked: { items: readonly string[]; mark: Mark }[] = [];
  const undone: string[] = [];
  const marks = {
    mark: (items: readonly string[], mark: Mark) => (asked.push({ items, mark }), answer()),
    undo: async (token: string) => void undone.push(token),
  } as unknown as Marks;
  const notices = new Notices(() => {});
  return { marking: new Marking(marks, notices), notices, asked, undone };
}

test('watched_wholeShow_saysHowManyEpisodesAndOffersUndo', async () => {
  const { marking: of, notices, asked, undone } = marking(async () => ({ undo: 'token', items: 12 }));
  await of.watched(item({ kind: 'show', title: 'Harbour' }), true);
  expect(asked).toEqual([{ items: ['a'], mark: { watched: true } }]);
  expect(notices.current?.text).toBe('12 episodes of “Harbour” are marked as watched.');
  await notices.undo();
  expect(undone).toEqual(['token']);
  expect(notices.current?.text).toBe('Undone.');
});

test('rate_takenBack_sendsMinusOne', async () => {
  const { marking: of, asked } = marking(async () => ({ undo: 'token', items: 1 }));
  await of.rate(item(), undefined);
  expect(asked[0]?.mark).toEqual({ rating: -1 });
});

test('favourite_serverRefuses_saysWhy', async () => {
  const { marking: of, notices } = marking(() => Promise.reject(new Error('The disk is full.')));
  await of.favourite(item(), true);
  expect(notices.current).toEqual({ text: 'The disk is full.', tone: 'wrong' });
});

test('starsInWords_halves_areWritten', () => {
  expect([1, 2, 7, 10].map(starsInWords)).toEqual(['½ star', '1 star', '3½ stars', '5 stars']);
});

test('isWatched_showWithNothingLeft_is', () => {
  expect(isWatched(item({ kind: 'show', unwatched: 0 }))).toBe(true);
  expect(isWatched(item({ kind: 'show' }))).toBe(false);
  expect(left(item({ kind: 'album', unwatched: 3 }))).toBeUndefined();
});
