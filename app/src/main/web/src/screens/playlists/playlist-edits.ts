import type { Entry, Playlist, Playlists } from '../../api/playlists';
import type { Notices } from '../../app/notices';

/** Changes of playlists that can be taken back. */
export class PlaylistEdits {
  constructor(
    private readonly playlists: Playlists,
    private readonly notices: Notices,
  ) {}

  /** @returns whether it is gone */
  async delete(list: Playlist): Promise<boolean> {
    return this.tried(async () => {
      const kept = list.rule === undefined ? await allEntries(this.playlists, list.id) : [];
      await this.playlists.delete(list.id);
      this.notices.say(`“${list.name}” is deleted. What was in it is still in the library.`, async () => {
        const again = await this.playlists.create(list.name, list.rule);
        if (kept.length > 0) await this.playlists.add(again.id, kept.map(({ id }) => id));
      });
    });
  }

  async remove(list: string, entry: Entry, place: number): Promise<boolean> {
    return this.tried(async () => {
      await this.playlists.remove(list, [entry.entry as number]);
      this.notices.say(`“${entry.title}” is out of the list.`, () => this.playlists.add(list, [entry.id], place));
    });
  }

  async move(list: string, entry: Entry, to: number): Promise<boolean> {
    return this.tried(() => this.playlists.move(list, entry.entry as number, to));
  }

  async add(list: Playlist, items: readonly { readonly id: string; readonly title: string }[]): Promise<boolean> {
    return this.tried(async () => {
      const before = await this.playlists.entries(list.id, 0, 1);
      await this.playlists.add(list.id, items.map(({ id }) => id));
      const what = items.length === 1 ? `“${items[0]?.title}” is` : `${items.length} items are`;
      this.notices.say(`${what} in “${list.name}” now.`, async () => {
        const added = (await allEntries(this.playlists, list.id)).slice(before.total, before.total + items.length);
        await this.playlists.remove(list.id, added.flatMap(({ entry }) => (entry === undefined ? [] : [entry])));
      });
    });
  }

  private async tried(change: () => Promise<void>): Promise<boolean> {
    try {
      await change();
      return true;
    } catch (cause) {
      this.notices.fail(cause);
      return false;
    }
  }
}

export async function allEntries(playlists: Playlists, id: string): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for (;;) {
    const page = await playlists.entries(id, entries.length);
    entries.push(...page.items);
    if (page.items.length === 0 || entries.length >= page.total) return entries;
  }
}
