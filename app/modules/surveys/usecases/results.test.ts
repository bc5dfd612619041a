import { expect, test } from 'vitest';
import { Forbidden, NotFound } from '#platform/access.ts';
import { execute } from '#platform/use-case.ts';
import { anActor, services } from '#tests/support/services.ts';
import type { Question, QuestionId } from '../domain/form.ts';
import type { Survey } from '../domain/survey.ts';
import { aForm, aQuestion, atGovernor, storedResponse, storedSurvey } from '../testing/a-survey.ts';
import { storedAnswers } from '../testing/signed-answers.ts';
import { exportResults } from './export-results.ts';
import { viewNonRespondents } from './view-non-respondents.ts';
import { viewQuestionResults } from './view-question-results.ts';
import { viewResults } from './view-results.ts';
import { viewSectionResults } from './view-section-results.ts';

const { db } = services;
const submitted = { state: 'submitted', submittedAt: new Date('2026-11-01T10:00:00Z') } as const;

async function answering(survey: Survey, differences: Parameters<typeof storedResponse>[2] = {}) {
  return storedResponse(db, survey, { ...submitted, ...differences });
}

async function see(survey: Survey, question: Question, filter: object = {}) {
  const input = viewQuestionResults.input.parse({
    surveyId: survey.id,
    questionId: question.id,
    ...filter,
  });
  const seen = await execute(
    services,
    atGovernor(survey, 'governor-adviser'),
    viewQuestionResults,
    input,
  );
  if (!seen.ok) throw new Error('refused');
  return seen.value;
}

test('answers are counted by size and county', async () => {
  const offered = aQuestion({ code: 'K2', type: 'yes-partly-no', comment: 'optional' });
  const survey = await storedSurvey(db, { form: aForm(offered) });
  await storedAnswers(db, await answering(survey), [[offered, ['yes'], 'Alle blir vurderte.']]);
  await storedAnswers(db, await answering(survey, { sizeClass: 'large' }), [[offered, ['yes']]]);
  await storedAnswers(db, await answering(survey, { countyId: '98' }), [[offered, ['no']]]);

  const { result } = await see(survey, offered);

  expect(result.total).toMatchObject({ asked: 3, answered: 3, commented: 1 });
  expect(result.total.shares.map(({ offices }) => offices)).toEqual([2, 0, 1]);
  expect(result.bySize.map(({ answered }) => answered)).toEqual([2, 1]);
  expect(result.byCounty.map(({ group, answered }) => [group, answered])).toEqual([
    [{ kind: 'county', countyId: '98' }, 1],
    [{ kind: 'county', countyId: '99' }, 2],
  ]);
});

test('only the answer that was signed last counts, and drafts do not', async () => {
  const staff = aQuestion({ type: 'number' });
  const survey = await storedSurvey(db, { form: aForm(staff) });
  const office = await answering(survey);
  await storedAnswers(db, office, [[staff, 2]]);
  await storedAnswers(db, office, [[staff, 3.5]]);
  await storedResponse(db, survey, { state: 'in-progress' });

  const { result } = await see(survey, staff);

  expect(result.total.answered).toBe(1);
  expect(result.total.figures?.mean).toBe(3.5);
});

test('an answer that was sent back counts as it was signed last; that of an exempt office does not', async () => {
  const question = aQuestion({ type: 'date' });
  const survey = await storedSurvey(db, { form: aForm(question) });
  const returned = await answering(survey, { state: 'returned' });
  const exempt = await answering(survey, { state: 'exempt' });
  for (const office of [returned, exempt])
    await storedAnswers(db, office, [[question, { date: '2026-02-14' }]]);

  const { result } = await see(survey, question);

  expect(result.total.shares).toEqual([{ value: '2026-02', offices: 1, percent: 100 }]);
});

test('a question that only some are asked is of those who gave the answer before it', async () => {
  const first = aQuestion({ code: 'K1', type: 'yes-partly-no' });
  const then = aQuestion({
    code: 'K2',
    type: 'number',
    showIf: { questionId: first.id, oneOf: ['yes', 'partly'] },
  });
  const survey = await storedSurvey(db, { form: aForm(first, then) });
  await storedAnswers(db, await answering(survey), [
    [first, ['yes']],
    [then, 4],
  ]);
  await storedAnswers(db, await answering(survey), [[first, ['partly']]]);
  await storedAnswers(db, await answering(survey), [[first, ['no']]]);

  const { result } = await see(survey, then);

  expect(result.total).toMatchObject({ asked: 2, answered: 1 });
  expect(result.cautions).toContain('asked-of-some');
});

test('after a merger both offices are answered, and the answer counts once', async () => {
  const question = aQuestion({ type: 'yes-partly-no' });
  const survey = await storedSurvey(db, { form: aForm(question) });
  const successor = await answering(survey);
  const merged = { joinedTo: successor.id, officeId: successor.officeId, askedOfficeId: 'gone' };
  await storedResponse(db, survey, merged);
  await storedAnswers(db, successor, [[question, ['yes']]]);

  const { rates } = await seen(survey);
  const { result } = await see(survey, question);

  expect(rates[0]).toMatchObject({ asked: 2, answered: 2, joined: 1, percent: 100 });
  expect(result.total.answered).toBe(1);
});

async function seen(survey: Survey) {
  const result = await execute(services, atGovernor(survey, 'section-leader'), viewResults, {
    surveyId: survey.id,
  });
  if (!result.ok) throw new Error('refused');
  return result.value;
}

test('those who have not answered are shown with where they stand, and the exempt are no part of N', async () => {
  const question = aQuestion();
  const survey = await storedSurvey(db, { form: aForm(question) });
  await storedAnswers(db, await answering(survey, { late: true }), [[question, 'Godt.']]);
  await storedResponse(db, survey, { officeName: 'Nav Prøvøy', state: 'opened' });
  await storedResponse(db, survey, {
    officeName: 'Nav Ytre Prøvøy',
    state: 'not-opened',
    deadline: '2026-11-01' as never,
  });
  await storedResponse(db, survey, { officeName: 'Nav Demodal', state: 'exempt' });

  const actor = anActor('governor-auditor', 'governor', survey.governorId);
  const result = await execute(services, actor, viewNonRespondents, { surveyId: survey.id });

  expect(result).toMatchObject({
    value: {
      rates: [
        { asked: 3, answered: 1, exempt: 1, percent: 33, late: 1, open: { opened: 1, late: 1 } },
        {},
        {},
      ],
      offices: [
        { officeName: 'Nav Demodal', standing: 'exempt' },
        { officeName: 'Nav Prøvøy', standing: 'opened' },
        { officeName: 'Nav Ytre Prøvøy', standing: 'late' },
      ],
    },
  });
});

test('a linked question shows the change, and that of the same offices beside it', async () => {
  const before = aQuestion({ type: 'yes-partly-no' });
  const earlier = await storedSurvey(db, { year: 2025, form: aForm(before), state: 'analysed' });
  const now = aQuestion({
    type: 'yes-partly-no',
    sameAs: { surveyId: earlier.id, questionId: before.id },
  });
  const { governorId, seriesId } = earlier;
  const survey = await storedSurvey(db, { governorId, seriesId, form: aForm(now) });
  const both = { officeId: `office-${survey.id}` };
  await storedAnswers(db, await answering(earlier, both), [[before, ['no']]]);
  await storedAnswers(db, await answering(earlier), [[before, ['yes']]]);
  await storedAnswers(db, await answering(survey, both), [[now, ['yes']]]);
  await storedAnswers(db, await answering(survey), [[now, ['yes']]]);

  const { comparison, sameOffices } = await see(survey, now);

  expect(comparison).toMatchObject({
    earlier: { id: earlier.id, year: 2025 },
    change: { answeredNow: 2, answeredEarlier: 2, shares: [{ points: 50 }, {}, { points: -50 }] },
  });
  expect(sameOffices).toMatchObject({
    answeredNow: 1,
    answeredEarlier: 1,
    shares: [{ points: 100 }, {}, { points: -100 }],
  });
});

test('a link to a round of another governor shows nothing of it', async () => {
  const before = aQuestion({ type: 'yes-partly-no' });
  const foreign = await storedSurvey(db, { form: aForm(before) });
  const now = aQuestion({
    type: 'yes-partly-no',
    sameAs: { surveyId: foreign.id, questionId: before.id },
  });
  const survey = await storedSurvey(db, { form: aForm(now) });
  expect(await see(survey, now)).toMatchObject({
    comparison: { earlier: null, change: 'not-linked' },
    sameOffices: null,
  });
});

test('what was written is searched in both forms of Norwegian, filtered, and paged', async () => {
  const question = aQuestion({ type: 'yes-partly-no', comment: 'optional' });
  const survey = await storedSurvey(db, { form: aForm(question) });
  for (let office = 10; office < 35; office += 1)
    await storedAnswers(db, await answering(survey, { officeName: `Nav Demo ${office}` }), [
      [question, [office % 2 ? 'yes' : 'no'], office < 12 ? 'Veilederne er for få.' : 'Det går.'],
    ]);

  const first = await see(survey, question);
  const last = await see(survey, question, { page: '9' });
  const found = await see(survey, question, { search: 'rettleiar' });
  const chosen = await see(survey, question, { search: 'rettleiar', choice: 'yes', size: 'small' });
  const none = await see(survey, question, { size: 'large' });

  expect(first.written.answers).toHaveLength(20);
  expect(first.written.answers[0]?.officeName).toBe('Nav Demo 10');
  expect(last.written).toMatchObject({ page: 2, total: 25 });
  expect(last.written.answers).toHaveLength(5);
  expect(found.written.answers.map(({ officeName }) => officeName)).toEqual([
    'Nav Demo 10',
    'Nav Demo 11',
  ]);
  expect(chosen.written.total).toBe(1);
  expect(none.written.total).toBe(0);
  expect(none.result.total.answered).toBe(25);
});

test('an export is logged and holds every answer that counts', async () => {
  const question = aQuestion();
  const survey = await storedSurvey(db, { form: aForm(question) });
  const office = await answering(survey);
  await storedAnswers(db, office, [[question, 'Vi møter alle.']]);
  const actor = atGovernor(survey, 'governor-adviser');

  const exported = await execute(services, actor, exportResults, { surveyId: survey.id });

  expect(exported).toMatchObject({
    value: {
      offices: [{ officeName: 'Nav Demovik', standing: 'answered' }],
      answers: [{ responseId: office.id, value: { kind: 'text', text: 'Vi møter alle.' } }],
    },
  });
  const logged = await db
    .selectFrom('audit_event')
    .select('outcome')
    .where('unit_id', '=', survey.governorId)
    .where('use_case', '=', exportResults.name)
    .execute();
  expect(logged).toEqual([{ outcome: 'done' }]);
});

test.each(['governor-registry', 'governor-editor'] as const)(
  'a %s may not read results',
  async (role) => {
    const survey = await storedSurvey(db);
    const actor = anActor(role, 'governor', survey.governorId);
    await expect(
      execute(services, actor, viewResults, { surveyId: survey.id }),
    ).rejects.toBeInstanceOf(Forbidden);
  },
);

test('nothing of a round exists for another governor', async () => {
  const question = aQuestion();
  const survey = await storedSurvey(db, { form: aForm(question) });
  await storedAnswers(db, await answering(survey), [[question, 'Hemmeleg.']]);
  const actor = anActor('governor-adviser', 'governor');
  const { id: surveyId } = survey;
  const filter = { search: '', choice: '', size: '' as const, county: '', page: 1 };
  const tries = [
    () => execute(services, actor, viewResults, { surveyId }),
    () => execute(services, actor, viewNonRespondents, { surveyId }),
    () => execute(services, actor, viewSectionResults, { surveyId, position: 1 }),
    () =>
      execute(services, actor, viewQuestionResults, {
        surveyId,
        questionId: question.id,
        ...filter,
      }),
    () => execute(services, actor, exportResults, { surveyId }),
  ];
  for (const attempt of tries) await expect(attempt()).rejects.toBeInstanceOf(NotFound);
});

test('a section or a question that the form does not have is not found', async () => {
  const survey = await storedSurvey(db);
  const actor = atGovernor(survey, 'governor-adviser');
  const section = execute(services, actor, viewSectionResults, {
    surveyId: survey.id,
    position: 2,
  });
  await expect(section).rejects.toBeInstanceOf(NotFound);
  await expect(see(survey, aQuestion({ id: 'unknown' as QuestionId }))).rejects.toBeInstanceOf(
    NotFound,
  );
});
