import { expect, test } from 'vitest';
import { damage, howMany, remedy } from '../src/screens/needs-look/damage-words';
import { item } from './items';

test('damage_oneOfSeveralFiles_saysWhereToLook', () => {
  expect(damage(item({ broken: 'The file is empty.' }))).toBe('The file is empty.');
  expect(damage(item())).toContain('Its page says which');
});

test('remedy_playsInPart_saysSoBeforeWhatToDo', () => {
  expect(remedy(item({ broken: 'It was cut short.', durationMs: 9000 }))).toMatch(/^What can be read of it plays\. Put a whole copy/);
  expect(remedy(item({ broken: 'The file is empty.' }))).toMatch(/^Put a whole copy/);
});

test('howMany_moreThanShown_saysThatTheseAreTheFirst', () => {
  expect(howMany({ items: [item()], total: 1 })).toBe('One item');
  expect(howMany({ items: [item()], total: 3 })).toBe('3 items, of which these are the first 1');
});
