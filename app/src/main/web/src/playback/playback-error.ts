import { Problem } from '../api/problem';

/** The part of a Shaka error that is told to the user. */
export interface ShakaError {
  readonly category: number;
  readonly code: number;
  readonly data: readonly unknown[];
}

const NETWORK = 1;
const MEDIA = 3;
const BAD_HTTP_STATUS = 1001;
const TIMEOUT = 1003;

/** What went wrong while playing, as a sentence. The server's own words are preferred where it gave some. */
export function playbackSentence(cause: unknown): string {
  if (!isShakaError(cause)) return Problem.sentence(cause);
  if (cause.code === BAD_HTTP_STATUS) return detailOf(cause.data[2]) ?? `The server could not deliver the stream (${String(cause.data[1])}).`;
  if (cause.code === TIMEOUT) return 'The server took too long to prepare the stream. Try a lower quality, or again in a moment.';
  if (cause.category === NETWORK) return 'The connection to Viewra was lost. Check the network, then try again.';
  if (cause.category === MEDIA) return 'This browser could not decode the picture or sound.';
  return `The stream could not be played (error ${cause.code}).`;
}

function isShakaError(cause: unknown): cause is ShakaError {
  return typeof cause === 'object' && cause !== null && 'category' in cause && 'code' in cause && 'data' in cause;
}

function detailOf(body: unknown): string | undefined {
  try {
    const problem = JSON.parse(String(body)) as { detail?: unknown };
    return typeof problem.detail === 'string' ? problem.detail : undefined;
  } catch {
    return undefined;
  }
}
