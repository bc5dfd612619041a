import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { Forbidden, NotFound } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import { services } from '#tests/support/services.ts';
import { longestAnswer } from '../domain/answer.ts';
import type { ResponseState } from '../domain/response.ts';
import type { SurveyState } from '../domain/survey.ts';
import { draftAnswers } from '../store.ts';
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
  stored,
  syntheticNumber,
} from '../testing/an-answer.ts';

async function anOpenAnswer(
  state: ResponseState = 'not-opened',
  survey: { state?: SurveyState; withdrawnReason?: string } = {},
) {
  const one = aQuestion({ code: 'K1' });
  const two = aQuestion({ code: 'K2', type: 'yes-partly-no', comment: 'required' });
  const round = await storedSurvey(services.db, { form: aForm(one, two), ...survey });
  const response = await storedResponse(services.db, round, { state });
  const ola = atOffice(response, 'caseworker');
  const kari = { ...atOffice(response, 'caseworker'), name: 'Kari Demo' };
  const send = (actor: typeof ola, fields: Record<string, string | string[]>) =>
    sendFields(services, actor, response.id, fields);
  const drafts = async () => (await stored(services.db, ola, response.id)).drafts;
  return { one, two, round, response, ola, kari, send, drafts };
}

describe('what is written is kept', () => {
  test('the first words open the answer and begin it', async () => {
    const { one, response, ola, send } = await anOpenAnswer();

    const result = await send(ola, { [`a.${one.id}`]: 'Vi kartlegg alle.' });

    expect(result).toMatchObject({ ok: true });
    const now = await stored(services.db, ola, response.id);
    expect(now.response).toMatchObject({ state: 'in-progress', openedAt: services.clock.now() });
    expect(now.drafts.get(one.id)).toMatchObject({
      entered: ['Vi kartlegg alle.'],
      version: 1,
      writerName: 'Ola Demo',
    });
    expect(await outcomes(services.db, ola, 'survey.save-answers')).toEqual(['done']);
  });

  test('a page that was sent unchanged writes nothing', async () => {
    const { one, two, response, ola, send } = await anOpenAnswer();

    const result = await send(ola, {
      [`a.${one.id}`]: '',
      [`version.a.${one.id}`]: '0',
      [`version.a.${two.id}`]: '0',
      [`c.${two.id}`]: '',
    });

    expect(result).toMatchObject({ ok: true });
    const now = await stored(services.db, ola, response.id);
    expect(now.response.state).toBe('not-opened');
    expect(now.drafts.size).toBe(0);
  });

  test('an answer that is no number yet is kept as it was typed', async () => {
    const number = aQuestion({ type: 'number' });
    const round = await storedSurvey(services.db, { form: aForm(number) });
    const response = await storedResponse(services.db, round);
    const ola = atOffice(response, 'caseworker');

    await sendFields(services, ola, response.id, { [`a.${number.id}`]: 'om lag tolv' });

    const { drafts } = await stored(services.db, ola, response.id);
    expect(drafts.get(number.id)?.entered).toEqual(['om lag tolv']);
  });

  test.each([
    ['emoji', 'Bra! 👍🏽 👩‍👩‍👧‍👦'],
    ['text from right to left', 'مرحبا بالعالم \u202eabc'],
    ['script', '<script>alert(1)</script>'],
    ['SQL', `'); drop table kvp.survey; --`],
    ['lines and spaces', '  eitt\n\n\tto  '],
    ['as much as there is room for', 'å'.repeat(longestAnswer)],
  ])('%s', async (_, written) => {
    const { one, ola, send, drafts } = await anOpenAnswer();
    await send(ola, { [`a.${one.id}`]: written });
    expect((await drafts()).get(one.id)?.entered).toEqual([written]);
  });

  test('a choice can be taken back', async () => {
    const { two, ola, send, drafts } = await anOpenAnswer();
    await send(ola, { [`a.${two.id}`]: 'no', [`c.${two.id}`]: 'Fordi.' });

    await send(ola, { [`a.${two.id}`]: '', [`version.a.${two.id}`]: '1' });

    expect((await drafts()).get(two.id)).toMatchObject({ entered: [], comment: 'Fordi.' });
  });

  test('a corrected answer keeps its state until the leader has signed', async () => {
    const { one, response, ola, send } = await anOpenAnswer('returned');
    await send(ola, { [`a.${one.id}`]: 'Meir om dette.' });
    expect((await stored(services.db, ola, response.id)).response.state).toBe('returned');
  });
});

describe('two who write at once', () => {
  test('in fields of their own both are kept, from pages that were opened at the same time', async () => {
    const { one, two, ola, kari, send, drafts } = await anOpenAnswer();
    const page = (mine: Record<string, string>) => ({
      [`a.${one.id}`]: '',
      [`version.a.${one.id}`]: '0',
      [`version.a.${two.id}`]: '0',
      [`c.${two.id}`]: '',
      [`version.c.${two.id}`]: '0',
      ...mine,
    });

    const results = await Promise.all([
      send(ola, page({ [`a.${one.id}`]: 'Ola' })),
      send(kari, page({ [`a.${two.id}`]: 'yes', [`c.${two.id}`]: 'Kari' })),
    ]);

    for (const result of results)
      expect(result).toMatchObject({ ok: true, value: { conflicts: new Map() } });
    const kept = await drafts();
    expect(kept.get(one.id)).toMatchObject({ entered: ['Ola'], writerName: 'Ola Demo' });
    expect(kept.get(two.id)).toMatchObject({ entered: ['yes'], comment: 'Kari' });
  });

  test('in the same field the last is shown what the first wrote, and nothing is lost', async () => {
    const { one, two, ola, kari, send, drafts } = await anOpenAnswer();
    await send(ola, { [`a.${one.id}`]: 'Frå Ola', [`version.a.${one.id}`]: '0' });

    const result = await send(kari, {
      [`a.${one.id}`]: 'Frå Kari',
      [`version.a.${one.id}`]: '0',
      [`c.${two.id}`]: 'Også frå Kari',
      [`version.c.${two.id}`]: '0',
    });

    const conflict = { theirs: ['Frå Ola'], by: 'Ola Demo', version: 1 };
    expect(result).toMatchObject({ ok: true });
    if (!result.ok) return;
    expect(result.value.conflicts.get(`a.${one.id}`)).toMatchObject(conflict);
    expect(result.value.versions.get(`c.${two.id}`)).toBe(1);
    const kept = await drafts();
    expect(kept.get(one.id)?.entered).toEqual(['Frå Ola']);
    expect(kept.get(two.id)?.comment).toBe('Også frå Kari');
  });

  test('who has seen the other text may write over it', async () => {
    const { one, ola, kari, send, drafts } = await anOpenAnswer();
    await send(ola, { [`a.${one.id}`]: 'Frå Ola' });

    await send(kari, { [`a.${one.id}`]: 'Frå begge', [`version.a.${one.id}`]: '1' });

    expect((await drafts()).get(one.id)).toMatchObject({ entered: ['Frå begge'], version: 2 });
  });

  test('an old page does not bring an old text back', async () => {
    const { one, ola, kari, send, drafts } = await anOpenAnswer();
    await send(ola, { [`a.${one.id}`]: 'Først' });
    await send(kari, { [`a.${one.id}`]: 'Så', [`version.a.${one.id}`]: '1' });

    const result = await send(ola, { [`a.${one.id}`]: 'Først', [`version.a.${one.id}`]: '1' });

    expect(result).toMatchObject({
      ok: true,
      value: { conflicts: new Map(), versions: new Map() },
    });
    expect((await drafts()).get(one.id)?.entered).toEqual(['Så']);
  });

  test('answer and reason are fields of their own', async () => {
    const { two, ola, kari, send, drafts } = await anOpenAnswer();
    await send(ola, { [`a.${two.id}`]: 'no' });
    await send(kari, { [`c.${two.id}`]: 'Grunnen', [`version.c.${two.id}`]: '0' });

    const result = await send(ola, { [`a.${two.id}`]: 'partly', [`version.a.${two.id}`]: '1' });

    expect(result).toMatchObject({ ok: true, value: { conflicts: new Map() } });
    expect((await drafts()).get(two.id)).toMatchObject({
      entered: ['partly'],
      comment: 'Grunnen',
      version: 3,
    });
  });

  test('twenty saves at once in twenty fields', async () => {
    const questions = Array.from({ length: 20 }, (_, index) => aQuestion({ code: `K${index}` }));
    const round = await storedSurvey(services.db, { form: aForm(...questions) });
    const response = await storedResponse(services.db, round);
    const ola = atOffice(response, 'caseworker');

    await Promise.all(
      questions.map(({ id, code }) =>
        sendFields(services, ola, response.id, { [`a.${id}`]: code, [`version.a.${id}`]: '0' }),
      ),
    );

    const { drafts } = await stored(services.db, ola, response.id);
    expect(questions.map(({ id }) => drafts.get(id)?.entered[0])).toEqual(
      questions.map(({ code }) => code),
    );
  });
});

describe('what cannot be kept is told, and the rest is kept', () => {
  test.each([
    [
      'too long',
      (id: string) => ({ [`a.${id}`]: 'x'.repeat(longestAnswer + 1) }),
      'answer-too-long',
    ],
    ['a megabyte', (id: string) => ({ [`c.${id}`]: '🎈'.repeat(262_144) }), 'answer-too-long'],
  ])('a text that is %s', async (_, fields, code) => {
    const { one, two, ola, send, drafts } = await anOpenAnswer();

    const result = await send(ola, { ...fields(one.id), [`c.${two.id}`]: 'Står' });

    const [name = ''] = Object.keys(fields(one.id));
    expect(result).toMatchObject({ ok: true, value: { problems: new Map([[name, code]]) } });
    const kept = await drafts();
    expect(kept.has(one.id)).toBe(false);
    expect(kept.get(two.id)?.comment).toBe('Står');
  });

  test('choices, questions and fields that do not exist', async () => {
    const { two, ola, send, drafts } = await anOpenAnswer();
    const unknown = randomUUID();

    const result = await send(ola, {
      [`a.${two.id}`]: 'maybe',
      [`c.${two.id}`]: 'Står',
      [`a.${unknown}`]: 'Kvar?',
      evil: 'x',
    });

    expect(result).toMatchObject({
      ok: true,
      value: {
        problems: new Map([
          ['evil', 'unknown-question'],
          [`a.${two.id}`, 'not-a-choice'],
          [`a.${unknown}`, 'unknown-question'],
        ]),
      },
    });
    expect((await drafts()).get(two.id)).toMatchObject({ entered: [], comment: 'Står' });
  });

  test('an identity number is kept in the draft and warned about', async () => {
    const { one, ola, send } = await anOpenAnswer();

    const result = await send(ola, { [`a.${one.id}`]: `Ho med ${syntheticNumber}.` });

    expect(result).toMatchObject({ ok: true, value: { warnings: [`a.${one.id}`] } });
  });
});

describe('who may not', () => {
  test.each<[ResponseState, string]>([
    ['awaiting-leader', 'not-open-for-answers'],
    ['submitted', 'not-open-for-answers'],
    ['submitted-by-letter', 'not-open-for-answers'],
    ['exempt', 'not-open-for-answers'],
  ])('nobody writes in an answer that is %s', async (state, code) => {
    const { one, response, ola, send, drafts } = await anOpenAnswer();
    await send(ola, { [`a.${one.id}`]: 'Før' });
    await putInState(services.db, response, state);

    const result = await send(ola, { [`a.${one.id}`]: 'Etter', [`version.a.${one.id}`]: '1' });

    expect(result).toEqual({ ok: false, refusal: { code } });
    expect((await drafts()).get(one.id)?.entered).toEqual(['Før']);
  });

  test.each<[SurveyState, { withdrawnReason?: string }]>([
    ['withdrawn', { withdrawnReason: 'Feil spørsmål' }],
    ['analysed', {}],
  ])('nobody writes in a round that is %s', async (state, extra) => {
    const { one, ola, send } = await anOpenAnswer('in-progress', { state, ...extra });
    expect(await send(ola, { [`a.${one.id}`]: 'x' })).toEqual({
      ok: false,
      refusal: { code: 'survey-not-open' },
    });
  });

  test('late answers are taken when the round is closed', async () => {
    const { one, ola, send } = await anOpenAnswer('missing', { state: 'closed' });
    expect(await send(ola, { [`a.${one.id}`]: 'Seint' })).toMatchObject({ ok: true });
  });

  test('another office does not know that the answer exists', async () => {
    const { one, send } = await anOpenAnswer();
    const actor = elsewhere('caseworker');
    await expect(send(actor, { [`a.${one.id}`]: 'x' })).rejects.toThrow(NotFound);
    expect(await outcomes(services.db, actor, 'survey.save-answers')).toEqual(['not found']);
  });

  test('the governor may neither write nor read what is not sent', async () => {
    const { one, round, response, ola, send } = await anOpenAnswer();
    await send(ola, { [`a.${one.id}`]: 'Berre kontoret' });
    const adviser = atGovernor(round, 'governor-adviser');

    await expect(send(adviser, { [`a.${one.id}`]: 'x' })).rejects.toThrow(Forbidden);
    const seen = await inScope(services.db, adviser, (tx) => draftAnswers(tx, response.id));
    expect(seen.size).toBe(0);
    const seenElsewhere = await inScope(services.db, elsewhere('caseworker'), (tx) =>
      draftAnswers(tx, response.id),
    );
    expect(seenElsewhere.size).toBe(0);
  });
});
