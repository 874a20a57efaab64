import { expect, test } from 'vitest';
import { frameSeconds } from '../src/design/format';
import { steer, type SteeringAction } from '../src/screens/player/steer';

function video(given: { currentTime?: number; paused?: boolean; volume?: number; playbackRate?: number } = {}) {
  return {
    currentTime: 20, duration: 100, paused: false, muted: false, volume: 1, playbackRate: 1,
    async play() { this.paused = false; },
    pause() { this.paused = true; },
    ...given,
  };
}
const film = { chapters: [{ startMs: 0, title: 'Start' }, { startMs: 19_000, title: 'Middle' }, { startMs: 60_000 }], frameSeconds: 0.04 };
const timeAfter = (action: SteeringAction, given = {}) => {
  const steered = video(given);
  steer(steered, action, film);
  return steered.currentTime;
};

test.each([
  [{ does: 'seekBy', seconds: -30 }, 0], [{ does: 'seekToPart', part: 0.7 }, 70], [{ does: 'chapterBy', count: 1 }, 60], [{ does: 'frameBy', count: 1 }, 20],
] as const)('steer_%o_at20s', (action, expected) => {
  expect(timeAfter(action)).toBeCloseTo(expected);
});

test('steer_previousChapterJustAfterItsStart_isTheOneBefore', () => {
  expect([timeAfter({ does: 'chapterBy', count: -1 }), timeAfter({ does: 'chapterBy', count: -1 }, { currentTime: 30 })]).toEqual([0, 19]);
});

test('steer_frameWhilePaused_steps', () => {
  expect(timeAfter({ does: 'frameBy', count: -1 }, { paused: true })).toBeCloseTo(19.96);
});

test('steer_volumeAndSpeedAtTheirEnds_stayThere', () => {
  const steered = video({ playbackRate: 2 });
  expect(steer(steered, { does: 'volumeBy', amount: 0.05 }, film)).toBe('Volume 100 %');
  expect(steer(steered, { does: 'speedBy', steps: 1 }, film)).toBe('2 × speed');
});

test('frameSeconds_exactRate_isItsInverse', () => {
  expect(frameSeconds('24000/1001')).toBeCloseTo(1001 / 24000, 9);
  expect(frameSeconds(undefined)).toBe(0.04);
});
