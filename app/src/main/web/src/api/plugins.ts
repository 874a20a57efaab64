import type { Http } from './http';

export interface Plugin {
  readonly id: string;
  readonly version: string;
  readonly description: string;
  readonly state: 'STARTED' | 'DISABLED' | 'FAILED';
  readonly error?: string;
}

export interface Setting {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'secret' | 'address' | 'language' | 'switch';
  readonly help: string;
  /** What counts while nothing is set. */
  readonly usual: string;
  readonly isSet: boolean;
  /** Absent for secrets, which the server keeps to itself. */
  readonly value?: string;
}

/** The plugins of the server and what can be set for them. */
export class Plugins {
  constructor(private readonly http: Http) {}

  async all(): Promise<readonly Plugin[]> {
    return (await this.http.get<{ plugins: Plugin[] }>('/api/plugins')).plugins;
  }

  async settings(id: string): Promise<readonly Setting[]> {
    return (await this.http.get<{ settings: Setting[] }>(url(id, 'settings'))).settings;
  }

  /** @param values by name; an empty one takes it back */
  async change(id: string, values: Readonly<Record<string, string>>): Promise<readonly Setting[]> {
    return (await this.http.ask<{ settings: Setting[] }>('PATCH', url(id, 'settings'), { values })).settings;
  }

  async turn(id: string, on: boolean): Promise<void> {
    await this.http.send('POST', url(id, on ? 'enable' : 'disable'));
  }
}

function url(id: string, deed: string): string {
  return `/api/plugins/${encodeURIComponent(id)}/${deed}`;
}

/** What a form changes: fields that differ from what is set. An empty secret stays as it is. */
export function changes(settings: readonly Setting[], typed: ReadonlyMap<string, string>): Record<string, string> {
  const changed = settings.filter(({ name, kind, usual, value }) => {
    const now = typed.get(name)?.trim();
    // A switch is never empty: one that nobody set shows what is usual.
    const before = value ?? (kind === 'switch' ? String(usual === 'true') : '');
    return now !== undefined && now !== before;
  });
  return Object.fromEntries(changed.map(({ name }) => [name, (typed.get(name) ?? '').trim()]));
}
