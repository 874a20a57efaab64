import { expect, test } from 'vitest';
import type { Collections } from '../src/api/collections';
import type { Marks } from '../src/api/marks';
import { Notices } from '../src/app/notices';
import { CollectionEdits } from '../src/screens/collection/collection-edits';
import { item } from './items';

const change = { value: 'islands', undo: 'token', items: 1 };

test('add_thenUndo_takesThatChangeBack', async () => {
  const undone: string[] = [];
  const notices = new Notices(() => {});
  const collections = { add: async () => change } as unknown as Collections;
  const marks = { undo: async (token: string) => void undone.push(token) } as unknown as Marks;
  expect(await new CollectionEdits(collections, marks, notices).add('Islands', item())).toEqual(change);
  expect(notices.current?.text).toBe('“A Film” is in the collection “Islands” now.');
  await notices.undo();
  expect(undone).toEqual(['token']);
});

test('rename_refused_isToldAndNothingIsChanged', async () => {
  const notices = new Notices(() => {});
  const collections = { rename: async () => { throw new Error('There is one.'); } } as unknown as Collections;
  expect(await new CollectionEdits(collections, {} as Marks, notices).rename('islands', 'Isles')).toBeUndefined();
  expect(notices.current?.tone).toBe('wrong');
});
