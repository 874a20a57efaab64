/** A subtitle that is a picture, as the server sends it. */
export interface SubtitlePicture {
  readonly startMs: number;
  readonly endMs: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Base64. */
  readonly png: string;
}

/** The pictures of a stretch of the film, on a canvas. */
export interface PictureStretch {
  readonly width: number;
  readonly height: number;
  readonly pictures: readonly SubtitlePicture[];
}

const NOTHING: PictureStretch = { width: 0, height: 0, pictures: [] };
/** The next stretch is fetched this long before it begins. */
const AHEAD_MS = 20_000;
const KEPT = 3;

/** Fetches what is shown around the playhead. One that fails stays empty until it was left. */
export class PictureStretches {
  private readonly stretches = new Map<number, PictureStretch | Promise<void>>();

  /** @param arrived called when there is more than before */
  constructor(
    private readonly stretchMs: number,
    private readonly load: (stretch: number) => Promise<PictureStretch>,
    private readonly arrived: () => void,
  ) {}

  /** What is known of the stretch at a time; what is not there yet is fetched. */
  at(timeMs: number): PictureStretch {
    const stretch = Math.floor(timeMs / this.stretchMs);
    this.fetch(stretch);
    this.fetch(Math.floor((timeMs + AHEAD_MS) / this.stretchMs));
    const known = this.stretches.get(stretch);
    return known && 'pictures' in known ? known : NOTHING;
  }

  private fetch(stretch: number): void {
    if (this.stretches.has(stretch)) return;
    const arriving = this.load(stretch).then((loaded) => {
      this.stretches.set(stretch, loaded);
      this.arrived();
    }).catch(() => {
      // The film plays on without.
      this.stretches.set(stretch, NOTHING);
    });
    this.stretches.set(stretch, arriving);
    for (const old of this.stretches.keys()) {
      if (this.stretches.size <= KEPT) break;
      if (old !== stretch) this.stretches.delete(old);
    }
  }
}

/** When the pictures change next, or never. */
export function nextChange(pictures: readonly SubtitlePicture[], timeMs: number): number | undefined {
  const changes = pictures.flatMap((picture) => [picture.startMs, picture.endMs]).filter((change) => change > timeMs);
  return changes.length > 0 ? Math.min(...changes) : undefined;
}
