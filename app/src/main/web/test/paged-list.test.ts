import { expect, test } from 'vitest';
import { PagedList } from '../src/components/paged-list';
import { item } from './items';

/** A library of `total` items that notes what is asked of it. */
function library(total: number) {
  const asked: number[] = [];
  let prefix = '';
  const fetchPage = async (offset: number, limit: number) => {
    asked.push(offset);
    const count = Math.max(0, Math.min(limit, total - offset));
    return { total, items: Array.from({ length: count }, (_, n) => item({ id: `${prefix}${offset + n}` })) };
  };
  return { asked, fetchPage, rename: (to: string) => (prefix = to) };
}

test('ensure_spanAcrossPages_loadsEachPageOnce', async () => {
  const { asked, fetchPage } = library(1000);
  const list = new PagedList(fetchPage, () => {});
  await Promise.all([list.ensure(90, 210), list.ensure(95, 120)]);
  await list.ensure(100, 200);
  expect(asked).toEqual([0, 100, 200]);
  expect([list.total, list.at(205)?.id, list.at(300)]).toEqual([1000, '205', undefined]);
});

test('refresh_pagesOutOfSight_areShownStaleAndLoadedWhenSeen', async () => {
  const { asked, fetchPage, rename } = library(300);
  const list = new PagedList(fetchPage, () => {});
  await list.ensure(0, 300);
  rename('new-');
  await list.refresh(100, 110);
  expect([list.at(105)?.id, list.at(5)?.id]).toEqual(['new-105', '5']);
  await list.ensure(0, 10);
  expect(list.at(5)?.id).toBe('new-5');
  expect(asked).toEqual([0, 100, 200, 100, 0]);
});

test('ensure_serverFails_keepsTheReasonAndMayTryAgain', async () => {
  let fails = true;
  const { fetchPage } = library(10);
  const list = new PagedList((offset, limit) => (fails ? Promise.reject(new Error('gone')) : fetchPage(offset, limit)), () => {});
  await list.ensure(0, 10);
  expect(list.failure).toEqual(new Error('gone'));
  fails = false;
  await list.ensure(0, 10);
  expect([list.failure, list.total]).toEqual([undefined, 10]);
});

test('update_loadedItem_showsTheNewerVersionInItsPlace', async () => {
  let told = 0;
  const list = new PagedList(library(10).fetchPage, () => told++);
  await list.ensure(0, 10);
  list.update('7', (old) => ({ ...old, title: 'Renamed' }));
  list.update('77', () => item({ id: 'never shown' }));
  expect([list.at(7)?.title, list.indexOf('7'), list.indexOf('77'), told]).toEqual(['Renamed', 7, -1, 2]);
});
