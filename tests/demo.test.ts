import { beforeAll, expect, test } from 'vitest';
import type { IsoDate } from '#kernel/date.ts';
import { choicesOf, questionsOf } from '#modules/surveys/domain/form.ts';
import { exportResults } from '#modules/surveys/usecases/export-results.ts';
import { viewNonRespondents } from '#modules/surveys/usecases/view-non-respondents.ts';
import { viewSectionResults } from '#modules/surveys/usecases/view-section-results.ts';
import { today } from '#platform/clock.ts';
import { execute } from '#platform/use-case.ts';
import { demoForm } from '../demo/form.ts';
import { demoPeople } from '../demo/people.ts';
import { demoGovernor } from '../demo/rounds.ts';
import { seed } from '../demo/seed.ts';
import { roundId, roundsOn } from '../demo/timeline.ts';
import { anActor, services } from './support/services.ts';

const adviser = anActor('governor-adviser', 'governor', demoGovernor);

beforeAll(async () => {
  await seed(services, () => {});
  await seed(services, () => {});
}, 120_000);

async function exported(yearsBack: number) {
  const result = await execute(services, adviser, exportResults, { surveyId: roundId(yearsBack) });
  if (!result.ok) throw new Error('refused');
  return result.value;
}

test.each([
  { yearsBack: 2, answered: 36, exempt: 1 },
  { yearsBack: 1, answered: 38, exempt: 0 },
  { yearsBack: 0, answered: 30, exempt: 1 },
])('of 40 offices $answered answered $yearsBack years ago', async ({ yearsBack, ...expected }) => {
  const result = await execute(services, adviser, viewNonRespondents, {
    surveyId: roundId(yearsBack),
  });
  expect(result).toMatchObject({ value: { rates: [expected, {}, {}, {}, {}] } });
  const { offices } = await exported(yearsBack);
  expect(offices).toHaveLength(40);
});

test('the sums of a round are those of a plain loop over its answers', async () => {
  const { answers, offices, questions, results } = await exported(1);
  const sizeOf = new Map(offices.map(({ responseId, sizeClass }) => [responseId, sizeClass]));
  expect(questions.length).toBeGreaterThanOrEqual(12);

  for (const [index, question] of questions.entries()) {
    const sums = new Map<string, number>();
    const numbers: number[] = [];
    let answered = 0;
    for (const { questionId, responseId, value } of answers) {
      if (questionId !== question.id || value === null) continue;
      answered += 1;
      if (value.kind === 'number') numbers.push(value.number);
      if (value.kind === 'choice')
        for (const code of value.choices) {
          sums.set(code, (sums.get(code) ?? 0) + 1);
          const size = `${sizeOf.get(responseId)} ${code}`;
          sums.set(size, (sums.get(size) ?? 0) + 1);
        }
    }
    const result = results[index];
    expect(result?.total.answered).toBe(answered);
    for (const { code } of choicesOf(question)) {
      const counted = result?.total.shares.find(({ value }) => value === code);
      expect(counted?.offices).toBe(sums.get(code) ?? 0);
      expect(counted?.percent).toBe(Math.round((100 * (sums.get(code) ?? 0)) / answered));
      for (const { group, shares } of result?.bySize ?? [])
        expect(shares.find(({ value }) => value === code)?.offices).toBe(
          sums.get(`${'sizeClass' in group ? group.sizeClass : ''} ${code}`) ?? 0,
        );
    }
    const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    const counted = result?.total.figures?.mean ?? 0;
    expect(numbers.length === 0 || Math.abs(counted - mean) < 1e-9).toBe(true);
  }
});

test('every kind of question is asked, and every linked one can be compared', async () => {
  const types = new Set(questionsOf(demoForm(2025, null)).map(({ type }) => type));
  expect(types.size).toBe(8);
  const seen = await execute(services, adviser, viewSectionResults, {
    surveyId: roundId(1),
    position: 1,
  });
  if (!seen.ok) throw new Error('refused');
  for (const { result, comparison } of seen.value.results) {
    expect(comparison?.earlier?.id).toBe(roundId(2));
    expect(comparison?.change).toMatchObject({
      answeredNow: result.total.answered,
      answeredEarlier: expect.any(Number) as number,
    });
  }
});

test('nothing in the demo happens after the day it is set up', () => {
  const on: IsoDate = today(services.clock);
  for (const { sentOn, deadline, closedOn } of roundsOn(on)) {
    expect(sentOn < deadline).toBe(true);
    expect(deadline < on && (closedOn ?? deadline) < on).toBe(true);
  }
});

test('every person is visibly invented', () => {
  expect(new Set(demoPeople.map(({ subject }) => subject)).size).toBe(demoPeople.length);
  expect(
    demoPeople.every(({ name, email }) => / Demo$/.test(name) && /\.example$/.test(email)),
  ).toBe(true);
});
