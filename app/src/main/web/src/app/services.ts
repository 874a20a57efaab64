import type { Client } from '../api/client';
import type { LiveFeed } from '../api/events';
import type { Marking } from '../marks/marking';
import type { MusicPlayer } from '../music/music-player';
import type { Notices } from './notices';

/** What every screen is given: the server, its live feed, the music that plays on while one browses, what was just done. */
export interface Services {
  readonly client: Client;
  readonly feed: LiveFeed;
  readonly music: MusicPlayer;
  readonly notices: Notices;
  readonly marking: Marking;
}
