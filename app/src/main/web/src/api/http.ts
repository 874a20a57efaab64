import { Problem } from './problem';

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/** Calls to the server: JSON out, JSON or a `Problem` back. */
export class Http {
  constructor(
    private readonly onSignedOut: () => void = () => {},
    private readonly fetch: Fetch = (url, init) => globalThis.fetch(url, init),
  ) {}

  async get<T>(url: string, signal?: AbortSignal): Promise<T> {
    const response = await this.request(url, signal ? { signal } : {});
    return (await response.json()) as T;
  }

  /** Sends `body` as JSON and reads the answer. */
  async ask<T>(method: string, url: string, body?: unknown): Promise<T> {
    return (await (await this.send(method, url, body)).json()) as T;
  }

  send(method: string, url: string, body?: unknown, extra: RequestInit = {}): Promise<Response> {
    const json = body === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
    return this.request(url, { method, ...json, ...extra });
  }

  private async request(url: string, init: RequestInit): Promise<Response> {
    const response = await this.answer(url, init);
    if (response.ok) return response;
    if (response.status === 401) this.onSignedOut();
    throw await Problem.of(response);
  }

  private async answer(url: string, init: RequestInit): Promise<Response> {
    try {
      return await this.fetch(url, { credentials: 'same-origin', ...init });
    } catch (cause) {
      if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
      throw Problem.unreachable();
    }
  }
}
