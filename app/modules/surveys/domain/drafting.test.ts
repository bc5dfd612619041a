import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editionOf, hindrance, settle } from './drafting.ts';

const draft = (text: string, version: number) => ({ entered: [text], comment: '', version });
const written = (text: string, seen: number) => ({ entered: [text], comment: '', seen });

test.each([
  { why: 'the first to write', stored: undefined, sent: written('A', 0), held: '', is: 'save' },
  {
    why: 'nobody came between',
    stored: draft('A', 1),
    sent: written('B', 1),
    held: 'A',
    is: 'save',
  },
  { why: 'nothing changed', stored: draft('A', 1), sent: written('A', 1), held: 'A', is: 'same' },
  {
    why: 'both wrote the same',
    stored: draft('B', 2),
    sent: written('B', 1),
    held: 'A',
    is: 'same',
  },
  {
    why: 'only the other wrote',
    stored: draft('B', 2),
    sent: written('A', 1),
    held: 'A',
    is: 'untouched',
  },
  { why: 'both wrote', stored: draft('B', 2), sent: written('C', 1), held: 'A', is: 'conflict' },
  { why: 'both began', stored: draft('B', 1), sent: written('C', 0), held: '', is: 'conflict' },
  {
    why: 'a version that never was',
    stored: draft('B', 1),
    sent: written('C', 9),
    held: '',
    is: 'conflict',
  },
])('$why: $is', ({ stored, sent, held, is }) => {
  expect(settle(stored, sent, () => sent.entered[0] === held)).toBe(is);
});

test('nobody overwrites a text they have not seen', () => {
  const texts = fc.constantFrom('', 'A', 'B', 'C');
  const versions = fc.integer({ min: 0, max: 4 });
  fc.assert(
    fc.property(
      texts,
      versions,
      texts,
      versions,
      fc.boolean(),
      (now, version, mine, seen, held) => {
        const stored = version === 0 ? undefined : draft(now, version);
        const settled = settle(stored, written(mine, seen), () => held);
        expect(settled !== 'save' || seen === version).toBe(true);
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
