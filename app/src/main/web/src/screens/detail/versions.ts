import type { ItemDetail, MediaFile } from '../../api/types';
import { codecName, rangeName, resolution } from '../../design/format';

/** The files that are each a version of their own: the later parts of one are not. */
export function versionsOf(item: ItemDetail): readonly MediaFile[] {
  return (item.files ?? []).filter((file) => !file.missingSince && file.durationMs && (file.part ?? 1) === 1);
}

/** `Director’s Cut · 1080p HEVC` */
export function versionName(file: MediaFile): string {
  const video = file.tracks?.find(({ type }) => type === 'video');
  const facts = [resolution(video?.width, video?.height), rangeName(video?.range), video?.codec ? codecName(video.codec) : undefined];
  return [file.version, facts.filter(Boolean).join(' ')].filter(Boolean).join(' · ') || (file.path.split('/').pop() ?? '');
}
