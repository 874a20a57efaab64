import type { Http } from './http';

export type Preset = 'ORIGINAL' | 'TELEVISION' | 'TABLET' | 'PHONE' | 'SMALL';

/** A quality a copy can have. */
export interface Quality {
  readonly preset: Preset;
  readonly name: string;
  readonly text: string;
  readonly estimatedBytes: number;
  /** Whether making it takes long. */
  readonly encodesPicture: boolean;
}

export interface Copy {
  readonly id: string;
  readonly itemId: string;
  readonly title: string;
  readonly form: 'FILE' | 'TITLE';
  readonly preset: Preset;
  readonly state: 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';
  readonly done: number;
  readonly total: number;
  readonly problem?: string;
  /** Address of the finished file. */
  readonly file?: string;
}

/** Copies of films to take away. */
export class Copies {
  constructor(private readonly http: Http) {}

  async qualities(item: string): Promise<readonly Quality[]> {
    return (await this.http.get<{ qualities: Quality[] }>(`/api/items/${encodeURIComponent(item)}/copies`)).qualities;
  }

  make(item: string, preset: Preset): Promise<Copy> {
    return this.http.ask<Copy>('POST', `/api/items/${encodeURIComponent(item)}/copies`, { preset });
  }

  async all(): Promise<readonly Copy[]> {
    return (await this.http.get<{ copies: Copy[] }>('/api/copies')).copies;
  }

  cancel(copy: string): Promise<Copy> {
    return this.http.ask<Copy>('POST', `${url(copy)}/cancel`);
  }

  resume(copy: string): Promise<Copy> {
    return this.http.ask<Copy>('POST', `${url(copy)}/resume`);
  }

  async forget(copy: string): Promise<void> {
    await this.http.send('DELETE', url(copy));
  }
}

function url(copy: string): string {
  return `/api/copies/${encodeURIComponent(copy)}`;
}
