import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, isoDate, weekday } from '#kernel/date.ts';
import { sum } from '#kernel/fraction.ts';
import { NoLawInForce } from '#kernel/rule.ts';
import { anyPayment, aPayment, month, period } from '../testing/a-payment.ts';
import { forecast, lastDayAfter } from './forecast.ts';
import { adjustment, paidWithOldBaseAmount } from './sotjl-35-adjustment.ts';
import { type PaymentFacts, paymentFor } from './sotjl-39-payment.ts';

function pay(changes: Partial<PaymentFacts> = {}) {
  return paymentFor(aPayment(changes)).value;
}

test('a whole month gives its benefit days, and is rounded once', () => {
  const { benefitDays, net, payable } = pay();
  expect([benefitDays, net.toFixed(6), payable]).toEqual([21, '20446.015800', 20_446]);
});

test.each([
  ['2024-06', 20, 19_081],
  ['2024-07', 23, 22_393],
])('the factor is 2 until June 2024 and 2.041 after: %s', (name, days, payable) => {
  expect(pay({ payPeriod: month(name) })).toMatchObject({ benefitDays: days, payable });
});

test('the full rate is paid from the 25th birthday, and the month splits there', () => {
  const { segments } = pay({ birthDate: isoDate('1999-09-17') });
  expect(segments.map(({ from, to, value }) => [from, to, value.rate.underAge])).toEqual([
    ['2024-09-02', '2024-09-16', true],
    ['2024-09-17', '2024-09-30', false],
  ]);
});

test('born on 29 February: the full rate is paid from 28 February in a year without one', () => {
  const { segments } = pay({
    birthDate: isoDate('2000-02-29'),
    payPeriod: month('2025-02'),
  });
  expect(segments.map(({ from, value }) => [from, value.rate.underAge])).toEqual([
    ['2025-02-03', true],
    ['2025-02-28', false],
  ]);
});

test.each([
  ['2011-12', null],
  ['2012-01', '27'],
  ['2023-01', '27'],
  ['2023-02', '35'],
  ['2024-01', '36'],
  ['2025-01', '37'],
  ['2026-01', '38'],
])('a child gives in %s %s kroner a day', (name, rate) => {
  const { segments, unknownSupplement } = pay({
    children: [{ birthDate: isoDate('2010-10-10') }],
    payPeriod: month(name),
    programme: { start: isoDate('2010-01-01') },
  });
  expect(segments[0]?.value.supplement.rate?.toJSON() ?? null).toBe(rate);
  expect(unknownSupplement).toBe(rate === null);
});

test('the supplement of 2010 and 2011 is only paid when somebody has accepted a rate (Q12)', () => {
  const facts = {
    children: [{ birthDate: isoDate('2005-01-01') }],
    payPeriod: month('2011-11'),
    programme: { start: isoDate('2011-01-03') },
  };
  expect(pay(facts).childSupplement.toFixed(2)).toBe('0.00');
  expect(pay({ ...facts, choices: { Q12: 'accept-27' } }).childSupplement.toFixed(2)).toBe(
    '594.00',
  );
});

test.each([
  ['born in the month', { birthDate: isoDate('2024-09-18') }, 9],
  ['of age in the month', { birthDate: isoDate('2006-09-18') }, 12],
  [
    'supported from a day',
    { birthDate: isoDate('2015-01-01'), supportedFrom: isoDate('2024-09-30') },
    1,
  ],
  [
    'found not supported',
    { birthDate: isoDate('2015-01-01'), notSupported: [period('2024-09-01', '2024-09-29')] },
    1,
  ],
  [
    'in foster care for less than two years',
    { birthDate: isoDate('2015-01-01'), foster: { since: isoDate('2022-09-26'), lasting: false } },
    3,
  ],
  [
    'in lasting foster care',
    { birthDate: isoDate('2015-01-01'), foster: { since: isoDate('2024-09-01'), lasting: true } },
    21,
  ],
])('a child %s counts for the days it is supported', (_, child, days) => {
  expect(pay({ children: [child] }).childSupplement.toFixed(2)).toBe((36 * days).toFixed(2));
});

test('own income above G and child pension took the supplement away until 2023', () => {
  const child = {
    birthDate: isoDate('2007-01-15'),
    incomes: [
      { year: 2023, amount: 118_621 },
      { year: 2024, amount: 400_000 },
    ],
  };
  const pension = {
    birthDate: isoDate('2007-01-15'),
    childPension: [period('2023-12-01', '2024-01-31')],
  };
  const supplement = (name: string, one: PaymentFacts['children'][number]) =>
    pay({
      children: [one],
      payPeriod: month(name),
      programme: { start: isoDate('2023-03-06') },
    }).childSupplement.toFixed(0);
  expect(supplement('2023-12', child)).toBe('0');
  expect(supplement('2024-01', child)).toBe('828');
  expect(supplement('2023-12', pension)).toBe('0');
  expect(supplement('2024-01', pension)).toBe('828');
  const belowG = { ...child, incomes: [{ year: 2023, amount: 118_620 }] };
  expect(supplement('2023-12', belowG)).toBe('735');
});

test('a child abroad is supported for 90 days in twelve months, and again when it is back (Q9)', () => {
  const child = {
    birthDate: isoDate('2015-01-01'),
    abroad: [period('2024-06-10', '2024-09-20')],
  };
  const { segments } = pay({ children: [child] });
  expect(segments.map(({ from, to, value }) => [from, to, value.supplement.children])).toEqual([
    ['2024-09-02', '2024-09-06', 1],
    ['2024-09-09', '2024-09-20', 0],
    ['2024-09-23', '2024-09-30', 1],
  ]);
  const before = { ...child, abroad: [period('2020-01-01', '2020-12-31')] };
  const inJune = pay({
    children: [before],
    payPeriod: month('2020-06'),
    programme: { start: isoDate('2020-01-01') },
  });
  expect(inJune.segments[0]?.value.supplement.children).toBe(1);
});

test('work counts before absence, and together they never take more than the day', () => {
  const date = isoDate('2024-09-05');
  const { forWork, forAbsence } = pay({
    paidWork: [{ date, hours: 5 }],
    unauthorisedAbsence: [{ date, hours: 7.5 }],
  });
  expect(forWork.toFixed(2)).toBe('649.08');
  expect(forWork.plus(forAbsence).toFixed(2)).toBe('973.62');
});

test('hours on a Saturday, outside the programme or marked as outside programme time do not count', () => {
  const { forWork } = pay({
    paidWork: [
      { date: isoDate('2024-09-07'), hours: 5 },
      { date: isoDate('2024-10-01'), hours: 5 },
      { date: isoDate('2024-09-10'), hours: 3, outsideProgramme: 'Kveldsvakt' },
    ],
  });
  expect(forWork.isZero()).toBe(true);
});

test('hours as an apprentice count from 2019', () => {
  const apprentice = (name: string) =>
    pay({
      payPeriod: month(name),
      programme: { start: isoDate('2018-01-01') },
      paidWork: [{ date: isoDate(`${name}-06`), hours: 7.5, kind: 'apprenticeship' }],
    }).forWork;
  expect(weekday(isoDate('2018-12-06'))).toBe(4);
  expect(apprentice('2018-12').isZero()).toBe(true);
  expect(apprentice('2019-02').isZero()).toBe(false);
});

test('the child supplement is cut with the hours of absence, unless chosen otherwise (Q4)', () => {
  const facts = {
    children: [{ birthDate: isoDate('2019-05-05') }],
    unauthorisedAbsence: [{ date: isoDate('2024-09-05'), hours: 7.5 }],
  };
  expect(pay(facts).forAbsence.toFixed(2)).toBe('1009.62');
  expect(pay({ ...facts, choices: { Q4: 'kept' } }).forAbsence.toFixed(2)).toBe('973.62');
});

test('other benefits are deducted krone for krone and never below zero', () => {
  expect(pay({ otherBenefits: [{ type: 'sykepenger', amount: 446 }] }).payable).toBe(20_000);
  expect(pay({ otherBenefits: [{ type: 'dagpenger', amount: 30_000 }] }).payable).toBe(0);
  expect(pay({ otherBenefits: [{ type: 'bostotte', amount: 2600 }] }).payable).toBe(20_446);
  expect(pay({ otherBenefits: [{ type: 'uforetrygd', amount: 9000 }] })).toMatchObject({
    payable: 20_446,
    reassess: ['uforetrygd'],
  });
});

test('an overpayment is deducted, at most what is agreed', () => {
  expect(pay({ overpayment: { remaining: 1240 } })).toMatchObject({
    payable: 19_206,
    overpayment: { remaining: 0 },
  });
  expect(pay({ overpayment: { remaining: 50_000 } })).toMatchObject({
    payable: 0,
    overpayment: { remaining: 29_554 },
  });
  expect(pay({ overpayment: { remaining: 5000, atMost: 500 } })).toMatchObject({
    payable: 19_946,
    overpayment: { remaining: 4500 },
  });
});

test('a municipality can pay a twelfth of the year for a whole month (Q1)', () => {
  const twelfth = { choices: { Q1: 'MONTHLY_TWELFTH' } } as const;
  expect(pay(twelfth).net.toFixed(2)).toBe('21095.10');
  expect(
    pay({ ...twelfth, children: [{ birthDate: isoDate('2019-05-05') }] }).childSupplement.toFixed(
      2,
    ),
  ).toBe('780.00');
  const partly = { ...twelfth, programme: { start: isoDate('2024-09-16') } };
  expect(pay(partly).net.equals(pay({ programme: { start: isoDate('2024-09-16') } }).net)).toBe(
    true,
  );
  const year = sum(
    Array.from(
      { length: 12 },
      (_, index) =>
        pay({
          ...twelfth,
          payPeriod: month(`2022-${String(index + 1).padStart(2, '0')}`),
          programme: { start: isoDate('2021-12-01') },
        }).net,
    ),
  );
  expect(year.toFixed(2)).toBe(((106_399 * 2 * 4) / 12 + (111_477 * 2 * 8) / 12).toFixed(2));
});

test('a twelfth is a twelfth of the year, also when a year has another number of days (Q1)', () => {
  const twelfth = { choices: { Q1: 'MONTHLY_TWELFTH' } } as const;
  const tried = pay({ ...twelfth, instead: { 'benefit.daysPerYear': 250 } });
  expect(tried.base.toFixed(2)).toBe(pay(twelfth).base.toFixed(2));
});

test('a municipality can add the rest for somebody under 25, with its own money (Q26)', () => {
  const young = { birthDate: isoDate('2002-01-01') };
  const child = { children: [{ birthDate: isoDate('2019-05-05') }] };
  expect(pay(young).municipalTopUp).toBe(0);
  const on = { choices: { Q26: 'on' } } as const;
  const { payable, municipalTopUp } = pay({ ...young, ...child, ...on });
  expect(payable).toBe(pay({ ...young, ...child }).payable);
  expect(payable + municipalTopUp).toBe(pay(child).payable);
  expect(pay({ ...child, ...on }).municipalTopUp).toBe(0);
  const owing = pay({ ...young, ...on, overpayment: { remaining: 100 } });
  expect(owing.municipalTopUp).toBe(pay({ ...young, ...on }).municipalTopUp);
});

test('there is no benefit during an interruption', () => {
  const { benefitDays, segments } = pay({ interruptions: [period('2024-09-09', '2024-09-20')] });
  expect(benefitDays).toBe(11);
  expect(segments.map(({ from, to }) => [from, to])).toEqual([
    ['2024-09-02', '2024-09-06'],
    ['2024-09-23', '2024-09-30'],
  ]);
});

test('there is no law before 2010 to calculate by', () => {
  const facts = { payPeriod: month('2009-12'), programme: { start: isoDate('2009-01-01') } };
  expect(() => pay(facts)).toThrow(NoLawInForce);
});

test('what was paid with the old G is calculated again, period for period', () => {
  const { payPeriod: _, ...paidCase } = aPayment({ programme: { start: isoDate('2024-11-04') } });
  const facts = { paidCase, paidPeriods: [month('2025-05')], oldBaseAmount: 124_028 };
  expect(adjustment.apply(facts, isoDate('2025-06-01')).value).toMatchObject({
    periods: [{ benefitDays: 22, paid: 21_420, recalculated: 22_479, difference: 1059 }],
    backPayment: 1059,
  });
});

test.each([
  [2020, '2020-09-03'],
  [2018, '2018-05-31'],
  [2025, '2025-05-22'],
])('in %i the old G was paid until %s', (year, to) => {
  expect(paidWithOldBaseAmount(year)).toEqual({ from: `${year}-05-01`, to });
});

test('the amount is never negative, and never above the full amount with supplements', () => {
  fc.assert(
    fc.property(anyPayment, (facts) => {
      const { payable, net, gross } = paymentFor(facts).value;
      const grown = paymentFor({ ...facts, birthDate: isoDate('1960-01-01') }).value;
      expect(payable).toBeGreaterThanOrEqual(0);
      expect(net.compare(gross)).toBeLessThanOrEqual(0);
      expect(gross.compare(grown.gross)).toBeLessThanOrEqual(0);
    }),
  );
});

test('a period split anywhere pays the same before rounding', () => {
  fc.assert(
    fc.property(anyPayment, fc.integer({ min: 0, max: 29 }), (drawn, offset) => {
      const facts = { ...drawn, otherBenefits: [] };
      const { from, to } = facts.payPeriod;
      const middle = addDays(from, offset);
      if (middle >= to) return;
      const parts = [
        { from, to: middle },
        { from: addDays(middle, 1), to },
      ].map((payPeriod) => paymentFor({ ...facts, payPeriod }).value.net);
      expect(sum(parts).equals(paymentFor(facts).value.net)).toBe(true);
    }),
  );
});

test('more hours of work or absence never pay more', () => {
  fc.assert(
    fc.property(anyPayment, fc.integer({ min: 0, max: 30 }), (facts, offset) => {
      const more = { date: addDays(facts.payPeriod.from, offset), hours: 2.25 };
      const before = paymentFor(facts).value.net;
      const work = { ...facts, paidWork: [...facts.paidWork, more] };
      const absence = { ...facts, unauthorisedAbsence: [...facts.unauthorisedAbsence, more] };
      expect(paymentFor(work).value.net.compare(before)).toBeLessThanOrEqual(0);
      expect(paymentFor(absence).value.net.compare(before)).toBeLessThanOrEqual(0);
    }),
  );
});

test('one more child never pays less', () => {
  fc.assert(
    fc.property(anyPayment, fc.integer({ min: 0, max: 9000 }), (facts, age) => {
      const child = { birthDate: addDays(facts.payPeriod.to, -age) };
      const more = paymentFor({ ...facts, children: [...facts.children, child] }).value;
      expect(more.net.compare(paymentFor(facts).value.net)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('a forecast is the sum of its months, and each month what is paid', () => {
  fc.assert(
    fc.property(anyPayment, fc.integer({ min: 1, max: 36 }), (drawn, months) => {
      const { start } = drawn.programme;
      const programme = { start, end: lastDayAfter(start, months) };
      const { birthDate, children } = drawn;
      const { months: ahead, total } = forecast({ birthDate, children, programme });
      const paid = ahead.map(({ from, to }) =>
        pay({ birthDate, children, programme, payPeriod: { from, to } }),
      );
      expect(total).toBe(paid.reduce((kroner, { payable }) => kroner + payable, 0));
      expect(ahead[0]?.from.slice(0, 7)).toBe(start.slice(0, 7));
      expect(ahead.at(-1)?.to.slice(0, 7)).toBe(programme.end.slice(0, 7));
    }),
    { numRuns: 40 },
  );
});

test('a forecast tells what changes in each month', () => {
  const { months } = forecast({
    birthDate: isoDate('2000-03-10'),
    children: [{ birthDate: isoDate('2007-08-20') }],
    programme: { start: isoDate('2025-01-06'), end: isoDate('2027-01-05') },
    hoursOfWorkPerWeek: 10,
  });
  const told = months
    .filter(({ events }) => events.length > 0)
    .map(({ from, events }) => [from.slice(0, 7), ...events.map(({ kind }) => kind)]);
  expect(told).toEqual([
    ['2025-01', 'start'],
    ['2025-03', 'full-rate'],
    ['2025-05', 'new-rates'],
    ['2025-06', 'no-tax-withheld'],
    ['2025-08', 'child-of-age'],
    ['2026-01', 'new-rates'],
    ['2026-05', 'new-rates'],
    ['2026-06', 'no-tax-withheld'],
    ['2027-01', 'end'],
  ]);
  expect(months[0]?.payment.value.forWork.isZero()).toBe(false);
  expect(months.every(({ assumedBaseAmount }) => !assumedBaseAmount)).toBe(true);
});
