import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editionOf, hindrance, settle } from './drafting.ts';

const field = (text: string, version: number) => ({ text, version });

test.each([
  { why: 'the first to write', stored: field('', 0), sent: field('A', 0), held: '', is: 'save' },
  { why: 'nobody came between', stored: field('A', 1), sent: field('B', 1), held: 'A', is: 'save' },
  { why: 'nothing changed', stored: field('A', 1), sent: field('A', 1), held: 'A', is: 'same' },
  { why: 'both wrote it', stored: field('B', 2), sent: field('B', 1), held: 'A', is: 'same' },
  { why: 'only the other', stored: field('B', 2), sent: field('A', 1), held: 'A', is: 'untouched' },
  { why: 'both wrote', stored: field('B', 2), sent: field('C', 1), held: 'A', is: 'conflict' },
  { why: 'both began', stored: field('B', 1), sent: field('C', 0), held: '', is: 'conflict' },
  {
    why: 'no such version',
    stored: field('B', 1),
    sent: field('C', 9),
    held: null,
    is: 'conflict',
  },
  {
    why: 'the other wrote in the field beside',
    stored: field('A', 2),
    sent: field('C', 1),
    held: 'A',
    is: 'save',
  },
])('$why: $is', ({ stored, sent, held, is }) => {
  expect(settle(stored, sent, (text) => text === held)).toBe(is);
});

test('nobody overwrites a text they have not seen', () => {
  const texts = fc.constantFrom('', 'A', 'B', 'C');
  const versions = fc.integer({ min: 0, max: 4 });
  fc.assert(
    fc.property(
      fc.tuple(texts, versions),
      fc.tuple(texts, versions),
      texts,
      ([now, version], [mine, seen], then) => {
        const settled = settle(field(now, version), field(mine, seen), (text) => text === then);
        expect(settled !== 'save' || seen === version || then === now).toBe(true);
      },
    ),
  );
});

test('an edition changes with every save and every change of state', () => {
  const before = editionOf({ version: 3 }, [{ version: 1 }, { version: 2 }]);
  expect(editionOf({ version: 3 }, [{ version: 1 }, { version: 3 }])).not.toBe(before);
  expect(editionOf({ version: 4 }, [{ version: 1 }, { version: 2 }])).not.toBe(before);
  expect(editionOf({ version: 3 }, [{ version: 1 }, { version: 2 }, { version: 1 }])).not.toBe(
    before,
  );
});

test.each([
  ['in-progress', 'sent', null],
  ['not-opened', 'sent', null],
  ['missing', 'closed', null],
  ['returned', 'closed', null],
  ['awaiting-leader', 'sent', 'awaiting-leader'],
  ['submitted', 'sent', 'submitted'],
  ['submitted', 'published', 'submitted'],
  ['submitted-by-letter', 'closed', 'submitted-by-letter'],
  ['exempt', 'sent', 'exempt'],
  ['in-progress', 'withdrawn', 'withdrawn'],
  ['submitted', 'withdrawn', 'withdrawn'],
  ['missing', 'analysed', 'analysed'],
  ['returned', 'analysed', 'analysed'],
] as const)('%s in a round that is %s: %s', (state, survey, expected) => {
  expect(hindrance({ state }, { state: survey })).toBe(expected);
});
