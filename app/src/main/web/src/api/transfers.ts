import type { Http } from './http';

/** What an import did, or would do. */
export interface ImportReport {
  readonly isRehearsal: boolean;
  readonly items: number;
  readonly recognised: Readonly<Record<string, number>>;
  /** Of how many items or playlists each part is different now. */
  readonly changed: Readonly<Record<string, number>>;
  readonly notHere: number;
  readonly missing: readonly string[];
  readonly lists: number;
  readonly problems: readonly string[];
}

export interface Transfer {
  readonly id: string;
  readonly kind: 'import' | 'nfo';
  readonly state: 'waiting' | 'running' | 'done' | 'cancelled' | 'failed';
  readonly done: number;
  readonly total: number;
  readonly report?: ImportReport;
  readonly problem?: string;
}

/** Where the library is as one file, with marks, edits and playlists. */
export const EXPORT_URL = '/api/export';

/** What of a library goes to other machines and comes from other programs. */
export class Transfers {
  constructor(private readonly http: Http) {}

  async all(): Promise<readonly Transfer[]> {
    return (await this.http.get<{ transfers: Transfer[] }>('/api/transfers')).transfers;
  }

  /** @param dryRun to find out what would happen, and change nothing */
  async takeIn(file: Blob, dryRun: boolean): Promise<Transfer> {
    const answer = await this.http.send('POST', `/api/transfers/import${dryRun ? '?dryRun=true' : ''}`, undefined, { body: file });
    return (await answer.json()) as Transfer;
  }

  async cancel(id: string): Promise<void> {
    await this.http.send('POST', `/api/transfers/${encodeURIComponent(id)}/cancel`);
  }
}
