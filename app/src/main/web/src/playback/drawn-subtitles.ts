import { PictureSubtitles } from './picture-subtitles';

/** Something drawn over a film. */
export interface Drawing {
  close(): void;
}

/** Subtitles that are pictures. */
export interface PictureTrack {
  readonly id: string;
  readonly name: string;
  readonly language?: string;
  readonly forced: boolean;
  /** Whether the film begins with it. */
  readonly chosen: boolean;
  readonly url: string;
  readonly stretchMs: number;
}

/** Subtitles with styles, which can be had as plain text too. */
export interface ScriptTrack {
  readonly id: string;
  /** Of the same as text. */
  readonly name: string;
  readonly url: string;
  readonly fonts: readonly string[];
}

interface DrawnList {
  readonly pictures: readonly PictureTrack[];
  readonly scripts: readonly ScriptTrack[];
}

/** The subtitles of one film that no player can show by itself, drawn over its picture. One is shown at a time. */
export class DrawnSubtitles {
  private drawing: Drawing | undefined;
  private track: PictureTrack | ScriptTrack | undefined;

  private constructor(
    private readonly base: string,
    private readonly list: DrawnList,
    private readonly video: HTMLVideoElement,
    private readonly layer: HTMLElement,
  ) {}

  /** @param url of the list; a film without one, or a list that does not come, has none */
  static async of(url: string | undefined, video: HTMLVideoElement, layer: HTMLElement): Promise<DrawnSubtitles | undefined> {
    if (!url) return undefined;
    const answer = await fetch(url).catch(() => undefined);
    if (!answer?.ok) return undefined;
    return new DrawnSubtitles(url, (await answer.json()) as DrawnList, video, layer);
  }

  get pictures(): readonly PictureTrack[] {
    return this.list.pictures;
  }

  get shown(): PictureTrack | ScriptTrack | undefined {
    return this.track;
  }

  /** The script of which a text track is the plain version. */
  scriptNamed(name: string | null): ScriptTrack | undefined {
    return this.list.scripts.find((script) => script.name === name);
  }

  showPictures(track: PictureTrack): void {
    this.hide();
    this.track = track;
    this.drawing = new PictureSubtitles(this.video, this.layer, this.address(track.url), track.stretchMs);
  }

  /** @param id of the same as text */
  scriptOf(id: string): ScriptTrack | undefined {
    return this.list.scripts.find((script) => script.id === id);
  }

  /** @returns whether it is shown; if not, the plain version has to do */
  async showScript(track: ScriptTrack): Promise<boolean> {
    this.hide();
    this.track = track;
    try {
      const { StyledSubtitles } = await import('./styled-subtitles');
      const drawing = await StyledSubtitles.open(this.video, this.layer, this.address(track.url), track.fonts.map((font) => this.address(font)));
      if (this.track === track) this.drawing = drawing;
      else drawing.close(); // chosen otherwise meanwhile
      return true;
    } catch {
      if (this.track === track) this.track = undefined;
      return false;
    }
  }

  hide(): void {
    this.drawing?.close();
    this.drawing = undefined;
    this.track = undefined;
  }

  /** `{n}` stays as it is. */
  private address(relative: string): string {
    return new URL(relative, this.base).href.replaceAll('%7B', '{').replaceAll('%7D', '}');
  }
}
