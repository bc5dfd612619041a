import fc from 'fast-check';
import { expect, test } from 'vitest';
import { corrections, deletionKeys, isOneLetterFrom, lookupKeys } from './misspellings.ts';

const word = fc.stringMatching(/^[a-zæøå]{4,15}$/);
const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzæøå'.split(''));

/** One letter too many, too few, wrong, or two that have changed places. */
const misspelt = fc
  .tuple(word, fc.nat(), letter, fc.constantFrom('more', 'fewer', 'other', 'swapped'))
  .map(([right, at, other, kind]) => {
    const place = at % right.length;
    const next = Math.min(place, right.length - 2);
    const wrong = {
      more: right.slice(0, place) + other + right.slice(place),
      fewer: right.slice(0, place) + right.slice(place + 1),
      other: right.slice(0, place) + other + right.slice(place + 1),
      swapped:
        right.slice(0, next) +
        (right[next + 1] ?? '') +
        (right[next] ?? '') +
        right.slice(next + 2),
    }[kind];
    return { right, wrong };
  })
  .filter(({ right, wrong }) => right !== wrong);

test('a word with one letter wrong shares a key with the right one, and is known for what it is', () => {
  fc.assert(
    fc.property(misspelt, ({ right, wrong }) => {
      expect(isOneLetterFrom(wrong, right)).toBe(true);
      const keys = new Set(deletionKeys(right));
      expect(deletionKeys(wrong).some((key) => keys.has(key))).toBe(true);
    }),
  );
});

test.each([
  ['rettleiar', 'rettleiar'],
  ['rettleiar', 'retleia'],
  ['kommune', 'kmomuen'],
  ['søknad', 'knadsø'],
  ['abcd', 'badc'],
  ['', 'ab'],
])('«%s» and «%s» are not one letter apart', (one, other) => {
  expect(isOneLetterFrom(one, other)).toBe(false);
});

test.each([
  ['retleiar', 'rettleiar'],
  ['retleiarane', 'rettleiarane'],
  ['rettleirane', 'rettleiarane'],
  ['programretleiar', 'programrettleiar'],
  ['deltakelsr', 'deltakelse'],
  ['sykdmo', 'sykdom'],
])('«%s» is «%s» by the pairs alone', (wrong, right) => {
  expect(corrections(wrong, [])).toContain(right);
});

test('of the words that are known, only those one letter away are meant', () => {
  expect(corrections('komune', ['kommune', 'kommunane', 'komune'])).toEqual(['kommune']);
  expect(lookupKeys('klagarar')).toEqual(expect.arrayContaining(['klagarar', 'klagar', 'klaga']));
  expect(corrections('søknadr', ['søknad', 'søknader'])).toEqual(['søknad', 'søknader']);
});

test('a short word is never the correction', () => {
  expect(corrections('vegg', ['veg'])).not.toContain('veg');
});
