import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { type Actor, Forbidden, NotFound, systemActor } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import { execute } from '#platform/use-case.ts';
import { anActor, services } from '#tests/support/services.ts';
import type { SurveyResponse } from '../domain/response.ts';
import type { Survey } from '../domain/survey.ts';
import { atGovernor, atOffice, storedResponse, storedSurvey } from '../testing/a-survey.ts';
import { onDay, roundOf } from '../testing/follow-up.ts';
import { closeSurvey } from './close-survey.ts';
import { exemptOffice } from './exempt-office.ts';
import { extendDeadline } from './extend-deadline.ts';
import { followSurvey, viewChosen } from './follow-survey.ts';
import { markAnalysed } from './mark-analysed.ts';
import { moveResponse } from './move-response.ts';
import { remindOffice } from './remind-office.ts';
import { returnAnswer } from './return-answer.ts';
import { setOfficeContact } from './set-office-contact.ts';
import { viewResponse } from './view-response.ts';
import { viewSurvey } from './view-survey.ts';
import { withdrawSurvey } from './withdraw-survey.ts';

const { db } = services;
const submittedAt = new Date('2026-11-01T09:00:00Z');

async function aRound(differences: Partial<Survey> = {}, response: Partial<SurveyResponse> = {}) {
  const survey = await storedSurvey(db, differences);
  const office = await storedResponse(db, survey, response);
  return {
    survey,
    office,
    round: roundOf(db, survey),
    adviser: atGovernor(survey, 'governor-adviser'),
    leader: atGovernor(survey, 'section-leader'),
  };
}

/** Each thing that is done with one office, with what it needs. */
const deeds = {
  extend: (actor: Actor, { id: responseId }: SurveyResponse) =>
    execute(services, actor, extendDeadline, { responseId, deadline: isoDate('2026-12-15') }),
  exempt: (actor: Actor, { id: responseId }: SurveyResponse) =>
    execute(services, actor, exemptOffice, { responseId, reason: 'Nytt kontor' }),
  return: (actor: Actor, { id: responseId }: SurveyResponse) =>
    execute(services, actor, returnAnswer, { responseId, message: 'Kva gjer de for unge?' }),
  remind: (actor: Actor, { id: responseId }: SurveyResponse) =>
    execute(services, actor, remindOffice, { responseId }),
  contact: (actor: Actor, { id: responseId }: SurveyResponse) =>
    execute(services, actor, setOfficeContact, {
      responseId,
      email: 'post@demovik.example',
      directorEmail: '',
      postalAddress: 'Postboks 1\n0000 Demovik',
    }),
  move: (actor: Actor, { id: responseId }: SurveyResponse) =>
    execute(services, actor, moveResponse, { responseId, officeId: '9999', reason: 'Delt' }),
} as const;
type Deed = keyof typeof deeds;

describe('extending a deadline', () => {
  test('gives the office more time, and tells it', async () => {
    const { adviser, office, round } = await aRound();
    await round.reachable(office);
    const extended = await deeds.extend(adviser, office);
    expect(extended).toMatchObject({ value: { deadline: '2026-12-15', movedFromHoliday: false } });
    expect(await round.response(office.id)).toMatchObject({ deadline: '2026-12-15', version: 2 });
    expect(await round.events(office.id)).toEqual(['extended: 2026-12-15']);
    expect(await round.mails()).toMatchObject([{ subject: 'Ny svarfrist (sak 2026/1)' }]);
    expect(await round.outcomes()).toEqual(['survey.extend: done']);
  });

  test('to Christmas Day is to the next working day, and says so', async () => {
    const { adviser, office } = await aRound();
    const extended = await execute(services, adviser, extendDeadline, {
      responseId: office.id,
      deadline: isoDate('2026-12-25'),
    });
    expect(extended).toMatchObject({ value: { deadline: '2026-12-28', movedFromHoliday: true } });
  });

  test('to an earlier day is refused beside the field', async () => {
    const { adviser, office, round } = await aRound({ deadline: isoDate('2026-12-31') });
    expect(await deeds.extend(adviser, office)).toEqual({
      ok: false,
      refusal: { code: 'not-later', details: { field: 'deadline' } },
    });
    expect(await round.outcomes()).toEqual(['survey.extend: refused: not-later']);
  });

  test('wakes an answer that was closed as missing', async () => {
    const { adviser, office, round } = await aRound({ state: 'closed' }, { state: 'missing' });
    await deeds.extend(adviser, office);
    expect(await round.response(office.id)).toMatchObject({ state: 'not-opened' });
  });
});

test('exempting keeps the reason, and tells the office', async () => {
  const { leader, office, round } = await aRound({}, { language: 'nb' });
  await round.reachable(office);
  expect(await deeds.exempt(leader, office)).toMatchObject({ ok: true });
  expect(await round.response(office.id)).toMatchObject({ state: 'exempt' });
  expect(await round.events(office.id)).toEqual(['exempted: Nytt kontor']);
  expect(await round.mails()).toMatchObject([
    { subject: 'Dere trenger ikke å svare (sak 2026/1)' },
  ]);
});

test('returning asks for more, and the mail does not say what', async () => {
  const { adviser, office, round } = await aRound({}, { state: 'submitted', submittedAt });
  await round.reachable(office);
  expect(await deeds.return(adviser, office)).toMatchObject({ ok: true });
  expect(await round.response(office.id)).toMatchObject({ state: 'returned', submittedAt });
  expect(await round.events(office.id)).toEqual(['returned: Kva gjer de for unge?']);
  const [mail] = await round.mails();
  expect(mail?.body_text).not.toContain('unge');
});

describe('reminding by hand', () => {
  test('goes out at once, and once a day', async () => {
    const { adviser, office, round } = await aRound();
    await round.reachable(office);
    const [first, second] = await Promise.all([
      deeds.remind(adviser, office),
      deeds.remind(adviser, office),
    ]);
    expect([first.ok, second.ok].filter(Boolean)).toHaveLength(1);
    expect(await deeds.remind(adviser, office)).toMatchObject({
      refusal: { code: 'reminded-today' },
    });
    expect(await round.mails()).toHaveLength(1);
    const tomorrow = onDay(services, '2026-11-03');
    expect(await execute(tomorrow, adviser, remindOffice, { responseId: office.id })).toMatchObject(
      { ok: true },
    );
  });

  test('needs an address', async () => {
    const { adviser, office, round } = await aRound();
    expect(await deeds.remind(adviser, office)).toMatchObject({ refusal: { code: 'no-address' } });
    await deeds.contact(adviser, office);
    expect(await deeds.remind(adviser, office)).toMatchObject({ ok: true });
    expect(await round.mails()).toMatchObject([{ recipient: 'post@demovik.example' }]);
  });
});

test.each<[Deed, string, Partial<Survey>, Partial<SurveyResponse>]>([
  ['extend', 'survey-not-open', { state: 'analysed' }, {}],
  ['extend', 'not-open-for-answers', {}, { state: 'exempt' }],
  ['exempt', 'survey-not-open', { state: 'withdrawn', withdrawnReason: 'Feil' }, {}],
  ['exempt', 'not-open-for-answers', {}, { state: 'submitted', submittedAt }],
  ['return', 'survey-not-open', { state: 'analysed' }, { state: 'submitted', submittedAt }],
  ['return', 'not-submitted', {}, { state: 'in-progress' }],
  ['remind', 'survey-not-open', { state: 'analysed' }, {}],
  ['remind', 'not-open-for-answers', {}, { state: 'submitted', submittedAt }],
])('%s is refused: %s', async (deed, code, differences, response) => {
  const { adviser, leader, office, round } = await aRound(differences, response);
  const result = await deeds[deed](deed === 'exempt' ? leader : adviser, office);
  expect(result).toMatchObject({ ok: false, refusal: { code } });
  expect(await round.response(office.id)).toMatchObject({ state: office.state, version: 1 });
});

test.each(['extend', 'exempt', 'remind', 'move'] as const)(
  '%s is done with the answer that others are given together with, not with them',
  async (deed) => {
    const { adviser, leader, survey, office } = await aRound();
    const joined = await storedResponse(db, survey, { joinedTo: office.id });
    const result = await deeds[deed](deed === 'exempt' ? leader : adviser, joined);
    expect(result).toMatchObject({ refusal: { code: 'answered-with-another' } });
  },
);

test.each(Object.keys(deeds) as Deed[])('%s takes an authority', async (deed) => {
  const { survey, office, round } = await aRound();
  const registry = anActor('governor-registry', 'governor', survey.governorId);
  await expect(deeds[deed](registry, office)).rejects.toBeInstanceOf(Forbidden);
  await expect(deeds[deed](atOffice(office, 'office-leader'), office)).rejects.toBeInstanceOf(
    Forbidden,
  );
  expect(await round.outcomes()).toEqual([expect.stringMatching(/: forbidden$/)]);
});

test.each(Object.keys(deeds) as Deed[])(
  '%s finds no office of another county governor, and the attempt is logged',
  async (deed) => {
    const { office } = await aRound();
    const elsewhere = anActor(
      deed === 'exempt' ? 'section-leader' : 'governor-adviser',
      'governor',
    );
    await expect(deeds[deed](elsewhere, office)).rejects.toBeInstanceOf(NotFound);
    const { rows } = await sql<{ outcome: string }>`select outcome from kvp.audit_event
      where unit_id = ${elsewhere.capacity.unitId}`.execute(db);
    expect(rows).toEqual([{ outcome: 'not found' }]);
  },
);

test('an adviser does not exempt, and a section leader does not remind', async () => {
  const { adviser, leader, office } = await aRound();
  await expect(deeds.exempt(adviser, office)).rejects.toBeInstanceOf(Forbidden);
  await expect(deeds.remind(leader, office)).rejects.toBeInstanceOf(Forbidden);
});

describe('from sent to analysed', () => {
  test('closing by hand makes what is open missing; answers are late until the round is analysed', async () => {
    const { adviser, survey, office, round } = await aRound();
    const { id: surveyId } = survey;
    expect(await execute(services, adviser, closeSurvey, { surveyId })).toMatchObject({
      value: { missing: 1 },
    });
    expect(await round.survey()).toMatchObject({ state: 'closed', closedAt: expect.any(Date) });
    expect(await round.events(office.id)).toEqual(['missing']);
    expect(await execute(services, adviser, closeSurvey, { surveyId })).toMatchObject({
      refusal: { code: 'not-sent' },
    });

    await deeds.extend(adviser, office);
    expect(await execute(services, adviser, markAnalysed, { surveyId })).toMatchObject({
      value: { missing: 1 },
    });
    expect(await round.survey()).toMatchObject({ state: 'analysed' });
    expect(await execute(services, adviser, markAnalysed, { surveyId })).toMatchObject({
      refusal: { code: 'not-closed' },
    });
  });

  test('withdrawing keeps the reason, and asks for the mails at once', async () => {
    const { leader, survey, round } = await aRound();
    const surveyId = survey.id;
    const withdrawal = { surveyId, reason: 'Sendt ved en feil' };
    expect(await execute(services, leader, withdrawSurvey, withdrawal)).toMatchObject({ ok: true });
    expect(await round.survey()).toMatchObject({
      state: 'withdrawn',
      withdrawnReason: 'Sendt ved en feil',
    });
    expect(services.sent).toContainEqual({
      name: 'survey.schedule',
      data: { governorId: survey.governorId },
    });
    expect(await execute(services, leader, withdrawSurvey, withdrawal)).toMatchObject({
      refusal: { code: 'not-open' },
    });
  });

  test('takes an authority, at this county governor', async () => {
    const { adviser, leader, survey } = await aRound();
    const surveyId = survey.id;
    const reason = 'Feil';
    await expect(execute(services, adviser, withdrawSurvey, { surveyId, reason })).rejects.toThrow(
      Forbidden,
    );
    await expect(execute(services, leader, closeSurvey, { surveyId })).rejects.toThrow(Forbidden);
    await expect(execute(services, leader, markAnalysed, { surveyId })).rejects.toThrow(Forbidden);
    const elsewhere = anActor('governor-adviser', 'governor');
    const otherLeader = anActor('section-leader', 'governor');
    const attempts = [
      execute(services, elsewhere, closeSurvey, { surveyId }),
      execute(services, elsewhere, markAnalysed, { surveyId }),
      execute(services, otherLeader, withdrawSurvey, { surveyId, reason }),
    ];
    await Promise.all(attempts.map((attempt) => expect(attempt).rejects.toThrow(NotFound)));
  });
});

describe('the list', () => {
  let survey: Survey;
  let lead: SurveyResponse;
  let adviser: Actor;
  const list = async (filter: object = {}) => {
    const found = await execute(onDay(services, '2026-12-02'), adviser, followSurvey, {
      surveyId: survey.id,
      page: 1,
      ...filter,
    });
    if (!found.ok) throw new Error('refused');
    return found.value;
  };
  const names = async (filter: object) => (await list(filter)).rows.map((row) => row.officeName);

  beforeAll(async () => {
    survey = await storedSurvey(db);
    adviser = atGovernor(survey, 'governor-adviser');
    const round = roundOf(db, survey);
    lead = await storedResponse(db, survey, {
      officeName: 'Nav Ålvik',
      state: 'submitted',
      submittedAt,
      late: true,
      countyId: '98',
    });
    await storedResponse(db, survey, { officeName: 'Nav 100 %', joinedTo: lead.id });
    const late = await storedResponse(db, survey, { officeName: 'Nav Bø', sizeClass: 'large' });
    await round.reachable(late);
    await execute(onDay(services, '2026-11-20'), adviser, remindOffice, { responseId: late.id });
    await storedResponse(db, survey, {
      officeName: 'Nav Dal',
      deadline: isoDate('2026-12-20'),
      state: 'in-progress',
    });
  });

  test('counts every office that was asked once, those that answer together with the answer they share', async () => {
    const { counts, obstacles, found } = await list();
    expect(counts).toMatchObject({ submitted: 2, late: 1, 'in-progress': 1, missing: 0 });
    expect(found).toBe(4);
    const overview = await execute(services, adviser, viewSurvey, { surveyId: survey.id });
    expect(overview).toMatchObject({ value: { counts: { asked: 4, answered: 2, exempt: 0 } } });
    expect(obstacles).toEqual({ 'no-address': 1, 'successor-unclear': 0, undelivered: 0 });
  });

  test('shows each with what has happened', async () => {
    const { rows } = await list({ state: 'late' });
    expect(rows).toMatchObject([
      {
        officeName: 'Nav Bø',
        reminders: 1,
        extended: false,
        hasAddress: true,
        last: { kind: 'reminded' },
      },
    ]);
    const shared = await list({ search: '100 %' });
    expect(shared.rows).toMatchObject([
      { state: 'submitted', answeredLate: true, joinedTo: { officeName: 'Nav Ålvik' } },
    ]);
  });

  test.each([
    [{ state: 'submitted' }, ['Nav 100 %', 'Nav Ålvik']],
    [{ countyId: '98' }, ['Nav Ålvik']],
    [{ sizeClass: 'large' }, ['Nav Bø']],
    [{ search: 'DAL' }, ['Nav Dal']],
    [{ search: '%' }, ['Nav 100 %']],
    [{ search: '_' }, []],
    [{ obstacle: 'no-address' }, ['Nav Dal']],
    [{ state: 'late', sizeClass: 'small' }, []],
  ])('finds by %j', async (filter, expected) => {
    expect(await names(filter)).toEqual(expected);
  });

  test('what is chosen is those with these ids, or all that fit', async () => {
    const chosen = await execute(services, adviser, viewChosen, {
      surveyId: survey.id,
      all: false,
      ids: [lead.id],
    });
    expect(chosen).toMatchObject({ value: { rows: [{ officeName: 'Nav Ålvik' }] } });
    const all = await execute(services, adviser, viewChosen, {
      surveyId: survey.id,
      all: true,
      ids: [],
      search: 'nav',
    });
    expect(all).toMatchObject({ value: { rows: { length: 4 } } });
  });

  test('fifty at a time, by name', async () => {
    const long = await storedSurvey(db);
    for (let number = 100; number < 160; number += 1)
      await storedResponse(db, long, { officeName: `Nav ${number}` });
    const second = await execute(services, atGovernor(long, 'governor-adviser'), followSurvey, {
      surveyId: long.id,
      page: 2,
    });
    expect(second).toMatchObject({ value: { found: 60, pages: 2, rows: { length: 10 } } });
    expect(second.ok && second.value.rows[0]?.officeName).toBe('Nav 150');
  });

  test('says what the one who looks may do', async () => {
    expect((await list()).allowed).toEqual({
      followUp: true,
      exempt: false,
      withdraw: false,
      receive: true,
    });
    const leader = await execute(services, atGovernor(survey, 'section-leader'), followSurvey, {
      surveyId: survey.id,
      page: 1,
    });
    expect(leader).toMatchObject({
      value: { allowed: { followUp: false, exempt: true, withdraw: true, receive: false } },
    });
  });

  test('is not there for another county governor, and not for an office', async () => {
    const input = { surveyId: survey.id, page: 1 };
    const elsewhere = anActor('governor-adviser', 'governor');
    await expect(execute(services, elsewhere, followSurvey, input)).rejects.toThrow(NotFound);
    await expect(
      execute(services, elsewhere, viewChosen, { surveyId: survey.id, all: true, ids: [] }),
    ).rejects.toThrow(NotFound);
    await expect(
      execute(services, atOffice(lead, 'office-leader'), followSurvey, input),
    ).rejects.toThrow(Forbidden);
  });
});

describe('one office', () => {
  const draft = 'Hemmeleg utkast';

  test('shows what has happened, and never the draft', async () => {
    const { adviser, survey, office } = await aRound({}, { state: 'in-progress' });
    await inScope(db, atOffice(office, 'caseworker'), (tx) =>
      tx
        .insertInto('survey_draft')
        .values({
          response_id: office.id,
          question_id: 'q',
          entered: [draft],
          version: 1,
          written_by: 'somebody',
          writer_name: 'Ola Demo',
          written_at: submittedAt,
        })
        .execute(),
    );
    await deeds.extend(adviser, office);
    const seen = await execute(services, adviser, viewResponse, {
      surveyId: survey.id,
      responseId: office.id,
    });
    expect(seen).toMatchObject({
      value: {
        state: 'in-progress',
        events: [{ kind: 'extended' }],
        submissions: [],
        allowed: { extend: true, remind: true, return: false, move: true, exempt: false },
      },
    });
    expect(JSON.stringify(seen)).not.toContain(draft);
  });

  test('shows everything that is signed, newest first, to those who may read results', async () => {
    const { adviser, survey, office } = await aRound({}, { state: 'submitted', submittedAt });
    const question = survey.form.sections[0]?.questions[0]?.id ?? '';
    await inScope(db, systemActor(survey.governorId), async (tx) => {
      for (const number of [1, 2]) {
        const id = services.newId();
        const current = number === 2;
        const owner = {
          response_id: office.id,
          survey_id: survey.id,
          governor_id: survey.governorId,
          current,
        };
        await tx
          .insertInto('survey_submission')
          .values({
            id,
            ...owner,
            number,
            signed_by: 'leader',
            signer_name: 'Liv Demo',
            signed_at: submittedAt,
          })
          .execute();
        await tx
          .insertInto('survey_answer')
          .values({
            submission_id: id,
            question_id: question,
            ...owner,
            kind: 'text',
            text: `Svar ${number}`,
          })
          .execute();
      }
    });
    const input = { surveyId: survey.id, responseId: office.id };
    expect(await execute(services, adviser, viewResponse, input)).toMatchObject({
      value: {
        submissions: [
          { number: 2, current: true, answers: [{ value: { text: 'Svar 2' } }] },
          { number: 1, current: false, answers: [{ value: { text: 'Svar 1' } }] },
        ],
      },
    });
    const registry = anActor('governor-registry', 'governor', survey.governorId);
    expect(await execute(services, registry, viewResponse, input)).toMatchObject({
      value: { submissions: null },
    });
  });

  test('is not there in another round, for another county governor or for an office', async () => {
    const { adviser, survey, office } = await aRound();
    const other = await storedSurvey(db, { governorId: survey.governorId });
    const responseId = office.id;
    await expect(
      execute(services, adviser, viewResponse, { surveyId: other.id, responseId }),
    ).rejects.toThrow(NotFound);
    const input = { surveyId: survey.id, responseId };
    await expect(
      execute(services, anActor('governor-adviser', 'governor'), viewResponse, input),
    ).rejects.toThrow(NotFound);
    await expect(
      execute(services, atOffice(office, 'office-leader'), viewResponse, input),
    ).rejects.toThrow(Forbidden);
  });
});

test('SQL as another county governor finds nothing of what follow-up keeps, and changes nothing', async () => {
  const { office, round, adviser } = await aRound();
  await round.reachable(office);
  await deeds.remind(adviser, office);
  for (const actor of [anActor('governor-adviser', 'governor'), systemActor('governor-elsewhere')])
    await inScope(db, actor, async (tx) => {
      for (const table of ['survey_response_event', 'survey_reminder'] as const) {
        const rows = await tx
          .selectFrom(table)
          .select('response_id')
          .where('response_id', '=', office.id)
          .execute();
        expect(rows).toEqual([]);
      }
      const contacts = await tx
        .selectFrom('office_contact')
        .selectAll()
        .where('office_id', '=', office.officeId)
        .execute();
      expect(contacts).toEqual([]);
      const { numUpdatedRows } = await tx
        .updateTable('survey_response')
        .set({ state: 'exempt' })
        .where('id', '=', office.id)
        .executeTakeFirst();
      expect(numUpdatedRows).toBe(0n);
    });
});
