import { expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import file from '../testing/worked-examples.json' with { type: 'json' };
import {
  lawfulReasons,
  lawfulRefusal,
  otherMeasuresFirst,
  readRefusalReason,
  refusalReasons,
  unlawfulReasons,
} from './sotjl-29-refusal.ts';

const days = ['2010-01-01', '2018-12-31', '2019-01-01', '2027-12-31'].map((day) => isoDate(day));

test('worked example S34: only a condition is a lawful reason', () => {
  const example = file.examples.find(({ id }) => id === 'S34');
  const { reasons } = (example?.inputs ?? { reasons: [] }) as { reasons: string[] };
  const codes = reasons.map((reason) => readRefusalReason(reason));

  expect(codes).toEqual(['no-places', 'budget', 'cap', 'work-and-earning-capacity']);
  expect(
    codes.map((reason) => reason && lawfulRefusal.apply({ reason }, isoDate('2026-01-01')).value),
  ).toEqual([false, false, false, true]);
});

test.each(days)('capacity and budget never count, and conditions do (%s)', (on) => {
  for (const reason of unlawfulReasons)
    expect(lawfulRefusal.apply({ reason }, on).value).toBe(false);
  for (const reason of lawfulReasons) expect(lawfulRefusal.apply({ reason }, on).value).toBe(true);
  expect(otherMeasuresFirst.apply({}, on).value).toBe(false);
});

test.each([
  ['waiting list for the programme', 'waiting-list'],
  ['lack of staff at the office', 'staff'],
  ['too few caseworkers', 'staff'],
  ['the office has no capacity', 'no-places'],
  ['other measures have not been tried first', 'measures-not-tried'],
  ['applicant is 17 years old', 'age'],
  ['applicant has turned 67', 'age'],
  ['applicant has other benefits that are not very limited', 'other-benefits'],
  ['close and coordinated assistance is not necessary', 'assistance-not-needed'],
  ['capacity is permanently reduced for every kind of work', 'work-and-earning-capacity'],
  ['applicant has no residence in Norway', 'residence'],
  ['disproportionately burdensome because of the applicant', 'reservation'],
  ['work capability assessment does not conclude so', 'work-ability-assessment'],
  ['stays in another municipality', 'other-municipality'],
  ['pending disability claim', 'pending-claims'],
  ['ingen ledige plassar', 'no-places'],
  ['manglende budsjett', 'budget'],
  ['cap', 'cap'],
  ['applicant receives a full disability pension', 'other-benefits'],
  ['the programme is full', 'no-places'],
  ['the office has reduced capacity this autumn', 'no-places'],
  ['disproportionately burdensome because the office lacks capacity', 'no-places'],
  ['disproportionately burdensome for the budget', 'budget'],
  ['applicant’s capacity is not reduced', 'work-and-earning-capacity'],
  ['the maximum number of participants is reached', 'cap'],
  ['the applicant must wait until next year', 'waiting-list'],
  ['the municipality lacks the resources', 'budget'],
  ['other measures should be exhausted', 'measures-not-tried'],
  ['applicant is 17', 'age'],
  ['applicant is below 18', 'age'],
  ['applicant lives in another municipality', 'other-municipality'],
  ['the number of participants is limited to 20', 'cap'],
  ['lack of resources at the office', 'budget'],
  ['kommuneøkonomi', 'budget'],
  ['for få ansatte', 'staff'],
  ['no vacancies in the programme', 'no-places'],
  ['the programme is full', 'no-places'],
  ['intake has stopped this year', 'no-places'],
  ['applicant receives full disability benefit', 'other-benefits'],
  ['applicant has ordinary full-time work', 'work-and-earning-capacity'],
])('«%s» is read as %s', (words, reason) => {
  expect(readRefusalReason(words)).toBe(reason);
});

test('each code is read as itself, and unknown words as nothing', () => {
  expect(refusalReasons.map((reason) => readRefusalReason(reason))).toEqual(refusalReasons);
  expect(readRefusalReason('the weather')).toBeUndefined();
  expect(readRefusalReason('has not had social assistance for long')).toBeUndefined();
});

test('a text as long as a book is read in a moment', () => {
  const began = performance.now();
  expect(readRefusalReason(`no money ${'capacity to '.repeat(20_000)}`)).toBe('budget');
  expect(readRefusalReason('capacity to '.repeat(20_000))).toBe('no-places');
  expect(performance.now() - began).toBeLessThan(1000);
});
