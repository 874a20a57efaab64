/** A failed call, with the server's plain sentence (RFC 9457) or one of our own when there is none. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
  ) {
    super(detail || title);
    this.name = 'Problem';
  }

  /** Nobody answered: the server is off, or the network is gone. */
  static unreachable(): Problem {
    return new Problem(0, 'Viewra cannot be reached', 'Check that Viewra is running and that this device is on the same network.');
  }

  static async of(response: Response): Promise<Problem> {
    const body: unknown = await response.json().catch(() => undefined);
    const { title, detail } = isRecord(body) ? body : {};
    return new Problem(
      response.status,
      typeof title === 'string' ? title : 'That did not work',
      typeof detail === 'string' ? detail : `The server answered ${response.status}.`,
    );
  }

  /** What went wrong as a sentence for the screen, whatever was thrown. */
  static sentence(cause: unknown): string {
    return cause instanceof Error && cause.message ? cause.message : 'Something went wrong. Try again.';
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
