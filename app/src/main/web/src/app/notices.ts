import { Problem } from '../api/problem';

/** A sentence that is shown for some seconds, with what takes back what it tells of. */
export interface Notice {
  readonly text: string;
  readonly tone: 'plain' | 'wrong';
  readonly undo?: () => Promise<unknown>;
}

type Timer = (run: () => void, ms: number) => unknown;

/** Long enough to read the sentence, decide and reach the button, with a remote too. */
const SHOWN_MS = 9000;

/** What has just been done, one at a time. Tells `change` whenever there is another sentence, or none any more. */
export class Notices extends EventTarget {
  current: Notice | undefined;

  constructor(private readonly after: Timer = (run, ms) => setTimeout(run, ms)) {
    super();
  }

  say(text: string, undo?: () => Promise<unknown>): void {
    this.show({ text, tone: 'plain', ...(undo && { undo }) });
  }

  fail(cause: unknown): void {
    this.show({ text: Problem.sentence(cause), tone: 'wrong' });
  }

  async undo(): Promise<void> {
    const undo = this.current?.undo;
    if (!undo) return;
    this.show(undefined);
    try {
      await undo();
      this.say('Undone.');
    } catch (cause) {
      this.fail(cause);
    }
  }

  close(): void {
    this.show(undefined);
  }

  private show(notice: Notice | undefined): void {
    this.current = notice;
    this.dispatchEvent(new Event('change'));
    if (notice) this.after(() => notice === this.current && this.close(), SHOWN_MS);
  }
}
