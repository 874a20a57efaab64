import { expect, test } from 'vitest';
import { caption, clock, codecName, episodeNumber, fileSize, playedPart, rangeName, resolution, runtime, sidecarName, trackName } from '../src/design/format';
import { item } from './items';

test.each([[0, '0:00'], [9_999, '0:09'], [249_000, '4:09'], [3_723_000, '1:02:03'], [-5, '0:00']])('clock_%i_%s', (ms, expected) => {
  expect(clock(ms)).toBe(expected);
});

test.each([[400, '1 s'], [45_000, '45 s'], [420_000, '7 min'], [6_120_000, '1 h 42 min'], [7_200_000, '2 h']])('runtime_%i_%s', (ms, expected) => {
  expect(runtime(ms)).toBe(expected);
});

test.each([[0, '0 B'], [999, '999 B'], [1_500, '1.5 KB'], [23_480_113_020, '23.5 GB'], [250_000_000, '250 MB']])('fileSize_%i_%s', (bytes, expected) => {
  expect(fileSize(bytes)).toBe(expected);
});

test.each([
  [3840, 1608, '4K'], [1920, 800, '1080p'], [1440, 1080, '1080p'], [1280, 534, '720p'], [640, 480, '480p'], [1080, 1920, '1080p'], [7680, 4320, '8K'],
])('resolution_%ix%i_%s', (width, height, expected) => {
  expect(resolution(width, height)).toBe(expected);
});

test('resolution_unknownSize_isNotTold', () => {
  expect(resolution(undefined, undefined)).toBeUndefined();
});

test('rangeName_sdr_isNotTold', () => {
  expect([rangeName('SDR'), rangeName(undefined), rangeName('hdr10'), rangeName('DOLBY_VISION')]).toEqual([undefined, undefined, 'HDR10', 'DOLBY VISION']);
});

test('codecName_unknownCodec_isShownAsItIs', () => {
  expect([codecName('h264'), codecName('prores')]).toEqual(['H.264', 'PRORES']);
});

test('trackName_forcedWithoutTitle_tellsLanguageChannelsAndCodec', () => {
  expect(trackName({ index: 1, type: 'audio', language: 'en', channels: 6, codec: 'ac3', forced: true })).toBe('English · 5.1 · Dolby Digital · Forced');
});

test('trackName_undefinedLanguage_saysUnknown', () => {
  expect(trackName({ index: 1, type: 'subtitle', language: 'und', codec: 'subrip' })).toBe('Unknown language · SRT');
});

test('episodeNumber_doubleEpisode_showsBoth', () => {
  expect(episodeNumber(item({ season: 1, episode: 4, episodeEnd: 5 }))).toBe('S1 E4-5');
});

test('caption_brokenFile_isTheReason', () => {
  expect(caption(item({ broken: 'The file is empty.', year: 1999 }))).toBe('The file is empty.');
});

test('playedPart_watchedOrBarelyBegun_offersNoResume', () => {
  const at = (positionMs: number, watched = false) => playedPart(item({ durationMs: 100_000, progress: { positionMs, watched } }));
  expect([at(0), at(1_000), at(50_000, true), at(50_000), at(200_000)]).toEqual([undefined, undefined, undefined, 0.5, 1]);
});

test('sidecarName_languageAlone_namesTheLanguage', () => {
  expect(sidecarName({ path: '/film.en.forced.srt', language: 'en', codec: 'subrip', forced: true })).toBe('English · SRT · Forced · File');
});
