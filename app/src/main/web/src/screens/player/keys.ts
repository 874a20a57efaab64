import type { SteeringAction } from './steer';

/** What a key asks of the player. */
export type PlayerAction =
  | SteeringAction
  | { readonly does: 'fullscreen' | 'subtitles' | 'audio' | 'details' | 'next' | 'previous' | 'controls' | 'back' };

const SHORT_STEP_S = 10;
const VOLUME_STEP = 0.05;

/** The Desktop preset: what people know from other players. Letters count in either case, except with Shift below. */
const KEYS: Record<string, PlayerAction> = {
  ' ': { does: 'toggle' },
  k: { does: 'toggle' },
  mediaplaypause: { does: 'toggle' },
  arrowleft: { does: 'seekBy', seconds: -SHORT_STEP_S },
  j: { does: 'seekBy', seconds: -SHORT_STEP_S },
  arrowright: { does: 'seekBy', seconds: SHORT_STEP_S },
  l: { does: 'seekBy', seconds: SHORT_STEP_S },
  arrowup: { does: 'volumeBy', amount: VOLUME_STEP },
  arrowdown: { does: 'volumeBy', amount: -VOLUME_STEP },
  m: { does: 'mute' },
  f: { does: 'fullscreen' },
  f11: { does: 'fullscreen' },
  c: { does: 'subtitles' },
  v: { does: 'subtitles' },
  a: { does: 'audio' },
  b: { does: 'audio' },
  i: { does: 'details' },
  home: { does: 'seekToPart', part: 0 },
  end: { does: 'seekToPart', part: 1 },
  pageup: { does: 'chapterBy', count: 1 },
  pagedown: { does: 'chapterBy', count: -1 },
  '.': { does: 'frameBy', count: 1 },
  ',': { does: 'frameBy', count: -1 },
  '>': { does: 'speedBy', steps: 1 },
  '<': { does: 'speedBy', steps: -1 },
  enter: { does: 'controls' },
  escape: { does: 'back' },
  backspace: { does: 'back' },
};
const WITH_SHIFT: Record<string, PlayerAction> = { n: { does: 'next' }, p: { does: 'previous' } };

export interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

export function playerAction(event: Key): PlayerAction | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  const key = event.key.toLowerCase();
  if (event.shiftKey && WITH_SHIFT[key]) return WITH_SHIFT[key];
  if (/^[0-9]$/.test(key)) return { does: 'seekToPart', part: Number(key) / 10 };
  return KEYS[key];
}
