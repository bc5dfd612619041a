import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aQuestion } from '../testing/a-survey.ts';
import {
  changeFrom,
  figuresOf,
  type OfficeCount,
  percentOf,
  type QuestionCount,
  questionResult,
  responseRates,
} from './results.ts';

const small = { sizeClass: 'small', countyId: '12' } as const;
const medium = { sizeClass: 'medium', countyId: '12' } as const;
const large = { sizeClass: 'large', countyId: '14' } as const;

const standing = (differences: Partial<OfficeCount>): OfficeCount => ({
  ...small,
  standing: 'answered',
  offices: 1,
  joined: 0,
  late: 0,
  ...differences,
});

describe('the response rate', () => {
  const rates = responseRates([
    standing({ offices: 8, joined: 1, late: 2 }),
    standing({ standing: 'exempt', offices: 2 }),
    standing({ standing: 'missing', offices: 3 }),
    standing({ ...large, offices: 4 }),
    standing({ ...large, standing: 'late', offices: 1 }),
  ]);

  test('is of those asked, and those exempted are not among them', () => {
    expect(rates[0]).toMatchObject({ asked: 16, answered: 12, percent: 75, exempt: 2 });
  });

  test('counts an office that another has answered for after a merger', () => {
    expect(rates[0]).toMatchObject({ joined: 1, late: 2 });
  });

  test('is shown for each size and county, with where the rest stand', () => {
    expect(rates.map(({ group, asked, answered }) => [group, asked, answered])).toEqual([
      [{ kind: 'all' }, 16, 12],
      [{ kind: 'size', sizeClass: 'small' }, 11, 8],
      [{ kind: 'size', sizeClass: 'large' }, 5, 4],
      [{ kind: 'county', countyId: '12' }, 11, 8],
      [{ kind: 'county', countyId: '14' }, 5, 4],
    ]);
    expect(rates[0]?.open).toMatchObject({ missing: 3, late: 1, 'in-progress': 0 });
  });

  test('has no percent when everybody is exempted', () => {
    expect(responseRates([standing({ standing: 'exempt' })])[0]).toMatchObject({ percent: null });
  });
});

describe('a question with one choice', () => {
  const question = aQuestion({ type: 'yes-partly-no' });
  const asked = (differences: Partial<QuestionCount>): QuestionCount => ({
    ...small,
    questionId: question.id,
    asked: 10,
    answered: 9,
    commented: 4,
    ...differences,
  });
  const given = (value: string, offices: number) => ({
    ...small,
    questionId: question.id,
    value,
    offices,
  });

  test('shows n and percent of those who answered, also for what nobody chose', () => {
    const { total } = questionResult(
      question,
      [asked({ answered: 8 })],
      [given('yes', 6), given('partly', 2)],
    );
    expect(total).toMatchObject({ asked: 10, answered: 8, commented: 4 });
    expect(total.shares).toEqual([
      { value: 'yes', offices: 6, percent: 75 },
      { value: 'partly', offices: 2, percent: 25 },
      { value: 'no', offices: 0, percent: 0 },
    ]);
  });

  test('says so when whole percents do not add up to 100', () => {
    const thirds = [given('yes', 4), given('partly', 4), given('no', 4)];
    const { total, cautions } = questionResult(
      question,
      [asked({ asked: 12, answered: 12 })],
      thirds,
    );
    expect(total.shares.map(({ percent }) => percent)).toEqual([33, 33, 33]);
    expect(cautions).toEqual(['rounded-sum']);
  });

  test('is split by size and by county', () => {
    const result = questionResult(
      question,
      [asked({}), asked({ ...medium, answered: 4 }), asked({ ...large, answered: 5 })],
      [given('yes', 9), { ...given('no', 4), ...medium }, { ...given('partly', 5), ...large }],
    );
    expect(result.bySize.map(({ group, answered }) => [group, answered])).toEqual([
      [{ kind: 'size', sizeClass: 'small' }, 9],
      [{ kind: 'size', sizeClass: 'medium' }, 4],
      [{ kind: 'size', sizeClass: 'large' }, 5],
    ]);
    expect(result.byCounty.map(({ answered }) => answered)).toEqual([13, 5]);
    expect(result.byCounty[0]?.shares[2]).toEqual({ value: 'no', offices: 4, percent: 31 });
  });

  test('warns when few have answered', () => {
    expect(questionResult(question, [asked({})], [given('yes', 9)]).cautions).toEqual([
      'few-answers',
    ]);
  });

  test('has shares of nothing, and no percent, before anybody has answered', () => {
    const { total, bySize } = questionResult(question, [], []);
    expect(total).toMatchObject({ asked: 0, answered: 0 });
    expect(total.shares.every(({ percent }) => percent === null)).toBe(true);
    expect(bySize).toEqual([]);
  });
});

test('a question with several choices says that the percents add up to more', () => {
  const text = { nb: 'A', nn: 'A' };
  const question = aQuestion({
    type: 'multiple',
    options: [
      { code: 'a', text },
      { code: 'b', text },
    ],
  });
  const { total, cautions } = questionResult(
    question,
    [{ ...small, questionId: question.id, asked: 12, answered: 12, commented: 0 }],
    [
      { ...small, questionId: question.id, value: 'a', offices: 12 },
      { ...small, questionId: question.id, value: 'b', offices: 6 },
    ],
  );
  expect(total.shares.map(({ percent }) => percent)).toEqual([100, 50]);
  expect(cautions).toEqual(['several-choices']);
});

test('numbers have mean, median and quartiles as a spreadsheet has them', () => {
  // 1, 2, 2, 4, 11: QUARTILE.INC gives 2, 2 and 4.
  expect(
    figuresOf([
      { value: '11', offices: 1 },
      { value: '2', offices: 2 },
      { value: '1', offices: 1 },
      { value: '4', offices: 1 },
    ]),
  ).toEqual({
    mean: 4,
    lowest: 1,
    lowerQuartile: 2,
    median: 2,
    upperQuartile: 4,
    highest: 11,
  });
  expect(
    figuresOf([
      { value: '1', offices: 1 },
      { value: '2', offices: 1 },
    ])?.median,
  ).toBe(1.5);
  expect(figuresOf([])).toBeNull();
});

test('dates are counted by month, in order of time', () => {
  const question = aQuestion({ type: 'date' });
  const month = (value: string, offices: number) => ({
    ...small,
    questionId: question.id,
    value,
    offices,
  });
  const { total } = questionResult(
    question,
    [{ ...small, questionId: question.id, asked: 20, answered: 20, commented: 0 }],
    [month('2025-11', 5), month('2024-02', 15)],
  );
  expect(total.shares.map(({ value, percent }) => [value, percent])).toEqual([
    ['2024-02', 75],
    ['2025-11', 25],
  ]);
});

describe('the change from an earlier round', () => {
  const question = aQuestion({ type: 'yes-partly-no' });
  const result = (yes: number, no: number) =>
    questionResult(
      question,
      [{ ...small, questionId: question.id, asked: 40, answered: yes + no, commented: 0 }],
      [
        { ...small, questionId: question.id, value: 'yes', offices: yes },
        { ...small, questionId: question.id, value: 'no', offices: no },
      ],
    );

  test('is in percentage points of those who answered each time', () => {
    expect(changeFrom(result(10, 30), result(19, 19))).toMatchObject({
      answeredEarlier: 40,
      answeredNow: 38,
      shares: [{ points: 25 }, { points: 0 }, { points: -25 }],
      few: false,
    });
  });

  test('is rounded once, not from rounded percents', () => {
    // 1/3 to 2/3: 33 and 67 are 34 apart, and the truth is 33.3.
    expect(changeFrom(result(10, 20), result(20, 10))).toMatchObject({
      shares: [{ points: 33 }, {}, {}],
    });
  });

  test('is not made between two kinds of question, or from nothing', () => {
    const other = questionResult(aQuestion({ type: 'number' }), [], []);
    expect(changeFrom(other, result(1, 1))).toBe('other-type');
    expect(changeFrom(result(0, 0), result(1, 1))).toBe('nobody-answered');
  });

  test('is marked where few have answered', () => {
    expect(changeFrom(result(4, 5), result(20, 10))).toMatchObject({ few: true });
  });
});

const place = fc.record({
  sizeClass: fc.constantFrom('small', 'medium', 'large'),
  countyId: fc.constantFrom('12', '14', '46'),
});

test('the sizes, and the counties, add up to the whole', () => {
  const question = aQuestion({
    type: 'scale',
    scale: { from: 1, to: 5, lowest: { nb: '', nn: '' }, highest: { nb: '', nn: '' } },
  });
  const offices = fc.array(fc.tuple(place, fc.integer({ min: 1, max: 5 })), { maxLength: 60 });
  fc.assert(
    fc.property(offices, (answers) => {
      const { total, bySize, byCounty } = questionResult(
        question,
        answers.map(([at]) => ({
          ...at,
          questionId: question.id,
          asked: 1,
          answered: 1,
          commented: 0,
        })),
        answers.map(([at, step]) => ({
          ...at,
          questionId: question.id,
          value: String(step),
          offices: 1,
        })),
      );
      const sum = (of: (group: typeof total) => number) => (sums: number, group: typeof total) =>
        sums + of(group);
      for (const parts of [bySize, byCounty]) {
        expect(
          parts.reduce(
            sum(({ answered }) => answered),
            0,
          ),
        ).toBe(total.answered);
        for (const [index, share] of total.shares.entries())
          expect(
            parts.reduce(
              sum(({ shares }) => shares[index]?.offices ?? 0),
              0,
            ),
          ).toBe(share.offices);
      }
      expect(total.shares.reduce((n, share) => n + share.offices, 0)).toBe(answers.length);
    }),
  );
});

test('the five figures lie in order, and the mean between the ends', () => {
  const number = fc.record({
    value: fc.integer({ min: -50, max: 500 }).map(String),
    offices: fc.integer({ min: 1, max: 9 }),
  });
  fc.assert(
    fc.property(fc.array(number, { minLength: 1 }), (counts) => {
      const figures = figuresOf(counts);
      const {
        lowest = 0,
        lowerQuartile = 0,
        median = 0,
        upperQuartile = 0,
        highest = 0,
      } = figures ?? {};
      const inOrder = [lowest, lowerQuartile, median, upperQuartile, highest];
      expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
      expect(figures?.mean).toBeGreaterThanOrEqual(lowest - 1e-9);
      expect(figures?.mean).toBeLessThanOrEqual(highest + 1e-9);
    }),
  );
});

test('answered and the states of the rest add up to those asked', () => {
  const row = fc.record({
    sizeClass: fc.constantFrom('small', 'medium', 'large'),
    countyId: fc.constantFrom('12', '14'),
    standing: fc.constantFrom('answered', 'exempt', 'missing', 'late', 'returned', 'opened'),
    offices: fc.integer({ min: 1, max: 50 }),
    joined: fc.constant(0),
    late: fc.constant(0),
  });
  fc.assert(
    fc.property(fc.array(row), (counts) => {
      for (const rate of responseRates(counts)) {
        const open = Object.values(rate.open).reduce((sum, n) => sum + n, 0);
        expect(rate.answered + open).toBe(rate.asked);
      }
    }),
  );
});

test('a percent is whole, and within half a percent of the truth', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (whole, some) => {
      const part = Math.min(whole, some);
      const percent = percentOf(part, whole) ?? Number.NaN;
      expect(Number.isInteger(percent)).toBe(true);
      expect(Math.abs(percent - (100 * part) / whole)).toBeLessThanOrEqual(0.5);
    }),
  );
});
