import { expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import type { Finding } from '#kernel/rule.ts';
import { publicLanguages } from '#kernel/text.ts';
import { figure } from '../domain/parameter.ts';
import { activityDuty } from '../domain/sotjl-20-activity.ts';
import { workingAge } from '../domain/sotjl-29-eligibility.ts';
import { interruptedForAYear, protectedAbsence } from '../domain/sotjl-34-interruption.ts';
import { ageShare } from '../domain/sotjl-35-benefit.ts';
import { childAge, fosterChild } from '../domain/sotjl-35-child.ts';
import { explain } from './explain.ts';

const on = isoDate('2026-03-02');

function said(finding: Finding): readonly string[] {
  return publicLanguages.flatMap((language) => {
    const { plain, wouldChange } = explain(finding, language);
    return [plain, wouldChange ?? ''];
  });
}

/** Everything that is said about the finding, to look for a figure in. */
function words(finding: Finding): string {
  return said(finding).join(' ');
}

test('two thirds under 25, and whatever somebody tries instead', () => {
  const facts = { birthDate: isoDate('2002-01-01'), children: [] };
  expect(said(ageShare.apply(facts, on)).filter(Boolean)).toEqual([
    'Deltakeren er under 25 år og får to tredeler.',
    'Deltakaren er under 25 år og får to tredelar.',
    'The participant is under 25 and gets two thirds.',
  ]);
  const instead = { 'benefit.youth.ageLimit': 30, 'benefit.youth.fraction': 0.75 };
  const tried = ageShare.apply({ ...facts, instead }, on);
  expect(said(tried).filter(Boolean)).toEqual([
    'Deltakeren er under 30 år og får 75 prosent.',
    'Deltakaren er under 30 år og får 75 prosent.',
    'The participant is under 30 and gets 75 per cent.',
  ]);
  expect(words(tried.because[2] ?? tried)).toMatch(/75 prosent av full stønad/);
});

test('a child is under the age that the law or the bill says, also before the regulation', () => {
  const child = { birthDate: isoDate('2010-01-01') };
  const under = (years: number) =>
    words(
      childAge.apply(
        { child, instead: { 'benefit.childSupplement.childAgeLimit': years } },
        isoDate('2025-01-01'),
      ),
    );
  expect(words(childAge.apply({ child }, isoDate('2011-01-01')))).toMatch(/under 18/);
  expect(under(18)).toMatch(/under 18 år/);
  expect(under(20)).toMatch(/under 20 år/);
  expect(under(12)).toMatch(/fylt 12 år.*turned 12/s);
  expect(under(12)).not.toMatch(/18/);
});

test('a foster child counts after the years that the rule used', () => {
  const child = {
    birthDate: isoDate('2015-01-01'),
    foster: { since: isoDate('2025-06-01'), lasting: false },
  };
  expect(words(fosterChild.apply({ child }, on))).toMatch(/etter 2 år.*after 2 years/s);
  const instead = { 'benefit.childSupplement.fosterMinYears': 4 };
  expect(words(fosterChild.apply({ child, instead }, on))).toMatch(/etter 4 år.*after 4 years/s);
});

test('working age is told by the ages that the rule used', () => {
  const facts = { birthDate: isoDate('1964-05-05'), assessments: {} };
  const instead = { 'eligibility.maxAge': 60 };
  const tried = words(workingAge.apply({ ...facts, instead }, on));
  expect(tried).toMatch(/60 år 5\. mai 2024/);
  expect(tried).toMatch(/the person turns 60/);
  expect(tried).not.toMatch(/67/);
});

test('how long an interruption and a protected absence last follows the figure', () => {
  const facts = {
    assessments: {},
    interruptedFrom: isoDate('2025-03-02'),
    absence: { from: isoDate('2024-01-01'), because: 'birth' as const },
  };
  expect(words(interruptedForAYear.apply(facts, on))).toMatch(/i eitt år/);
  const instead = {
    'programme.interruptionMaxMonths': 18,
    'programme.birthAbsenceProtectionMonths': 6,
  };
  expect(words(interruptedForAYear.apply({ ...facts, instead }, on))).toMatch(
    /ikkje vore avbrote i 18 månader.*has lasted 18 months/s,
  );
  expect(words(protectedAbsence.apply({ ...facts, instead }, on))).toMatch(/vernar i 6 månader/);
  const none = { assessments: {} };
  expect(words(protectedAbsence.apply(none, on))).toMatch(/vernar i eitt år/);
});

test('the activity duty lasts until the birthday that the rule used, and for all ages until none', () => {
  const facts = { birthDate: isoDate('2000-05-05'), assessments: {} };
  expect(figure('activityDuty.ageLimit').apply({}, on).value).toBe(30);
  expect(words(activityDuty.apply(facts, on))).toMatch(/5\. mai 2030/);
  const instead = { 'activityDuty.ageLimit': 40 };
  expect(words(activityDuty.apply({ ...facts, instead }, on))).toMatch(/5\. mai 2040/);
  const everybody = { 'activityDuty.generalDutyInForce': 1 };
  const all = words(activityDuty.apply({ ...facts, instead: everybody }, on));
  expect(all).toMatch(/skal setje vilkår/);
  expect(all).not.toMatch(/2030/);
});
