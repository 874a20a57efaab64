import type { Http } from './http';

/** What the user says of items: one of the three. A rating of -1 takes ratings back. */
export type Mark = { readonly watched: boolean } | { readonly favourite: boolean } | { readonly rating: number };

export interface Marked {
  /** For `undo`. */
  readonly undo: string;
  readonly items: number;
}

export class Marks {
  constructor(private readonly http: Http) {}

  /** Marks items in one step, so that it can be undone in one. What is in a show or an album is marked with it. */
  mark(items: readonly string[], mark: Mark): Promise<Marked> {
    return this.http.ask<Marked>('POST', '/api/items/bulk', { items, ...mark });
  }

  async undo(token: string): Promise<void> {
    await this.http.send('POST', `/api/undo/${encodeURIComponent(token)}`);
  }
}
