import { expect, test } from 'vitest';
import { Forbidden, NotFound } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import { execute } from '#platform/use-case.ts';
import { services } from '#tests/support/services.ts';
import { officeEvents } from '../answer-store.ts';
import { atOffice, storedResponse, storedSurvey } from '../testing/a-survey.ts';
import { elsewhere, stored, syntheticNumber } from '../testing/an-answer.ts';
import { sendBackAnswers } from './send-back.ts';

async function anAnswerWithTheLeader(differences: { submittedAt?: Date } = {}) {
  const round = await storedSurvey(services.db);
  const response = await storedResponse(services.db, round, {
    state: 'awaiting-leader',
    ...differences,
  });
  const liv = atOffice(response, 'office-leader');
  const sendBack = (actor = liv, message = 'Skriv meir om K1.') =>
    execute(services, actor, sendBackAnswers, { responseId: response.id, message });
  return { response, liv, sendBack };
}

test('the caseworkers can write again, and see why', async () => {
  const { response, liv, sendBack } = await anAnswerWithTheLeader();

  expect(await sendBack()).toMatchObject({ ok: true });

  expect((await stored(services.db, liv, response.id)).response.state).toBe('in-progress');
  const events = await inScope(services.db, liv, (tx) => officeEvents(tx, response.id));
  expect(events.at(-1)).toMatchObject({ kind: 'sent-back', message: 'Skriv meir om K1.' });
});

test('what the governor has returned is still returned', async () => {
  const { response, liv, sendBack } = await anAnswerWithTheLeader({ submittedAt: new Date(0) });
  await sendBack();
  expect((await stored(services.db, liv, response.id)).response.state).toBe('returned');
});

test('only what waits for the leader', async () => {
  const { sendBack } = await anAnswerWithTheLeader();
  await sendBack();
  expect(await sendBack()).toEqual({ ok: false, refusal: { code: 'not-awaiting-leader' } });
});

test('a message is required, and holds no identity number', async () => {
  const { response, liv, sendBack } = await anAnswerWithTheLeader();
  const parsed = sendBackAnswers.input.safeParse({ responseId: response.id, message: ' ' });
  expect(parsed.success).toBe(false);
  expect(await sendBack(liv, syntheticNumber)).toMatchObject({
    refusal: { code: 'identity-number' },
  });
});

test('not in a round that is analysed', async () => {
  const round = await storedSurvey(services.db, { state: 'analysed' });
  const response = await storedResponse(services.db, round, { state: 'awaiting-leader' });
  const input = { responseId: response.id, message: 'Meir' };
  expect(
    await execute(services, atOffice(response, 'office-leader'), sendBackAnswers, input),
  ).toEqual({ ok: false, refusal: { code: 'survey-not-open' } });
});

test('not a caseworker, and not another office', async () => {
  const { response, sendBack } = await anAnswerWithTheLeader();
  await expect(sendBack(atOffice(response, 'caseworker'))).rejects.toThrow(Forbidden);
  await expect(sendBack(elsewhere('office-leader'))).rejects.toThrow(NotFound);
});
