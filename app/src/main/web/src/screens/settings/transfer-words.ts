import type { ImportReport, Transfer } from '../../api/transfers';

/** What of an item or list an import changes. */
const PARTS: Record<string, string> = {
  PROGRESS: 'watched and resume', LIKING: 'ratings and favourites', METADATA: 'metadata', IDENTIFICATION: 'identifications', AGE: 'dates of adding', PLAYLIST: 'playlists',
};

/** How an import is getting on, or what came of it, as sentences. */
export function transferSentences({ state, done, total, report, problem }: Transfer): readonly string[] {
  switch (state) {
    case 'waiting':
      return ['Waits for the transfer before it'];
    case 'running':
      return [total > 0 ? `${done.toLocaleString()} of ${total.toLocaleString()} looked at` : 'Begins'];
    case 'cancelled':
      return ['Stopped; what was taken in until then stays'];
    case 'failed':
      return [problem ?? 'It did not work. Nothing more was changed.'];
    case 'done':
      return report ? reportSentences(report) : ['Done'];
  }
}

function reportSentences({ isRehearsal, items, recognised, changed, notHere, lists, problems }: ImportReport): readonly string[] {
  const counted = (count: number, one: string, many: string) => `${count.toLocaleString()} ${count === 1 ? one : many}`;
  const known = Object.values(recognised).reduce((sum, count) => sum + count, 0);
  const parts = Object.entries(changed).map(([part, count]) => `${PARTS[part] ?? part} of ${count.toLocaleString()}`);
  return [
    `${known.toLocaleString()} of ${counted(items, 'item', 'items')}${lists > 0 ? ` and ${counted(lists, 'playlist', 'playlists')}` : ''} recognised`,
    parts.length > 0 ? `${isRehearsal ? 'Would change' : 'Changed'}: ${parts.join(', ')}` : `Nothing ${isRehearsal ? 'would be' : 'is'} different`,
    notHere > 0 ? `${counted(notHere, 'item is', 'items are')} not in this library` : '',
    ...problems.slice(0, 3),
  ].filter(Boolean);
}
