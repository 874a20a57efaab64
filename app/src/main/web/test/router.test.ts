import { expect, test } from 'vitest';
import { href, parseRoute } from '../src/app/router';

test.each([
  ['', { screen: 'home' }],
  ['#/nowhere', { screen: 'home' }],
  [href.section('movies'), { screen: 'browse', section: 'movies', music: 'albums' }],
  [href.section('music', 'songs'), { screen: 'browse', section: 'music', music: 'songs' }],
  [href.search('salt & ember?'), { screen: 'search', q: 'salt & ember?' }],
  [href.item('a/b c'), { screen: 'item', id: 'a/b c' }],
  [href.play('x'), { screen: 'play', id: 'x', fromStart: false }],
  [href.playFromStart('x'), { screen: 'play', id: 'x', fromStart: true }],
  [href.photo('p', 12), { screen: 'photo', id: 'p', index: 12 }],
  ['#/pair/123456', { screen: 'pair', code: '123456' }],
])('parseRoute_%s', (hash, route) => {
  expect(parseRoute(hash)).toEqual(route);
});

test('parseRoute_damagedEscape_goesHome', () => {
  expect(parseRoute('#/item/%E0%A4')).toEqual({ screen: 'home' });
});
