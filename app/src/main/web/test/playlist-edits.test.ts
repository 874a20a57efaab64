import { expect, test } from 'vitest';
import type { Entry, Playlist, Playlists, Rule } from '../src/api/playlists';
import { Notices } from '../src/app/notices';
import { PlaylistEdits } from '../src/screens/playlists/playlist-edits';
import { item } from './items';

/** Playlists as the server keeps them, two entries a page. */
class FakePlaylists {
  readonly kept = new Map<string, { name: string; rule?: Rule; entries: Entry[] }>();
  private next = 1;

  async entries(id: string, offset = 0): Promise<{ items: Entry[]; total: number }> {
    const { entries = [] } = this.kept.get(id) ?? {};
    return { items: entries.slice(offset, offset + 2), total: entries.length };
  }

  async create(name: string, rule?: Rule): Promise<Playlist> {
    const id = `list-${this.next++}`;
    this.kept.set(id, { name, entries: [], ...(rule !== undefined && { rule }) });
    return { id, name, items: 0, ...(rule !== undefined && { rule }) };
  }

  async add(id: string, items: readonly string[], at = Infinity): Promise<void> {
    const made = items.map((each) => ({ ...item({ id: each, title: each }), entry: this.next++ }));
    this.kept.get(id)?.entries.splice(at, 0, ...made);
  }

  async remove(id: string, entries: readonly number[]): Promise<void> {
    const list = this.kept.get(id);
    if (list) list.entries = list.entries.filter(({ entry }) => !entries.includes(entry ?? -1));
  }

  async delete(id: string): Promise<void> {
    this.kept.delete(id);
  }

  titles(): string[][] {
    return [...this.kept.values()].map(({ entries }) => entries.map(({ title }) => title));
  }
}

async function listOf(...titles: string[]) {
  const lists = new FakePlaylists();
  const notices = new Notices(() => {});
  const list = await lists.create('Friday');
  await lists.add(list.id, titles);
  return { lists, notices, list, edits: new PlaylistEdits(lists as unknown as Playlists, notices) };
}

test('delete_undone_bringsAllBackInOrder', async () => {
  const { lists, notices, list, edits } = await listOf('a', 'b', 'c', 'd', 'e');
  expect(await edits.delete(list)).toBe(true);
  expect(lists.titles()).toEqual([]);
  await notices.undo();
  expect(lists.titles()).toEqual([['a', 'b', 'c', 'd', 'e']]);
});

test('remove_undone_putsItWhereItWas', async () => {
  const { lists, notices, list, edits } = await listOf('a', 'b', 'c');
  const entry = lists.kept.get(list.id)?.entries[1] as Entry;
  await edits.remove(list.id, entry, 1);
  expect(lists.titles()).toEqual([['a', 'c']]);
  await notices.undo();
  expect(lists.titles()).toEqual([['a', 'b', 'c']]);
});

test('add_undone_takesOutOnlyWhatWasAdded', async () => {
  const { lists, notices, list, edits } = await listOf('a', 'b');
  await edits.add(list, [item({ id: 'a', title: 'a' }), item({ id: 'x', title: 'x' })]);
  expect(lists.titles()).toEqual([['a', 'b', 'a', 'x']]);
  expect(notices.current?.text).toBe('2 items are in “Friday” now.');
  await notices.undo();
  expect(lists.titles()).toEqual([['a', 'b']]);
});

test('delete_serverRefuses_isNotDoneAndSaysWhy', async () => {
  const { lists, notices, list, edits } = await listOf('a');
  lists.delete = () => Promise.reject(new Error('The disk is full.'));
  expect(await edits.delete(list)).toBe(false);
  expect(notices.current?.text).toBe('The disk is full.');
});
