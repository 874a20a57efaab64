import { expect, test } from 'vitest';
import { href, parseRoute } from '../src/app/router';

test.each([
  ['', { screen: 'home' }],
  ['#/nowhere', { screen: 'home' }],
  [href.section('movies'), { screen: 'browse', section: 'movies', music: 'albums', choice: {} }],
  [href.section('music', 'songs'), { screen: 'browse', section: 'music', music: 'songs', choice: {} }],
  [href.section('movies', undefined, { genre: 'drama,horror', sort: '-added', q: 'a b' }), { screen: 'browse', section: 'movies', music: 'albums', choice: { genre: 'drama,horror', sort: '-added', q: 'a b' } }],
  ['#/movies?genre=&parent=7&sort=sideways', { screen: 'browse', section: 'movies', music: 'albums', choice: {} }],
  [href.with('person', '12', 'Ada O’Neil'), { screen: 'with', facet: 'person', value: '12', name: 'Ada O’Neil' }],
  [href.person('Ada O’Neil'), { screen: 'with', facet: 'person', value: '', name: 'Ada O’Neil' }],
  ['#/with/person', { screen: 'home' }],
  ['#/with/password/12', { screen: 'home' }],
  [href.needsLook, { screen: 'needs-look' }],
  [href.search('salt & ember?'), { screen: 'search', q: 'salt & ember?' }],
  [href.item('a/b c'), { screen: 'item', id: 'a/b c' }],
  [href.play('x'), { screen: 'play', id: 'x', fromStart: false, list: '', file: '' }],
  [href.playFromStart('x'), { screen: 'play', id: 'x', fromStart: true, list: '', file: '' }],
  [href.playList('x', '7'), { screen: 'play', id: 'x', fromStart: false, list: '7', file: '' }],
  [href.playVersion('x', '/films/a b.mkv'), { screen: 'play', id: 'x', fromStart: false, list: '', file: '/films/a b.mkv' }],
  [href.names('collections'), { screen: 'names', wall: 'collections' }],
  ['#/names/nothing', { screen: 'home' }],
  [href.playlists, { screen: 'playlists' }],
  [href.playlist('7'), { screen: 'playlist', id: '7' }],
  [href.settings, { screen: 'settings' }],
  [href.photo('p', 12), { screen: 'photo', id: 'p', index: 12 }],
  ['#/pair/123456', { screen: 'pair', code: '123456' }],
])('parseRoute_%s', (hash, route) => {
  expect(parseRoute(hash)).toEqual(route);
});

test('parseRoute_damagedEscape_goesHome', () => {
  expect(parseRoute('#/item/%E0%A4')).toEqual({ screen: 'home' });
});
