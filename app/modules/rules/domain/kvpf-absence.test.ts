import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, isoDate } from '#kernel/date.ts';
import { NoLawInForce } from '#kernel/rule.ts';
import { explain } from '../explanations/explain.ts';
import { period } from '../testing/a-payment.ts';
import { quotaUse } from './absence-quota.ts';
import {
  firstSelfCertificateDay,
  longSickness,
  type SicknessFacts,
  sicknessDays,
  withdrawal,
} from './kvpf-05-sickness.ts';
import { lastDayWithChild, sickChildDays, sickChildQuota } from './kvpf-09-sick-child.ts';
import {
  breastfeedingTime,
  leaveAfterBirth,
  leaveBeforeBirth,
  leaveForFather,
} from './kvpf-12-birth.ts';
import { welfareLeave } from './kvpf-15-welfare-leave.ts';
import { dayOff, religiousDaysOff } from './kvpf-16-days-off.ts';
import { holidayEntitlement } from './kvpf-17-holiday.ts';
import {
  pandemicAbsenceKeepsBenefit,
  pandemicExtraExtension,
  pandemicMaximumReached,
  pandemicPostponedStart,
} from './pandemic.ts';

const in2024 = isoDate('2024-09-30');

function sick(changes: Partial<SicknessFacts>) {
  const facts: SicknessFacts = {
    programmeStart: isoDate('2024-02-05'),
    absence: period('2024-09-09', '2024-09-13'),
    document: 'self-certificate',
    earlier: [],
    ...changes,
  };
  const { withBenefit, withoutBenefit } = sicknessDays.apply(facts, facts.absence.from).value;
  return [withBenefit.length, withoutBenefit.length];
}

test('there was no regulation before 2012', () => {
  const facts = { programmeStart: isoDate('2011-06-01') };
  expect(() => firstSelfCertificateDay.apply(facts, isoDate('2011-12-31'))).toThrow(NoLawInForce);
  expect(firstSelfCertificateDay.apply(facts, isoDate('2012-01-01')).value).toBe('2011-07-27');
});

test('a self-certificate is valid after eight weeks, and from the start while § 17 a was in force', () => {
  const first = (start: string, on: string) =>
    firstSelfCertificateDay.apply({ programmeStart: isoDate(start) }, isoDate(on)).value;
  expect(first('2024-08-05', '2024-09-12')).toBe('2024-09-30');
  expect(first('2020-03-02', '2020-03-15')).toBe('2020-04-27');
  expect(first('2020-03-02', '2020-03-16')).toBe('2020-03-02');
  expect(first('2020-03-02', '2020-05-08')).toBe('2020-03-02');
  expect(first('2020-03-02', '2020-05-09')).toBe('2020-04-27');
});

test('a self-certificate covers three calendar days, a doctor’s certificate all', () => {
  expect(sick({})).toEqual([3, 2]);
  expect(sick({ document: 'doctors-certificate' })).toEqual([5, 0]);
  expect(sick({ document: 'none' })).toEqual([0, 5]);
  expect(sick({ absence: period('2024-09-09', '2024-09-11') })).toEqual([3, 0]);
});

test('days before the eight weeks are over need a doctor’s certificate', () => {
  const start = { programmeStart: isoDate('2024-07-17') };
  expect(firstSelfCertificateDay.apply(start, in2024).value).toBe('2024-09-11');
  expect(sick(start)).toEqual([1, 4]);
  expect(sick({ ...start, document: 'doctors-certificate' })).toEqual([5, 0]);
});

test('a required certificate that never came takes the self-certified days with it', () => {
  expect(sick({ certificateMissing: true })).toEqual([0, 5]);
  expect(sick({ certificateMissing: true, prevented: true })).toEqual([3, 2]);
  expect(sick({ confirmationMissing: true })).toEqual([0, 5]);
  expect(sick({ withdrawn: true })).toEqual([0, 5]);
});

test('a new absence within 16 days adds the earlier days, counted from the day after (Q20)', () => {
  const twoDays = (last: string) => [{ from: addDays(isoDate(last), -1), to: isoDate(last) }];
  expect(sick({ earlier: twoDays('2024-08-24') })).toEqual([1, 4]);
  expect(sick({ earlier: twoDays('2024-08-23') })).toEqual([3, 2]);
  expect(sick({ earlier: [...twoDays('2024-08-24'), ...twoDays('2024-08-10')] })).toEqual([0, 5]);
});

test.each([
  ['2020-03-15', 3],
  ['2020-03-16', 16],
  ['2020-05-31', 16],
  ['2020-06-01', 3],
])('an absence that began %s is covered for %i days', (from, covered) => {
  const absence = { from: isoDate(from), to: addDays(isoDate(from), 19) };
  expect(sick({ programmeStart: isoDate('2019-10-01'), absence })[0]).toBe(covered);
});

test('the right to self-certify can be withdrawn after four absences in twelve months', () => {
  const absences = ['2023-10-01', '2024-01-10', '2024-04-10', '2024-07-10'].map((day) =>
    period(day, day),
  );
  const on = (day: string, selfCertified = absences) =>
    withdrawal.apply({ selfCertified, consideredOn: isoDate(day) }, in2024).value;
  expect(on('2024-09-30')).toEqual({ absences: 4, possible: 'met', reviewBy: '2025-03-30' });
  expect(on('2024-10-01')).toMatchObject({ absences: 3, possible: 'not-met' });
});

test.each([
  ['met', 'met', /rimeleg grunn til å tru/],
  ['not-met', 'not-met', /ikkje nok/],
] as const)(
  'with fewer absences, doubt that is %s makes withdrawal %s',
  (outcome, possible, words) => {
    const finding = withdrawal.apply(
      {
        selfCertified: [period('2024-01-10', '2024-01-10')],
        consideredOn: isoDate('2024-02-01'),
        assessments: { 'ABS-5.doubt': { outcome, reasons: 'Grunn.' } },
      },
      in2024,
    );
    expect(finding.value).toMatchObject({ absences: 1, possible });
    expect(finding.because.map(({ rule }) => rule)).toContain('ABS-5.doubt');
    expect(explain(finding, 'nn').plain).toMatch(words);
  },
);

test('long sickness is a task for the caseworker after eight weeks (Q18)', () => {
  expect(longSickness.apply({ absence: period('2024-01-08', '2024-06-30') }, in2024).value).toBe(
    '2024-03-04',
  );
});

test.each([
  [1, false, 0, 10],
  [2, false, 0, 10],
  [3, false, 0, 15],
  [2, true, 0, 20],
  [3, true, 0, 30],
  [1, false, 1, 20],
  [3, true, 1, 50],
  [2, true, 2, 60],
])(
  '%i children, alone %s, %i chronically ill: %i working days',
  (children, soleCarer, chronicallyIll, quota) => {
    expect(sickChildQuota.apply({ children, soleCarer, chronicallyIll }, in2024).value).toBe(quota);
  },
);

test('the right lasts out the year the child turns 12, or 18 when it is chronically ill', () => {
  const last = (birth: string, chronicallyIll: boolean) =>
    lastDayWithChild.apply({ childBirthDate: isoDate(birth), chronicallyIll }, in2024).value;
  expect(last('2012-02-10', false)).toBe('2024-12-31');
  expect(last('2012-02-10', true)).toBe('2030-12-31');
  expect(last('2012-02-29', false)).toBe('2024-12-31');
});

test('the eleventh day with a sick child has no cover, and twelve months later the days come back', () => {
  const facts = {
    children: 1,
    chronicallyIll: 0,
    soleCarer: false,
    absences: [period('2024-01-08', '2024-01-19'), period('2024-09-02', '2024-09-02')],
    countedOn: isoDate('2024-09-02'),
  };
  expect(sickChildDays.apply(facts, in2024).value).toEqual({
    quota: 10,
    used: 10,
    left: 0,
    over: ['2024-09-02'],
  });
  const later = { ...facts, countedOn: isoDate('2025-01-08') };
  expect(sickChildDays.apply(later, isoDate('2025-01-08')).value).toMatchObject({ used: 10 });
  const after = { ...facts, countedOn: isoDate('2025-01-20') };
  expect(sickChildDays.apply(after, isoDate('2025-01-20')).value).toMatchObject({ used: 1 });
});

test('leave before birth is counted back in working days, past holidays, with a week’s notice', () => {
  const before = (expectedBirth: string) =>
    leaveBeforeBirth.apply({ expectedBirth: isoDate(expectedBirth) }, isoDate(expectedBirth)).value;
  expect(before('2024-06-14')).toEqual({
    from: '2024-05-31',
    to: '2024-06-13',
    noticeBy: '2024-05-24',
  });
  expect(before('2024-05-21').from).toBe('2024-05-02');
});

test('the day of birth is day one of the six weeks, unless chosen otherwise (Q19)', () => {
  const facts = { bornOn: isoDate('2024-06-14') };
  expect(leaveAfterBirth.apply(facts, in2024).value).toEqual(period('2024-06-14', '2024-07-25'));
  const other = { ...facts, choices: { Q19: 'day-before' } } as const;
  expect(leaveAfterBirth.apply(other, in2024).value).toEqual(period('2024-06-15', '2024-07-26'));
  expect(leaveForFather.apply({}, in2024).value).toBe(10);
  expect(breastfeedingTime.apply({}, in2024).value).toBe(1);
});

test('the eleventh day of welfare leave in a calendar year is not covered', () => {
  const facts = {
    leave: [period('2023-03-06', '2023-03-17'), period('2023-12-21', '2023-12-21')],
    inYearOf: isoDate('2023-12-21'),
  };
  expect(welfareLeave.apply(facts, in2024).value).toEqual({
    quota: 10,
    used: 10,
    left: 0,
    over: ['2023-12-21'],
  });
});

test.each([
  ['2024-05-09', true],
  ['2024-05-17', true],
  ['2024-05-18', true],
  ['2024-12-24', false],
  ['2024-03-27', false],
])('%s is a day off: %s', (date, off) => {
  expect(dayOff.apply({ date: isoDate(date) }, isoDate(date)).value).toBe(off);
});

test('a religious holiday is asked for ten working days before', () => {
  const date = isoDate('2024-06-17');
  expect(religiousDaysOff.apply({ date }, date).value).toEqual({
    daysPerYear: 2,
    noticeBy: '2024-06-03',
  });
  const reasons = religiousDaysOff.apply({ date }, date).because;
  expect(reasons.map(({ rule }) => rule)).toContain('Q7');
});

test.each([
  ['1990-05-05', 25],
  ['1965-01-01', 25],
  ['1964-12-31', 30],
  ['1963-01-20', 30],
])('born %s gives %i days of holiday in 2024', (birthDate, quota) => {
  const facts = {
    birthDate: isoDate(birthDate),
    inYearOf: in2024,
    taken: [period('2024-07-01', '2024-07-19')],
  };
  expect(holidayEntitlement.apply(facts, in2024).value).toMatchObject({ quota, used: 15 });
});

test('a quota never covers more than it has, and nothing is counted twice', () => {
  const start = isoDate('2024-01-01');
  const window = period('2024-01-01', '2024-12-31');
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 30 }),
      fc.array(fc.tuple(fc.integer({ min: 0, max: 360 }), fc.integer({ min: 0, max: 20 }))),
      (quota, drawn) => {
        const absences = drawn.map(([at, length]) => ({
          from: addDays(start, at),
          to: addDays(start, at + length),
        }));
        const use = quotaUse(quota, [...absences, ...absences], window);
        expect(use.used + use.left).toBe(quota);
        expect(use.left === 0 || use.over.length === 0).toBe(true);
        expect(use).toEqual(quotaUse(quota, absences, window));
      },
    ),
  );
});

test.each([
  [pandemicAbsenceKeepsBenefit, '2020-03-16', '2022-03-31'],
  [pandemicExtraExtension, '2020-03-16', '2020-12-31'],
  [pandemicMaximumReached, '2021-07-01', '2021-12-31'],
] as const)('the temporary rule holds from its first to its last day', (rule, first, last) => {
  const on = (date: string, days: number) => rule.apply({}, addDays(isoDate(date), days)).value;
  expect([on(first, -1), on(first, 0), on(last, 0), on(last, 1)]).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test.each([
  ['2020-03-15', '2020-04-01'],
  ['2020-03-16', '2020-10-01'],
  ['2021-12-31', '2020-10-01'],
  ['2022-01-01', '2020-04-01'],
])('on %s a start planned for 1 April 2020 can wait until %s', (on, latest) => {
  const facts = { plannedStart: isoDate('2020-04-01') };
  expect(pandemicPostponedStart.apply(facts, isoDate(on)).value).toBe(latest);
});
