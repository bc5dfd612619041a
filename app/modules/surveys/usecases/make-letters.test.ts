import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openCase } from '#modules/cases/api.ts';
import { filing } from '#modules/cases/testing/a-case.ts';
import { type Actor, Forbidden, NotFound, systemActor } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import { rememberedTypesetter } from '#platform/pdf/typesetter.ts';
import { execute } from '#platform/use-case.ts';
import { anActor, services as shared } from '#tests/support/services.ts';
import type { Survey } from '../domain/survey.ts';
import { atGovernor, storedResponse, storedSurvey } from '../testing/a-survey.ts';
import { roundOf } from '../testing/follow-up.ts';
import { findLetters } from './find-letters.ts';
import { gatherLetters } from './gather-letters.ts';
import { letterRunJob, makeLetters } from './make-letters.ts';
import { fileLetterJob } from '#modules/letters/file-job.ts';
import { setAndFile } from '#modules/letters/usecases/file-letter.ts';
import { openLetters } from './open-letters.ts';
import { remindOffice } from './remind-office.ts';
import { viewLetters } from './view-letters.ts';
import { fileLetters, writeLetters } from './write-letters.ts';

const services = { ...shared, typesetter: rememberedTypesetter() };
const { db } = services;
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** A round that has been sent to some offices, whose letters are not written. */
async function aSentRound(offices: number, differences: Partial<Survey> = {}) {
  const governorId = `governor-${services.newId()}`;
  const governor = systemActor(governorId);
  const { id: caseId, number: caseNumber } = await inScope(db, governor, (tx) =>
    openCase(
      tx,
      { owner: { kind: 'governor', unitId: governorId }, title: 'Kartlegging' },
      filing(governor),
    ),
  );
  const survey = await storedSurvey(db, { governorId, caseId, caseNumber, ...differences });
  for (let office = 1; office <= offices; office += 1)
    await storedResponse(db, survey, {
      officeName: `Nav Kontor ${String(office).padStart(3, '0')}`,
    });
  return survey;
}

const adviserOf = (survey: Survey) => atGovernor(survey, 'governor-adviser');
const write = (survey: Survey) => writeLetters(services, survey.governorId, survey.id);

async function documents({ governorId, caseId }: Survey) {
  return inScope(db, systemActor(governorId), (tx) =>
    tx
      .selectFrom('case_document')
      .leftJoin('journal_entry', 'document_id', 'case_document.id')
      .select(['number', 'letter', 'pdf_sha256', 'direction'])
      .where('case_document.case_id', '=', caseId)
      .orderBy('number')
      .execute(),
  );
}

/** Asks as somebody who may, and does what the queue then would. */
async function gather(survey: Survey) {
  const before = services.sent.length;
  const asked = await execute(services, adviserOf(survey), makeLetters, { surveyId: survey.id });
  for (const { name, data } of services.sent.slice(before))
    if (name === letterRunJob)
      await gatherLetters(services, {
        runId: data.runId ?? '',
        surveyId: survey.id,
        governorId: survey.governorId,
      });
  return asked;
}

const open = (actor: Actor, { id: surveyId }: Survey, file: 'utskrift.pdf' | 'alle.zip') =>
  execute(services, actor, openLetters, { surveyId, file });

test('every office gets one letter, filed as PDF and journaled, and the one that has an address is told', async () => {
  const survey = await aSentRound(12);
  const told = await storedResponse(db, survey, { officeName: 'Nav Åfjord', language: 'nb' });
  await roundOf(db, survey).reachable(
    told,
    'post@kontor.example',
    '',
    'Postboks 1\n\n 0000 Demovik ',
  );

  await write(survey);

  const filed = await documents(survey);
  expect(filed.map(({ number }) => number)).toEqual(Array.from({ length: 13 }, (_, at) => at + 1));
  expect(new Set(filed.map(({ direction }) => direction))).toEqual(new Set(['outgoing']));
  for (const { letter, pdf_sha256 } of filed)
    expect(text(await services.files.get(pdf_sha256 ?? ''))).toContain(
      (letter as { receiver: { name: string } }).receiver.name,
    );
  expect(filed.at(-1)?.letter).toMatchObject({
    language: 'nb',
    receiver: { name: 'Nav Åfjord', address: ['Postboks 1', '0000 Demovik'] },
  });
  expect(await roundOf(db, survey).events(told.id)).toEqual([`sent: ${survey.caseNumber}-13`]);
  expect(await roundOf(db, survey).mails()).toHaveLength(1);
});

test('stopped between setting and filing, and done twice at once, no office gets two letters', async () => {
  const survey = await aSentRound(7);
  const actor = systemActor(survey.governorId);
  const drafted = await execute(services, actor, findLetters, { surveyId: survey.id });
  if (!drafted.ok) throw new Error('Nothing drafted');
  const made = drafted.value.letters.map((one) => ({ ...one, pdf: new Uint8Array([1]) }));

  await Promise.all([write(survey), write(survey)]);
  // The one that was stopped comes back with what it had made.
  const late = await execute(services, actor, fileLetters, { surveyId: survey.id, made });

  expect(late).toEqual({ ok: true, value: { filed: 0 } });
  expect(await documents(survey)).toHaveLength(7);
});

test('a letter that would say something else when it is filed is not filed', async () => {
  const survey = await aSentRound(1);
  const actor = systemActor(survey.governorId);
  const drafted = await execute(services, actor, findLetters, { surveyId: survey.id });
  if (!drafted.ok) throw new Error('Nothing drafted');
  const made = drafted.value.letters.map((one) => ({ ...one, pdf: new Uint8Array([1]) }));
  await inScope(db, actor, (tx) =>
    tx
      .updateTable('survey_response')
      .set({ deadline: '2026-12-24' })
      .where('survey_id', '=', survey.id)
      .execute(),
  );
  const filed = await execute(services, actor, fileLetters, { surveyId: survey.id, made });
  expect(filed).toEqual({ ok: true, value: { filed: 0 } });
  await write(survey);
  expect(JSON.stringify(await documents(survey))).toContain('24. desember 2026');
});

test('all the letters are gathered for the printer, and as one file for each office', async () => {
  const survey = await aSentRound(60);
  expect((await gather(survey)).ok).toBe(true);

  const adviser = adviserOf(survey);
  const seen = await execute(services, adviser, viewLetters, { surveyId: survey.id });
  expect(seen).toMatchObject({
    value: {
      counts: { asked: 60, written: 60, printable: 60 },
      run: { letters: 60, finishedAt: services.clock.now() },
      maySend: true,
    },
  });
  const print = await open(adviser, survey, 'utskrift.pdf');
  if (!print.ok) throw new Error('No file to print');
  const set = text(print.value.content);
  expect(set.match(/Nav Kontor \d{3}/g)?.length).toBeGreaterThanOrEqual(60);
  expect(set.indexOf('Nav Kontor 001')).toBeLessThan(set.indexOf('Nav Kontor 060'));
  const zip = await open(adviser, survey, 'alle.zip');
  if (!zip.ok) throw new Error('No parcel');
  const files = unzipSync(zip.value.content);
  expect(Object.keys(files)).toHaveLength(60);
  const name = `${survey.caseNumber.replace('/', '-')}-7 Nav Kontor 007.pdf`;
  expect(text(files[name] ?? new Uint8Array())).toContain('Nav Kontor 007');
});

test('asked twice it is done once, and done again it is the same files', async () => {
  const survey = await aSentRound(3);
  const adviser = adviserOf(survey);
  const before = services.sent.length;
  await execute(services, adviser, makeLetters, { surveyId: survey.id });
  await execute(services, adviser, makeLetters, { surveyId: survey.id });
  const jobs = services.sent.slice(before).filter(({ name }) => name === letterRunJob);
  expect(jobs).toHaveLength(1);
  expect(Object.keys(jobs[0]?.data ?? {}).toSorted()).toEqual(['governorId', 'runId', 'surveyId']);

  const { runId = '' } = jobs[0]?.data ?? {};
  const run = { runId, surveyId: survey.id, governorId: survey.governorId };
  await gatherLetters(services, run);
  const first = await open(adviser, survey, 'alle.zip');
  await gatherLetters(services, run);
  expect(await open(adviser, survey, 'alle.zip')).toEqual(first);
  await gather(survey);
  expect(await open(adviser, survey, 'alle.zip')).toEqual(first);
});

test('letters from before there was a PDF are not gathered', async () => {
  const survey = await aSentRound(1, { state: 'closed' });
  await inScope(db, systemActor(survey.governorId), (tx) =>
    tx
      .updateTable('survey_response')
      .set({ letter_id: services.newId() })
      .where('survey_id', '=', survey.id)
      .execute(),
  );
  expect(await gather(survey)).toEqual({ ok: false, refusal: { code: 'no-letters' } });
});

test('there is nothing to gather before the round is sent', async () => {
  const survey = await aSentRound(1, { state: 'approved', sentAt: null });
  expect(await gather(survey)).toEqual({ ok: false, refusal: { code: 'not-sent' } });
  await expect(open(adviserOf(survey), survey, 'utskrift.pdf')).rejects.toThrow(NotFound);
});

test('who may not send may neither gather nor open, and only the system writes', async () => {
  const survey = await aSentRound(1);
  const leader = atGovernor(survey, 'section-leader');
  const { id: surveyId } = survey;
  await expect(execute(services, leader, makeLetters, { surveyId })).rejects.toThrow(Forbidden);
  await expect(open(leader, survey, 'alle.zip')).rejects.toThrow(Forbidden);
  const adviser = adviserOf(survey);
  await expect(execute(services, adviser, findLetters, { surveyId })).rejects.toThrow(Forbidden);
  await expect(execute(services, adviser, fileLetters, { surveyId, made: [] })).rejects.toThrow(
    Forbidden,
  );
  expect(await execute(services, leader, viewLetters, { surveyId })).toMatchObject({
    value: { maySend: false },
  });
});

test('the letters of another county governor do not exist', async () => {
  const survey = await aSentRound(1);
  await gather(survey);
  const stranger = anActor('governor-adviser', 'governor');
  const { id: surveyId } = survey;
  await expect(execute(services, stranger, makeLetters, { surveyId })).rejects.toThrow(NotFound);
  await expect(execute(services, stranger, viewLetters, { surveyId })).rejects.toThrow(NotFound);
  await expect(open(stranger, survey, 'utskrift.pdf')).rejects.toThrow(NotFound);
  await expect(writeLetters(services, stranger.capacity.unitId, surveyId)).rejects.toThrow(
    NotFound,
  );
});

test('a reminder is archived as the letter it was, without what only an e-mail says', async () => {
  const survey = await aSentRound(0);
  const response = await storedResponse(db, survey);
  await roundOf(db, survey).reachable(response);
  const before = services.sent.length;
  const asked = await execute(services, adviserOf(survey), remindOffice, {
    responseId: response.id,
  });
  expect(asked.ok).toBe(true);
  for (const { name, data } of services.sent.slice(before))
    if (name === fileLetterJob)
      await setAndFile(services, { letterId: data.letterId ?? '', governorId: survey.governorId });
  const [filed] = await documents(survey);
  expect(filed?.letter).toMatchObject({
    subject: `Påminning: vi ventar på svar (sak ${survey.caseNumber})`,
    receiver: { name: 'Nav Demovik' },
    ourReference: survey.caseNumber,
  });
  expect(JSON.stringify(filed?.letter)).toContain('Vi ventar på svar frå Nav Demovik');
  expect(JSON.stringify(filed?.letter)).not.toMatch(/e-posten|Saksnummer/);
  expect(filed?.direction).toBe('outgoing');
});
