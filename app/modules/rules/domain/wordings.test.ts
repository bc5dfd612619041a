import { expect, test } from 'vitest';
import { addDays, isoDate, type IsoDate } from '#kernel/date.ts';
import { whole } from '#kernel/fraction.ts';
import type { Period } from '#kernel/period.ts';
import { NoLawInForce } from '#kernel/rule.ts';
import { period } from '../testing/a-payment.ts';
import { catalogue } from './catalogue.ts';
import { planParts } from './sotjl-33-plan.ts';

/** What was concluded the day before, what on the day itself, and the facts of the case that bear on it. */
type Turn = readonly [before: unknown, after: unknown, facts?: object];

const noLaw = 'no law in force';
const met = { outcome: 'met', reasons: 'Fordi.' };

const child = { birthDate: '2005-03-03' };
const abroad = [period('2020-02-01', '2022-02-01')];
const keptAway = { child: { ...child, abroad, keptAbroadByPandemic: true } };
const rich = {
  child: {
    ...child,
    incomes: [
      { year: 2012, amount: 500_000 },
      { year: 2023, amount: 500_000 },
    ],
  },
};
const pensioned = { child: { ...child, childPension: [period('2011-01-01', '2024-12-31')] } };
const fromTheEea = { residence: { status: 'eea' } };
const notAssessed = { assessments: {} };
const eighteen = { birthDate: '2000-06-01', ...notAssessed };
const apprentice = { worked: [{ date: '2019-01-01', hours: 3, kind: 'apprenticeship' }] };
const absentThreeHours = { absent: [{ date: '2019-01-01', hours: 3 }] };
const interruptedIn2018 = { interruptedFrom: '2018-01-01', absence: undefined };
const leave = period('2018-03-01', '2018-03-31');
const interruption = period('2018-09-01', '2018-10-31');
const year = (number: number): Period => period(`${number}-01-01`, `${number}-12-31`);
const measuresLate = {
  ...notAssessed,
  elements: [{ kind: 'work-oriented', ...period('2018-09-01', '2018-12-31') }],
  decisionPeriods: [year(2018)],
};
/** Job search only in the last part of the second of three periods. */
const searched = {
  elements: [{ kind: 'job-search', ...period('2012-11-01', '2012-12-31') }],
  decisionPeriods: [year(2011), year(2012), year(2013)],
};
const entitled = {
  ...eighteen,
  assessments: Object.fromEntries(
    catalogue.filter(({ id }) => id !== 'KVP-29-2').map(({ id }) => [id, met]),
  ),
  workAbilityAssessment: { on: '2010-01-01', capacity: 'reduced', effort: 'specially-adapted' },
  subsistence: { benefits: 0 },
  residence: { status: 'resident' },
};
const small = { subsistence: { benefits: 5_000, guidelineRate: 6_000 } };
const oneChild = { children: 1, chronicallyIll: 0 };
const allParts = [...planParts];
const wait = '2011-10-27';

/**
 * Every day since 2010 that a rule got a new wording, kept apart from the rules so that a day changed there by mistake fails
 * here. What is the same on both sides was only put in other words, or makes no difference to this case.
 */
const turns: Readonly<Record<string, Readonly<Record<string, Turn>>>> = {
  '2010-11-19': { 'KVP-33-1.content': [noLaw, allParts] },
  '2010-12-17': {
    'KVP-29-4': ['met', 'met'],
    'KVP-29-4.benefits': ['met', 'met', small],
    'KVP-29.all': ['not-met', 'not-met', entitled],
  },
  '2011-06-15': {
    'KVP-TAX-2': [false, true, { forMonth: period('2011-06-01', '2011-06-30') }],
  },
  '2012-01-01': {
    'ABS-1': [
      noLaw,
      {
        withBenefit: ['2012-01-02', '2012-01-03', '2012-01-04'],
        withoutBenefit: ['2012-01-05', '2012-01-06'],
      },
    ],
    'ABS-1.long': [noLaw, '2012-02-27'],
    'ABS-2': [noLaw, 3],
    'ABS-2.first-day': [noLaw, wait],
    'ABS-3': [noLaw, false],
    'ABS-4': [noLaw, false],
    'ABS-5': [noLaw, { absences: 0, possible: 'not-met', reviewBy: '2012-07-02' }, notAssessed],
    'ABS-5.doubt': [noLaw, 'met'],
    'ABS-6': [noLaw, '2017-12-31'],
    'ABS-7': [noLaw, 3],
    'ABS-8': [noLaw, 10, oneChild],
    'ABS-8.used': [noLaw, { quota: 10, used: 0, left: 10, over: [] }, oneChild],
    'ABS-9': [noLaw, { from: '2012-02-16', to: '2012-02-29', noticeBy: '2012-02-09' }],
    'ABS-10': [noLaw, { from: '2012-01-02', to: '2012-02-12' }],
    'ABS-10.father': [noLaw, 10],
    'ABS-11': [noLaw, 1],
    'ABS-12': [noLaw, { quota: 10, used: 0, left: 10, over: [] }],
    'ABS-13': [noLaw, true, { date: '2012-12-25' }],
    'ABS-13.religious': [noLaw, { daysPerYear: 2, noticeBy: '2012-12-10' }],
    'ABS-14': [noLaw, { quota: 25, used: 0, left: 25, over: [] }],
    'KVP-29-10': ['met', 'met'],
    'KVP-29-10.residence': ['met', 'not-met', fromTheEea],
    'KVP-30-1': ['met', 'met'],
    'KVP-30-1.day': ['15/2', '15/2'],
    'KVP-30-3.half-way': [noLaw, '2018-07-02', { decisionPeriods: [year(2018)] }],
    'KVP-30-3.job-search': ['met', 'met', searched],
    'KVP-30-3.measures': ['met', 'not-met', measuresLate],
    'KVP-30-6': ['met', 'not-met'],
    'KVP-32-1': [
      { decision: 12, ordinary: 24, extra: null },
      { decision: 12, ordinary: 24, extra: 6 },
    ],
    'KVP-32-1.beyond': ['met', 'met'],
    'KVP-32-1.goal': [noLaw, 'met'],
    'KVP-32-1.return': [noLaw, 'met'],
    'KVP-32-1.second': ['met', 'met'],
    'KVP-32-4': [[leave], [leave]],
    'KVP-35-5': [
      { amount: '0', children: 1, rate: null },
      { amount: '27', children: 1, rate: '27' },
    ],
    'KVP-35-6.age': ['met', 'met'],
    'KVP-35-6.child-pension': ['met', 'not-met', pensioned],
    'KVP-35-6.foster': [
      'met',
      'not-met',
      { child: { ...child, foster: { since: '2011-06-01', lasting: false } } },
    ],
    'KVP-35-6.income': ['met', 'not-met', rich],
    'KVP-35-7': [noLaw, 'collection-authority'],
    'KVP-T-1': ['2018-12-31', '2018-12-31'],
    'KVP-TAX-3': [false, false],
  },
  '2012-12-14': { 'KVP-38-4': ['no-claim', 'may-claim', { backPaid: 'uforetrygd' }] },
  '2015-07-01': { 'ACT-2': [false, false] },
  '2017-01-01': {
    'ACT-3': ['may', 'shall-unless-weighty-reasons'],
    'ACT-3.must-be-set': [
      'not-met',
      'met',
      { assessments: { 'ACT-3.weighty-reasons': { outcome: 'not-met', reasons: 'Fordi.' } } },
    ],
    'ACT-3.weighty-reasons': [noLaw, 'met'],
    'ACT-4': [
      ['work-task-in-municipality'],
      [
        'labour-market-measure',
        'qualification-measure',
        'job-search',
        'job-offer',
        'norwegian-training',
        'work-task-in-municipality',
      ],
    ],
    'ACT-4.suitable': ['met', 'met'],
    'ACT-5': [noLaw, 'met'],
    'ACT-5.children': [noLaw, 'met'],
    'ACT-5.injury-cover': ['met', 'met'],
  },
  '2018-01-01': { 'CASE.appeal-target': [noLaw, '2018-04-01'] },
  '2019-01-01': {
    'KVP-29-2': ['met', noLaw],
    'KVP-29-2.age': ['undetermined', 'met', eighteen],
    'KVP-29-7': ['met', 'met'],
    'KVP-29-7.reservation': ['undetermined', 'met', notAssessed],
    'KVP-29-8': [false, false],
    'KVP-29.all': ['undetermined', 'met', entitled],
    'KVP-30-3': [noLaw, 'met'],
    'KVP-30-3.half-way': ['2018-07-02', noLaw, { decisionPeriods: [year(2018)] }],
    'KVP-30-3.job-search': ['met', 'not-met', searched],
    'KVP-30-3.measures': ['not-met', 'undetermined', measuresLate],
    'KVP-30-4': [
      ['training', 'motivation', 'coping', 'health-care', 'rehabilitation', 'own-activity'],
      ['work-preparing', 'health-improving'],
    ],
    'KVP-30-5': [
      { allowed: false, remainingProgrammeHours: null },
      { allowed: true, remainingProgrammeHours: 22.5 },
    ],
    'KVP-30-7': [true, true],
    'KVP-32-1': [
      { decision: 12, ordinary: 24, extra: 6 },
      { decision: 12, ordinary: 24, extra: 12 },
    ],
    'KVP-32-1.beyond': ['met', 'met'],
    'KVP-32-1.goal': ['met', noLaw],
    'KVP-32-1.return': ['not-met', 'met', { returnsBefore: 1 }],
    'KVP-32-1.second': ['met', 'met'],
    'KVP-32-2': [noLaw, true],
    'KVP-32-4': [[leave], [leave, interruption]],
    'KVP-34-1': ['met', noLaw],
    'KVP-34-2': [noLaw, 'must-end', interruptedIn2018],
    'KVP-34-2.justified': [noLaw, 'met'],
    'KVP-34-2.not-resuming': [noLaw, 'met'],
    'KVP-34-2.one-year': [noLaw, 'met', interruptedIn2018],
    'KVP-34-2.protected': [noLaw, 'met', { absence: { from: '2018-06-01', because: 'birth' } }],
    'KVP-34-3': [noLaw, false],
    'KVP-34-4': ['met', 'met'],
    'KVP-35-1': [true, true, { programme: { start: '2018-02-01' } }],
    'KVP-36-1': ['300', '300', absentThreeHours],
    'KVP-37-1': ['0', '300', apprentice],
    'KVP-37-1.hours': ['0', '3', apprentice],
    'KVP-38-4': ['goes-to-municipality', 'no-claim', { backPaid: 'arbeidsmarkedstiltak' }],
    'KVP-T-1': ['2018-12-31', '2018-12-31'],
  },
  '2020-03-16': {
    'ABS-2.first-day': [wait, '2011-09-01'],
    'PANDEMIC.absence': [false, true],
    'PANDEMIC.activity': [false, true],
    'PANDEMIC.extension': [false, true],
    'PANDEMIC.start': ['2020-03-16', '2020-09-16'],
  },
  '2020-05-09': { 'ABS-2.first-day': ['2011-09-01', wait] },
  '2020-07-01': {
    'KVP-35-6.pandemic': ['not-met', 'met', keptAway],
    'KVP-35-6.residence': ['met', 'not-met', { child: { ...child, abroad } }],
  },
  '2021-01-01': {
    'ACT-6': [noLaw, 'shall-unless-weighty-reasons', { birthDate: '1995-05-05' }],
    'PANDEMIC.extension': [true, false],
  },
  '2021-07-01': { 'PANDEMIC.maximum-2021': [false, true] },
  '2022-01-01': {
    'KVP-35-6.pandemic': ['met', 'not-met', keptAway],
    'PANDEMIC.maximum-2021': [true, false],
    'PANDEMIC.start': ['2020-09-16', '2020-03-16'],
  },
  '2022-04-01': {
    'PANDEMIC.absence': [true, false],
    'PANDEMIC.activity': [true, false],
  },
  '2022-08-01': { 'KVP-33-1.content': [allParts, allParts] },
  '2024-01-01': {
    'KVP-35-6.child-pension': ['not-met', 'met', pensioned],
    'KVP-35-6.income': ['not-met', 'met', rich],
  },
  '2024-07-01': {
    'KVP-35-2': [
      { amount: '248056', baseAmount: '124028', factor: '2' },
      { amount: '63285287/250', baseAmount: '124028', factor: '2041/1000' },
    ],
  },
  '2025-03-07': { 'KVP-29-10.residence': ['not-met', 'met', fromTheEea] },
};

/** A case that has something for every rule to read. */
const theCase = {
  birthDate: '1990-05-05',
  assessments: Object.fromEntries(catalogue.map(({ id }) => [id, met])),
  absence: period('2012-01-02', '2012-01-06'),
  absences: [],
  absent: [],
  allYear: true,
  appealReceived: '2018-01-01',
  bornOn: '2012-01-02',
  child,
  childBirthDate: '2005-03-03',
  childSupplement: whole(0),
  children: [child],
  chronicallyIll: false,
  claimedByCollector: true,
  consideredOn: '2012-01-02',
  countedOn: '2012-01-02',
  date: '2012-12-24',
  dayValue: whole(750),
  decidedOn: '2018-12-31',
  decidedTo: '2019-01-31',
  document: 'self-certificate',
  earlier: [],
  emergencyCovered: true,
  expectedBirth: '2012-03-01',
  hoursPerWeek: 37.5,
  interruptions: [interruption],
  introductionProgramme: true,
  inYearOf: '2012-01-02',
  jobHoursPerWeek: 15,
  kind: 'apprenticeship',
  languageIsCause: true,
  leave: [leave],
  ordered: true,
  owesMaintenance: true,
  parts: [],
  pendingClaims: [],
  plannedStart: '2020-03-16',
  programme: 'completed',
  programmeStart: '2011-09-01',
  returnsBefore: 0,
  selfCertified: [],
  soleCarer: false,
  somethingLeft: true,
  speaksSami: false,
  start: '2018-02-01',
  statedStart: '2011-01-03',
  stay: 'here',
  taken: [],
  toldInDecision: true,
  worked: [],
};

const all = Object.entries(turns).flatMap(([day, rules]) =>
  Object.entries(rules).map(([id, turn]) => ({ id, day: isoDate(day), turn })),
);

/** What a rule concludes on a day, and since when it has said so. */
function concluded(id: string, facts: object, on: IsoDate) {
  const found = catalogue.find((rule) => rule.id === id);
  if (!found) throw new Error(`No rule ${id}`);
  try {
    const { value, lawFrom } = found.apply({ ...theCase, ...facts } as never, on);
    return { value: JSON.parse(JSON.stringify(value)) as unknown, lawFrom };
  } catch (error) {
    if (!(error instanceof NoLawInForce)) throw error;
    return { value: noLaw, lawFrom: undefined };
  }
}

test.each(all)('$id turns on $day', ({ id, day, turn: [before, after, facts = {}] }) => {
  const eve = concluded(id, facts, addDays(day, -1));
  const itself = concluded(id, facts, day);
  expect([eve.value, itself.value]).toEqual([before, after]);
  expect(itself.lawFrom).toBe(after === noLaw ? undefined : day);
  expect(eve.lawFrom).not.toBe(itself.lawFrom);
});

test('no wording after 2010 is left out', () => {
  const inCode = catalogue.flatMap(({ id, wordings }) =>
    wordings.filter(({ from }) => from > '2010-01-01').map(({ from }) => `${id} ${from}`),
  );
  expect(all.map(({ id, day }) => `${id} ${day}`).sort()).toEqual(inCode.sort());
  expect(all.length).toBeGreaterThan(110);
});
