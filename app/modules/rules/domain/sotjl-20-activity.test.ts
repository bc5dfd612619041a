import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { birthday, dateOfDay, dayNumber, isoDate } from '#kernel/date.ts';
import { explain } from '../explanations/explain.ts';
import file from '../testing/worked-examples.json' with { type: 'json' };
import type { Assessment } from './assessment.ts';
import {
  activities,
  activityDuty,
  activityMustBeSet,
  conditionLimits,
  generalDuty,
  type LanguageFacts,
  languageDuty,
  needsOfChildren,
  orderedTaskCover,
  reductionForBreach,
  suitableActivity,
  touchesParticipant,
  typicalActivities,
  weightyReasons,
} from './sotjl-20-activity.ts';

const met: Assessment = { outcome: 'met', reasons: 'A reason.' };
const notMet: Assessment = { outcome: 'not-met', reasons: 'A reason.' };

const day = isoDate('2026-11-02');

const inForce = { 'activityDuty.generalDutyInForce': 1 };

function duty(birthDate: string, on: string, instead?: Readonly<Record<string, number>>) {
  const facts = { birthDate: isoDate(birthDate), assessments: {}, ...(instead && { instead }) };
  return activityDuty.apply(facts, isoDate(on)).value;
}

describe('conditions on activity', () => {
  test('worked example S37', () => {
    const example = file.examples.find(({ id }) => id === 'S37');
    const { cases } = (example?.inputs ?? { cases: [] }) as {
      cases: { birthDate: string; date: string }[];
    };
    const { rule: expected } = (example?.expected ?? { rule: [] }) as { rule: string[] };

    expect(cases).toHaveLength(3);
    expect(cases.map(({ birthDate, date }) => duty(birthDate, date))).toEqual(expected);
  });

  test.each([
    ['1998-01-01', '2016-12-31', 'may'],
    ['1998-01-01', '2017-01-01', 'shall-unless-weighty-reasons'],
    ['1992-02-29', '2022-02-27', 'shall-unless-weighty-reasons'],
    ['1992-02-29', '2022-02-28', 'may'],
    ['1990-06-15', '2020-06-14', 'shall-unless-weighty-reasons'],
    ['1990-06-15', '2020-06-15', 'may'],
  ])('born %s, on %s: %s', (birthDate, on, expected) => {
    expect(duty(birthDate, on)).toBe(expected);
  });

  test('from 2017 the duty lasts exactly until the day before the 30th birthday', () => {
    fc.assert(
      fc.property(
        fc.integer({
          min: dayNumber(isoDate('1960-01-01')),
          max: dayNumber(isoDate('2008-12-31')),
        }),
        fc.integer({
          min: dayNumber(isoDate('2017-01-01')),
          max: dayNumber(isoDate('2027-12-31')),
        }),
        (born, asked) => {
          const shall = duty(dateOfDay(born), dateOfDay(asked)) !== 'may';
          expect(shall).toBe(dateOfDay(asked) < birthday(dateOfDay(born), 30));
        },
      ),
    );
  });

  test('a finding holds until the day it changes', () => {
    const facts = { birthDate: isoDate('1990-06-15'), assessments: {} };

    expect(activityDuty.apply(facts, isoDate('2019-01-01')).until).toBe('2020-06-14');
  });

  test('weighty reasons are assessed by a person, from 2017', () => {
    const set = (birthDate: string, on: string, assessment?: Assessment) =>
      activityMustBeSet.apply(
        {
          birthDate: isoDate(birthDate),
          assessments: assessment ? { [weightyReasons.id]: assessment } : {},
        },
        isoDate(on),
      ).value;

    expect(set('2000-01-01', '2016-12-31', notMet)).toBe('not-met');
    expect(set('2000-01-01', '2017-01-01')).toBe('undetermined');
    expect(set('2000-01-01', '2017-01-01', notMet)).toBe('met');
    expect(set('2000-01-01', '2017-01-01', met)).toBe('not-met');
    expect(set('1980-01-01', '2017-01-01', notMet)).toBe('not-met');
    expect(() => weightyReasons.apply({ assessments: {} }, isoDate('2016-12-31'))).toThrow(
      'no wording in force',
    );
  });
});

describe('the general duty', () => {
  test('is adopted, but not in force', () => {
    for (const on of ['2010-01-01', '2015-06-30', '2015-07-01', '2027-12-31'])
      expect(generalDuty.apply({}, isoDate(on)).value).toBe(false);
  });

  test('is a switch: turned on it covers all ages, and not before the act was there', () => {
    expect(generalDuty.apply({ instead: inForce }, isoDate('2015-06-30')).value).toBe(false);
    expect(generalDuty.apply({ instead: inForce }, isoDate('2015-07-01')).value).toBe(true);
    expect(duty('1970-01-01', '2026-11-02')).toBe('may');
    expect(duty('1970-01-01', '2026-11-02', inForce)).toBe('shall-unless-weighty-reasons');
  });
});

describe('a breach', () => {
  const breach = {
    toldInDecision: true,
    somethingLeft: true,
    emergencyCovered: true,
    assessments: { [needsOfChildren.id]: met },
  };

  test('can reduce the assistance when everything is in order, from 2017', () => {
    expect(reductionForBreach.apply(breach, isoDate('2017-01-01')).value).toBe('met');
    expect(() => reductionForBreach.apply(breach, isoDate('2016-12-31'))).toThrow(
      'no wording in force',
    );
  });

  test.each([
    ['nobody told', { toldInDecision: false }, 'not-met'],
    ['all of it stopped', { somethingLeft: false }, 'not-met'],
    ['too little in an emergency', { emergencyCovered: false }, 'not-met'],
    ['children hurt', { assessments: { [needsOfChildren.id]: notMet } }, 'not-met'],
    ['children not thought of', { assessments: {} }, 'undetermined'],
  ])('%s: %j is %s', (_, change, expected) => {
    const finding = reductionForBreach.apply({ ...breach, ...change }, day);

    expect(finding.value).toBe(expected);
    expect(Boolean(explain(finding, 'nn').wouldChange)).toBe(expected === 'not-met');
  });

  test('an ordered task has injury cover', () => {
    for (const on of ['2016-12-31', '2017-01-01']) {
      expect(orderedTaskCover.apply({ ordered: true }, isoDate(on)).value).toBe('met');
      expect(orderedTaskCover.apply({ ordered: false }, isoDate(on)).value).toBe('not-met');
    }
  });
});

describe('conditions on the language', () => {
  const weak: LanguageFacts = {
    birthDate: isoDate('2000-05-05'),
    assessments: {},
    languageIsCause: true,
    introductionProgramme: true,
    speaksSami: false,
  };

  test.each<[string, Partial<LanguageFacts>, string]>([
    ['with a right to an introduction programme', {}, 'shall-unless-weighty-reasons'],
    ['for a Sami speaker', { speaksSami: true }, 'consider'],
    ['without an introduction programme', { introductionProgramme: false }, 'consider'],
    ['when language is not the cause', { languageIsCause: false }, 'none'],
    ['at 30', { birthDate: isoDate('1996-11-02') }, 'none'],
    ['the day before 30', { birthDate: isoDate('1996-11-03') }, 'shall-unless-weighty-reasons'],
  ])('%s', (_, change, expected) => {
    expect(languageDuty.apply({ ...weak, ...change }, day).value).toBe(expected);
  });

  test('came in 2021', () => {
    expect(languageDuty.apply(weak, isoDate('2021-01-01')).value).toBe(
      'shall-unless-weighty-reasons',
    );
    expect(() => languageDuty.apply(weak, isoDate('2020-12-31'))).toThrow('no wording in force');
  });
});

test('typical activities are listed from 2017', () => {
  expect(typicalActivities.apply({}, isoDate('2016-12-31')).value).toEqual([
    'work-task-in-municipality',
  ]);
  expect(typicalActivities.apply({}, isoDate('2017-01-01')).value).toEqual(activities);
});

test('a participant is touched only through supplementary assistance', () => {
  expect(touchesParticipant.apply({ supplementaryAssistance: true }, day).value).toBe(true);
  expect(touchesParticipant.apply({ supplementaryAssistance: false }, day).value).toBe(false);
});

test.each([conditionLimits, suitableActivity, needsOfChildren, weightyReasons])(
  '$id is open until a person has assessed it, and says what would change it',
  (asked) => {
    const found = (assessment?: Assessment) =>
      asked.apply({ assessments: assessment ? { [asked.id]: assessment } : {} }, day);

    expect(found().value).toBe('undetermined');
    expect(found(met).value).toBe('met');
    expect(explain(found(), 'en').plain).toBe('This has not been assessed yet.');
    expect(explain(found(notMet), 'nb').plain).toMatch(/\. A reason\.$/);
    expect(explain(found(notMet), 'nb').wouldChange).toMatch(/\.$/);
  },
);

test('the duty is said in every language, with the day it ends', () => {
  const said = (birthDate: string, language: 'nn' | 'nb' | 'en', instead = {}) =>
    explain(
      activityDuty.apply({ birthDate: isoDate(birthDate), assessments: {}, instead }, day),
      language,
    ).plain;

  expect(said('2000-05-05', 'nn')).toContain('Plikta gjeld fram til 5. mai 2030.');
  expect(said('2000-05-05', 'nb')).toContain('Plikten gjelder fram til 5. mai 2030.');
  expect(said('2000-05-05', 'en')).toContain('The duty lasts until 5 May 2030.');
  expect(said('1970-05-05', 'en')).toBe('The office may set conditions on activity, but need not.');
  expect(said('1970-05-05', 'en', inForce)).toBe(
    'The office shall set conditions on activity, unless weighty reasons speak against it.',
  );
});
