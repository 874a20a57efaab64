import type shaka from 'shaka-player';
import { expect, test } from 'vitest';
import { leaveOutMaking, makingMs } from '../src/playback/making';

test.each([
  [{ 'server-timing': 'make;dur=1234' }, 1234],
  [{ 'server-timing': 'db;dur=3, make;dur=7.5' }, 7.5],
  [{ 'server-timing': 'remake;dur=9' }, 0],
  [{}, 0],
])('makingMs_%o_is%i', (headers, expected) => {
  expect(makingMs(headers)).toBe(expected);
});

test('leaveOutMaking_segmentWasWaitedFor_onlyTheTimeOfTheNetworkIsTold', () => {
  // The clock begins with the request.
  const { told, schemes } = fetched({ 'server-timing': 'make;dur=2000' }, [[2150, 100_000, 50_000], [110, 50_000, 0]]);
  expect(told).toEqual([150, 110]);
  expect(schemes).toEqual(['http', 'https']);
});

test('leaveOutMaking_smallSegmentOfABusyServer_isNoMeasureOfTheNetwork', () => {
  expect(fetched({ 'content-length': '18721' }, [[218, 18_721, 0]]).told).toEqual([]);
});

test('leaveOutMaking_largeSegment_isMeasured', () => {
  expect(fetched({ 'content-length': '718721' }, [[90, 718_721, 0]]).told).toEqual([90]);
});

/** What Shaka Player is told of a download that goes so. */
function fetched(headers: Record<string, string>, progress: [timeMs: number, bytes: number, bytesLeft: number][]) {
  const schemes = new Map<string, shaka.extern.SchemePlugin>();
  const told: number[] = [];
  const library = {
    net: {
      HttpFetchPlugin: {
        isSupported: () => true,
        parse: (_uri: string, _request: unknown, _type: unknown, progressed: shaka.extern.ProgressUpdated, received: shaka.extern.HeadersReceived) => {
          received(headers);
          for (const [timeMs, bytes, bytesLeft] of progress) progressed(timeMs, bytes, bytesLeft);
        },
      },
      NetworkingEngine: { PluginPriority: { APPLICATION: 3 }, registerScheme: (name: string, plugin: shaka.extern.SchemePlugin) => schemes.set(name, plugin) },
    },
  };
  leaveOutMaking(library as unknown as typeof shaka);
  schemes.get('http')?.('http://server/1.m4s', {} as shaka.extern.Request, 1, (timeMs) => told.push(timeMs), () => {}, {});
  return { told, schemes: [...schemes.keys()] };
}
