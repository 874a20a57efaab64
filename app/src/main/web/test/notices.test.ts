import { expect, test } from 'vitest';
import { Notices } from '../src/app/notices';

test('say_timePasses_goesAway', () => {
  const timers: (() => void)[] = [];
  const notices = new Notices((run) => timers.push(run));
  notices.say('First.');
  notices.say('Second.');
  timers[0]?.();
  expect(notices.current?.text).toBe('Second.');
  timers[1]?.();
  expect(notices.current).toBeUndefined();
});

test('undo_fails_saysWhy', async () => {
  const notices = new Notices(() => {});
  notices.say('Deleted.', () => Promise.reject(new Error('It is too long ago.')));
  await notices.undo();
  expect(notices.current).toEqual({ text: 'It is too long ago.', tone: 'wrong' });
});
