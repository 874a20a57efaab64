import type { Chapter } from '../../api/types';

/** The part of a `<video>` that keys steer. */
export interface Steered {
  currentTime: number;
  readonly duration: number;
  readonly paused: boolean;
  muted: boolean;
  volume: number;
  playbackRate: number;
  play(): Promise<void>;
  pause(): void;
}

/** What of the film is needed to find the way in it. */
export interface Waymarks {
  readonly chapters: readonly Chapter[];
  readonly frameSeconds: number;
}

/** What can be asked of a film that plays. */
export type SteeringAction =
  | { readonly does: 'toggle' | 'mute' }
  | { readonly does: 'seekBy'; readonly seconds: number }
  | { readonly does: 'seekToPart'; readonly part: number }
  | { readonly does: 'volumeBy'; readonly amount: number }
  | { readonly does: 'chapterBy'; readonly count: number }
  | { readonly does: 'frameBy'; readonly count: number }
  | { readonly does: 'speedBy'; readonly steps: number };

const STEERING: ReadonlySet<string> = new Set<SteeringAction['does']>([
  'toggle', 'mute', 'seekBy', 'seekToPart', 'volumeBy', 'chapterBy', 'frameBy', 'speedBy',
]);
const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 2];
/** Going back right after a chapter began means the one before it. */
const CHAPTER_GRACE_S = 3;

export function isSteering(action: { readonly does: string }): action is SteeringAction {
  return STEERING.has(action.does);
}

/** Does to the video what a key asks. @returns a word about it for the screen, where the change cannot be seen */
export function steer(video: Steered, action: SteeringAction, film: Waymarks): string | undefined {
  switch (action.does) {
    case 'toggle':
      if (video.paused) void video.play();
      else video.pause();
      return undefined;
    case 'mute':
      video.muted = !video.muted;
      return video.muted ? 'Muted' : 'Sound on';
    case 'seekBy':
      video.currentTime = Math.max(0, video.currentTime + action.seconds);
      return `${action.seconds > 0 ? '+' : '−'}${Math.abs(action.seconds)} s`;
    case 'seekToPart':
      video.currentTime = action.part * (video.duration || 0);
      return undefined;
    case 'volumeBy':
      video.volume = Math.round(Math.min(1, Math.max(0, video.volume + action.amount)) * 100) / 100;
      return `Volume ${Math.round(video.volume * 100)} %`;
    case 'chapterBy':
      return leafChapter(video, film.chapters, action.count);
    case 'frameBy':
      if (video.paused) video.currentTime += action.count * film.frameSeconds;
      return undefined;
    case 'speedBy':
      video.playbackRate = SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, SPEEDS.indexOf(video.playbackRate) + action.steps))] ?? 1;
      return `${video.playbackRate} × speed`;
  }
}

function leafChapter(video: Steered, chapters: readonly Chapter[], count: number): string | undefined {
  const now = video.currentTime;
  const begins = (chapter: Chapter) => chapter.startMs / 1000;
  const chapter = count > 0
    ? chapters.find((candidate) => begins(candidate) > now + 0.5)
    : chapters.findLast((candidate) => begins(candidate) < now - CHAPTER_GRACE_S);
  if (!chapter) return undefined;
  video.currentTime = begins(chapter);
  return chapter.title;
}

