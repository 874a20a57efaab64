import type { Drawing } from './drawn-subtitles';
import { filmArea, placeOn } from './film-area';
import { nextChange, PictureStretches, type PictureStretch, type SubtitlePicture } from './picture-stretches';

const CHANGES = ['play', 'playing', 'pause', 'seeking', 'seeked', 'ratechange', 'timeupdate', 'resize'];

/** Shows subtitles that are pictures over a video. */
export class PictureSubtitles implements Drawing {
  private readonly stretches: PictureStretches;
  private readonly images = new Map<SubtitlePicture, HTMLImageElement>();
  private readonly resized = new ResizeObserver(() => this.update());
  private readonly update = () => this.show();
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param url with `{n}` for the number of a stretch */
  constructor(private readonly video: HTMLVideoElement, private readonly layer: HTMLElement, url: string, stretchMs: number) {
    this.stretches = new PictureStretches(stretchMs, (stretch) => load(url.replace('{n}', String(stretch))), this.update);
    for (const name of CHANGES) video.addEventListener(name, this.update);
    this.resized.observe(video);
    this.show();
  }

  close(): void {
    clearTimeout(this.timer);
    this.resized.disconnect();
    for (const name of CHANGES) this.video.removeEventListener(name, this.update);
    for (const image of this.images.values()) image.remove();
    this.images.clear();
  }

  private show(): void {
    const timeMs = this.video.currentTime * 1000;
    const stretch = this.stretches.at(timeMs);
    const shown = new Set(stretch.pictures.filter((picture) => picture.startMs <= timeMs && timeMs < picture.endMs));
    for (const [picture, image] of this.images) {
      if (shown.has(picture)) continue;
      image.remove();
      this.images.delete(picture);
    }
    for (const picture of shown) this.place(picture, stretch);
    this.wakeAt(nextChange(stretch.pictures, timeMs), timeMs);
  }

  private place(picture: SubtitlePicture, canvas: PictureStretch): void {
    const { x, y, width, height } = placeOn(filmArea(this.video), canvas, picture, { width: this.video.clientWidth, height: this.video.clientHeight });
    const image = this.images.get(picture) ?? this.add(picture);
    image.classList.toggle('low', y > this.video.clientHeight / 2);
    image.style.cssText = `position: absolute; left: ${x}px; top: ${y}px; width: ${width}px; height: ${height}px`;
  }

  private add(picture: SubtitlePicture): HTMLImageElement {
    const image = new Image();
    image.alt = '';
    image.src = `data:image/png;base64,${picture.png}`;
    this.images.set(picture, image);
    this.layer.append(image);
    return image;
  }

  /** The video says a few times a second that it goes on; lines change more exactly than that. */
  private wakeAt(changeMs: number | undefined, nowMs: number): void {
    clearTimeout(this.timer);
    if (changeMs === undefined || this.video.paused) return;
    this.timer = setTimeout(this.update, (changeMs - nowMs) / (this.video.playbackRate || 1));
  }
}

async function load(url: string): Promise<PictureStretch> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The subtitles could not be loaded (${response.status}).`);
  return (await response.json()) as PictureStretch;
}
