import type { Http } from './http';
import type { Me } from './types';

export interface Device {
  readonly id: string;
  readonly name: string;
  readonly pairedAt: string;
  /** Whether it may look after the library. */
  readonly owner: boolean;
}

/** The devices that were let in. All but the first call are for the owner. */
export class Devices {
  constructor(private readonly http: Http) {}

  /** Makes this device one of the owner's by the code that Viewra prints where it runs. */
  becomeOwner(code: string): Promise<Me> {
    return this.http.ask('POST', '/api/me/owner', { code });
  }

  async all(): Promise<readonly Device[]> {
    return (await this.http.get<{ devices: Device[] }>('/api/devices')).devices;
  }

  async pairingCode(): Promise<string> {
    return (await this.http.get<{ code: string }>('/api/pairing-code')).code;
  }

  async setOwner(id: string, owner: boolean): Promise<void> {
    await this.http.send(owner ? 'PUT' : 'DELETE', `${url(id)}/owner`);
  }

  async revoke(id: string): Promise<void> {
    await this.http.send('DELETE', url(id));
  }
}

function url(id: string): string {
  return `/api/devices/${encodeURIComponent(id)}`;
}
