import { expect, test } from 'vitest';
import { nearest, type Box } from '../src/focus/spatial';

const box = (left: number, top: number, width = 100, height = 100): Box => ({ left, top, right: left + width, bottom: top + height });

test('nearest_right_takesTheNeighbourInTheRow', () => {
  expect(nearest(box(0, 0), [box(220, 0), box(110, 0), box(110, 110)], 'right')).toBe(1);
});

test('nearest_downFromWideRow_takesTheCardBelowNotTheNearestCorner', () => {
  expect(nearest(box(300, 0), [box(0, 120), box(280, 160)], 'down')).toBe(1);
});

test('nearest_upFromGrid_reachesTheTabsAboveToTheSide', () => {
  expect(nearest(box(0, 300), [box(400, 10, 80, 30), box(500, 10, 80, 30)], 'up')).toBe(0);
});

test('nearest_nothingAhead_isNone', () => {
  expect(nearest(box(0, 0), [box(0, 110)], 'left')).toBe(-1);
});

test('nearest_overlappingByAHair_stillCountsAsAhead', () => {
  expect(nearest(box(0, 0), [box(99.5, 0)], 'right')).toBe(0);
});
