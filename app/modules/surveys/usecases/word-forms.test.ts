import { describe, expect, test } from 'vitest';
import { openCase } from '#modules/cases/api.ts';
import { type Actor, Forbidden, NotFound, systemActor } from '#platform/access.ts';
import { today } from '#platform/clock.ts';
import { inScope } from '#platform/db/database.ts';
import { execute } from '#platform/use-case.ts';
import { openWord } from '#platform/word/open-word.ts';
import { anActor, newId, services } from '#tests/support/services.ts';
import { submissionsOf, submittedAnswers } from '../answer-store.ts';
import type { EnteredAnswers } from '../domain/answer.ts';
import type { SurveyResponse } from '../domain/response.ts';
import type { Survey } from '../domain/survey.ts';
import { editionOfForm, formatReference } from '../domain/word-reference.ts';
import {
  aForm,
  aQuestion,
  aSurvey,
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
import { roundOf } from '../testing/follow-up.ts';
import { wordForm } from '../word-form.ts';
import { journalAnswer } from './journal-answer.ts';
import { makeBlankForm, makeWordCopy, makeWordForm } from './make-word-form.ts';
import { receiveOfficeForm } from './receive-office-form.ts';
import { receiveWordForm } from './receive-word-form.ts';
import { forwardOfficeForm, registerOfficeForm } from './register-office-form.ts';
import { discardWordForm, useWordForm as takeWordForm } from './use-word-form.ts';
import { viewOfficeForm, viewOfficeForms } from './view-office-form.ts';
import { openWordOriginal, viewWordForm, viewWordForms } from './view-word-form.ts';

const { db } = services;
const text = aQuestion({ code: 'K1' });
const choice = aQuestion({ code: 'K2', type: 'yes-partly-no', comment: 'optional' });
const form = aForm(text, choice);

async function aRound(
  differences: Partial<Survey> = {},
  state: SurveyResponse['state'] = 'opened',
) {
  const { governorId } = aSurvey();
  const system = systemActor(governorId);
  const { clock } = services;
  const filing = { actor: system, now: clock.now(), today: today(clock), newId };
  const opened = await inScope(db, system, (tx) =>
    openCase(tx, { owner: { kind: 'governor', unitId: governorId }, title: 'KVP' }, filing),
  );
  const survey = await storedSurvey(db, { governorId, form, caseId: opened.id, ...differences });
  const response = await storedResponse(db, survey, { state });
  return {
    survey,
    response,
    system,
    caseId: opened.id,
    ola: atOffice(response, 'caseworker'),
    liv: atOffice(response, 'office-leader'),
    kari: atGovernor(survey, 'governor-adviser'),
    documents: () =>
      inScope(db, system, (tx) =>
        tx
          .selectFrom('case_document')
          .select(['title', 'media_type'])
          .where('case_id', '=', opened.id)
          .orderBy('number')
          .execute(),
      ),
  };
}

const answered: EnteredAnswers = new Map([
  [text.id as string, { entered: ['Vi spør\nalle.'], comment: '' }],
  [choice.id as string, { entered: ['partly'], comment: 'Fordi.' }],
]);

function aFile(survey: Survey, response: SurveyResponse | null, answers = answered): Uint8Array {
  return wordForm({
    survey,
    response,
    answers,
    askedBy: { nb: 'Statsforvalteren', nn: 'Statsforvaltaren' },
    language: 'nn',
    both: false,
    madeAt: services.clock.now(),
    signed: null,
  });
}

const upload = (actor: Actor, { id: responseId }: Pick<SurveyResponse, 'id'>, file: Uint8Array) =>
  execute(services, actor, receiveWordForm, { responseId, file, read: openWord(file) });

const take = (
  actor: Actor,
  { id: responseId }: SurveyResponse,
  wordFormId: string,
  fields: Readonly<Record<string, string | string[]>>,
) =>
  execute(
    services,
    actor,
    takeWordForm,
    takeWordForm.input.parse({ responseId, wordFormId, ...fields }),
  );

const asRead = {
  [`a.${text.id}`]: 'Vi spør\nalle.',
  [`version.a.${text.id}`]: '0',
  [`a.${choice.id}`]: 'partly',
  [`version.a.${choice.id}`]: '0',
  [`c.${choice.id}`]: 'Fordi.',
  [`version.c.${choice.id}`]: '0',
};

async function uploaded(round: Awaited<ReturnType<typeof aRound>>) {
  const received = await upload(round.ola, round.response, aFile(round.survey, round.response));
  if (!received.ok) throw new Error(received.refusal.code);
  return received.value.wordFormId;
}

describe('the form', () => {
  test('is made for the office with its draft, and for the governor without an office', async () => {
    const { survey, response, ola, kari } = await aRound();
    await sendFields(services, ola, response.id, { [`a.${text.id}`]: 'Utkast' });
    const made = await execute(services, ola, makeWordForm, { responseId: response.id });
    if (!made.ok) throw new Error('refused');
    expect(made.value).toMatchObject({ language: 'nn', both: false });
    expect(made.value.answers.get(text.id)?.entered).toEqual(['Utkast']);
    const both = makeWordForm.input.parse({ responseId: response.id, form: 'begge' });
    expect(await execute(services, ola, makeWordForm, both)).toMatchObject({
      value: { language: 'nn', both: true },
    });
    const blank = await execute(services, kari, makeBlankForm, { surveyId: survey.id, form: 'nb' });
    expect(blank).toMatchObject({ value: { response: null, language: 'nb' } });
  });

  test('is a copy when it is signed, and not before', async () => {
    const { response, liv } = await aRound();
    const copy = () => execute(services, liv, makeWordCopy, { responseId: response.id });
    await expect(copy()).rejects.toThrow(NotFound);
    await sendFields(services, liv, response.id, { [`a.${text.id}`]: 'Signert' });
    await signNow(services, liv, response.id);
    expect(await copy()).toMatchObject({
      value: { signed: { name: 'Liv Demo', when: '2. november 2026' } },
    });
  });

  test('is for nobody else', async () => {
    const { survey, response, kari } = await aRound();
    const input = { responseId: response.id };
    const stranger = elsewhere('caseworker');
    await expect(execute(services, stranger, makeWordForm, input)).rejects.toThrow(NotFound);
    await expect(execute(services, stranger, makeWordCopy, input)).rejects.toThrow(NotFound);
    await expect(execute(services, kari, makeWordForm, input)).rejects.toThrow(Forbidden);
    const other = anActor('governor-adviser', 'governor');
    await expect(execute(services, other, makeBlankForm, { surveyId: survey.id })).rejects.toThrow(
      NotFound,
    );
  });
});

describe('an office uploads', () => {
  test('what is read waits, and is no draft before somebody has looked through it', async () => {
    const round = await aRound();
    const { response, ola } = round;
    const wordFormId = await uploaded(round);
    expect((await stored(db, ola, response.id)).drafts.size).toBe(0);
    const seen = await execute(services, ola, viewWordForm, {
      responseId: response.id,
      wordFormId,
    });
    expect(seen).toMatchObject({
      value: {
        form: { state: 'waiting', byHeading: false },
        sections: [
          {
            questions: [
              { read: { entered: ['Vi spør\nalle.'] } },
              { read: { entered: ['partly'], comment: 'Fordi.' } },
            ],
          },
        ],
      },
    });

    expect(await take(ola, response, wordFormId, asRead)).toMatchObject({
      value: { isDone: true },
    });
    const { drafts, response: now } = await stored(db, ola, response.id);
    expect(now.state).toBe('in-progress');
    expect(drafts.get(text.id)?.entered).toEqual(['Vi spør\nalle.']);
    expect(drafts.get(choice.id)).toMatchObject({ entered: ['partly'], comment: 'Fordi.' });
    expect(await take(ola, response, wordFormId, asRead)).toMatchObject({
      refusal: { code: 'already-used' },
    });
    expect((await outcomes(db, ola, 'survey.receive-word-form')).sort()).toEqual(['done']);
    expect((await outcomes(db, ola, 'survey.use-word-form')).sort()).toEqual([
      'done',
      'refused: already-used',
    ]);
  });

  test('the original can be fetched again, and goes to the case when the leader has signed', async () => {
    const round = await aRound();
    const { response, ola, liv, system, documents } = round;
    const wordFormId = await uploaded(round);
    const original = await execute(services, ola, openWordOriginal, {
      responseId: response.id,
      wordFormId,
    });
    if (!original.ok) throw new Error('refused');
    expect(openWord(original.value.content)).toMatchObject({ ok: true });
    await take(ola, response, wordFormId, asRead);
    expect(await documents()).toEqual([]);
    const signed = await signNow(services, liv, response.id);
    if (!signed.ok) throw new Error(signed.refusal.code);
    await execute(services, system, journalAnswer, signed.value);
    expect(await documents()).toMatchObject([
      { media_type: null },
      { title: 'Svar i Word eller brev frå Nav Demovik: Kartlegging av KVP' },
    ]);
  });

  test('a new one takes the place of one that waits, and one can be put away', async () => {
    const round = await aRound();
    const first = await uploaded(round);
    const second = await uploaded(round);
    const { response, ola } = round;
    const waiting = async () => {
      const seen = await execute(services, ola, viewWordForms, { responseId: response.id });
      return seen.ok ? seen.value.waiting.map(({ id }) => id) : [];
    };
    expect(first).not.toBe(second);
    expect(await waiting()).toEqual([second]);
    await execute(services, ola, discardWordForm, { responseId: response.id, wordFormId: second });
    expect(await waiting()).toEqual([]);
  });

  test('where the draft says something else, it must be chosen', async () => {
    const round = await aRound();
    const { response, ola } = round;
    await sendFields(services, ola, response.id, { [`a.${text.id}`]: 'På nettet' });
    const wordFormId = await uploaded(round);
    const fields = { ...asRead, [`version.a.${text.id}`]: '1' };
    const keep = `keep.${text.id}`;
    expect(await take(ola, response, wordFormId, fields)).toEqual({
      ok: false,
      refusal: { code: 'choose-which', details: { [keep]: 'choose-which' } },
    });
    expect((await stored(db, ola, response.id)).drafts.size).toBe(1);

    await take(ola, response, wordFormId, { ...fields, [keep]: 'stored' });
    const { drafts } = await stored(db, ola, response.id);
    expect(drafts.get(text.id)?.entered).toEqual(['På nettet']);
    expect(drafts.get(choice.id)?.entered).toEqual(['partly']);
  });

  test('what was written on the web after the page was opened is a conflict, and the form still waits', async () => {
    const round = await aRound();
    const { response, ola } = round;
    const wordFormId = await uploaded(round);
    await sendFields(services, ola, response.id, { [`a.${text.id}`]: 'Meir på nettet' });
    const taken = await take(ola, response, wordFormId, { ...asRead, [`keep.${text.id}`]: 'word' });
    if (!taken.ok) throw new Error(taken.refusal.code);
    expect([...taken.value.conflicts.keys()]).toEqual([`a.${text.id}`]);
    expect(taken.value.isDone).toBe(false);
    expect((await stored(db, ola, response.id)).drafts.get(text.id)?.entered).toEqual([
      'Meir på nettet',
    ]);
  });

  test('the wrong file is told apart', async () => {
    const { survey, response, ola } = await aRound();
    const another = await aRound();
    const second = await storedSurvey(db, {
      governorId: survey.governorId,
      form,
      title: { nb: 'I fjor', nn: 'I fjor' },
    });
    const earlier = await storedResponse(db, second, { officeId: response.officeId });
    const edited = aForm({ ...text, text: { nb: 'Ny', nn: 'Ny' } }, choice);
    const codeOf = async (file: Uint8Array) => {
      const result = await upload(ola, response, file);
      return result.ok ? 'done' : result.refusal;
    };
    expect(await codeOf(aFile(another.survey, another.response))).toEqual({ code: 'other-office' });
    expect(await codeOf(aFile(second, earlier))).toEqual({
      code: 'other-round',
      details: { nn: 'I fjor', nb: 'I fjor' },
    });
    expect(await codeOf(aFile({ ...survey, form: edited }, response))).toEqual({
      code: 'other-edition',
    });
    expect(await codeOf(aFile(second, null))).toEqual({ code: 'other-round' });
    expect(await codeOf(aFile(survey, null))).toBe('done');
    expect(await codeOf(new Uint8Array([1, 2, 3]))).toEqual({ code: 'not-word' });
    expect(await codeOf(new TextEncoder().encode('%PDF-1.7'))).toEqual({ code: 'pdf' });
    const reference = formatReference({
      kind: 'response',
      id: earlier.id,
      edition: editionOfForm(form),
    });
    const two = aFile({ ...survey, purpose: { nn: reference, nb: reference } }, response);
    expect(await codeOf(two)).toEqual({ code: 'several-references' });
    expect((await outcomes(db, ola, 'survey.receive-word-form')).sort()).toEqual([
      'done',
      'refused: not-word',
      'refused: other-edition',
      'refused: other-office',
      'refused: other-round',
      'refused: other-round',
      'refused: pdf',
      'refused: several-references',
    ]);
  });

  test.each(['awaiting-leader', 'submitted', 'submitted-by-letter', 'exempt'] as const)(
    'not when the answer is %s',
    async (state) => {
      const { survey, response, ola } = await aRound();
      await putInState(db, response, state);
      expect(await upload(ola, response, aFile(survey, response))).toMatchObject({
        refusal: { code: 'not-open-for-answers' },
      });
    },
  );

  test('not when the round is over', async () => {
    const { survey, response, ola } = await aRound({ state: 'analysed' });
    expect(await upload(ola, response, aFile(survey, response))).toMatchObject({
      refusal: { code: 'survey-not-open' },
    });
  });

  test('and nobody else sees it: not another office, and not the governor', async () => {
    const round = await aRound();
    const { survey, response, kari, system } = round;
    const wordFormId = await uploaded(round);
    const stranger = elsewhere('caseworker');
    const input = { responseId: response.id, wordFormId };
    await expect(execute(services, stranger, viewWordForm, input)).rejects.toThrow(NotFound);
    await expect(execute(services, stranger, openWordOriginal, input)).rejects.toThrow(NotFound);
    await expect(execute(services, stranger, discardWordForm, input)).rejects.toThrow(NotFound);
    await expect(take(stranger, response, wordFormId, asRead)).rejects.toThrow(NotFound);
    await expect(upload(stranger, response, aFile(survey, response))).rejects.toThrow(NotFound);
    await expect(upload(kari, response, aFile(survey, response))).rejects.toThrow(Forbidden);
    const office = { surveyId: survey.id, wordFormId };
    await expect(execute(services, kari, viewOfficeForm, office)).rejects.toThrow(NotFound);
    for (const actor of [kari, system, stranger]) {
      const rows = await inScope(db, actor, (tx) =>
        tx.selectFrom('survey_word_form').select('id').execute(),
      );
      expect(rows).toEqual([]);
    }
    // A form belongs to one answer, whatever the address says.
    const other = await aRound();
    await expect(
      execute(services, other.ola, viewWordForm, { responseId: other.response.id, wordFormId }),
    ).rejects.toThrow(NotFound);
  });
});

describe('the governor takes in', () => {
  const receive = (
    actor: Actor,
    { id: surveyId }: Survey,
    file: Uint8Array,
    responseId: SurveyResponse['id'] | '' = '',
  ) =>
    execute(services, actor, receiveOfficeForm, {
      surveyId,
      responseId,
      file,
      read: openWord(file),
    });

  async function received(state: SurveyResponse['state'] = 'opened') {
    const round = await aRound({}, state);
    const { survey, response, kari } = round;
    const taken = await receive(kari, survey, aFile(survey, response));
    if (!taken.ok) throw new Error(taken.refusal.code);
    return { ...round, wordFormId: taken.value.wordFormId };
  }

  const register = (
    actor: Actor,
    { id: surveyId }: Survey,
    wordFormId: string,
    fields: Readonly<Record<string, string | string[]>> = {},
  ) =>
    execute(
      services,
      actor,
      registerOfficeForm,
      registerOfficeForm.input.parse({
        surveyId,
        wordFormId,
        signer: 'Liv Demo',
        receivedOn: '1.11.2026',
        ...asRead,
        ...fields,
      }),
    );

  test('a form that says itself whose it is, and files it at once', async () => {
    const { survey, response, kari, documents, wordFormId } = await received();
    expect(await documents()).toMatchObject([
      { title: 'Svar i Word eller brev frå Nav Demovik: Kartlegging av KVP' },
    ]);
    expect(await roundOf(db, survey).events(response.id)).toEqual(['received: 2026/1-1']);
    const waiting = await execute(services, kari, viewOfficeForms, { surveyId: survey.id });
    expect(waiting).toMatchObject({
      value: { waiting: [{ id: wordFormId, officeName: 'Nav Demovik' }] },
    });
    const seen = await execute(services, kari, viewOfficeForm, { surveyId: survey.id, wordFormId });
    expect(seen).toMatchObject({
      value: { mayRegister: true, mayForward: true, form: { isRead: true } },
    });
  });

  test('a letter, when the office is chosen', async () => {
    const { survey, response, kari } = await aRound();
    const pdf = new TextEncoder().encode('%PDF-1.7 brev');
    expect(await receive(kari, survey, pdf)).toMatchObject({
      refusal: { code: 'choose-office', details: { field: 'responseId' } },
    });
    const taken = await receive(kari, survey, pdf, response.id);
    if (!taken.ok) throw new Error(taken.refusal.code);
    const { wordFormId } = taken.value;
    const seen = await execute(services, kari, viewOfficeForm, { surveyId: survey.id, wordFormId });
    expect(seen).toMatchObject({ value: { mayForward: false, form: { isRead: false } } });
    expect(await register(kari, survey, wordFormId)).toMatchObject({ ok: true });
  });

  test('what is signed elsewhere counts as an answer, with its original', async () => {
    const { survey, response, kari, liv, wordFormId } = await received('missing');
    expect(await register(kari, survey, wordFormId)).toMatchObject({ ok: true });
    const round = roundOf(db, survey);
    expect(await round.response(response.id)).toMatchObject({
      state: 'submitted-by-letter',
      late: false,
    });
    expect((await round.events(response.id)).sort()).toEqual([
      'received: 2026/1-1',
      'registered: Liv Demo',
    ]);
    const [submission] = await inScope(db, liv, (tx) => submissionsOf(tx, response.id));
    expect(submission).toMatchObject({ number: 1, signerName: 'Liv Demo', current: true });
    const answers = await inScope(db, kari, (tx) => submittedAnswers(tx, submission?.id ?? ''));
    expect(answers.get(text.id)?.value).toEqual({ kind: 'text', text: 'Vi spør\nalle.' });
    expect(await register(kari, survey, wordFormId)).toMatchObject({
      refusal: { code: 'already-used' },
    });
    expect((await outcomes(db, kari, 'survey.register-office-form')).sort()).toEqual([
      'done',
      'refused: already-used',
    ]);
  });

  test('what came after the deadline is late, and tomorrow has not been', async () => {
    const { survey, response, kari, wordFormId } = await received();
    await inScope(db, systemActor(survey.governorId), (tx) =>
      tx
        .updateTable('survey_response')
        .set({ deadline: '2026-10-20' })
        .where('id', '=', response.id)
        .execute(),
    );
    expect(await register(kari, survey, wordFormId, { receivedOn: '3.11.2026' })).toMatchObject({
      refusal: { code: 'not-yet' },
    });
    await register(kari, survey, wordFormId);
    expect(await roundOf(db, survey).response(response.id)).toMatchObject({ late: true });
  });

  test('nothing is registered with an identity number, a choice that is none, or no answer', async () => {
    const { survey, kari, wordFormId } = await received();
    const field = `a.${text.id}`;
    expect(
      await register(kari, survey, wordFormId, { [field]: `Om ${syntheticNumber}` }),
    ).toMatchObject({
      refusal: { code: 'answers-incomplete', details: { [field]: 'personal-data' } },
    });
    expect(
      await register(kari, survey, wordFormId, { [`a.${choice.id}`]: 'kanskje' }),
    ).toMatchObject({
      refusal: { code: 'answers-incomplete', details: { [`a.${choice.id}`]: 'not-a-choice' } },
    });
    const nothing = { [field]: '', [`a.${choice.id}`]: '', [`c.${choice.id}`]: '' };
    expect(await register(kari, survey, wordFormId, nothing)).toMatchObject({
      refusal: { code: 'no-answers' },
    });
  });

  test('what is not signed goes to the office, which looks through it and is told', async () => {
    const { survey, response, kari, ola, wordFormId } = await received();
    const round = roundOf(db, survey);
    await round.reachable(response);
    const forward = () =>
      execute(services, kari, forwardOfficeForm, { surveyId: survey.id, wordFormId });
    const unseen = { responseId: response.id, wordFormId };
    await expect(execute(services, ola, viewWordForm, unseen)).rejects.toThrow(NotFound);
    expect(await forward()).toMatchObject({ value: { isTold: true } });
    expect(await forward()).toMatchObject({ refusal: { code: 'already-used' } });
    expect(await round.mails()).toHaveLength(1);
    expect(await take(ola, response, wordFormId, asRead)).toMatchObject({
      value: { isDone: true },
    });
    expect((await stored(db, ola, response.id)).drafts.get(text.id)?.writerName).toBe('Ola Demo');
  });

  test('not what is finished, another round’s, or when the round takes no answers', async () => {
    const { survey, response, kari } = await aRound();
    const file = aFile(survey, response);
    const other = await aRound();
    expect(await receive(kari, survey, aFile(other.survey, other.response))).toMatchObject({
      refusal: { code: 'other-office' },
    });
    const second = await storedResponse(db, survey);
    expect(await receive(kari, survey, file, second.id)).toMatchObject({
      refusal: { code: 'other-office', details: { field: 'responseId' } },
    });
    await putInState(db, response, 'submitted');
    expect(await receive(kari, survey, file)).toMatchObject({
      refusal: { code: 'not-open-for-answers' },
    });
    const over = await aRound({ state: 'analysed' });
    expect(await receive(over.kari, over.survey, aFile(over.survey, over.response))).toMatchObject({
      refusal: { code: 'survey-not-open' },
    });
  });

  test('only those who take in, and only at the governor that asked', async () => {
    const { survey, response, kari, ola, wordFormId } = await received();
    const other = anActor('governor-registry', 'governor');
    const file = aFile(survey, response);
    await expect(receive(other, survey, file)).rejects.toThrow(NotFound);
    await expect(register(other, survey, wordFormId)).rejects.toThrow(NotFound);
    await expect(receive(ola, survey, file)).rejects.toThrow(Forbidden);
    const auditor = { ...kari, roles: ['governor-auditor'] as const };
    await expect(register(auditor, survey, wordFormId)).rejects.toThrow(Forbidden);
    const registry = { ...kari, id: newId(), roles: ['governor-registry'] as const };
    expect(await register(registry, survey, wordFormId)).toMatchObject({ ok: true });
  });

  test('what a leader has signed here is corrected here, and a letter with a new letter', async () => {
    const first = await received();
    await register(first.kari, first.survey, first.wordFormId);
    await putInState(db, first.response, 'returned');
    const again = await receive(first.kari, first.survey, aFile(first.survey, first.response));
    if (!again.ok) throw new Error(again.refusal.code);
    expect(await register(first.kari, first.survey, again.value.wordFormId)).toMatchObject({
      ok: true,
    });
    const submissions = await inScope(db, first.kari, (tx) => submissionsOf(tx, first.response.id));
    expect(submissions.map(({ number, current }) => [number, current])).toEqual([
      [1, false],
      [2, true],
    ]);

    const { survey, response, liv, kari } = await aRound();
    await sendFields(services, liv, response.id, { [`a.${text.id}`]: 'Signert' });
    await signNow(services, liv, response.id);
    await putInState(db, response, 'returned');
    const letter = await receive(kari, survey, aFile(survey, response));
    if (!letter.ok) throw new Error(letter.refusal.code);
    expect(await register(kari, survey, letter.value.wordFormId)).toMatchObject({
      refusal: { code: 'signed-on-web' },
    });
  });

  test('the wall: the governor writes no answer that a leader has signed here, and changes none', async () => {
    const { survey, response, kari, liv } = await aRound();
    await sendFields(services, liv, response.id, { [`a.${text.id}`]: 'Signert' });
    await signNow(services, liv, response.id);
    const row = {
      id: newId(),
      response_id: response.id,
      survey_id: survey.id,
      governor_id: survey.governorId,
      number: 2,
      signed_by: kari.id,
      signer_name: 'Liv Demo',
      signed_at: services.clock.now(),
      current: false,
    };
    const insert = inScope(db, kari, (tx) =>
      tx.insertInto('survey_submission').values(row).execute(),
    );
    await expect(insert).rejects.toThrow(/row-level security/);
  });
});
