import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endOfMonth, isoDate } from '#kernel/date.ts';
import { earnsHolidayPay, taxTreatment, taxWithholding, withholdingFree } from './skbf-05-tax.ts';

function benefitFor(month: string, gross: number, percent: number) {
  const from = isoDate(`${month}-01`);
  return { forMonth: { from, to: endOfMonth(from) }, gross, percent };
}

function withheld(month: string, gross: number, percent: number) {
  const facts = benefitFor(month, gross, percent);
  return taxWithholding.apply(facts, facts.forMonth.to).value;
}

test('S40: 20 % for May, and nothing for June', () => {
  expect(withheld('2025-05', 22_479, 20)).toEqual({ withheld: 4_496, paidOut: 17_983 });
  expect(withheld('2025-06', 21_457, 20)).toEqual({ withheld: 0, paidOut: 21_457 });
});

test.each([
  ['2010-06', 200],
  ['2011-05', 200],
  ['2011-06', 0],
  ['2011-07', 200],
  ['2012-06', 0],
  ['2026-06', 0],
  ['2026-12', 200],
])('of 1 000 kroner for %s, %i are withheld at 20 %', (month, kroner) => {
  expect(withheld(month, 1_000, 20).withheld).toBe(kroner);
});

test('June is free from 15 June 2011, not the day before', () => {
  const facts = benefitFor('2011-06', 1_000, 20);
  expect(withholdingFree.apply(facts, isoDate('2011-06-14')).value).toBe(false);
  expect(withholdingFree.apply(facts, isoDate('2011-06-15')).value).toBe(true);
});

test('the month that the benefit is for decides, not the day it is paid', () => {
  expect(withholdingFree.apply(benefitFor('2025-06', 1, 1), isoDate('2025-07-15')).value).toBe(
    true,
  );
  expect(withholdingFree.apply(benefitFor('2025-05', 1, 1), isoDate('2025-06-15')).value).toBe(
    false,
  );
});

test('half a krone is rounded up, and decimals in the percentage are exact', () => {
  expect(withheld('2025-05', 5, 10)).toEqual({ withheld: 1, paidOut: 4 });
  expect(withheld('2025-05', 4, 12.5)).toEqual({ withheld: 1, paidOut: 3 });
  expect(withheld('2025-05', 1_000, 28.7)).toEqual({ withheld: 287, paidOut: 713 });
});

test.each([-1, 101, Number.NaN])('%s is no percentage', (percent) => {
  expect(() => withheld('2025-05', 1_000, percent)).toThrow(RangeError);
});

test('what is withheld and what is paid out are the whole', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.integer({ min: 0, max: 100 }), (gross, percent) => {
      const parts = withheld('2025-05', gross, percent);
      expect(parts.withheld + parts.paidOut).toBe(gross);
      expect(parts.withheld).toBeLessThanOrEqual(gross);
      expect(withheld('2025-06', gross, percent).paidOut).toBe(gross);
    }),
  );
});

test('the benefit is income, without holiday pay', () => {
  const on = isoDate('2026-01-01');
  expect(taxTreatment.apply({}, on).value).toMatchObject({
    as: 'earned-income',
    pensionRights: true,
    employersContribution: false,
  });
  expect(earnsHolidayPay.apply({}, on)).toMatchObject({ value: false, lawFrom: '2012-01-01' });
  expect(earnsHolidayPay.apply({}, isoDate('2011-12-31')).lawFrom).toBe('2010-01-01');
});
