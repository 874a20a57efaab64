import type { Scan } from '../../api/upkeep';

/** How a scan is getting on, or how the last one ended, as a sentence. */
export function scanSentence({ state, found, done, failed }: Pick<Scan, 'state' | 'found' | 'done' | 'failed'>): string {
  const files = (count: number) => `${count.toLocaleString()} ${count === 1 ? 'file' : 'files'}`;
  const bad = failed > 0 ? `; ${files(failed)} cannot be played` : '';
  switch (state) {
    case 'RUNNING':
      return `${done.toLocaleString()} of ${files(found)} read${bad}`;
    case 'PAUSED':
      return `Paused after ${done.toLocaleString()} of ${files(found)}${bad}`;
    case 'IDLE':
      return found === 0 ? 'Not scanned since Viewra was started' : `${files(done)} read${bad}`;
  }
}
