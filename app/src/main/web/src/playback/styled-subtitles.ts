import type { Drawing } from './drawn-subtitles';

const SECONDS_TO_START = 20;

/** Draws an ASS script over a video as its author meant it, with libass. Two megabytes of it come when first wanted. */
export class StyledSubtitles implements Drawing {
  private constructor(private readonly renderer: { destroy(): unknown }) {}

  static async open(video: HTMLVideoElement, layer: HTMLElement, script: string, fonts: readonly string[]): Promise<StyledSubtitles> {
    const [{ default: Renderer }, subContent] = await Promise.all([import('jassub'), text(script)]);
    const canvas = document.createElement('canvas');
    canvas.style.position = 'absolute';
    layer.append(canvas);
    try {
      // The fonts of this machine and those of the network are not asked for: one wants a permission, the other tells Google.
      const renderer = new Renderer({ video, canvas, subContent, fonts: [...fonts], queryFonts: false });
      const styled = new StyledSubtitles(renderer);
      await inTime(renderer.ready).catch((cause) => {
        styled.close();
        throw cause;
      });
      return styled;
    } catch (cause) {
      canvas.remove();
      throw cause;
    }
  }

  close(): void {
    void this.renderer.destroy();
  }
}

async function text(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The subtitles could not be loaded (${response.status}).`);
  return response.text();
}

/** A worker that cannot be started says nothing. */
function inTime(ready: Promise<void>): Promise<void> {
  const late = new Promise<void>((_, reject) => setTimeout(() => reject(new Error('The renderer does not start.')), SECONDS_TO_START * 1000));
  return Promise.race([ready, late]);
}
