import { expect, test } from 'vitest';
import type { ItemDetail, MediaFile } from '../src/api/types';
import { versionName, versionsOf } from '../src/screens/detail/versions';
import { item } from './items';

const file = (path: string, more: Partial<MediaFile> = {}): MediaFile => ({ path, durationMs: 1000, ...more });

test('versionsOf_partsMissingAndBrokenFiles_areNoVersions', () => {
  const files = [file('a'), file('b', { version: 'Cut' }), file('c', { part: 1 }), file('d', { part: 2 }), file('e', { missingSince: '2026-01-01' }), { path: 'f' }];
  expect(versionsOf({ ...item(), files } as ItemDetail).map(({ path }) => path)).toEqual(['a', 'b', 'c']);
});

test.each([
  [file('/x/a.mkv', { version: 'Director’s Cut', tracks: [{ index: 0, type: 'video', codec: 'hevc', width: 1920, height: 1080 }] }), 'Director’s Cut · 1080p HEVC'],
  [file('/x/a.mkv', { tracks: [{ index: 0, type: 'video', codec: 'h264', width: 1280, height: 720 }] }), '720p H.264'],
  [file('/x/a.mkv'), 'a.mkv'],
])('versionName_%#', (version, name) => {
  expect(versionName(version)).toBe(name);
});
