import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { openCase } from '#modules/cases/api.ts';
import { filing } from '#modules/cases/testing/a-case.ts';
import { fileLetterJob } from '#modules/letters/file-job.ts';
import type { Letter } from '#modules/letters/domain/letter.ts';
import { type Actor, Forbidden, NotFound, systemActor } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import { PersonalDataStopped } from '#platform/personal-data/stopped.ts';
import { execute } from '#platform/use-case.ts';
import { anActor, newId, services } from '#tests/support/services.ts';
import { scheduleJob } from '../schedule-job.ts';
import type { SurveyResponse } from '../domain/response.ts';
import type { Survey } from '../domain/survey.ts';
import {
  aForm,
  aQuestion,
  atGovernor,
  atOffice,
  storedResponse,
  storedSurvey,
} from '../testing/a-survey.ts';
import { elsewhere, outcomes, syntheticNumber } from '../testing/an-answer.ts';
import { roundOf } from '../testing/follow-up.ts';
import { storedAnswers } from '../testing/signed-answers.ts';
import { readFeedback } from './read-feedback.ts';
import { sendFeedback, writeFeedbackText } from './send-feedback.ts';
import { viewFeedback } from './view-feedback.ts';
import { writeFeedback, writeFeedbackLetters } from './write-feedback.ts';

const { db } = services;
const question = aQuestion({ code: 'K2', type: 'yes-partly-no' });

/** An analysed round that so many offices have answered, and one has not. */
async function anAnalysedRound(offices: number, differences: Partial<Survey> = {}) {
  const governorId = `governor-${newId()}`;
  const governor = systemActor(governorId);
  const { id: caseId, number: caseNumber } = await inScope(db, governor, (tx) =>
    openCase(
      tx,
      { owner: { kind: 'governor', unitId: governorId }, title: 'Kartlegging' },
      filing(governor),
    ),
  );
  const survey = await storedSurvey(db, {
    governorId,
    caseId,
    caseNumber,
    state: 'analysed',
    form: aForm(question),
    ...differences,
  });
  const answered: SurveyResponse[] = [];
  for (let index = 0; index < offices; index += 1) {
    const office = await storedResponse(db, survey, {
      officeName: `Nav Kontor ${String(index + 1).padStart(2, '0')}`,
      state: 'submitted',
      submittedAt: new Date('2026-10-25T10:00:00Z'),
      sizeClass: index % 2 === 0 ? 'small' : 'large',
      language: index % 2 === 0 ? 'nn' : 'nb',
    });
    await storedAnswers(db, office, [[question, [index % 3 === 0 ? 'yes' : 'no']]]);
    answered.push(office);
  }
  await storedResponse(db, survey, { officeName: 'Nav Stille', state: 'missing' });
  return { survey, offices: answered, adviser: atGovernor(survey, 'governor-adviser') };
}

type Round = Awaited<ReturnType<typeof anAnalysedRound>>;

const writeText = ({ survey, adviser }: Round, differences: object = {}, actor = adviser) =>
  execute(services, actor, writeFeedbackText, {
    surveyId: survey.id,
    version: 0,
    nextNn: 'Vi skriv ein rapport.',
    nextNb: 'Vi skriver en rapport.',
    ...differences,
  });
const send = ({ survey, adviser }: Round, version = 1, actor = adviser) =>
  execute(services, actor, sendFeedback, { surveyId: survey.id, version });
const write = ({ survey }: Round) => writeFeedback(services, survey.governorId);
const see = (round: Round, actor: Actor = round.adviser, response = '') =>
  execute(services, actor, viewFeedback, { surveyId: round.survey.id, response });
const read = (actor: Actor, { id }: Pick<SurveyResponse, 'id'>) =>
  execute(services, actor, readFeedback, { responseId: id });

/** The letters in the queue to the archive. */
const queued = ({ survey }: Round) =>
  inScope(db, systemActor(survey.governorId), (tx) =>
    tx.selectFrom('letter_to_file').select(['letter', 'receiver_name', 'case_id']).execute(),
  );

describe('an adviser', () => {
  test('sees the letter to one office before anything is sent', async () => {
    const round = await anAnalysedRound(12);
    const first = await see(round);
    expect(first).toMatchObject({
      value: {
        isReady: true,
        feedback: null,
        counts: { offices: 12, written: 0, withoutAddress: 12 },
        letter: { receiver: { name: 'Nav Kontor 01' }, language: 'nn' },
        maySend: true,
      },
    });
    expect(await see(round, round.adviser, round.offices[1]?.id)).toMatchObject({
      value: {
        shown: round.offices[1]?.id,
        letter: { receiver: { name: 'Nav Kontor 02' }, language: 'nb' },
      },
    });
    expect(await queued(round)).toEqual([]);
    const letter = first.ok ? first.value.letter : null;
    expect(letter?.blocks).toContainEqual(
      expect.objectContaining({
        header: ['Svar', 'De', 'Alle', 'Same storleik'],
        rows: [
          ['Ja', 'X', '33\u00a0%', '33\u00a0%'],
          ['Delvis', '', '0\u00a0%', '0\u00a0%'],
          ['Nei', '', '67\u00a0%', '67\u00a0%'],
        ],
      }),
    );
  });

  test('sends to each office that has answered, once, with a notice where it can be reached', async () => {
    const round = await anAnalysedRound(23);
    const { survey, offices } = round;
    const { mails, reachable } = roundOf(db, survey);
    const [first, second] = offices;
    if (!first || !second) throw new Error('no offices');
    await reachable(first);
    expect((await writeText(round)).ok).toBe(true);
    expect((await send(round)).ok).toBe(true);
    expect(services.sent).toContainEqual(
      expect.objectContaining({ name: scheduleJob, data: { governorId: survey.governorId } }),
    );

    await Promise.all([write(round), write(round)]);
    await write(round);
    const letters = await queued(round);
    expect(letters).toHaveLength(23);
    expect(new Set(letters.map(({ receiver_name }) => receiver_name)).size).toBe(23);
    expect(letters.every(({ case_id }) => case_id === survey.caseId)).toBe(true);
    const filings = services.sent.filter(
      ({ name, data }) =>
        name === fileLetterJob &&
        (data as { governorId?: string }).governorId === survey.governorId,
    );
    expect(filings).toHaveLength(23);
    const sent = await mails();
    expect(sent).toMatchObject([{ recipient: 'post@kontor.example', recipient_id: first.id }]);
    expect(sent[0]?.body_text).toContain(`/svar/${first.id}/tilbakemelding`);
    expect(sent[0]?.body_text).not.toContain('rapport');
    expect(await see(round)).toMatchObject({
      value: {
        counts: { offices: 23, written: 23, unnotified: 22 },
        feedback: { started: { name: 'Kari Demo' } },
      },
    });
    expect(await outcomes(db, round.adviser, sendFeedback.name)).toEqual(['done']);

    const caseworker = atOffice(second, 'caseworker');
    const office = await read(caseworker, second);
    const own = letters.find(({ receiver_name }) => receiver_name === second.officeName);
    expect(office).toEqual({
      ok: true,
      value: { title: survey.title, letter: own?.letter as Letter },
    });
  });

  test('is told why the letters cannot be sent', async () => {
    const refusal = (code: string) => ({ refusal: { code } });
    const early = await anAnalysedRound(5, { state: 'closed' });
    expect(await writeText(early)).toMatchObject(refusal('not-analysed'));
    expect(await send(early)).toMatchObject(refusal('not-analysed'));
    expect(await see(early)).toMatchObject({ value: { isReady: false, letter: null } });
    const caseless = await anAnalysedRound(5, { caseId: null });
    expect(await send(caseless)).toMatchObject(refusal('no-case'));
    const silent = await anAnalysedRound(0);
    await writeText(silent);
    expect(await send(silent)).toMatchObject(refusal('nobody-answered'));

    const round = await anAnalysedRound(5);
    expect(await send(round)).toMatchObject(refusal('no-text'));
    await expect(writeText(round, { nextNn: syntheticNumber })).rejects.toBeInstanceOf(
      PersonalDataStopped,
    );
    expect((await writeText(round)).ok).toBe(true);
    expect(await writeText(round)).toMatchObject(refusal('changed-meanwhile'));
    expect((await writeText(round, { version: 1 })).ok).toBe(true);
    expect(await send(round, 1)).toMatchObject(refusal('changed-meanwhile'));
    expect((await send(round, 2)).ok).toBe(true);
    expect(await send(round, 2)).toMatchObject(refusal('started'));
    expect(await writeText(round, { version: 2 })).toMatchObject(refusal('started'));
    const around = sql`update kvp.survey_feedback set next_nn = 'x' where survey_id = ${round.survey.id}`;
    const { numAffectedRows } = await inScope(db, round.adviser, (tx) => around.execute(tx));
    expect(numAffectedRows).toBe(0n);
  });

  test('sends nothing before it is asked for', async () => {
    const round = await anAnalysedRound(5);
    await writeText(round);
    await write(round);
    const job = systemActor(round.survey.governorId);
    const asked = { surveyId: round.survey.id };
    expect(await execute(services, job, writeFeedbackLetters, asked)).toEqual({
      ok: true,
      value: { written: 0 },
    });
    expect(await queued(round)).toEqual([]);
    const [office] = round.offices;
    if (!office) throw new Error('no office');
    await expect(read(atOffice(office, 'caseworker'), office)).rejects.toBeInstanceOf(NotFound);
  });
});

describe('nobody else', () => {
  test('sends, or sees it', async () => {
    const round = await anAnalysedRound(5);
    const { governorId } = round.survey;
    for (const role of ['section-leader', 'governor-auditor'] as const) {
      const actor = anActor(role, 'governor', governorId);
      expect(await see(round, actor)).toMatchObject({ value: { maySend: false } });
      await expect(writeText(round, {}, actor)).rejects.toBeInstanceOf(Forbidden);
      await expect(send(round, 1, actor)).rejects.toBeInstanceOf(Forbidden);
    }
    const editor = anActor('governor-editor', 'governor', governorId);
    await expect(see(round, editor)).rejects.toBeInstanceOf(Forbidden);
    const asked = { surveyId: round.survey.id };
    await expect(
      execute(services, round.adviser, writeFeedbackLetters, asked),
    ).rejects.toBeInstanceOf(Forbidden);
  });

  test('of another governor or another office', async () => {
    const round = await anAnalysedRound(5);
    await writeText(round);
    await send(round);
    await write(round);
    const stranger = anActor('governor-adviser', 'governor');
    await expect(see(round, stranger)).rejects.toBeInstanceOf(NotFound);
    await expect(writeText(round, {}, stranger)).rejects.toBeInstanceOf(NotFound);
    await expect(send(round, 1, stranger)).rejects.toBeInstanceOf(NotFound);
    const [office, neighbour] = round.offices;
    if (!office || !neighbour) throw new Error('no office');
    expect((await read(atOffice(office, 'caseworker'), office)).ok).toBe(true);
    for (const other of [atOffice(neighbour, 'office-leader'), elsewhere('office-leader')])
      await expect(read(other, office)).rejects.toBeInstanceOf(NotFound);
  });
});
