import type { LiveEvents } from './events';
import type { Http } from './http';
import type { Item } from './types';

/** An item that waits for somebody to look, and why nobody dared to guess. */
export interface Waiting {
  readonly item: Item;
  readonly reason: string;
}

/** Somebody an item may be, how well it fits from 0 to 100, and what speaks for it and against it. */
export interface Candidate {
  readonly provider: string;
  readonly id: string;
  readonly title: string;
  readonly year?: number;
  readonly artist?: string;
  readonly score: number;
  readonly reasons: readonly string[];
  readonly note?: string;
  readonly pictureHere?: string;
}

export interface Candidates {
  readonly candidates: readonly Candidate[];
  /** A sentence for each provider that could not be asked. */
  readonly problems: readonly string[];
}

export interface IdentificationStatus {
  readonly counts: Readonly<Record<string, number>>;
  readonly providers: readonly { readonly id: string; readonly state: string; readonly sentence: string }[];
}

export interface Identified {
  readonly match?: { readonly title: string };
}

/** What is told of whenever the status, or what needs a look, may be another. */
export const STATUS_EVENTS = ['NeedsLook', 'ItemIdentified', 'IdentificationDropped', 'PluginChanged', 'ItemRemoved', 'ItemMissing'] as const satisfies readonly (keyof LiveEvents)[];

/** Who films, shows and albums are: what is not clear, and the owner's choice. */
export class Identification {
  constructor(private readonly http: Http) {}

  status(): Promise<IdentificationStatus> {
    return this.http.get('/api/identification');
  }

  waiting(limit = 200): Promise<{ readonly items: readonly Waiting[]; readonly total: number }> {
    return this.http.get(`/api/identification/needs-look?limit=${limit}`);
  }

  candidates(item: string, words?: string, year?: string): Promise<Candidates> {
    const given = Object.entries({ q: words, year }).filter((entry): entry is [string, string] => Boolean(entry[1]));
    return this.http.get(`/api/items/${encodeURIComponent(item)}/candidates?${new URLSearchParams(given)}`);
  }

  take(item: string, provider: string, id: string): Promise<Identified> {
    return this.http.ask('POST', `/api/items/${encodeURIComponent(item)}/identify`, { provider, id });
  }

  undo(items: readonly string[]): Promise<number> {
    return this.change('undo', items);
  }

  leaveAlone(items: readonly string[]): Promise<number> {
    return this.change('leave-alone', items);
  }

  askAgain(items: readonly string[]): Promise<number> {
    return this.change('ask-again', items);
  }

  /** @returns of how many items it was done: some may be gone */
  private async change(deed: string, items: readonly string[]): Promise<number> {
    return (await this.http.ask<{ done: number }>('POST', `/api/identification/${deed}`, { items })).done;
  }
}

/** Why nobody, or not everybody, can be asked and what to do, as sentences; empty if all can. */
export function lacking({ providers }: IdentificationStatus): string {
  if (providers.length === 0) return 'No plugin that recognises films or albums is turned on.';
  return providers.filter(({ state }) => state !== 'ready').map(({ sentence }) => sentence).join(' ');
}

/** How it stands, in a line; `status` is missing while it is not known. */
export function inShort(status: IdentificationStatus | undefined): string {
  if (!status) return 'What nobody dares to guess comes here';
  const { needs_look = 0, waiting = 0 } = status.counts;
  if (needs_look > 0) return `${counted(needs_look)} that nobody dared to guess`;
  return lacking(status) || (waiting > 0 ? `${counted(waiting)} still to be asked about` : 'Nothing waits: whatever could be recognised, was');
}

export function counted(items: number): string {
  return items === 1 ? 'One item' : `${items.toLocaleString()} items`;
}

/** What somebody typed as provider and id, such as tmdb:603. */
export function typedId(words: string): { readonly provider: string; readonly id: string } | undefined {
  const [, provider, id] = /^([a-z0-9-]{1,20}):(\S{1,60})$/.exec(words.trim()) ?? [];
  return provider && id ? { provider, id } : undefined;
}
