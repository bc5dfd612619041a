import { expect, test } from 'vitest';
import { Forbidden, NotFound } from '#platform/access.ts';
import { execute } from '#platform/use-case.ts';
import { services } from '#tests/support/services.ts';
import type { ResponseState } from '../domain/response.ts';
import { warningIn } from '../open-text.ts';
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
import { confirmOpenText } from './confirm-open-text.ts';

const secondNumber = '018245 60168';

async function aWarnedAnswer(written = `Gjeld ${syntheticNumber}.`) {
  const question = aQuestion({ code: 'K1', comment: 'optional' });
  const survey = await storedSurvey(services.db, { form: aForm(question) });
  const response = await storedResponse(services.db, survey);
  const ola = atOffice(response, 'caseworker');
  await sendFields(services, ola, response.id, { [`a.${question.id}`]: written });
  const draft = async () => (await stored(services.db, ola, response.id)).drafts.get(question.id);
  const confirm = async (actor = ola, found?: readonly string[]) =>
    execute(services, actor, confirmOpenText, {
      responseId: response.id,
      questionId: question.id,
      found: found ?? warningIn(await draft())?.found ?? [],
    });
  return { question, survey, response, ola, draft, confirm };
}

test.each([
  ['a number', `Gjeld ${syntheticNumber}.`],
  ['a word about health near a name', 'Kari Nordmann har depresjon.'],
  ['a word about a benefit near a name', 'Kari Nordmann får AAP.'],
])('somebody looks over %s, and the leader can sign', async (_, written) => {
  const { response, ola, draft, confirm } = await aWarnedAnswer(written);
  const liv = atOffice(response, 'office-leader');
  expect(await signNow(services, liv, response.id)).toMatchObject({
    refusal: { code: 'answers-incomplete' },
  });

  expect(await confirm()).toEqual({ ok: true, value: { isConfirmed: true } });

  expect(await draft()).toMatchObject({ entered: [written], confirmedBy: 'Ola Demo', version: 1 });
  expect(await outcomes(services.db, ola, 'survey.confirm-open-text')).toEqual(['done']);
  expect(await signNow(services, liv, response.id)).toMatchObject({ ok: true });
});

test('what is remembered is never the number', async () => {
  const { draft, confirm } = await aWarnedAnswer();
  await confirm();
  expect((await draft())?.confirmed).toEqual(['identity-number 018245***** 1']);
});

test('what is written afterwards is warned about anew, and what was confirmed is not', async () => {
  const { question, response, ola, draft, confirm } = await aWarnedAnswer();
  await confirm();

  const again = await sendFields(services, ola, response.id, {
    [`a.${question.id}`]: `Det gjeld ${syntheticNumber}, og ikkje andre.`,
    [`version.a.${question.id}`]: '1',
  });
  expect(again).toMatchObject({ ok: true, value: { warnings: [] } });

  const more = await sendFields(services, ola, response.id, {
    [`a.${question.id}`]: `Det gjeld ${syntheticNumber} og ${secondNumber}.`,
    [`version.a.${question.id}`]: '2',
  });
  expect(more).toMatchObject({ ok: true, value: { warnings: [`a.${question.id}`] } });
  expect(warningIn(await draft())?.reasons).toEqual([
    { outcome: 'warn', kind: 'identity-number', shown: ['018245*****'] },
  ]);
});

test('what is taken out of the text is not remembered', async () => {
  const { question, response, ola, draft, confirm } = await aWarnedAnswer();
  await confirm();
  await sendFields(services, ola, response.id, {
    [`a.${question.id}`]: 'Gjeld ingen.',
    [`version.a.${question.id}`]: '1',
  });
  expect((await draft())?.confirmed).toEqual([]);
});

test('nobody confirms what they have not seen', async () => {
  const { ola, draft, confirm } = await aWarnedAnswer();
  expect(await confirm(ola, ['health depresjon'])).toEqual({
    ok: true,
    value: { isConfirmed: false },
  });
  expect((await draft())?.confirmed).toEqual([]);
});

test.each<[ResponseState]>([['submitted'], ['exempt']])(
  'not in an answer that is %s',
  async (state) => {
    const { response, confirm } = await aWarnedAnswer();
    await putInState(services.db, response, state);
    expect(await confirm()).toEqual({ ok: false, refusal: { code: 'not-open-for-answers' } });
  },
);

test('not in a round that is over', async () => {
  const survey = await storedSurvey(services.db, { state: 'analysed' });
  const response = await storedResponse(services.db, survey);
  const input = { responseId: response.id, questionId: 'K1', found: [] };
  const ola = atOffice(response, 'caseworker');
  expect(await execute(services, ola, confirmOpenText, input)).toEqual({
    ok: false,
    refusal: { code: 'survey-not-open' },
  });
});

test('not where the answer is given through another', async () => {
  const survey = await storedSurvey(services.db);
  const main = await storedResponse(services.db, survey);
  const { officeId } = main;
  const joined = await storedResponse(services.db, survey, {
    officeId,
    askedOfficeId: 'office-that-was',
    joinedTo: main.id,
  });
  const input = { responseId: joined.id, questionId: 'K1', found: [] };
  const ola = atOffice(main, 'caseworker');
  expect(await execute(services, ola, confirmOpenText, input)).toEqual({
    ok: false,
    refusal: { code: 'not-open-for-answers' },
  });
});

test('a question that nobody has answered does not exist', async () => {
  const { response, ola } = await aWarnedAnswer();
  await expect(
    execute(services, ola, confirmOpenText, {
      responseId: response.id,
      questionId: 'K99',
      found: [],
    }),
  ).rejects.toBeInstanceOf(NotFound);
});

test('not another office, and not the county governor', async () => {
  const { survey, confirm, draft } = await aWarnedAnswer();
  await expect(confirm(elsewhere('caseworker'))).rejects.toBeInstanceOf(NotFound);
  await expect(confirm(atGovernor(survey, 'governor-adviser'))).rejects.toBeInstanceOf(Forbidden);
  expect((await draft())?.confirmed).toEqual([]);
});
