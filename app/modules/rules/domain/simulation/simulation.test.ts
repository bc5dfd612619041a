import { describe, expect, test } from 'vitest';
import { addDays, dateOfDay, dayNumber, type IsoDate, isoDate } from '#kernel/date.ts';
import { fraction, sum, whole } from '#kernel/fraction.ts';
import type { Period } from '#kernel/period.ts';
import { ruleFiles } from '../catalogue.ts';
import { datesOf, parameters } from '../parameter.ts';
import { type PaymentFacts, paymentFor } from '../sotjl-39-payment.ts';
import { type Columns, columnsOf, never, type PersonRow, rowOf } from './columns.ts';
import { compileLaw, kronerOf } from './compiled-law.ts';
import { addSums, count, costOfEach, emptySums, groupingOf } from './count.ts';
import { CannotSimulate, dayFigures } from './day-figures.ts';
import type { LawChange } from './law-change.ts';
import { groupsOf } from './result.ts';
import { lotSize, type PopulationFigures, syntheticLot } from './synthetic.ts';

const figures: PopulationFigures = {
  areas: [
    { county: 3, total: 1000, age18to66: 700, age18to29: 250 },
    { county: 46, total: 800, age18to66: 480, age18to29: 110 },
  ],
  participants: [{ fromAge: 18, toAge: 66, count: 400 }],
};

/** The person as the rules are told about one, with the same hours of work on each benefit day. */
function factsOf(row: PersonRow, payPeriod: Period, instead?: LawChange): PaymentFacts {
  const years = yearsOf(payPeriod);
  const start = dateOfDay(row.startDay);
  const from = start > payPeriod.from ? start : payPeriod.from;
  return {
    payPeriod,
    birthDate: dateOfDay(row.birthDay),
    children: row.children.map(({ birthDay, fromDay, income, pension }) => ({
      birthDate: dateOfDay(birthDay),
      ...(fromDay === birthDay ? {} : { supportedFrom: dateOfDay(fromDay) }),
      ...(income === 0 ? {} : { incomes: years.map((year) => ({ year, amount: income })) }),
      ...(pension ? { childPension: [payPeriod] } : {}),
    })),
    programme: { start, ...(row.endDay === never ? {} : { end: dateOfDay(row.endDay) }) },
    interruptions: [],
    unauthorisedAbsence: [],
    paidWork:
      row.workedHours === 0
        ? []
        : datesIn(from, payPeriod.to).map((date) => ({
            date,
            hours: row.workedHours / 500,
            kind: row.apprentice ? 'apprenticeship' : 'work',
          })),
    otherBenefits: [],
    ...(instead && { instead }),
  };
}

function yearsOf({ from, to }: Period): readonly number[] {
  const first = Number(from.slice(0, 4));
  return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, index) => first + index);
}

function datesIn(from: IsoDate, to: IsoDate): readonly IsoDate[] {
  const first = dayNumber(from);
  return Array.from({ length: Math.max(dayNumber(to) - first + 1, 0) }, (_, index) =>
    dateOfDay(first + index),
  );
}

/** Those whom the columns and the rules give different amounts; written down only where they do. */
function differing(columns: Columns, period: Period, instead?: LawChange) {
  const law = compiled(period, instead);
  const differences: object[] = [];
  const costs = costOfEach(columns, law);
  for (let person = 0; person < columns.people; person += 1) {
    const { net } = paymentFor(factsOf(rowOf(columns, person), period, instead)).value;
    const cost = kronerOf(costs[person] ?? 0n, law);
    if (!cost.equals(net) && differences.length < 3)
      differences.push({ row: rowOf(columns, person), columns: `${cost.toFixed(6)}`, rules: net });
  }
  return differences;
}

const known = new Map<string, ReturnType<typeof compileLaw>>();
function compiled(period: Period, instead: LawChange = {}) {
  const key = JSON.stringify([period, instead]);
  const law = known.get(key) ?? compileLaw(period, instead);
  known.set(key, law);
  return law;
}

/** Every day from 2012 that a figure or a wording of §§ 35 and 37 changes. */
const versions = [
  ...new Set([
    ...parameters
      .filter(({ id }) => id === 'g' || id.startsWith('benefit.') || id === 'programme.hoursPerDay')
      .flatMap(({ id }) => datesOf(id)),
    ...ruleFiles
      .filter(({ file }) => /^(sotjl-3[57]-|day-hours)/.test(file))
      .flatMap(({ rules }) => rules.flatMap(({ wordings }) => wordings.map(({ from }) => from))),
  ]),
]
  .filter((date) => date >= '2012-01-01')
  .sort();

/** Three weeks on each side of a change of law; no rate is known before 2012. */
function around(date: IsoDate): Period {
  const from = addDays(date, -21);
  return { from: from < '2012-01-01' ? isoDate('2012-01-01') : from, to: addDays(date, 20) };
}

function yearOf(date: IsoDate): Period {
  return { from: isoDate(`${date.slice(0, 4)}-01-01`), to: isoDate(`${date.slice(0, 4)}-12-31`) };
}

function everyone(people: number, seed: number, period: Period) {
  return syntheticLot({ people, seed, figures, period, everyoneTakesPart: true }, 0);
}

/**
 * 100 000 people in every version take a minute on a quiet machine: `DIFFERENTIAL=full`. Otherwise the 100 000 are
 * shared among the versions, and a smaller set, the same people each time, lives through the year of every version.
 */
const isFull = process.env.DIFFERENTIAL === 'full';
const each = isFull ? 50_000 : Math.ceil(100_000 / versions.length);
const lots = isFull ? [0, 1] : [0];

describe('the columns and the rules give everyone the same, exactly', () => {
  test('where the law changes, as the rules tell, is where the dated figures and wordings say', () => {
    const told = dayFigures({ from: isoDate('2012-01-01'), to: isoDate('2027-12-31') });
    expect(versions).toEqual(expect.arrayContaining(told.map(({ from }) => from)));
    // Everything but the child's residence (2020) and the end of its exception (2022), which the columns do not have.
    const withoutResidence = versions.filter((d) => d !== '2020-07-01' && d !== '2022-01-01');
    expect(told.map(({ from }) => from)).toEqual(withoutResidence);
  });

  test.each(versions.map((date, index) => ({ date, index })))(
    'for their share of 100 000 people around $date',
    ({ date, index }) => {
      const period = around(date);
      for (const lot of lots) {
        const columns = everyone(each, 35 + index + 1000 * lot, period);
        expect(differing(columns, period)).toEqual([]);
      }
    },
    120_000,
  );

  test.each(versions.map((date) => ({ date })))(
    'for the same 400 people in the year of $date',
    ({ date }) => {
      const period = yearOf(date);
      const columns = everyone(400, 2012, period);
      expect(differing(columns, period)).toEqual([]);
    },
    60_000,
  );

  test.each<LawChange>([
    { 'benefit.factor': 2.2 },
    { 'benefit.youth.fraction': 0.75, 'benefit.youth.ageLimit': 30 },
    { 'benefit.youth.ageLimit': 0 },
    { 'benefit.childSupplement.perDay': 52.5, 'benefit.childSupplement.childAgeLimit': 20 },
    { 'benefit.childSupplement.childIncomeLimitG': 0.5 },
    { g: 131_234, 'benefit.daysPerYear': 261, 'programme.hoursPerDay': 7 },
  ])('with other figures than the law’s: %o', (change) => {
    for (const period of [yearOf(isoDate('2023-01-01')), yearOf(isoDate('2026-01-01'))]) {
      const columns = everyone(300, 7, period);
      expect(differing(columns, period, change)).toEqual([]);
    }
  });

  test('over many years, in more stretches than one', () => {
    const period = { from: isoDate('2016-03-10'), to: isoDate('2025-10-09') };
    expect(compiled(period).stretches.length).toBeGreaterThan(5);
    const columns = everyone(60, 3, period);
    expect(differing(columns, period)).toEqual([]);
  });
});

const day = (date: string) => dayNumber(isoDate(date));
const year2026 = yearOf(isoDate('2026-01-01'));

function aPerson(given: Partial<PersonRow> = {}): PersonRow {
  return {
    birthDay: day('1990-06-15'),
    county: 46,
    startDay: day('2025-10-01'),
    endDay: never,
    workedHours: 0,
    apprentice: false,
    children: [],
    ...given,
  };
}

function aChild(born: string, given: Partial<PersonRow['children'][number]> = {}) {
  return { birthDay: day(born), fromDay: day(born), income: 0, pension: false, ...given };
}

function costIn(period: Period, row: PersonRow, change: LawChange = {}) {
  const law = compileLaw(period, change);
  return kronerOf(costOfEach(columnsOf([row]), law)[0] ?? 0n, law);
}

describe('one person', () => {
  const july = { from: isoDate('2025-07-01'), to: isoDate('2025-07-31') };

  test('gets 23 benefit days of 2.041 G in July 2025', () => {
    const expected = fraction(23 * 130_160 * 2041, 260_000);
    expect(costIn(july, aPerson({ startDay: day('2025-01-01') })).equals(expected)).toBe(true);
  });

  test('gets nothing outside the programme, or for a full week of work', () => {
    expect(costIn(july, aPerson()).isZero()).toBe(true);
    expect(costIn(july, aPerson({ startDay: day('2025-01-01'), workedHours: 3750 })).isZero()).toBe(
      true,
    );
    expect(costIn(july, aPerson({ startDay: day('2025-01-01'), workedHours: 9000 })).isZero()).toBe(
      true,
    );
  });

  test.each([
    // Born on 29 February 2000: 25 on 28 February 2025, a Friday.
    { period: ['2025-02-27', '2025-02-27'], share: fraction(2, 3) },
    { period: ['2025-02-28', '2025-02-28'], share: fraction(1, 1) },
  ])('born on 29 February gets $share of the full amount on $period.0', ({ period, share }) => {
    const [from = '', to = ''] = period;
    const row = aPerson({ birthDay: day('2000-02-29'), startDay: day('2025-01-01') });
    const full = fraction(124_028 * 2041, 260_000);
    expect(costIn({ from: isoDate(from), to: isoDate(to) }, row).equals(full.times(share))).toBe(
      true,
    );
  });

  test('the income of a child takes the supplement away until 2023, and not from 2024', () => {
    const row = aPerson({
      startDay: day('2023-01-01'),
      children: [aChild('2010-05-05', { income: 111_478 })],
    });
    const supplement = (period: Period) =>
      costIn(period, row).minus(costIn(period, { ...row, children: [] }));
    const on = (from: string, to: string) => ({ from: isoDate(from), to: isoDate(to) });
    expect(supplement(on('2023-03-01', '2023-04-30')).isZero()).toBe(true);
    const atTheLimit = { ...row, children: [aChild('2010-05-05', { income: 111_477 })] };
    const april = on('2023-04-28', '2023-04-28');
    expect(
      costIn(april, atTheLimit)
        .minus(costIn(april, { ...row, children: [] }))
        .equals(whole(35)),
    ).toBe(true);
    // G grew past it on 1 May.
    expect(supplement(on('2023-04-28', '2023-05-01')).equals(whole(35))).toBe(true);
    expect(supplement(on('2024-01-01', '2024-01-05')).equals(whole(5 * 36))).toBe(true);
  });

  test('no child supplement is known before 2012, and nothing is simulated there', () => {
    expect(() => compileLaw(yearOf(isoDate('2011-01-01')))).toThrow(CannotSimulate);
  });

  test('figures with more decimals than can be summed exactly are refused', () => {
    expect(() => compileLaw(year2026, { 'benefit.factor': 2.000_000_001 })).toThrow(CannotSimulate);
  });
});

describe('the sums', () => {
  function simulated(columns: readonly Columns[], change: LawChange = {}) {
    const before = { law: compileLaw(year2026), sums: emptySums() };
    const after = { law: compileLaw(year2026, change), sums: emptySums() };
    const grouping = groupingOf(before.law, 18);
    for (const part of columns) count(part, [before, after], grouping);
    return groupsOf(before, after);
  }

  test.each<LawChange>([
    {},
    { 'benefit.factor': 2.2 },
    // Other limits than the law’s, so that the two laws cannot be counted in one go.
    { 'benefit.youth.ageLimit': 30, 'programme.hoursPerDay': 7 },
  ])('are the sum of what each person gets, in all and by group: %o', (change) => {
    const columns = everyone(3000, 11, year2026);
    const { total, byAge, byCounty, byChildren } = simulated([columns], change);
    const sumOf = (law: ReturnType<typeof compileLaw>) =>
      kronerOf(
        costOfEach(columns, law).reduce((all, cost) => all + cost, 0n),
        law,
      );
    const before = sumOf(compileLaw(year2026));
    const after = sumOf(compileLaw(year2026, change));
    for (const groups of [[total], byAge, byCounty, byChildren]) {
      expect(sum(groups.map(({ cost }) => cost.before)).equals(before)).toBe(true);
      expect(sum(groups.map(({ cost }) => cost.after)).equals(after)).toBe(true);
      expect(groups.reduce((people, { participants }) => people + participants.after, 0)).toBe(
        total.participants.before,
      );
    }
  });

  test('are the same however the people are divided', () => {
    const rows = Array.from({ length: 500 }, (_, person) =>
      rowOf(everyone(500, 5, year2026), person),
    );
    const together = simulated([columnsOf(rows)], { 'benefit.factor': 2.2 });
    const apart = simulated([columnsOf(rows.slice(0, 123)), columnsOf(rows.slice(123))], {
      'benefit.factor': 2.2,
    });
    expect(JSON.stringify(apart)).toBe(JSON.stringify(together));
  });

  test('stay exact when they have grown past what a number can hold', () => {
    const { law, sums } = { law: compileLaw(year2026), sums: emptySums() };
    const columns = columnsOf([aPerson()]);
    count(columns, [{ law, sums }], groupingOf(law, 18));
    for (let times = 0; times < 24; times += 1) addSums(sums, sums);
    const { total } = groupsOf({ law, sums }, { law, sums });
    const one = costIn(year2026, aPerson());
    expect(total.cost.before.equals(one.times(whole(2 ** 24)))).toBe(true);
    expect(total.participants.before).toBe(2 ** 24);
  });

  test('put people where they belong', () => {
    const children = ['2010-01-01', '2015-01-01', '2018-01-01', '2020-01-01', '2022-01-01'];
    const { byAge, byCounty, byChildren } = simulated([
      columnsOf([
        // 25 on the first day of the year, and the day after.
        aPerson({ birthDay: day('2001-01-01'), county: 3 }),
        aPerson({ birthDay: day('2001-01-02'), county: 3 }),
        aPerson({ children: children.map((born) => aChild(born)) }),
        // Grown up on the first day, and born after the last.
        aPerson({ children: [aChild('2008-01-01'), aChild('2027-01-01')] }),
        aPerson({ startDay: never }),
      ]),
    ]);
    const counts = (groups: readonly { key: string; participants: { before: number } }[]) =>
      Object.fromEntries(
        groups.flatMap(({ key, participants }) =>
          participants.before ? [[key, participants.before]] : [],
        ),
      );
    expect(counts(byAge)).toEqual({ 'under-25': 1, '25-29': 1, '30-39': 2 });
    expect(counts(byCounty)).toEqual({ '03': 2, '46': 2 });
    expect(counts(byChildren)).toEqual({ '0': 3, '4-up': 1 });
  });

  test('a change of the ages lets fewer in, and the law as it is lets in whoever has a programme', () => {
    const rows = [
      aPerson({ birthDay: day('2005-10-02'), startDay: day('2025-10-01') }),
      aPerson({ birthDay: day('2005-10-01'), startDay: day('2025-10-01') }),
      aPerson({ birthDay: day('1965-10-01'), startDay: day('2025-10-01') }),
    ];
    const { total } = simulated([columnsOf(rows)], {
      'eligibility.minAge': 20,
      'eligibility.maxAge': 60,
    });
    expect(total.participants).toEqual({ before: 3, after: 1 });
  });

  test('a higher factor costs more, by the same share', () => {
    const childless = Array.from({ length: 50 }, () => aPerson());
    const { total } = simulated([columnsOf(childless)], { 'benefit.factor': 4.082 });
    expect(total.cost.after.equals(total.cost.before.times(whole(2)))).toBe(true);
  });
});

describe('an invented population', () => {
  const population = { people: lotSize + 100, seed: 42, figures, period: year2026 };

  test('is the same from the same seed, and another from another', () => {
    expect(syntheticLot(population, 1)).toEqual(syntheticLot(population, 1));
    expect(syntheticLot({ ...population, seed: 43 }, 1)).not.toEqual(syntheticLot(population, 1));
    expect(syntheticLot(population, 1).people).toBe(100);
  });

  test('has the counties, the ages and the participants of the figures', () => {
    const lot = syntheticLot(population, 0);
    const share = (isSo: (person: number) => boolean) =>
      Array.from({ length: lot.people }, (_, person) => person).filter(isSo).length / lot.people;
    expect(share((person) => lot.county[person] === 3)).toBeCloseTo(1000 / 1800, 2);
    const adult = (person: number) => (lot.birthDay[person] ?? 0) <= day('2008-01-01');
    expect(share((person) => !adult(person))).toBeCloseTo((0.53 * 620) / 1800, 2);
    const takesPart = (person: number) => lot.startDay[person] !== never;
    expect(share(takesPart)).toBeCloseTo(400 / 1800, 2);
    expect(share((person) => takesPart(person) && !adult(person))).toBe(0);
  });
});
