import type { Client } from '../api/client';
import type { LiveFeed } from '../api/events';
import type { MusicPlayer } from '../music/music-player';

/** What every screen is given: the server, its live feed, and the music that plays on while one browses. */
export interface Services {
  readonly client: Client;
  readonly feed: LiveFeed;
  readonly music: MusicPlayer;
}
