import { addDays, type IsoDate } from '../app/kernel/date.ts';
import type { Language } from '../app/kernel/text.ts';
import { sortKey } from '../app/kernel/text-sort.ts';
import { openCase } from '../app/modules/cases/api.ts';
import { loadRegister } from '../app/modules/organisations/api.ts';
import { type Recipient, recipients } from '../app/modules/organisations/domain/recipients.ts';
import type { Register } from '../app/modules/organisations/domain/register.ts';
import {
  insertSubmission,
  recordOfficeEvent,
  saveDrafts,
} from '../app/modules/surveys/answer-store.ts';
import type { Answer } from '../app/modules/surveys/domain/answer.ts';
import type { Survey } from '../app/modules/surveys/domain/survey.ts';
import {
  insertReminder,
  recordEvents,
  saveOfficeContact,
} from '../app/modules/surveys/follow-up-store.ts';
import { insertResponses, insertSeries } from '../app/modules/surveys/prepare-store.ts';
import { letterLanguage } from '../app/modules/surveys/recipients.ts';
import { surveysById } from '../app/modules/surveys/results-store.ts';
import { insertSurvey, recordResponseEvent } from '../app/modules/surveys/store.ts';
import { type Actor, systemActor } from '../app/platform/access.ts';
import { today } from '../app/platform/clock.ts';
import { inScope, type Tx } from '../app/platform/db/database.ts';
import type { Services } from '../app/platform/use-case.ts';
import { demoAnswers } from './answers.ts';
import { demoForm } from './form.ts';
import { idOf } from './random.ts';
import {
  at,
  type Round,
  responseId,
  roundId,
  roundsOn,
  type Standing,
  standingOf,
} from './timeline.ts';

export const demoGovernor = 'FMDEMO';

interface Asked extends Standing {
  readonly id: ReturnType<typeof responseId>;
  readonly office: Recipient;
  readonly language: Language;
  readonly answers: readonly Answer[];
}

/** Two finished rounds and an open one, unless they are there. All of it or nothing, but for the drafts. */
export async function seedRounds(services: Services): Promise<void> {
  const on = today(services.clock);
  const actor = systemActor(demoGovernor);
  const open = await inScope(services.db, actor, async (tx) => {
    if ((await surveysById(tx, [roundId(0)])).size > 0) return undefined;
    const register = await loadRegister(tx);
    const createdAt = at(addDays(on, -800), 9);
    await insertSeries(tx, {
      id: idOf('series'),
      governorId: demoGovernor,
      name: roundTitle(''),
      createdAt,
    });
    await saveContacts(tx, register, on);
    let asked: readonly Asked[] = [];
    for (const round of roundsOn(on)) asked = await saveRound(tx, services, actor, register, round);
    return asked;
  });
  if (open) await saveInsideOffices(services, open);
}

function roundTitle(year: number | '') {
  const title = `Kartlegging av KVP og aktivitetsplikt ${year}`.trim();
  return { nn: title, nb: title };
}

async function saveRound(
  tx: Tx,
  { newId }: Services,
  actor: Actor,
  register: Register,
  round: Round,
): Promise<readonly Asked[]> {
  const { yearsBack, year, sentOn, closedOn } = round;
  const preparedOn = addDays(sentOn, -14);
  const filing = { actor, now: at(preparedOn, 9), today: preparedOn, newId };
  const owner = { kind: 'governor', unitId: demoGovernor } as const;
  const filed = await openCase(
    tx,
    { owner, class: 'survey', title: roundTitle(year), year },
    filing,
  );
  const earlier = yearsBack === 2 ? null : { year: year - 1, surveyId: roundId(yearsBack + 1) };
  const survey: Survey = {
    ...words,
    id: round.id,
    seriesId: idOf('series'),
    governorId: demoGovernor,
    title: roundTitle(year),
    year,
    caseId: filed.id,
    caseNumber: filed.number,
    deadline: round.deadline,
    selection: { kind: 'governor' },
    recipientsOn: sentOn,
    gapsConfirmed: false,
    form: demoForm(year, earlier),
    state: closedOn ? 'analysed' : 'sent',
    approvedBy: 'Siri Demo',
    approvedAt: at(addDays(sentOn, -1), 12),
    sentAt: at(sentOn, 9),
    closedAt: closedOn && at(closedOn, 9),
    withdrawnReason: null,
    noticePublished: true,
    version: 1,
  };
  await insertSurvey(tx, survey, at(preparedOn, 9));

  const selection = { kind: 'governor', governorId: demoGovernor } as const;
  const asked = recipients(register, selection, sentOn).offices.map((office, index): Asked => {
    const standing = standingOf(round, index, office.officeId);
    const language = letterLanguage(register, survey, office, sentOn);
    const inhabitants = office.inhabitants?.total ?? 0;
    return {
      ...standing,
      id: responseId(yearsBack, office.officeId),
      office,
      language,
      answers: demoAnswers(
        survey.form,
        { id: office.officeId, inhabitants, language },
        2 - yearsBack,
        standing.answeredOn ?? sentOn,
      ),
    };
  });
  await insertResponses(
    tx,
    asked.map((row) => responseRow(survey, row)),
  );
  await saveAnswers(tx, survey, asked, newId);
  await saveHistory(tx, round, asked, newId);
  return asked;
}

function responseRow({ id, governorId }: Survey, row: Asked) {
  const { office, answeredOn } = row;
  const submitted = row.state === 'submitted' || row.state === 'submitted-by-letter';
  return {
    id: row.id,
    survey_id: id,
    governor_id: governorId,
    office_id: office.officeId,
    asked_office_id: office.officeId,
    office_name: office.name,
    name_sort: sortKey(office.name),
    municipality_ids: office.municipalities.map((place) => place.id),
    county_id: office.countyId,
    size_class: office.sizeClass ?? 'small',
    language: row.language,
    state: row.state,
    deadline: row.deadline,
    opened_at: row.openedOn && at(row.openedOn, 8),
    submitted_at: submitted && answeredOn ? at(answeredOn, 12) : null,
    late: submitted && answeredOn !== null && answeredOn > row.deadline,
  };
}

async function saveAnswers(
  tx: Tx,
  survey: Survey,
  asked: readonly Asked[],
  newId: () => string,
): Promise<void> {
  const round = { surveyId: survey.id, governorId: survey.governorId };
  for (const { id, office, answers, answeredOn } of asked) {
    if (answeredOn === null) continue;
    await insertSubmission(tx, round, {
      id: newId(),
      responseId: id,
      number: 1,
      signedBy: idOf(`leader ${office.officeId}`),
      signerName: 'Nav-leiar Demo',
      signedFor: null,
      signedAt: at(answeredOn, 12),
      answers,
    });
  }
}

/** What the county governor sees has happened: sent, opened, reminded, extended, exempted, answered, returned. */
async function saveHistory(
  tx: Tx,
  round: Round,
  asked: readonly Asked[],
  newId: () => string,
): Promise<void> {
  const { sentOn, deadline, closedOn } = round;
  const event = (kind: string, when: Date, actorName: string) => (row: Asked) => ({
    id: newId(),
    responseId: row.id,
    at: when,
    kind,
    actorName,
  });
  await recordEvents(tx, asked.map(event('sent', at(sentOn, 9), 'Kari Demo')));
  for (const row of asked) {
    const { id, office, openedOn, answeredOn, state } = row;
    if (openedOn) await recordEvents(tx, [event('opened', at(openedOn, 8), office.name)(row)]);
    if (row.deadline > deadline)
      await recordResponseEvent(tx, id, {
        id: newId(),
        at: at(addDays(deadline, -3), 10),
        kind: 'extended',
        actorName: 'Kari Demo',
        note: row.deadline,
      });
    if (state === 'exempt')
      await recordResponseEvent(tx, id, {
        id: newId(),
        at: at(addDays(sentOn, 5), 10),
        kind: 'exempted',
        actorName: 'Siri Demo',
        note: 'Kontoret flyttar, og har ikkje tilsette i denne perioden.',
      });
    if (answeredOn)
      await recordEvents(tx, [event('submitted', at(answeredOn, 12), 'Nav-leiar Demo')(row)]);
    if (state === 'returned')
      await recordResponseEvent(tx, id, {
        id: newId(),
        at: at(addDays(deadline, -1), 13),
        kind: 'returned',
        actorName: 'Kari Demo',
        note: 'Tala på T1 og T2 ser ut til å vere byta om. Kan de sjå på dei?',
      });
    if (state === 'missing' && closedOn)
      await recordEvents(tx, [event('missing', at(closedOn, 9), 'Kari Demo')(row)]);
    await saveReminders(tx, row, round, newId);
  }
}

/** Those that had not answered were reminded a week before the deadline, and on the day. */
async function saveReminders(
  tx: Tx,
  { id, state, answeredOn, ...row }: Asked,
  { deadline }: Round,
  newId: () => string,
): Promise<void> {
  for (const day of [-7, 0] as const) {
    const sentOn = addDays(deadline, day);
    const answered = answeredOn !== null && answeredOn <= sentOn;
    if (answered || state === 'exempt' || (day === 0 && row.deadline > deadline)) continue;
    await insertReminder(tx, { responseId: id, day, deadline, sentAt: at(sentOn, 7) });
    await recordResponseEvent(tx, id, {
      id: newId(),
      at: at(sentOn, 7),
      kind: 'reminded',
      actorName: 'Medverk',
      note: String(day),
    });
  }
}

async function saveContacts(tx: Tx, register: Register, on: IsoDate): Promise<void> {
  const selection = { kind: 'governor', governorId: demoGovernor } as const;
  for (const [index, { officeId, municipalities }] of recipients(
    register,
    selection,
    on,
  ).offices.entries())
    await saveOfficeContact(tx, demoGovernor, officeId, {
      email: `nav-${officeId}@demo.example`,
      directorEmail: `kommunedirektor-${municipalities[0]?.id ?? officeId}@demo.example`,
      // No such post code is in use.
      postalAddress: `Postboks ${index + 1}\n0000 ${municipalities[0]?.name ?? 'Demovik'}`,
    });
}

/** Drafts and messages lie inside the office and nobody else sees them, so each office writes its own. */
async function saveInsideOffices(services: Services, asked: readonly Asked[]): Promise<void> {
  for (const row of asked) {
    const drafted = ['in-progress', 'awaiting-leader', 'returned'].includes(row.state);
    if (!drafted || row.openedOn === null) continue;
    const { unitId, writers } = writersOf(row.office.officeId);
    const actor: Actor = {
      id: idOf(`leader ${unitId}`),
      name: 'Demo',
      capacity: { kind: 'office', unitId },
      roles: ['office-leader'],
    };
    const openedOn = row.openedOn;
    const unfinished = row.state === 'in-progress';
    await inScope(services.db, actor, async (tx) => {
      const written = unfinished ? row.answers.slice(0, 9) : row.answers;
      for (const [index, writer] of writers.entries())
        await saveDrafts(
          tx,
          row.id,
          written.filter((_, place) => place % writers.length === index).map(draftOf),
          { ...writer, at: at(addDays(openedOn, 1 + index), 10, 15 * index) },
        );
      if (row.state === 'awaiting-leader')
        await recordOfficeEvent(tx, row.id, {
          id: services.newId(),
          at: at(addDays(openedOn, 3), 14),
          kind: 'handed-over',
          actorName: writers[0]?.name ?? '',
          message: message[row.language],
        });
    });
  }
}

const message: Readonly<Record<Language, string>> = {
  nn: 'Klar for deg. Sjå særleg på K4, der er eg i tvil.',
  nb: 'Klar for deg. Se særlig på K4, der er jeg i tvil.',
};

function draftOf({ questionId, value, comment }: Answer) {
  return { questionId, entered: enteredOf(value), comment, version: 1, traces: [] };
}

function enteredOf(value: Answer['value']): readonly string[] {
  switch (value?.kind) {
    case undefined:
      return [];
    case 'text':
      return [value.text];
    case 'choice':
      return value.choices;
    case 'number':
      return [String(value.number).replace('.', ',')];
    case 'date':
      // As people write it: 10.1.2026.
      return [value.date.split('-').reverse().map(Number).join('.')];
  }
}

function writersOf(unitId: string) {
  const known: Readonly<Record<string, readonly string[]>> = {
    '9901': ['Ola', 'Pia'],
    '9902': ['Emil', 'Astrid'],
    '9903': ['Randi'],
  };
  const names = known[unitId] ?? ['Rettleiar', 'Vikar'];
  return {
    unitId,
    writers: names.map((name) => ({
      id: idOf(`user ${name.toLowerCase()}`),
      name: `${name} Demo`,
    })),
  };
}

const words = {
  purpose: {
    nn: 'Vi vil vite korleis Nav-kontora i Demofylket arbeider med kvalifiseringsprogrammet og aktivitetsplikta, og kva dei treng frå oss.',
    nb: 'Vi vil vite hvordan Nav-kontorene i Demofylket arbeider med kvalifiseringsprogrammet og aktivitetsplikten, og hva de trenger fra oss.',
  },
  legalBasis: {
    nn: 'Sosialtenestelova § 9 og § 29',
    nb: 'Sosialtjenesteloven § 9 og § 29',
  },
  use: {
    nn: 'Svara blir brukte i rapporten til Arbeids- og velferdsdirektoratet og når vi planlegg kurs og tilsyn. Sitat blir ikkje knytte til kontor utan samtykke.',
    nb: 'Svarene brukes i rapporten til Arbeids- og velferdsdirektoratet og når vi planlegger kurs og tilsyn. Sitater knyttes ikke til kontor uten samtykke.',
  },
  contact: { name: 'Kari Demo', email: 'kari@demo.example', phone: '' },
};
