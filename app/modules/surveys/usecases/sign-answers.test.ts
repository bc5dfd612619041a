import { expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { Forbidden, NotFound, systemActor } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import { execute } from '#platform/use-case.ts';
import { services } from '#tests/support/services.ts';
import { submissionsOf, submittedAnswers } from '../answer-store.ts';
import type { SurveyResponse } from '../domain/response.ts';
import type { Survey } from '../domain/survey.ts';
import { loadResponse } from '../store.ts';
import {
  aForm,
  aQuestion,
  atGovernor,
  atOffice,
  storedResponse,
  storedSurvey,
} from '../testing/a-survey.ts';
import {
  elsewhere,
  outcomes,
  putInState,
  sendFields,
  signNow,
  stored,
  syntheticNumber,
} from '../testing/an-answer.ts';
import { handOverAnswers } from './hand-over.ts';
import { journalAnswerJob, signAnswers } from './sign-answers.ts';

const first = aQuestion({ code: 'K1', type: 'yes-partly-no', required: true });
const followUp = aQuestion({ code: 'K2', showIf: { questionId: first.id, oneOf: ['no'] } });
const number = aQuestion({ code: 'K3', type: 'number' });
const form = aForm(first, followUp, number);

async function aWrittenAnswer(differences: Partial<SurveyResponse> = {}, round?: Partial<Survey>) {
  const survey = await storedSurvey(services.db, { form, ...round });
  const response = await storedResponse(services.db, survey, differences);
  const ola = atOffice(response, 'caseworker');
  const liv = atOffice(response, 'office-leader');
  await sendFields(services, ola, response.id, {
    [`a.${first.id}`]: 'yes',
    [`a.${followUp.id}`]: 'Skrive før svaret vart endra',
    [`a.${number.id}`]: '12 000,5',
  });
  return { survey, response, ola, liv };
}

function submitted(actor: ReturnType<typeof atOffice>, { id }: SurveyResponse) {
  return inScope(services.db, actor, async (tx) => {
    const submissions = await submissionsOf(tx, id);
    const current = submissions.find((each) => each.current);
    return {
      submissions,
      answers: current ? await submittedAnswers(tx, current.id) : new Map(),
    };
  });
}

test('the answers that were asked for are sent, signed by the leader', async () => {
  const { survey, response, ola, liv } = await aWrittenAnswer();
  await execute(services, ola, handOverAnswers, { responseId: response.id, message: '' });

  const result = await signNow(services, liv, response.id);

  expect(result).toMatchObject({ ok: true });
  const now = await stored(services.db, liv, response.id);
  expect(now.response).toMatchObject({
    state: 'submitted',
    submittedAt: services.clock.now(),
    late: false,
  });
  const sent = await submitted(atGovernor(survey, 'governor-adviser'), response);
  expect(sent.submissions).toMatchObject([
    { number: 1, signedBy: liv.id, signerName: 'Liv Demo', signedFor: null, current: true },
  ]);
  expect([...sent.answers.values()].map(({ value }) => value)).toEqual(
    expect.arrayContaining([
      { kind: 'choice', choices: ['yes'] },
      { kind: 'number', number: 12_000.5 },
    ]),
  );
  expect(sent.answers.has(followUp.id)).toBe(false);
  expect(services.sent).toContainEqual({
    name: journalAnswerJob,
    data: { submissionId: sent.submissions[0]?.id, governorId: survey.governorId },
  });
  expect(await outcomes(services.db, liv, 'survey.sign')).toEqual(['done']);
});

test('a leader who wrote the answers signs in one step', async () => {
  const { response, liv } = await aWrittenAnswer();
  expect(await signNow(services, liv, response.id)).toMatchObject({ ok: true });
});

test('a deputy signs for the leader', async () => {
  const { response, liv } = await aWrittenAnswer();
  const deputy = { ...liv, capacity: { ...liv.capacity, onBehalfOf: 'the-leader' } };

  await signNow(services, deputy, response.id);

  const { submissions } = await submitted(deputy, response);
  expect(submissions).toMatchObject([{ signedBy: deputy.id, signedFor: 'the-leader' }]);
});

test('the same form sent twice is one answer and the same receipt', async () => {
  const { response, liv } = await aWrittenAnswer();

  const [one, two] = await Promise.all([
    signNow(services, liv, response.id),
    signNow(services, liv, response.id),
  ]);

  expect(one).toEqual(two);
  expect((await submitted(liv, response)).submissions).toHaveLength(1);
});

test('a corrected answer counts, and the first stays as it was', async () => {
  const { survey, response, ola, liv } = await aWrittenAnswer();
  await signNow(services, liv, response.id);
  await inScope(services.db, systemActor(survey.governorId), (tx) =>
    tx
      .updateTable('survey_response')
      .set({ state: 'returned', deadline: '2026-10-01' })
      .where('id', '=', response.id)
      .execute(),
  );
  await sendFields(services, ola, response.id, {
    [`a.${first.id}`]: 'no',
    [`version.a.${first.id}`]: '1',
  });

  expect(await signNow(services, liv, response.id)).toMatchObject({ ok: true });

  const { submissions, answers } = await submitted(liv, response);
  expect(submissions.map(({ number: n, current }) => [n, current])).toEqual([
    [1, false],
    [2, true],
  ]);
  expect(answers.get(first.id)?.value).toEqual({ kind: 'choice', choices: ['no'] });
  expect(answers.has(followUp.id)).toBe(true);
  // It came in time the first time; that the governor asked for more does not make it late.
  expect((await stored(services.db, liv, response.id)).response.late).toBe(false);
});

test('an answer after the deadline is late', async () => {
  const { response, liv } = await aWrittenAnswer({ deadline: isoDate('2026-11-01') });
  await signNow(services, liv, response.id);
  expect((await stored(services.db, liv, response.id)).response.late).toBe(true);
});

test('after a merger one signature answers for all', async () => {
  const { survey, response, liv } = await aWrittenAnswer();
  const joined = await storedResponse(services.db, survey, {
    officeId: response.officeId,
    askedOfficeId: 'office-that-was',
    joinedTo: response.id,
    state: 'in-progress',
  });
  const exempted = await storedResponse(services.db, survey, {
    officeId: response.officeId,
    askedOfficeId: 'office-exempted',
    joinedTo: response.id,
    state: 'exempt',
  });

  await signNow(services, liv, response.id);

  const states = await inScope(services.db, liv, async (tx) => [
    (await loadResponse(tx, joined.id)).state,
    (await loadResponse(tx, exempted.id)).state,
  ]);
  expect(states).toEqual(['submitted', 'exempt']);
});

test('what is answered through another is not signed by itself', async () => {
  const { survey, response, liv } = await aWrittenAnswer();
  const joined = await storedResponse(services.db, survey, {
    officeId: response.officeId,
    askedOfficeId: 'office-that-was',
    joinedTo: response.id,
  });
  expect(await signNow(services, liv, joined.id)).toEqual({
    ok: false,
    refusal: { code: 'not-open-for-answers' },
  });
});

test('nobody signs what was written after they read it', async () => {
  const { response, ola, liv } = await aWrittenAnswer();
  await sendFields(services, ola, response.id, {
    [`a.${first.id}`]: 'no',
    [`version.a.${first.id}`]: '1',
  });

  const result = await execute(services, liv, signAnswers, {
    responseId: response.id,
    edition: '1-3',
  });

  expect(result).toEqual({ ok: false, refusal: { code: 'changed-meanwhile' } });
});

test('nothing is sent while an answer must be mended', async () => {
  const { response, ola, liv } = await aWrittenAnswer();
  await sendFields(services, ola, response.id, {
    [`a.${number.id}`]: `${syntheticNumber}`,
    [`version.a.${number.id}`]: '1',
  });

  expect(await signNow(services, liv, response.id)).toEqual({
    ok: false,
    refusal: { code: 'answers-incomplete' },
  });
  expect((await submitted(liv, response)).submissions).toEqual([]);
});

test.each([
  ['withdrawn', { state: 'withdrawn', withdrawnReason: 'Feil' }],
  ['analysed', { state: 'analysed' }],
] as const)('not in a round that is %s', async (_, round) => {
  const { response, liv } = await aWrittenAnswer({ state: 'in-progress' }, round);
  expect(await signNow(services, liv, response.id)).toEqual({
    ok: false,
    refusal: { code: 'survey-not-open' },
  });
});

test('not what is exempt', async () => {
  const { response, liv } = await aWrittenAnswer();
  await putInState(services.db, response, 'exempt');
  expect(await signNow(services, liv, response.id)).toEqual({
    ok: false,
    refusal: { code: 'not-open-for-answers' },
  });
});

test('not a caseworker, not another office, not the governor', async () => {
  const { survey, response, ola } = await aWrittenAnswer();
  const input = { responseId: response.id, edition: '1-1' };
  await expect(execute(services, ola, signAnswers, input)).rejects.toThrow(Forbidden);
  await expect(execute(services, elsewhere('office-leader'), signAnswers, input)).rejects.toThrow(
    NotFound,
  );
  await expect(
    execute(services, atGovernor(survey, 'section-leader'), signAnswers, input),
  ).rejects.toThrow(Forbidden);
});
