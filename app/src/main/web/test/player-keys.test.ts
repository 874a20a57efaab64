import { expect, test } from 'vitest';
import { playerAction } from '../src/screens/player/keys';

const press = (key: string, shiftKey = false, ctrlKey = false) => playerAction({ key, shiftKey, ctrlKey, altKey: false, metaKey: false });

test.each([
  [' ', { does: 'toggle' }], ['K', { does: 'toggle' }], ['j', { does: 'seekBy', seconds: -10 }], ['ArrowRight', { does: 'seekBy', seconds: 10 }],
  ['7', { does: 'seekToPart', part: 0.7 }], ['End', { does: 'seekToPart', part: 1 }], ['PageUp', { does: 'chapterBy', count: 1 }], ['Escape', { does: 'back' }], ['q', undefined],
])('playerAction_%s', (key, action) => {
  expect(press(key)).toEqual(action);
});

test('playerAction_shiftN_isTheNextEpisodeAndPlainNIsNothing', () => {
  expect([press('N', true), press('n')]).toEqual([{ does: 'next' }, undefined]);
});

test('playerAction_withControl_isLeftToTheBrowser', () => {
  expect(press('f', false, true)).toBeUndefined();
});
