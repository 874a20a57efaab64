import { expect, test } from 'vitest';
import { FallingBehind, tooSlowSentence, type Delivery } from '../src/playback/falling-behind';

const segment = (n: number, making: number, more: Partial<Delivery> = {}): Delivery => ({ height: 720, start: n * 2, end: n * 2 + 2, making, at: n * 10, ahead: 0.5, ...more });
const verdicts = (...deliveries: Delivery[]) => {
  const behind = new FallingBehind();
  return deliveries.map((delivery) => behind.note(delivery));
};

test('note_everySegmentTakesLongerThanItLasts_isNoticedWithTheSecond', () => {
  expect(verdicts(segment(0, 4), segment(1, 4), segment(2, 4), segment(3, 4))).toEqual([false, true, false, true]);
});

test('note_slowOnlyAtTheStart_isNothing', () => {
  expect(verdicts(segment(0, 4), segment(1, 0), segment(2, 3), segment(3, 0.4))).toEqual([false, false, false, false]);
});

test('note_twoWaitedForTheSameStart_isNothing', () => {
  expect(verdicts(segment(0, 3, { at: 3 }), segment(1, 3.2, { at: 3.2 }), segment(2, 0.2, { at: 3.4 }))).toEqual([false, false, false]);
});

test('note_slowButEnoughIsThere_waitsUntilItIsUsedUp', () => {
  expect(verdicts(segment(0, 3, { ahead: 6 }), segment(1, 3, { ahead: 5 }), segment(2, 3, { ahead: 1 }))).toEqual([false, false, true]);
});

test('note_jumps_areNotTakenForOneSlowStretch', () => {
  expect(verdicts(segment(0, 3), segment(20, 3), segment(5, 3))).toEqual([false, false, false]);
});

test('note_anotherSize_beginsAnew', () => {
  expect(verdicts(segment(0, 3), segment(1, 3, { height: 480 }), segment(2, 3, { height: 480 }))).toEqual([false, false, true]);
});

test.each([
  [{ height: 720, instead: 480, smaller: true }, 'It goes on in 480p.'],
  [{ height: 720, smaller: true }, 'A smaller size plays smoothly.'],
  [{ height: 360, smaller: false }, 'Wait a moment, then play on.'],
])('tooSlowSentence_%o', (what, end) => {
  expect(tooSlowSentence(what)).toMatch(end);
});
