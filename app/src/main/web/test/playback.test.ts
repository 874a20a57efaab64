import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PlayState, SessionDescription } from '../src/api/types';
import { Problem } from '../src/api/problem';
import { playbackSentence } from '../src/playback/playback-error';
import { PlaybackReport, REPORT_EVERY_MS } from '../src/playback/playback-report';
import { waysToPlay } from '../src/playback/ways';

const session = (method: 'DIRECT_PLAY' | 'TRANSCODE'): SessionDescription => ({
  id: 's', decision: { method, reasons: [] }, hls: 'h', dash: 'd', direct: 'f',
});
const kinds = (...given: Parameters<typeof waysToPlay>) => waysToPlay(...given).map((way) => way.kind);

test('waysToPlay_transcode_isDashThenHlsAndNeverTheFile', () => {
  expect(kinds(session('TRANSCODE'), { prefersHls: false, audioTracks: 1 })).toEqual(['dash', 'hls']);
});

test('waysToPlay_safari_isHlsFirst', () => {
  expect(kinds(session('TRANSCODE'), { prefersHls: true, audioTracks: 1 })).toEqual(['hls', 'dash']);
});

test('waysToPlay_directPlay_isTheFileFirst', () => {
  expect(kinds(session('DIRECT_PLAY'), { prefersHls: false, audioTracks: 1 })).toEqual(['direct', 'dash', 'hls']);
});

test('waysToPlay_directPlayWithTwoLanguages_isAStreamSoThatTheyCanBeChosen', () => {
  expect(kinds(session('DIRECT_PLAY'), { prefersHls: false, audioTracks: 2 })).toEqual(['dash', 'hls', 'direct']);
});

test.each([
  [{ category: 1, code: 1001, data: ['url', 503, '{"detail":"The disk is full."}'] }, 'The disk is full.'],
  [{ category: 1, code: 1001, data: ['url', 502, '<html>'] }, 'The server could not deliver the stream (502).'],
  [{ category: 1, code: 1002, data: [] }, 'The connection to Viewra was lost. Check the network, then try again.'],
  [{ category: 3, code: 3016, data: [] }, 'This browser could not decode the picture or sound.'],
  [new Problem(404, 'Not found', 'That item is gone.'), 'That item is gone.'],
])('playbackSentence_%o', (cause, sentence) => {
  expect(playbackSentence(cause)).toBe(sentence);
});

class FakePlayhead extends EventTarget {
  currentTime = 0;
  paused = true;
}

function reporting(known = 's') {
  const sent: [number, PlayState | 'ENDED'][] = [];
  const client = {
    reportProgress: async (id: string, positionMs: number, state: PlayState) => {
      if (id !== known) throw new Problem(404, 'Not found', 'This session has ended.');
      sent.push([positionMs, state]);
    },
    endSession: async () => void sent.push([0, 'ENDED']),
  };
  const playhead = new FakePlayhead();
  return { sent, playhead, report: new PlaybackReport(client, { id: 's', renew: async () => known }, playhead) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('report_playing_isSentEveryTenSecondsAndNotWhilePaused', () => {
  const { sent, playhead, report } = reporting();
  vi.advanceTimersByTime(REPORT_EVERY_MS);
  expect(sent).toEqual([]);
  [playhead.paused, playhead.currentTime] = [false, 10];
  playhead.dispatchEvent(new Event('playing'));
  vi.advanceTimersByTime(2 * REPORT_EVERY_MS);
  expect(sent).toEqual([[10_000, 'PLAYING'], [10_000, 'PLAYING'], [10_000, 'PLAYING']]);
  report.close();
});

test('report_pausedThenClosed_sendsBothAndFallsSilent', async () => {
  const { sent, playhead, report } = reporting();
  playhead.dispatchEvent(new Event('playing'));
  playhead.currentTime = 3;
  playhead.dispatchEvent(new Event('pause'));
  report.close();
  playhead.dispatchEvent(new Event('pause'));
  await vi.runAllTimersAsync();
  expect(sent).toEqual([[0, 'PLAYING'], [3000, 'PAUSED'], [3000, 'STOPPED']]);
});

test('report_closedBeforeAnythingPlayed_leavesTheOldPositionAlone', async () => {
  const { sent, report } = reporting();
  report.close();
  await vi.runAllTimersAsync();
  expect(sent).toEqual([[0, 'ENDED']]);
});

test('report_serverForgotTheSession_opensItAnewAndLosesNothing', async () => {
  const { sent, playhead, report } = reporting('another');
  playhead.currentTime = 7;
  playhead.dispatchEvent(new Event('playing'));
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toEqual([[7000, 'PLAYING']]);
  report.close();
});
