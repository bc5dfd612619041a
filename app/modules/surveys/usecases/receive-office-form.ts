import { z } from 'zod';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { storeFile } from '#platform/files/files.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { isPdf, type ReadWord, type WordFault } from '#platform/word/open-word.ts';
import { wordText } from '#platform/word/word-text.ts';
import type { SurveyId } from '../domain/form.ts';
import { may, type ResponseId, takesAnswers } from '../domain/response.ts';
import type { Survey } from '../domain/survey.ts';
import { keepOfficeForm } from '../received-forms.ts';
import { loadSurvey, lockResponse } from '../store.ts';
import { answersIn, type ReadAnswer } from '../word-answers.ts';
import { uploadInput } from '../word-form-input.ts';
import {
  isSameEdition,
  mediaTypeOf,
  recognise,
  type RecognitionFault,
} from '../word-recognition.ts';

/**
 * An answer that came to the governor by e-mail or on paper: a Word form, which says itself whose it is, or a letter in
 * Word or PDF, with the office chosen. The original is filed and journalled at once, since it has come in.
 */
export const receiveOfficeForm = defineUseCase({
  name: 'survey.receive-office-form',
  permission: 'survey:receive',
  audit: 'change',
  input: z.object({
    surveyId: idInput<SurveyId>(),
    /** Where the file does not say it. */
    responseId: z.union([z.literal(''), idInput<ResponseId>()]),
    ...uploadInput,
    /** What a letter says, where it is in no file that is read here. */
    letterText: z.string().optional(),
  }),
  subject: ({ surveyId }) => surveyId,

  async handle(scope, { surveyId, responseId, file, read, letterText = '' }) {
    const { tx } = scope;
    const survey = await loadSurvey(tx, surveyId);
    if (!takesAnswers(survey.state) || survey.caseId === null) return refuse('survey-not-open');
    const sorted = await sort(tx, survey, responseId, file, read);
    if (!sorted.ok) return sorted;
    const named = await lockResponse(tx, sorted.value.responseId);
    const response = named.joinedTo ? await lockResponse(tx, named.joinedTo) : named;
    if (!may(response, 'register')) return refuse('not-open-for-answers');

    const { mediaType, answers } = sorted.value;
    const kept = await keepOfficeForm(scope, { ...survey, caseId: survey.caseId }, response, {
      sha256: await storeFile(scope, file),
      mediaType,
      answers,
      letterText: answers.length > 0 ? '' : letterText || wordText(read),
      document: null,
      channel: 'upload',
      sender: '',
      mailDocumentId: null,
      receivedAt: scope.now,
    });
    return kept.ok ? ok({ wordFormId: kept.value.wordFormId }) : kept;
  },
});

interface Sorted {
  readonly responseId: ResponseId;
  readonly mediaType: string;
  readonly answers: readonly ReadAnswer[];
}

/** Whose answer it is. A form that says so is believed before the person who chose, and the two must not differ. */
async function sort(
  tx: Tx,
  survey: Survey,
  chosen: ResponseId | '',
  file: Uint8Array,
  read: Result<ReadWord, WordFault>,
): Promise<Result<Sorted, WordFault | RecognitionFault | 'choose-office'>> {
  if (!read.ok && read.refusal.code === 'pdf' && isPdf(file))
    return chosen
      ? ok({ responseId: chosen, mediaType: 'application/pdf', answers: [] })
      : refuse('choose-office', { field: 'responseId' });
  const recognised = recognise(read);
  if (!recognised.ok) {
    if (recognised.refusal.code !== 'no-reference' || !read.ok) return recognised;
    // A letter in Word, written freely.
    return chosen
      ? ok({ responseId: chosen, mediaType: mediaTypeOf(read.value), answers: [] })
      : refuse('choose-office', { field: 'responseId' });
  }
  const { word, reference } = recognised.value;
  const mediaType = mediaTypeOf(word);
  if (reference.kind === 'survey') {
    if (reference.id !== survey.id) return refuse('other-round');
    if (!isSameEdition(survey.form, reference)) return refuse('other-edition');
    if (!chosen) return refuse('choose-office', { field: 'responseId' });
    return ok({ responseId: chosen, mediaType, answers: answersIn(survey.form, word) });
  }
  const row = await tx
    .selectFrom('survey_response')
    .innerJoin('survey', 'survey.id', 'survey_response.survey_id')
    .select(['survey_response.survey_id', 'survey.title_nn', 'survey.title_nb'])
    .where('survey_response.id', '=', reference.id)
    .executeTakeFirst();
  if (!row) return refuse('other-office');
  if (row.survey_id !== survey.id)
    return refuse('other-round', { nn: row.title_nn, nb: row.title_nb });
  if (chosen && chosen !== reference.id) return refuse('other-office', { field: 'responseId' });
  if (!isSameEdition(survey.form, reference)) return refuse('other-edition');
  const answers = answersIn(survey.form, word);
  return ok({ responseId: reference.id as ResponseId, mediaType, answers });
}
