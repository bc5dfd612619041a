import { expect, test } from 'vitest';
import { sortKey } from './text-sort.ts';

test('lists æ, ø and å last, in that order, with aa as å', () => {
  const names = ['Åsane', 'Aasen', 'Ørsta', 'Ærfugl', 'Zulu', 'Årdal', 'Alver'];
  const listed = names.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  expect(listed).toEqual(['Alver', 'Zulu', 'Ærfugl', 'Ørsta', 'Årdal', 'Åsane', 'Aasen']);
});

test.each([
  ['Kárášjohka', 'karasjohka'],
  ['Porsáŋgu', 'porsangu'],
  ['  Nav   Fana ', 'nav fana'],
])('folds the accents of %s', (name, key) => {
  expect(sortKey(name)).toBe(key);
});
