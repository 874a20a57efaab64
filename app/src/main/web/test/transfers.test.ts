import { expect, test } from 'vitest';
import type { Transfer } from '../src/api/transfers';
import { transferSentences } from '../src/screens/settings/transfer-words';

const transfer = (change: Partial<Transfer>): Transfer => ({ id: '1', kind: 'import', state: 'running', done: 0, total: 0, ...change });
const report = { isRehearsal: true, items: 3, recognised: { PATH: 1, TITLE: 1 }, changed: { PROGRESS: 2 }, notHere: 1, missing: ['Heat (1995)'], lists: 1, problems: [] };

test('transferSentences_rehearsal_saysWhatWouldHappen', () => {
  expect(transferSentences(transfer({ state: 'done', report }))).toEqual(['2 of 3 items and 1 playlist recognised', 'Would change: watched and resume of 2', '1 item is not in this library']);
});

test('transferSentences_nothingNew_saysSo', () => {
  expect(transferSentences(transfer({ state: 'done', report: { ...report, isRehearsal: false, changed: {}, notHere: 0, lists: 0 } }))).toEqual(['2 of 3 items recognised', 'Nothing is different']);
});

test('transferSentences_running_saysHowFar', () => {
  expect(transferSentences(transfer({ done: 5, total: 20 }))).toEqual(['5 of 20 looked at']);
  expect(transferSentences(transfer({ state: 'failed', problem: 'This is no export.' }))).toEqual(['This is no export.']);
});
