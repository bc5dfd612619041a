import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, isoDate } from '#kernel/date.ts';
import { importEdition } from '#modules/organisations/api.ts';
import { Forbidden, systemActor } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import { execute } from '#platform/use-case.ts';
import { anActor, services } from '#tests/support/services.ts';
import { followUpState, type SurveyResponse } from '../domain/response.ts';
import type { Survey } from '../domain/survey.ts';
import { followUpRows, stateCounts } from '../follow-up-store.ts';
import { atGovernor, storedResponse, storedSurvey } from '../testing/a-survey.ts';
import { onDay, roundOf } from '../testing/follow-up.ts';
import { closeDue } from './close-due.ts';
import { extendDeadline } from './extend-deadline.ts';
import { findDue } from './find-due.ts';
import { followMergers } from './follow-mergers.ts';
import { listGovernors } from './list-governors.ts';
import { moveResponse } from './move-response.ts';
import { noteObstacle } from './note-obstacle.ts';
import { remindDue } from './remind-due.ts';
import { runSchedule } from './run-schedule.ts';
import { tellWithdrawn } from './tell-withdrawn.ts';
import { withdrawSurvey } from './withdraw-survey.ts';

const { db } = services;
const runOn = (date: string, survey: Survey) =>
  runSchedule(onDay(services, date), survey.governorId);

beforeAll(async () => {
  const operator = anActor('operator', 'operations');
  await inScope(db, operator, (tx) => importEdition(tx, 'data/organisations'));
});

describe('reminders', () => {
  test('go out on their days, in the language of the letter, and say nothing of what is asked', async () => {
    const survey = await storedSurvey(db);
    const round = roundOf(db, survey);
    const office = await round.reachable(
      await storedResponse(db, survey),
      'post@demovik.example',
      'direktor@demovik.example',
    );

    for (let day = -9; day < 24; day += 1)
      if (day % 7 < 2) await runOn(addDays(isoDate('2026-12-01'), day), survey);

    expect(await round.events(office.id)).toEqual([
      'reminded: -7',
      'reminded: 0',
      'reminded: 7',
      'reminded: 14',
      'missing',
    ]);
    const mails = await round.mails();
    expect(mails.map(({ recipient }) => recipient)).toEqual([
      'post@demovik.example',
      'post@demovik.example',
      'post@demovik.example',
      'post@demovik.example',
      'direktor@demovik.example',
    ]);
    expect(mails[0]?.subject).toBe('Påminning: vi ventar på svar (sak 2026/1)');
    expect(mails[0]?.body_text).toContain('Fristen er tysdag 1. desember 2026.');
    expect(mails[0]?.body_text).toContain(`https://medverk.example/svar/${office.id}`);
    expect(mails[1]?.body_text).toContain('Fristen er i dag, tysdag 1. desember 2026.');
    expect(mails[2]?.body_text).toContain('Fristen var tysdag 1. desember 2026.');
    expect(mails.map(({ body_text }) => body_text).join('')).not.toContain('Korleis arbeider de?');
    expect(await round.survey()).toMatchObject({ state: 'closed' });
  });

  test('five processes at once send each once', async () => {
    const survey = await storedSurvey(db);
    const round = roundOf(db, survey);
    for (let number = 0; number < 6; number += 1)
      await round.reachable(await storedResponse(db, survey));

    const runs = await Promise.all(Array.from({ length: 5 }, () => runOn('2026-12-01', survey)));

    expect(runs.reduce((sum, { reminders }) => sum + reminders, 0)).toBe(6);
    expect(await round.mails()).toHaveLength(6);
    expect((await runOn('2026-12-01', survey)).reminders).toBe(0);
  });

  test('a server that was down past several sends the last of them only', async () => {
    const survey = await storedSurvey(db);
    const round = roundOf(db, survey);
    const office = await round.reachable(await storedResponse(db, survey));
    await runOn('2026-12-09', survey);
    expect(await round.events(office.id)).toEqual(['reminded: 7']);
  });

  test('a reminder is lost with the mail that could not be written, and comes again', async () => {
    const survey = await storedSurvey(db);
    const round = roundOf(db, survey);
    const office = await round.reachable(await storedResponse(db, survey));
    const broken = {
      ...onDay(services, '2026-12-01'),
      jobs: { send: () => Promise.reject(new Error('killed')) },
    };
    await expect(runSchedule(broken, survey.governorId)).rejects.toThrow('killed');
    expect(await round.events(office.id)).toEqual([]);
    await runOn('2026-12-01', survey);
    expect(await round.events(office.id)).toEqual(['reminded: 0']);
  });

  test('more time gives new reminders for the new deadline', async () => {
    const survey = await storedSurvey(db);
    const round = roundOf(db, survey);
    const office = await round.reachable(await storedResponse(db, survey));
    await runOn('2026-12-01', survey);
    const deadline = isoDate('2026-12-11');
    await execute(
      onDay(services, '2026-12-02'),
      atGovernor(survey, 'governor-adviser'),
      extendDeadline,
      { responseId: office.id, deadline },
    );
    for (const date of ['2026-12-03', '2026-12-04', '2026-12-11', '2026-12-12'])
      await runOn(date, survey);
    expect(await round.events(office.id)).toEqual([
      'reminded: 0',
      'extended: 2026-12-11',
      'reminded: -7',
      'reminded: 0',
    ]);
  });

  test('an office without an address is written down once, and reminded when it gets one', async () => {
    const survey = await storedSurvey(db);
    const round = roundOf(db, survey);
    const office = await storedResponse(db, survey);
    await runOn('2026-12-01', survey);
    await runOn('2026-12-02', survey);
    expect(await round.events(office.id)).toEqual(['no-address']);
    await round.reachable(office);
    await runOn('2026-12-02', survey);
    expect(await round.events(office.id)).toEqual(['no-address', 'reminded: 0']);
  });

  test('nothing due leaves no trace', async () => {
    const survey = await storedSurvey(db);
    await storedResponse(db, survey);
    const run = await runOn('2026-11-10', survey);
    expect(run).toEqual({ takeOvers: 0, obstacles: 0, reminders: 0, withdrawals: 0, closings: 0 });
    expect(await roundOf(db, survey).outcomes()).toEqual([]);
  });
});

describe('closing', () => {
  test('a round closes when everybody has answered or is exempt', async () => {
    const survey = await storedSurvey(db);
    const submittedAt = new Date('2026-11-10T09:00:00Z');
    await storedResponse(db, survey, { state: 'submitted', submittedAt });
    await storedResponse(db, survey, { state: 'submitted-by-letter', submittedAt });
    const last = await storedResponse(db, survey, { state: 'exempt' });
    await storedResponse(db, survey, { joinedTo: last.id });
    expect((await runOn('2026-11-11', survey)).closings).toBe(1);
    expect(await roundOf(db, survey).survey()).toMatchObject({ state: 'closed' });
  });

  test('three weeks after the deadline what is open is missing, and the rest stays as it is', async () => {
    const survey = await storedSurvey(db);
    const round = roundOf(db, survey);
    const waiting = await storedResponse(db, survey, { state: 'awaiting-leader' });
    const returned = await storedResponse(db, survey, { state: 'returned' });
    expect((await runOn('2026-12-22', survey)).closings).toBe(0);
    expect((await runOn('2026-12-23', survey)).closings).toBe(1);
    expect(await round.response(waiting.id)).toMatchObject({ state: 'missing' });
    expect(await round.response(returned.id)).toMatchObject({ state: 'returned' });
    expect((await runOn('2026-12-23', survey)).closings).toBe(0);
  });

  test('it waits for somebody who has got more time', async () => {
    const survey = await storedSurvey(db);
    await storedResponse(db, survey, { deadline: isoDate('2027-01-10') });
    expect((await runOn('2026-12-23', survey)).closings).toBe(0);
    expect((await runOn('2027-01-11', survey)).closings).toBe(1);
  });

  test('a round that has no offices yet does not close', async () => {
    const survey = await storedSurvey(db);
    expect((await runOn('2027-01-31', survey)).closings).toBe(0);
  });
});

const moved = (responses: readonly SurveyResponse[]) =>
  responses.filter(({ officeId, askedOfficeId }) => officeId !== askedOfficeId);

interface Addressee {
  readonly officeId: string;
  readonly name: string;
  readonly countyId: string;
  readonly municipalities: readonly { readonly id: string }[];
  readonly officeIdsInMarch2020: readonly string[];
}

describe('mergers between sending and deadline', () => {
  const sent2019 = {
    recipientsOn: isoDate('2019-12-17'),
    sentAt: new Date('2019-12-17T09:00:00Z'),
    deadline: isoDate('2020-01-06'),
    caseNumber: '2019/23037',
  };

  test('the 66 that were asked in 2019 are answered for by those that have taken over', async () => {
    const file = await readFile('data/organisations/survey-2019-addressees.json', 'utf8');
    const { addressees } = JSON.parse(file) as { readonly addressees: readonly Addressee[] };
    const survey = await storedSurvey(db, sent2019);
    const round = roundOf(db, survey);
    const asked: SurveyResponse[] = [];
    for (const { officeId, name, countyId, municipalities } of addressees)
      asked.push(
        await storedResponse(db, survey, {
          officeId,
          officeName: name,
          countyId,
          municipalityIds: municipalities.map(({ id }) => id),
        }),
      );
    const now = () => Promise.all(asked.map(({ id }) => round.response(id)));
    expect(await runOn('2019-12-31', survey)).toMatchObject({ takeOvers: 0 });

    // The offices of municipalities that merged on 1 January. Four more were gone by the list of 27 March, and
    // nobody knows since which day: their municipalities went on, so until that list they are where they were.
    await runOn('2020-01-02', survey);
    const inMarch = addressees.map(({ officeIdsInMarch2020 }) => officeIdsInMarch2020);
    const onlyMarchTells = ['1252', '1264', '1265', '1411'];
    const afterMergers = await now();
    expect(afterMergers.map(({ officeId }) => [officeId])).toEqual(
      addressees.map(({ officeId }, index) =>
        onlyMarchTells.includes(officeId) ? [officeId] : inMarch[index],
      ),
    );
    expect(moved(afterMergers)).toHaveLength(16);
    expect(await runOn('2020-01-02', survey)).toMatchObject({ takeOvers: 0 });

    await runOn('2020-03-27', survey);
    const after = await now();
    expect(after.map(({ officeId }) => [officeId])).toEqual(inMarch);
    expect(moved(after)).toHaveLength(20);
    // One answer from each office there is, and every office that was asked still counted.
    const leads = after.filter(({ joinedTo }) => joinedTo === null);
    expect(leads.map(({ officeId }) => officeId).sort()).toEqual(
      [...new Set(inMarch.flat())].sort(),
    );
    const counts = await inScope(db, systemActor(survey.governorId), (tx) =>
      stateCounts(tx, survey.id, isoDate('2020-01-02')),
    );
    expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(66);
  });

  test('the successor is told once for whom it answers, and what they had written leads', async () => {
    const survey = await storedSurvey(db, sent2019);
    const round = roundOf(db, survey);
    const begun = await storedResponse(db, survey, {
      officeId: '1259',
      officeName: 'Nav Øygarden',
      state: 'in-progress',
    });
    const other = await storedResponse(db, survey, {
      officeId: '1245',
      officeName: 'Nav Sund',
      deadline: isoDate('2020-01-10'),
    });
    await round.reachable({ ...begun, officeId: '1246' });

    const runs = await Promise.all(Array.from({ length: 5 }, () => runOn('2020-01-02', survey)));

    expect(runs.reduce((sum, { takeOvers }) => sum + takeOvers, 0)).toBe(1);
    expect(await round.response(begun.id)).toMatchObject({
      officeId: '1246',
      joinedTo: null,
      deadline: '2020-01-10',
    });
    expect(await round.response(other.id)).toMatchObject({ officeId: '1246', joinedTo: begun.id });
    const mails = await round.mails();
    expect(mails.filter(({ subject }) => subject.startsWith('De svarar'))).toHaveLength(1);
    expect(mails[0]?.body_text).toMatch(
      /har teke over for Nav (Sund og Nav Øygarden|Øygarden og Nav Sund)/,
    );
    expect(await round.events(other.id)).toEqual([
      expect.stringMatching(/^moved: Nav Sund → /),
      'joined: Nav Øygarden',
    ]);
  });

  test('what is signed before the merger stays where it was signed', async () => {
    const survey = await storedSurvey(db, sent2019);
    const signed = await storedResponse(db, survey, {
      officeId: '1259',
      state: 'submitted',
      submittedAt: new Date('2019-12-20T09:00:00Z'),
    });
    await storedResponse(db, survey, { officeId: '1202' });
    await runOn('2020-01-02', survey);
    expect(await roundOf(db, survey).response(signed.id)).toMatchObject({ officeId: '1259' });
  });

  test('those joined to an answer that moves again follow it', async () => {
    const survey = await storedSurvey(db, sent2019);
    const round = roundOf(db, survey);
    const lead = await storedResponse(db, survey, { officeId: '1259' });
    const joined = await storedResponse(db, survey, {
      officeId: '1259',
      askedOfficeId: '1245',
      joinedTo: lead.id,
    });
    await runOn('2020-01-02', survey);
    expect(await round.response(joined.id)).toMatchObject({ officeId: '1246', joinedTo: lead.id });
  });

  test('an office that nobody is known to have taken over from is listed, and moved by hand', async () => {
    const survey = await storedSurvey(db, sent2019);
    const round = roundOf(db, survey);
    const asked = await storedResponse(db, survey, {
      officeId: '1259',
      officeName: 'Nav Øygarden',
    });
    const system = systemActor(survey.governorId);
    const note = { responseId: asked.id, obstacle: 'successor-unclear' } as const;
    const day = onDay(services, '2020-01-02');
    expect(await execute(day, system, noteObstacle, note)).toMatchObject({ ok: true });
    expect(await execute(day, system, noteObstacle, note)).toMatchObject({
      refusal: { code: 'not-due' },
    });
    const listed = () =>
      inScope(db, system, (tx) =>
        followUpRows(tx, survey.id, { obstacle: 'successor-unclear' }, isoDate('2020-01-02')),
      );
    expect(await listed()).toHaveLength(1);

    const adviser = atGovernor(survey, 'governor-adviser');
    const choice = { responseId: asked.id, officeId: '1247', reason: 'Avtalt på telefon' };
    expect(await execute(day, adviser, moveResponse, choice)).toMatchObject({ ok: true });

    expect(await listed()).toEqual([]);
    expect(await round.response(asked.id)).toMatchObject({ officeId: '1247' });
    expect(await round.events(asked.id)).toContainEqual(
      expect.stringMatching(/^moved: Nav Øygarden → .*\. Avtalt på telefon$/),
    );
  });

  test.each([
    ['unknown-office', { officeId: '1259' }],
    ['same-office', { officeId: '1202' }],
  ])('a move by hand is refused: %s', async (code, to) => {
    const survey = await storedSurvey(db, sent2019);
    const asked = await storedResponse(db, survey, { officeId: '1202' });
    const move = execute(
      onDay(services, '2020-01-02'),
      atGovernor(survey, 'governor-adviser'),
      moveResponse,
      { responseId: asked.id, reason: 'Feil', ...to },
    );
    expect(await move).toMatchObject({ refusal: { code } });
  });

  test.each([
    ['survey-not-open', { state: 'analysed' }, {}],
    ['not-open-for-answers', {}, { state: 'exempt' }],
  ] as const)('a move by hand is refused: %s', async (code, differences, response) => {
    const survey = await storedSurvey(db, { ...sent2019, ...differences });
    const asked = await storedResponse(db, survey, response);
    const move = execute(services, atGovernor(survey, 'governor-adviser'), moveResponse, {
      responseId: asked.id,
      officeId: '1202',
      reason: 'Feil',
    });
    expect(await move).toMatchObject({ refusal: { code } });
  });
});

test('every office is told once that a round is withdrawn', async () => {
  const survey = await storedSurvey(db);
  const round = roundOf(db, survey);
  const office = await round.reachable(await storedResponse(db, survey));
  await storedResponse(db, survey, {
    officeId: office.officeId,
    joinedTo: office.id,
    askedOfficeId: 'before',
  });
  await execute(services, atGovernor(survey, 'section-leader'), withdrawSurvey, {
    surveyId: survey.id,
    reason: 'Sendt ved en feil',
  });
  const runs = await Promise.all([runOn('2026-11-02', survey), runOn('2026-11-02', survey)]);
  expect(runs.reduce((sum, { withdrawals }) => sum + withdrawals, 0)).toBe(2);
  expect((await round.mails()).map(({ subject }) => subject)).toEqual([
    'Kartlegginga er trekt tilbake (sak 2026/1)',
  ]);
});

test('nobody but a job runs the schedule', async () => {
  const survey = await storedSurvey(db);
  const { id: responseId } = await storedResponse(db, survey);
  const adviser = atGovernor(survey, 'section-leader');
  const surveyId = survey.id;
  const attempts = [
    execute(services, adviser, findDue, {}),
    execute(services, adviser, listGovernors, {}),
    execute(services, adviser, remindDue, { responseId }),
    execute(services, adviser, closeDue, { surveyId }),
    execute(services, adviser, followMergers, { surveyId, officeId: '1246' }),
    execute(services, adviser, noteObstacle, { responseId, obstacle: 'no-address' }),
    execute(services, adviser, tellWithdrawn, { responseId }),
  ];
  for (const attempt of await Promise.allSettled(attempts))
    expect(attempt).toMatchObject({ status: 'rejected', reason: expect.any(Forbidden) });
});

test('a job for one county governor finds nothing to do for another', async () => {
  const survey = await storedSurvey(db);
  const { id: responseId } = await roundOf(db, survey).reachable(await storedResponse(db, survey));
  const elsewhere = systemActor('governor-elsewhere');
  const day = onDay(services, '2026-12-01');
  expect(await execute(day, elsewhere, findDue, {})).toMatchObject({ value: { reminders: [] } });
  await expect(execute(day, elsewhere, remindDue, { responseId })).rejects.toThrow('response');
});

test('the schedule is run for the governors there are', async () => {
  const { value } = (await execute(services, systemActor(''), listGovernors, {})) as {
    value: readonly string[];
  };
  expect(value).toContain('FMVL');
  expect(value).not.toContain('FMAA');
});

test('the list calls every state what the domain calls it', async () => {
  const survey = await storedSurvey(db);
  const states = [
    'not-opened',
    'opened',
    'in-progress',
    'awaiting-leader',
    'submitted',
    'submitted-by-letter',
    'returned',
    'exempt',
    'missing',
  ] as const;
  for (const state of states)
    for (const deadline of ['2026-12-01', '2026-12-02'])
      await storedResponse(db, survey, {
        state,
        deadline: isoDate(deadline),
        submittedAt: new Date('2026-11-20T09:00:00Z'),
        officeName: `${state} ${deadline}`,
      });
  const today = isoDate('2026-12-02');
  const rows = await inScope(db, systemActor(survey.governorId), (tx) =>
    followUpRows(tx, survey.id, {}, today),
  );
  const expected = states.flatMap((state) =>
    ['2026-12-01', '2026-12-02'].map((deadline) => [
      `${state} ${deadline}`,
      followUpState({ state, deadline: isoDate(deadline) }, today),
    ]),
  );
  expect(Object.fromEntries(rows.map((row) => [row.officeName, row.state]))).toEqual(
    Object.fromEntries(expected),
  );
});
