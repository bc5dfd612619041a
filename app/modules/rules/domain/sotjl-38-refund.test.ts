import { expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { NoLawInForce } from '#kernel/rule.ts';
import { supplementReceiver } from './sotjl-35-maintenance.ts';
import { formOfDeduction } from './sotjl-36-deduction.ts';
import { benefitTypes, harmlessBenefits, reducingBenefits } from './sotjl-38-other-benefits.ts';
import { leavesBenefitAlone, refund, supplementaryAssistance } from './sotjl-38-refund.ts';

const on = isoDate('2025-03-01');

test.each([
  ['uforetrygd', '2012-12-13', 'no-claim'],
  ['uforetrygd', '2012-12-14', 'may-claim'],
  ['dagpenger', '2010-01-01', 'may-claim'],
  ['arbeidsmarkedstiltak', '2018-12-31', 'goes-to-municipality'],
  ['arbeidsmarkedstiltak', '2019-01-01', 'no-claim'],
] as const)('back-paid %s on %s: %s', (backPaid, day, claim) => {
  expect(refund.apply({ backPaid }, isoDate(day)).value).toBe(claim);
});

test('only what is for extra expenses and for children never reduces', () => {
  const alone = benefitTypes.filter((type) => leavesBenefitAlone.apply({ type }, on).value);
  expect(alone).toEqual(harmlessBenefits);
  expect(alone.some((type) => reducingBenefits.some((reducing) => reducing === type))).toBe(false);
  expect(supplementaryAssistance.apply({}, on).value).toBe(true);
});

test('the supplement goes to the collection authority only when it is owed and asked for', () => {
  const to = (owesMaintenance: boolean, claimedByCollector: boolean) =>
    supplementReceiver.apply({ owesMaintenance, claimedByCollector }, on).value;
  expect([to(true, true), to(true, false), to(false, true)]).toEqual([
    'collection-authority',
    'participant',
    'participant',
  ]);
  const facts = { owesMaintenance: true, claimedByCollector: true };
  expect(() => supplementReceiver.apply(facts, isoDate('2011-12-31'))).toThrow(NoLawInForce);
  expect(supplementReceiver.apply(facts, isoDate('2012-01-01')).value).toBe('collection-authority');
});

test('a deduction that the grant did not reserve is a new decision', () => {
  const form = (reservedInGrant: boolean) => formOfDeduction.apply({ reservedInGrant }, on).value;
  expect([form(true), form(false)]).toEqual(['execution', 'new-decision']);
});
