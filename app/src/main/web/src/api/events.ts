import type { ArtworkRole } from './types';

/** What the server tells every client while it happens (server-sent events). */
export interface LiveEvents {
  ItemAdded: { readonly item: string };
  ItemChanged: { readonly item: string };
  ItemMissing: { readonly item: string; readonly since: string };
  ItemRemoved: { readonly item: string };
  ArtworkReady: { readonly item: string; readonly kind: ArtworkRole; readonly version: string };
  PlaybackProgress: { readonly item: string; readonly positionMs: number; readonly watched: boolean };
  LikingChanged: { readonly item: string; readonly favourite: boolean; readonly rating?: number };
  PlaylistChanged: { readonly playlist: string };
  CopyProgress: { readonly copy: string; readonly done: number; readonly total: number };
  CopyChanged: { readonly copy: string };
  CopyRemoved: { readonly copy: string };
  ScanProgress: ScanProgress;
  TransferProgress: { readonly transfer: string; readonly state: string; readonly done: number; readonly total: number };
  PluginChanged: { readonly plugin: string };
  NeedsLook: { readonly item: string };
  ItemIdentified: { readonly item: string };
  IdentificationDropped: { readonly item: string };
}

export interface ScanProgress {
  readonly libraryId: string;
  readonly state: 'RUNNING' | 'PAUSED' | 'IDLE';
  readonly found: number;
  readonly done: number;
  readonly failed: number;
}

type Listener<K extends keyof LiveEvents> = (data: LiveEvents[K]) => void;

/** One connection to `/api/events` for the whole client; the browser opens it again whenever it breaks. */
export class LiveFeed {
  private source: EventSource | undefined;
  private readonly listeners = new Map<string, Set<(data: never) => void>>();

  open(): void {
    if (this.source) return;
    this.source = new EventSource('/api/events');
    for (const name of this.listeners.keys()) this.forward(name);
  }

  close(): void {
    this.source?.close();
    this.source = undefined;
  }

  /** @returns ends the subscription */
  on<K extends keyof LiveEvents>(name: K, listener: Listener<K>): () => void {
    let known = this.listeners.get(name);
    if (!known) {
      this.listeners.set(name, (known = new Set()));
      this.forward(name);
    }
    known.add(listener);
    return () => known.delete(listener);
  }

  private forward(name: string): void {
    this.source?.addEventListener(name, (event) => {
      const data = JSON.parse((event as MessageEvent<string>).data) as never;
      for (const listener of this.listeners.get(name) ?? []) listener(data);
    });
  }
}
