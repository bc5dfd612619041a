import { expect, test } from 'vitest';
import { Forbidden, NotFound } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import { execute } from '#platform/use-case.ts';
import { services } from '#tests/support/services.ts';
import { officeEvents } from '../answer-store.ts';
import type { ResponseState } from '../domain/response.ts';
import { responseEvents } from '../store.ts';
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
  putInState,
  sendFields,
  stored,
  syntheticNumber,
} from '../testing/an-answer.ts';
import { handOverAnswers } from './hand-over.ts';

async function aWrittenAnswer(written = 'Alle får tilbod.') {
  const question = aQuestion({ required: true });
  const round = await storedSurvey(services.db, { form: aForm(question) });
  const response = await storedResponse(services.db, round);
  const ola = atOffice(response, 'caseworker');
  if (written) await sendFields(services, ola, response.id, { [`a.${question.id}`]: written });
  const handOver = (actor = ola, message = '') =>
    execute(services, actor, handOverAnswers, { responseId: response.id, message });
  return { question, round, response, ola, handOver };
}

test('the leader is asked to sign, and only the office sees the message', async () => {
  const { round, response, ola, handOver } = await aWrittenAnswer();

  expect(await handOver(ola, 'Sjå særleg på K1.')).toEqual({
    ok: true,
    value: { handedOver: true },
  });

  expect((await stored(services.db, ola, response.id)).response.state).toBe('awaiting-leader');
  const inOffice = await inScope(services.db, ola, (tx) => officeEvents(tx, response.id));
  expect(inOffice.find(({ kind }) => kind === 'handed-over')).toMatchObject({
    actorName: 'Ola Demo',
    message: 'Sjå særleg på K1.',
  });
  const adviser = atGovernor(round, 'governor-adviser');
  const seen = await inScope(services.db, adviser, async (tx) => ({
    own: await responseEvents(tx, response.id),
    office: await officeEvents(tx, response.id),
  }));
  expect(seen.own.map(({ kind, note }) => [kind, note])).toContainEqual(['handed-over', '']);
  expect(JSON.stringify(seen.own)).not.toContain('Ola');
  expect(seen.office).toEqual([]);
});

test('the same form sent twice hands over once', async () => {
  const { response, ola, handOver } = await aWrittenAnswer();
  await Promise.all([handOver(), handOver()]);
  const events = await inScope(services.db, ola, (tx) => responseEvents(tx, response.id));
  expect(events.filter(({ kind }) => kind === 'handed-over')).toHaveLength(1);
});

test.each([
  ['a required answer is missing', ''],
  ['an answer holds an identity number', `Ho med ${syntheticNumber} fekk avslag.`],
])('not while %s', async (_, written) => {
  const { response, ola, handOver } = await aWrittenAnswer(written);
  await putInState(services.db, response, 'in-progress');

  expect(await handOver()).toEqual({ ok: false, refusal: { code: 'answers-incomplete' } });
  expect((await stored(services.db, ola, response.id)).response.state).toBe('in-progress');
});

test('a message may hold no identity number', async () => {
  const { ola, handOver } = await aWrittenAnswer();
  expect(await handOver(ola, `Spør ${syntheticNumber}`)).toMatchObject({
    ok: false,
    refusal: { code: 'identity-number' },
  });
});

test.each<ResponseState>(['submitted', 'exempt'])('not when it is %s', async (state) => {
  const { response, handOver } = await aWrittenAnswer();
  await putInState(services.db, response, state);
  expect(await handOver()).toEqual({ ok: false, refusal: { code: 'not-open-for-answers' } });
});

test('not in a round that is withdrawn', async () => {
  const round = await storedSurvey(services.db, { state: 'withdrawn', withdrawnReason: 'Feil' });
  const response = await storedResponse(services.db, round, { state: 'in-progress' });
  const input = { responseId: response.id, message: '' };
  expect(await execute(services, atOffice(response, 'caseworker'), handOverAnswers, input)).toEqual(
    { ok: false, refusal: { code: 'survey-not-open' } },
  );
});

test('neither another office nor the governor', async () => {
  const { round, handOver } = await aWrittenAnswer();
  await expect(handOver(elsewhere('caseworker'))).rejects.toThrow(NotFound);
  await expect(handOver(atGovernor(round, 'governor-adviser'))).rejects.toThrow(Forbidden);
});
