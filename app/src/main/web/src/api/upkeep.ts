import type { Http } from './http';

export interface Scan {
  readonly state: 'RUNNING' | 'PAUSED' | 'IDLE';
  readonly found: number;
  readonly done: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly elapsedMs: number;
  /** Folders that could not be reached or read. */
  readonly away: readonly string[];
}

/** What prepared video takes on the disk, and may take. */
export interface StorageUse {
  readonly bytes: number;
  readonly budgetBytes: number;
  /** Of what is being watched, which stays. */
  readonly pinnedBytes: number;
  readonly freeBytes: number;
}

/** What the owner of the machine looks after: scans and disk space. */
export class Upkeep {
  constructor(private readonly http: Http) {}

  scanOf(library: string): Promise<Scan> {
    return this.http.get<Scan>(url(library));
  }

  async scan(library: string): Promise<void> {
    await this.http.send('POST', url(library));
  }

  async pauseScan(library: string): Promise<void> {
    await this.http.send('POST', `${url(library)}/pause`);
  }

  async resumeScan(library: string): Promise<void> {
    await this.http.send('POST', `${url(library)}/resume`);
  }

  async cancelScan(library: string): Promise<void> {
    await this.http.send('DELETE', url(library));
  }

  storage(): Promise<StorageUse> {
    return this.http.get<StorageUse>('/api/storage');
  }

  /** @param budgetBytes without it, what is usual on that disk */
  limitStorage(budgetBytes?: number): Promise<StorageUse> {
    return this.http.ask<StorageUse>('PUT', '/api/storage', budgetBytes === undefined ? {} : { budgetBytes });
  }

  emptyStorage(): Promise<StorageUse> {
    return this.http.ask<StorageUse>('DELETE', '/api/storage');
  }
}

function url(library: string): string {
  return `/api/libraries/${encodeURIComponent(library)}/scan`;
}
