import type { LyricsLine } from '../api/types';

/** @returns the line that is sung at `ms`, or -1 before the first and where the words have no times */
export function lineAt(lines: readonly LyricsLine[], ms: number): number {
  return lines.findLastIndex(({ atMs }) => atMs !== undefined && atMs <= ms);
}
