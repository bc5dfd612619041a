import { randomUUID } from 'node:crypto';
import { isoDate } from '#kernel/date.ts';
import { type Actor, systemActor } from '#platform/access.ts';
import { type Db, inScope } from '#platform/db/database.ts';
import type { Form, Question, QuestionId, SurveyId } from '../domain/form.ts';
import type { ResponseId, SurveyResponse } from '../domain/response.ts';
import type { Survey } from '../domain/survey.ts';
import { insertSurvey } from '../store.ts';

const same = (text: string) => ({ nb: text, nn: text });

/** A free-text question that may be left open. A test names only what it is about. */
export function aQuestion(differences: Partial<Question> = {}): Question {
  return {
    id: randomUUID() as QuestionId,
    code: 'K1',
    type: 'text',
    text: { nb: 'Hvordan arbeider dere?', nn: 'Korleis arbeider de?' },
    help: same(''),
    required: false,
    theme: '',
    options: [],
    scale: null,
    comment: 'none',
    showIf: null,
    sameAs: null,
    ...differences,
  };
}

export function aForm(...questions: Question[]): Form {
  const asked = questions.length > 0 ? questions : [aQuestion()];
  return {
    sections: [{ id: randomUUID(), title: same('KVP'), intro: same(''), questions: asked }],
  };
}

/** A round that has been sent and is open for answers. */
export function aSurvey(differences: Partial<Survey> = {}): Survey {
  return {
    id: randomUUID() as SurveyId,
    seriesId: randomUUID(),
    governorId: `governor-${randomUUID()}`,
    title: { nb: 'Kartlegging av KVP', nn: 'Kartlegging av KVP' },
    purpose: same('Å lære hvordan det går.'),
    legalBasis: same('sosialtjenesteloven § 9'),
    use: same('Svarene brukes i rapporten til direktoratet.'),
    contact: { name: 'Kari Demo', email: 'kari@demo.example', phone: '' },
    year: 2026,
    caseId: null,
    caseNumber: '2026/1',
    deadline: isoDate('2026-12-01'),
    selection: { kind: 'governor' },
    recipientsOn: isoDate('2026-11-02'),
    gapsConfirmed: true,
    form: aForm(),
    state: 'sent',
    approvedBy: 'leader',
    approvedAt: new Date('2026-10-20T08:00:00Z'),
    sentAt: new Date('2026-10-20T09:00:00Z'),
    closedAt: null,
    withdrawnReason: null,
    noticePublished: false,
    version: 1,
    ...differences,
  };
}

export async function storedSurvey(db: Db, differences: Partial<Survey> = {}): Promise<Survey> {
  const survey = aSurvey(differences);
  const createdAt = new Date('2026-10-01T08:00:00Z');
  await inScope(db, systemActor(survey.governorId), async (tx) => {
    await tx
      .insertInto('survey_series')
      .values({
        id: survey.seriesId,
        governor_id: survey.governorId,
        name_nb: survey.title.nb,
        name_nn: survey.title.nn,
        created_at: createdAt,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
    await insertSurvey(tx, survey, createdAt);
  });
  return survey;
}

/** One office's answer, not opened yet. */
export function aResponse(
  survey: Survey,
  differences: Partial<SurveyResponse> = {},
): SurveyResponse {
  const officeId = differences.officeId ?? `office-${randomUUID()}`;
  return {
    id: randomUUID() as ResponseId,
    surveyId: survey.id,
    governorId: survey.governorId,
    officeId,
    askedOfficeId: officeId,
    officeName: 'Nav Demovik',
    municipalityIds: ['9901'],
    countyId: '99',
    sizeClass: 'small',
    language: 'nn',
    state: 'not-opened',
    deadline: survey.deadline ?? isoDate('2026-12-01'),
    joinedTo: null,
    openedAt: null,
    submittedAt: null,
    late: false,
    version: 1,
    ...differences,
  };
}

export async function storedResponse(
  db: Db,
  survey: Survey,
  differences: Partial<SurveyResponse> = {},
): Promise<SurveyResponse> {
  const response = aResponse(survey, differences);
  await inScope(db, systemActor(survey.governorId), (tx) =>
    tx
      .insertInto('survey_response')
      .values({
        id: response.id,
        survey_id: response.surveyId,
        governor_id: response.governorId,
        office_id: response.officeId,
        asked_office_id: response.askedOfficeId,
        office_name: response.officeName,
        name_sort: response.officeName.toLowerCase(),
        municipality_ids: [...response.municipalityIds],
        county_id: response.countyId,
        size_class: response.sizeClass,
        language: response.language,
        state: response.state,
        deadline: response.deadline,
        joined_to: response.joinedTo,
        opened_at: response.openedAt,
        submitted_at: response.submittedAt,
        late: response.late,
      })
      .execute(),
  );
  return response;
}

/** Somebody at the office that answers. */
export function atOffice(response: SurveyResponse, role: 'caseworker' | 'office-leader'): Actor {
  return {
    id: randomUUID(),
    name: role === 'caseworker' ? 'Ola Demo' : 'Liv Demo',
    capacity: { kind: 'office', unitId: response.officeId },
    roles: [role],
  };
}

/** Somebody at the county governor that asks. */
export function atGovernor(survey: Survey, role: 'governor-adviser' | 'section-leader'): Actor {
  return {
    id: randomUUID(),
    name: role === 'governor-adviser' ? 'Kari Demo' : 'Siri Demo',
    capacity: { kind: 'governor', unitId: survey.governorId },
    roles: [role],
  };
}
