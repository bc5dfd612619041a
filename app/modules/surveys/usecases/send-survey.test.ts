import { beforeAll, expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { importEdition } from '#modules/organisations/api.ts';
import { inScope } from '#platform/db/database.ts';
import { execute } from '#platform/use-case.ts';
import { anActor, services } from '#tests/support/services.ts';
import type { SurveyId } from '../domain/form.ts';
import type { Survey } from '../domain/survey.ts';
import { loadSurvey } from '../store.ts';
import { aForm, aQuestion, atGovernor } from '../testing/a-survey.ts';
import { approveSurvey } from './approve-survey.ts';
import { chooseRecipients } from './choose-recipients.ts';
import { confirmGaps } from './confirm-gaps.ts';
import { createSurvey } from './create-survey.ts';
import { editSettings } from './edit-settings.ts';
import { importForm } from './import-form.ts';
import { lettersJob, sendSurvey } from './send-survey.ts';
import { viewRecipients } from './view-recipients.ts';
import { writeLetters } from './write-letters.ts';

const adviser = { ...anActor('governor-adviser', 'governor', 'FMVL'), name: 'Kari Demo' };
const leader = { ...anActor('section-leader', 'governor', 'FMVL'), name: 'Siri Demo' };

beforeAll(async () => {
  const operator = anActor('operator', 'operations');
  await inScope(services.db, operator, (tx) => importEdition(tx, 'data/organisations'));
});

const settings = {
  titleNb: 'Kartlegging',
  titleNn: 'Kartlegging',
  purposeNb: 'Formål',
  purposeNn: 'Føremål',
  legalBasisNb: 'sosialtjenesteloven § 9',
  legalBasisNn: 'sosialtenestelova § 9',
  useNb: 'Bruk',
  useNn: 'Bruk',
  contactName: 'Kari Demo',
  contactEmail: 'kari@demo.example',
  contactPhone: '',
  year: 2026,
  deadline: isoDate('2026-12-25'),
};

async function current(surveyId: SurveyId): Promise<Survey> {
  return await inScope(services.db, adviser, (tx) => loadSurvey(tx, surveyId));
}

async function done<Value>(
  outcome: Promise<{ ok: true; value: Value } | { ok: false; refusal: { code: string } }>,
): Promise<Value> {
  const result = await outcome;
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

/** A round for the offices of Hordaland and Sogn og Fjordane, ready to be approved. */
async function aPreparedRound(on: string): Promise<SurveyId> {
  const { surveyId } = await done(
    execute(services, adviser, createSurvey, {
      copyOf: null,
      titleNb: 'K',
      titleNn: 'K',
      year: 2026,
      caseNumber: '',
    }),
  );
  const form = JSON.stringify(aForm(aQuestion()));
  await done(execute(services, adviser, importForm, { surveyId, version: 1, json: form }));
  await done(execute(services, adviser, editSettings, { surveyId, version: 2, ...settings }));
  await done(
    execute(services, adviser, chooseRecipients, {
      surveyId,
      version: 3,
      kind: 'governor',
      on: isoDate(on),
      counties: [],
      classes: [],
      offices: '',
    }),
  );
  return surveyId;
}

test('a deadline on Christmas Day moves to the next working day, and the case number is reserved', async () => {
  const survey = await current(await aPreparedRound('2019-12-17'));
  expect(survey).toMatchObject({ state: 'draft', deadline: '2026-12-28' });
  expect(survey.caseNumber).toMatch(/^2026\/\d+$/);
});

test('from draft to one letter per office, in the language of its municipality', async () => {
  const surveyId = await aPreparedRound('2019-12-17');
  const { found } = await done(execute(services, adviser, viewRecipients, { surveyId }));
  expect(found?.offices).toHaveLength(66);
  expect(found?.changes?.became.length).toBeGreaterThan(10);

  await done(execute(services, leader, approveSurvey, { surveyId, version: 4 }));
  const sent = await done(execute(services, adviser, sendSurvey, { surveyId, version: 5 }));
  expect(sent.offices).toBe(66);
  expect(services.sent).toContainEqual({
    name: lettersJob,
    data: { surveyId, governorId: 'FMVL' },
  });

  await writeLetters(services, 'FMVL', surveyId);
  const letters = await inScope(services.db, adviser, (tx) =>
    tx
      .selectFrom('survey_response')
      .innerJoin('case_document', 'case_document.id', 'survey_response.letter_id')
      .select(['asked_office_id', 'survey_response.language', 'html', 'letter', 'pdf_sha256'])
      .where('survey_id', '=', surveyId)
      .orderBy('asked_office_id')
      .execute(),
  );
  expect(letters).toHaveLength(66);
  const leikanger = letters.find(({ asked_office_id }) => asked_office_id === '1419');
  expect(leikanger).toMatchObject({ language: 'nn' });
  expect(leikanger?.html).toContain('Vi ber om at');
  expect(leikanger?.html).toContain('Statsforvaltaren i Vestland');
  expect(leikanger?.html).toContain('Med helsing');
  expect(leikanger?.letter).toMatchObject({
    subject: 'Kartlegging',
    signers: [{ name: 'Siri Demo' }],
  });
  expect(leikanger?.pdf_sha256).toMatch(/^[0-9a-f]{64}$/);
});

test('cannot be sent before it is approved, nor twice', async () => {
  const surveyId = await aPreparedRound('2019-12-17');
  const early = await execute(services, adviser, sendSurvey, { surveyId, version: 4 });
  expect(early).toMatchObject({ ok: false, refusal: { code: 'not-approved' } });

  await done(execute(services, leader, approveSurvey, { surveyId, version: 4 }));
  const both = await Promise.all([
    execute(services, adviser, sendSurvey, { surveyId, version: 5 }),
    execute(services, adviser, sendSurvey, { surveyId, version: 5 }),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
});

test('a letter that would tell an identity number is not sent', async () => {
  const surveyId = await aPreparedRound('2019-12-17');
  const purposeNn = 'Å lære av saka til 018245 60079.';
  await done(
    execute(services, adviser, editSettings, { surveyId, version: 4, ...settings, purposeNn }),
  );
  await done(execute(services, leader, approveSurvey, { surveyId, version: 5 }));

  const sending = execute(services, adviser, sendSurvey, { surveyId, version: 6 });

  await expect(sending).rejects.toMatchObject({ outcome: 'refused: personal-data' });
  expect((await current(surveyId)).state).toBe('approved');
});

test('what is uncertain today must be confirmed before anything goes out', async () => {
  const surveyId = await aPreparedRound('2026-11-02');
  await done(execute(services, leader, approveSurvey, { surveyId, version: 4 }));
  const { found } = await done(execute(services, adviser, viewRecipients, { surveyId }));
  expect(found?.uncertain).toBeGreaterThan(0);

  const refused = await execute(services, adviser, sendSurvey, { surveyId, version: 5 });
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'gaps-not-confirmed' } });
  await done(execute(services, adviser, confirmGaps, { surveyId, version: 5, confirmed: 'yes' }));
  expect((await current(surveyId)).state).toBe('approved');
  await done(execute(services, adviser, sendSurvey, { surveyId, version: 6 }));
});

test('a change after approval must be approved again', async () => {
  const surveyId = await aPreparedRound('2019-12-17');
  await done(execute(services, leader, approveSurvey, { surveyId, version: 4 }));
  await done(execute(services, adviser, editSettings, { surveyId, version: 5, ...settings }));
  expect(await current(surveyId)).toMatchObject({ state: 'draft', approvedBy: null });
});

test('a copy has the questions, linked to those they repeat, and a case number of its own', async () => {
  const earlier = await current(await aPreparedRound('2019-12-17'));
  const { surveyId } = await done(
    execute(services, adviser, createSurvey, {
      copyOf: earlier.id,
      titleNb: 'Ny',
      titleNn: 'Ny',
      year: 2027,
      caseNumber: '2027/44',
    }),
  );
  const copy = await current(surveyId);
  expect(copy).toMatchObject({
    seriesId: earlier.seriesId,
    caseNumber: '2027/44',
    deadline: null,
    selection: null,
  });
  expect(copy.form.sections[0]?.questions[0]?.sameAs).toEqual({
    surveyId: earlier.id,
    questionId: earlier.form.sections[0]?.questions[0]?.id,
  });
});

test('another county governor’s offices cannot be asked', async () => {
  const surveyId = await aPreparedRound('2019-12-17');
  const choice = { surveyId, version: 4, on: isoDate('2019-12-17'), classes: [], offices: '' };
  const other = await execute(services, adviser, chooseRecipients, {
    ...choice,
    kind: 'counties',
    counties: ['11'],
  });
  expect(other).toMatchObject({ ok: false, refusal: { code: 'outside-own-counties' } });
  const gone = await execute(services, adviser, chooseRecipients, {
    ...choice,
    kind: 'counties',
    counties: ['46'],
  });
  expect(gone).toMatchObject({ ok: false, refusal: { code: 'unknown-unit' } });
});

test('an adviser cannot approve, and a section leader cannot send', async () => {
  const surveyId = await aPreparedRound('2019-12-17');
  const version = 4;
  await expect(execute(services, adviser, approveSurvey, { surveyId, version })).rejects.toThrow(
    'survey.approve',
  );
  await expect(execute(services, leader, sendSurvey, { surveyId, version })).rejects.toThrow(
    'survey.send',
  );
});

test('the round of another county governor does not exist', async () => {
  const survey = await current(await aPreparedRound('2019-12-17'));
  const stranger = atGovernor({ ...survey, governorId: 'FMTL' }, 'governor-adviser');
  const attempt = execute(services, stranger, editSettings, {
    surveyId: survey.id,
    version: 4,
    ...settings,
  });
  await expect(attempt).rejects.toThrow('survey');
});
