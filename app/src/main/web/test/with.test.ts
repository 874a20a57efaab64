import { expect, test } from 'vitest';
import type { ItemQuery } from '../src/api/types';
import type { Services } from '../src/app/services';
import { WithScreen } from '../src/screens/search/with';

test('load_answerForThePersonBefore_isNotShown', async () => {
  const asked: { name: string; answer: (value: string) => void; fail: (cause: unknown) => void }[] = [];
  const sought: (string | undefined)[] = [];
  const client = {
    search: { person: (name: string) => new Promise<string>((answer, fail) => asked.push({ name, answer, fail })) },
    items: async ({ person }: ItemQuery) => (sought.push(person), { items: [], total: 0 }),
  };
  const screen = new WithScreen();
  Object.assign(screen, { services: { client } as unknown as Services, facet: 'person' });
  const visit = (name: string) => ((screen.name = name), screen['load']());
  const visits = ['Ann', 'Bea', 'Cleo'].map(visit);
  asked[2]?.answer('3');
  await visits[2];
  asked[0]?.answer('1');
  asked[1]?.fail(new Error('too late'));
  await Promise.all(visits);
  expect(new Set(sought)).toEqual(new Set(['3']));
  expect([screen['filed'], screen['failure']]).toEqual(['3', undefined]);
});
