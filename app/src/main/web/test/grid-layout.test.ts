import { expect, test } from 'vitest';
import { gridLayout, visibleSpan } from '../src/components/grid-layout';

test.each([[328, 3], [1340, 7], [1780, 8], [3540, 11]])('gridLayout_postersAcross%iPixels_%iColumns', (width, columns) => {
  expect(gridLayout(width, 'poster', true, 16).columns).toBe(columns);
});

const layout = { columns: 5, gap: 10, rowHeight: 100 };

test('visibleSpan_deepInALongList_isTheScreenAndTwoSpareRows', () => {
  expect(visibleSpan(layout, 100_000, -100_000, 800)).toEqual({ from: 998 * 5, to: 1010 * 5 });
});

test('visibleSpan_atBothEnds_staysWithinTheList', () => {
  expect(visibleSpan(layout, 12, 0, 800)).toEqual({ from: 0, to: 12 });
  expect(visibleSpan(layout, 12, -5000, 800)).toEqual({ from: 15, to: 12 });
});
