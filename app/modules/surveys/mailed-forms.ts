import { type Result, refuse, ok } from '#kernel/result.ts';
import type { Bilingual } from '#kernel/text.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Scope } from '#platform/use-case.ts';
import type { ReadWord, WordFault } from '#platform/word/open-word.ts';
import { may, type ResponseId, type SurveyResponse, takesAnswers } from './domain/response.ts';
import type { Survey } from './domain/survey.ts';
import type { WordReference } from './domain/word-reference.ts';
import {
  keepOfficeForm,
  type KeptForm,
  type OfficeForm,
  type RoundWithCase,
} from './received-forms.ts';
import { loadSurvey, lockResponse, toResponse, toSurvey } from './store.ts';
import { answersIn, type ReadAnswer } from './word-answers.ts';
import { knownForm } from './word-form-store.ts';
import {
  isSameEdition,
  mediaTypeOf,
  recognise,
  type RecognitionFault,
} from './word-recognition.ts';

/** Why a Word file in a mail is not put forward in its round by itself. */
export type MailedFormFault =
  | WordFault
  | Exclude<RecognitionFault, 'no-reference'>
  | 'survey-not-open'
  | 'not-open-for-answers'
  | 'case-not-open';

/** Whose answer a Word file in a mail is. */
export type MailedForm =
  /** Not our form: a letter, or something else. */
  | { readonly kind: 'letter' }
  | {
      readonly kind: 'refused';
      readonly reason: MailedFormFault;
      readonly about: Pick<SurveyResponse, 'id' | 'surveyId'> | null;
    }
  | {
      readonly kind: 'found';
      readonly survey: RoundWithCase;
      readonly response: SurveyResponse;
      readonly answers: readonly ReadAnswer[];
      readonly mediaType: string;
      /** Where the sender is another office than the form says: for a person to decide. */
      readonly isDoubtful: boolean;
    };

/**
 * Finds the answer that a Word file in a mail is, by its reference, and by the office that sent it where the form was made
 * for no office in particular. A sender that is no office we know says nothing either way.
 */
export async function findMailedForm(
  tx: Tx,
  read: Result<ReadWord, WordFault>,
  senderOfficeId: string | undefined,
): Promise<MailedForm> {
  const recognised = recognise(read);
  if (!recognised.ok) {
    const { code } = recognised.refusal;
    return code === 'no-reference' ? { kind: 'letter' } : refused(code);
  }
  const { word, reference } = recognised.value;
  const row = await answerOf(tx, reference, senderOfficeId);
  if (!row) return refused(reference.kind === 'survey' ? 'other-round' : 'other-office');
  const { survey, asked } = row;
  if (!isSameEdition(survey.form, reference)) return refused('other-edition', asked);
  if (!takesAnswers(survey.state) || survey.caseId === null)
    return refused('survey-not-open', asked);
  const named = await lockResponse(tx, asked.id);
  const response = named.joinedTo ? await lockResponse(tx, named.joinedTo) : named;
  if (!may(response, 'register')) return refused('not-open-for-answers', response);
  const offices = [named, response].flatMap(({ officeId, askedOfficeId }) => [
    officeId,
    askedOfficeId,
  ]);
  return {
    kind: 'found',
    survey: { ...survey, caseId: survey.caseId },
    response,
    answers: answersIn(survey.form, word),
    mediaType: mediaTypeOf(word),
    isDoubtful: senderOfficeId !== undefined && !offices.includes(senderOfficeId),
  };
}

function refused(reason: MailedFormFault, about: SurveyResponse | null = null): MailedForm {
  return { kind: 'refused', reason, about };
}

/** Row level security: the answers of another governor's rounds are not there to be found. */
async function answerOf(
  tx: Tx,
  reference: WordReference,
  senderOfficeId: string | undefined,
): Promise<{ readonly survey: Survey; readonly asked: SurveyResponse } | undefined> {
  const query = tx.selectFrom('survey_response').selectAll();
  if (reference.kind === 'survey' && senderOfficeId === undefined) return undefined;
  const row = await (reference.kind === 'response'
    ? query.where('id', '=', reference.id)
    : query.where('survey_id', '=', reference.id).where('office_id', '=', senderOfficeId ?? '')
  )
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const survey = await tx
    .selectFrom('survey')
    .selectAll()
    .where('id', '=', row.survey_id)
    .executeTakeFirst();
  return survey && { survey: toSurvey(survey), asked: toResponse(row) };
}

/** A file that came in a mail, and the mail it came with. */
export type MailedFile = Pick<OfficeForm, 'sha256' | 'sender' | 'mailDocumentId' | 'receivedAt'>;

/** Puts a form forward in its round; the same file sent once more is the one that is there. */
export async function keepMailedForm(
  scope: Scope,
  { survey, response, answers, mediaType }: Extract<MailedForm, { kind: 'found' }>,
  file: MailedFile,
): Promise<
  Result<
    { readonly wordFormId: string; readonly documentId: string | null; readonly isKnown: boolean },
    'case-not-open'
  >
> {
  const known = await knownForm(scope.tx, response.id, file.sha256);
  if (known) return ok({ wordFormId: known.id, documentId: known.documentId, isKnown: true });
  const kept = await keepOfficeForm(scope, survey, response, {
    ...file,
    mediaType,
    answers,
    letterText: '',
    document: null,
    channel: 'mail',
  });
  if (!kept.ok) return kept;
  const { wordFormId, document } = kept.value;
  return ok({ wordFormId, documentId: document.id, isKnown: false });
}

/** A letter in a mail, or the mail itself, that is to be keyed in as an office's answer. */
export type MailedLetter = Pick<
  OfficeForm,
  'sha256' | 'mediaType' | 'sender' | 'mailDocumentId' | 'receivedAt' | 'letterText' | 'document'
>;

/** The round and the office that a letter answers, held until it is kept. */
export async function answerToKeyIn(
  tx: Tx,
  responseId: ResponseId,
): Promise<
  Result<
    { readonly survey: RoundWithCase; readonly response: SurveyResponse },
    'survey-not-open' | 'not-open-for-answers'
  >
> {
  const named = await lockResponse(tx, responseId);
  const response = named.joinedTo ? await lockResponse(tx, named.joinedTo) : named;
  const survey = await loadSurvey(tx, response.surveyId);
  if (!takesAnswers(survey.state) || survey.caseId === null) return refuse('survey-not-open');
  if (!may(response, 'register')) return refuse('not-open-for-answers');
  return ok({ survey: { ...survey, caseId: survey.caseId }, response });
}

export function keepMailedLetter(
  scope: Scope,
  { survey, response }: { readonly survey: RoundWithCase; readonly response: SurveyResponse },
  letter: MailedLetter,
): Promise<Result<KeptForm, 'case-not-open'>> {
  return keepOfficeForm(scope, survey, response, { ...letter, answers: [], channel: 'mail' });
}

/** An answer that a letter may be, to choose among. */
export interface AnswerChoice {
  readonly responseId: ResponseId;
  readonly officeId: string;
  readonly officeName: string;
  readonly title: Bilingual;
}

/** Every answer that may still come by letter, the newest round first. */
export async function answersByLetter(tx: Tx): Promise<readonly AnswerChoice[]> {
  const rows = await tx
    .selectFrom('survey_response as r')
    .innerJoin('survey as s', 's.id', 'r.survey_id')
    .select(['r.id', 'r.office_id', 'r.office_name', 'r.state', 's.title_nb', 's.title_nn'])
    .where('s.state', 'in', ['sent', 'closed'] satisfies Survey['state'][])
    .where('s.case_id', 'is not', null)
    .where('r.joined_to', 'is', null)
    .orderBy('s.created_at', 'desc')
    .orderBy('r.name_sort')
    .orderBy('r.id')
    .execute();
  return rows
    .filter(({ state }) => may({ state: state as SurveyResponse['state'] }, 'register'))
    .map((row) => ({
      responseId: row.id as ResponseId,
      officeId: row.office_id,
      officeName: row.office_name,
      title: { nb: row.title_nb, nn: row.title_nn },
    }));
}

/** What a form in a mail is about, for the page of the mail. */
export interface FormSubject {
  readonly responseId: string;
  readonly surveyId: string;
  readonly officeName: string;
  readonly title: Bilingual;
}

export async function subjectsOfForms(
  tx: Tx,
  responseIds: readonly string[],
): Promise<ReadonlyMap<string, FormSubject>> {
  if (responseIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('survey_response as r')
    .innerJoin('survey as s', 's.id', 'r.survey_id')
    .select(['r.id', 'r.survey_id', 'r.office_name', 's.title_nb', 's.title_nn'])
    .where('r.id', 'in', responseIds)
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        responseId: row.id,
        surveyId: row.survey_id,
        officeName: row.office_name,
        title: { nb: row.title_nb, nn: row.title_nn },
      },
    ]),
  );
}

/** The forms and letters that have come in a mail and wait for somebody to look through them. */
export async function waitingOfForms(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .selectFrom('survey_word_form')
    .select('id')
    .where('id', 'in', ids)
    .where('state', '=', 'waiting')
    .execute();
  return new Set(rows.map(({ id }) => id));
}
