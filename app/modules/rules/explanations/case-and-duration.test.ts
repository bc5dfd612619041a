import { expect, test } from 'vitest';
import { addDays, isoDate } from '#kernel/date.ts';
import type { Finding, Rule } from '#kernel/rule.ts';
import { publicLanguages } from '#kernel/text.ts';
import {
  administrationReference,
  governorSeesFile,
  whoDecides,
} from '../domain/case-processing.ts';
import * as deadlines from '../domain/fvl-deadlines.ts';
import { earnsHolidayPay, taxTreatment, taxWithholding } from '../domain/skbf-05-tax.ts';
import * as duration from '../domain/sotjl-32-duration.ts';
import * as interruption from '../domain/sotjl-34-interruption.ts';
import { explain, type Explanation } from './explain.ts';

const start = isoDate('2021-02-01');
const leave = [{ from: isoDate('2021-09-01'), to: isoDate('2021-12-31') }];
const facts = {
  start,
  leave,
  interruptions: leave,
  pandemicAbsence: leave,
  decidedTo: start,
  returnsBefore: 1,
  assessments: {},
  interruptedFrom: start,
  absence: { from: start, because: 'birth' as const },
  section: '34',
  decisionReached: start,
  decisionMade: start,
  handedIn: addDays(start, 30),
  received: start,
  appealReceived: start,
  partyHasSpoken: false,
  tells: ['reasons' as const],
  grantInFull: false,
  toDetriment: true,
  notified: true,
  invalid: false,
  file: 'appeal' as const,
  topic: 'appeal' as const,
  matter: 'dates' as const,
  forMonth: { from: isoDate('2021-05-01'), to: isoDate('2021-05-31') },
  gross: 22_479,
  percent: 20,
  choices: {},
};

type Asked = Rule<typeof facts, unknown>;

const rules: readonly Asked[] = [
  ...[duration, interruption, deadlines].flatMap((module) =>
    Object.values<unknown>({ ...module }).filter(isRule),
  ),
  governorSeesFile,
  administrationReference,
  whoDecides,
  taxTreatment,
  taxWithholding,
  earnsHolidayPay,
];

function isRule(value: unknown): value is Asked {
  return typeof value === 'object' && value !== null && 'wordings' in value;
}

function sentences({ plain, because }: Explanation): readonly string[] {
  return [plain, ...because.flatMap(sentences)];
}

/** Each rule on the first day of every wording that concludes something. */
const findings = rules.flatMap((rule) =>
  rule.wordings
    .filter(({ regulated }) => regulated)
    .map(({ from }): [string, string, Finding] => [rule.id, from, rule.apply(facts, from)]),
);

test.each(findings)('%s on %s is explained in three languages', (_, __, finding) => {
  for (const language of publicLanguages)
    for (const sentence of sentences(explain(finding, language))) {
      expect(sentence.trim()).not.toBe('');
      expect(sentence).not.toMatch(/undefined|\[object|NaN/);
    }
  const [nn, nb, en] = publicLanguages.map((language) => explain(finding, language).plain);
  expect(en).not.toBe(nn);
  expect(en).not.toBe(nb);
});

test.each(findings.filter(([, , { value }]) => value === 'not-met'))(
  '%s on %s tells what would change it',
  (_, __, finding) => {
    for (const language of publicLanguages)
      expect(explain(finding, language).wouldChange?.trim()).toBeTruthy();
  },
);

function plainly(rule: Asked, on: string, changed: Partial<typeof facts> = {}) {
  const finding = rule.apply({ ...facts, ...changed }, isoDate(on));
  return publicLanguages.map((language) => explain(finding, language).plain);
}

test('the last day is told with the days that made it later', () => {
  expect(plainly(duration.ordinaryEnd, '2021-02-01')).toEqual([
    'Den vanlige programtiden er ute 2. juni 2023: 31. januar 2023 og 122 dager som ikke teller med.',
    'Den vanlege programtida er ute 2. juni 2023: 31. januar 2023 og 122 dagar som ikkje tel med.',
    'The ordinary programme time ends on 2 June 2023: 31 January 2023 and 122 days that do not count.',
  ]);
});

test('a deadline is told with its weekday', () => {
  const decisionReached = isoDate('2024-04-08');
  expect(plainly(deadlines.appealDeadline, '2024-04-08', { decisionReached })).toEqual([
    'Klagefristen går ut mandag 29. april 2024.',
    'Klagefristen går ut måndag 29. april 2024.',
    'The last day to appeal is Monday 29 April 2024.',
  ]);
});

test('what is withheld and what is paid out are told in kroner', () => {
  expect(plainly(taxWithholding, '2021-05-31')[1]).toMatch(
    /utbetalt 17\s983 kroner\. 4\s496 kroner er trekte i skatt\.$/,
  );
});
