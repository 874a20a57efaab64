import { html, type TemplateResult } from 'lit';
import type { Thumbnail } from '../../playback/engine';

const REST_MS = 60;

/**
 * The picture above the seek bar. A sheet of pictures is asked for once the pointer rests, and what comes late for a
 * place that is pointed at no longer is not shown.
 */
export class SeekPreview {
  private shown: Thumbnail | undefined;
  private wanted = 0;
  private resting: ReturnType<typeof setTimeout> | undefined;

  /** @param changed called when there is another picture to show */
  constructor(
    private readonly pictureAt: (seconds: number) => Promise<Thumbnail | undefined>,
    private readonly changed: () => void,
  ) {}

  point(seconds: number | undefined): void {
    clearTimeout(this.resting);
    const wanted = ++this.wanted;
    if (seconds === undefined) return;
    this.resting = setTimeout(async () => {
      const picture = await this.pictureAt(seconds);
      if (wanted !== this.wanted) return;
      this.shown = picture;
      this.changed();
    }, REST_MS);
  }

  render(): TemplateResult | undefined {
    if (!this.shown) return undefined;
    const { url, x, y, width, height, sheetWidth, sheetHeight } = this.shown;
    const style = `width: ${width}px; height: ${height}px; background-image: url("${url}"); background-position: ${-x}px ${-y}px; background-size: ${sheetWidth}px ${sheetHeight}px`;
    return html`<span class="seek-picture" style=${style}></span>`;
  }
}
