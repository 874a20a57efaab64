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
  const schemes = new Map<string, shaka.extern.SchemePlugin>();
  const told: number[] = [];
  const library = {
    net: {
      HttpFetchPlugin: {
        isSupported: () => true,
        parse: (_uri: string, _request: unknown, _type: unknown, progressed: shaka.extern.ProgressUpdated, received: shaka.extern.HeadersReceived) => {
          received({ 'server-timing': 'make;dur=2000' });
          progressed(2150, 100_000, 50_000); // the clock began with the request
          progressed(110, 50_000, 0);
        },
      },
      NetworkingEngine: { PluginPriority: { APPLICATION: 3 }, registerScheme: (name: string, plugin: shaka.extern.SchemePlugin) => schemes.set(name, plugin) },
    },
  };
  leaveOutMaking(library as unknown as typeof shaka);
  schemes.get('http')?.('http://server/1.m4s', {} as shaka.extern.Request, 1, (timeMs) => told.push(timeMs), () => {}, {});
  expect(told).toEqual([150, 110]);
  expect([...schemes.keys()]).toEqual(['http', 'https']);
});
