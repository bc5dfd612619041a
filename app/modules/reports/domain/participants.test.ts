import { expect, test } from 'vitest';
import type { Findings } from '#modules/surveys/domain/findings.ts';
import { participantCounts } from './participants.ts';

interface Given {
  readonly size: 'small' | 'large';
  readonly inhabitants: number | null;
  readonly now: number | null;
  readonly earlier?: number;
}

/** Only what is reckoned with; the rest of the findings is left out. */
function found(...given: readonly Given[]): Findings {
  return {
    sections: [
      {
        questions: [
          {
            result: { question: { id: 'T1' } },
            numbers: given.flatMap(({ now, earlier }, index) =>
              now === null ? [] : [{ responseId: String(index), now, earlier: earlier ?? null }],
            ),
          },
        ],
      },
    ],
    offices: given.map(({ size, inhabitants }, index) => ({
      responseId: String(index),
      sizeClass: size,
      countyId: '99',
      inhabitants,
    })),
  } as unknown as Findings;
}

const of = (...given: readonly Given[]) => participantCounts(found(...given), 'T1');

test('participants are reckoned against those who live where somebody has counted', () => {
  const counts = of(
    { size: 'small', inhabitants: 2000, now: 4 },
    { size: 'small', inhabitants: 4000, now: 0 },
    { size: 'large', inhabitants: 30_000, now: 56 },
    { size: 'large', inhabitants: 90_000, now: null },
  );
  expect(counts.map(({ group }) => group.kind)).toEqual(['size', 'size', 'all']);
  expect(counts[0]).toMatchObject({ offices: 2, participants: 4, withNone: 1 });
  expect(counts[0]?.perThousand).toBeCloseTo(4 / 6);
  expect(counts.at(-1)).toMatchObject({ offices: 3, participants: 60, perThousand: 60 / 36 });
});

test('without a figure for one of them there is no rate', () => {
  const [small] = of(
    { size: 'small', inhabitants: 2000, now: 4 },
    { size: 'small', inhabitants: null, now: 1 },
  );
  expect(small).toMatchObject({ participants: 5, perThousand: null });
});

test('growth is of the offices that gave a number both times', () => {
  const counts = of(
    { size: 'small', inhabitants: 2000, now: 6, earlier: 4 },
    { size: 'small', inhabitants: 2000, now: 3, earlier: 4 },
    { size: 'small', inhabitants: 2000, now: 9 },
  );
  expect(counts.at(-1)?.change).toEqual({ offices: 2, earlier: 8, now: 9, percent: 13 });
  expect(of({ size: 'small', inhabitants: 1, now: 3, earlier: 8 }).at(-1)?.change).toMatchObject({
    percent: -63,
  });
  expect(of({ size: 'small', inhabitants: 1, now: 3, earlier: 0 }).at(-1)?.change).toMatchObject({
    percent: null,
  });
});

test('where nobody has given a number, there is nothing to count', () => {
  expect(of({ size: 'small', inhabitants: 1, now: null })).toEqual([]);
});
