import { expect, test } from 'vitest';
import type { Copy } from '../src/api/copies';
import { advanced, copySentence } from '../src/screens/settings/copy-words';
import { scanSentence } from '../src/screens/settings/scan-words';

const copy: Copy = { id: 'c', itemId: 'a', title: 'A Film', form: 'FILE', preset: 'PHONE', state: 'RUNNING', done: 0, total: 0 };

test('scanSentence_states_sayWhatIsDone', () => {
  expect(scanSentence({ state: 'RUNNING', found: 10, done: 3, failed: 1 })).toBe('3 of 10 files read; 1 file cannot be played');
  expect(scanSentence({ state: 'PAUSED', found: 10, done: 3, failed: 0 })).toBe('Paused after 3 of 10 files');
  expect(scanSentence({ state: 'IDLE', found: 0, done: 0, failed: 0 })).toBe('Not scanned since Viewra was started');
});

test('copySentence_running_isReadyOnlyWhenItIs', () => {
  expect(copySentence({ ...copy, done: 199, total: 200 })).toBe('99 % made');
  expect(copySentence({ ...copy, done: 200, total: 200 })).toBe('Is being put together');
  expect(copySentence(copy)).toBe('Begins');
});

test('copySentence_failed_saysTheServersReason', () => {
  expect(copySentence({ ...copy, state: 'FAILED', problem: 'The disk is full.' })).toBe('The disk is full.');
});

test('advanced_oneCopy_leavesTheOthers', () => {
  const other = { ...copy, id: 'd' };
  expect(advanced([{ ...copy, state: 'WAITING' }, other], 'c', 2, 5)).toEqual([{ ...copy, done: 2, total: 5 }, other]);
});
