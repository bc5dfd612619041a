import { z } from 'zod';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { storeFile } from '#platform/files/files.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { joinedTo } from '../answer-store.ts';
import { may, type ResponseId, type SurveyResponse, takesAnswers } from '../domain/response.ts';
import type { Survey } from '../domain/survey.ts';
import type { WordReference } from '../domain/word-reference.ts';
import { loadSurvey, lockResponse } from '../store.ts';
import { answersIn } from '../word-answers.ts';
import { insertReceivedForm, moveForm, waitingForms } from '../word-form-store.ts';
import { uploadInput } from '../word-form-input.ts';
import {
  isSameEdition,
  mediaTypeOf,
  recognise,
  type RecognitionFault,
} from '../word-recognition.ts';

/**
 * A Word form that the office has filled in. It is read and kept, and waits for somebody to look through it; nothing
 * becomes a draft here. A new one takes the place of one that waits.
 */
export const receiveWordForm = defineUseCase({
  name: 'survey.receive-word-form',
  permission: 'survey:answer',
  audit: 'change',
  input: z.object({ responseId: idInput<ResponseId>(), ...uploadInput }),
  subject: ({ responseId }) => responseId,

  async handle(scope, { responseId, file, read }) {
    const { tx, actor, now, newId } = scope;
    const response = await lockResponse(tx, responseId);
    const survey = await loadSurvey(tx, response.surveyId);
    if (!takesAnswers(survey.state)) return refuse('survey-not-open');
    if (response.joinedTo || !may(response, 'write')) return refuse('not-open-for-answers');
    const recognised = recognise(read);
    if (!recognised.ok) return recognised;
    const { word, reference } = recognised.value;
    const fits = await belongsTo(tx, reference, response, survey);
    if (!fits.ok) return fits;

    for (const earlier of await waitingForms(tx, { responseId }))
      if (earlier.receivedBy === 'office') await moveForm(tx, earlier, 'discarded', now);
    const id = newId();
    await insertReceivedForm(tx, response, {
      id,
      receivedBy: 'office',
      sha256: await storeFile(scope, file),
      mediaType: mediaTypeOf(word),
      answers: answersIn(survey.form, word),
      receivedAt: now,
      uploadedBy: actor.id,
      uploaderName: actor.name,
      documentId: null,
      channel: 'upload',
      sender: '',
      mailDocumentId: null,
      letterText: '',
    });
    return ok({ wordFormId: id });
  },
});

/** Whether it is this answer's form. A blank one from the round is too: the page says which office it is. */
async function belongsTo(
  tx: Tx,
  reference: WordReference,
  response: SurveyResponse,
  survey: Survey,
): Promise<Result<null, RecognitionFault>> {
  if (reference.kind === 'survey') {
    if (reference.id !== survey.id) return refuse('other-round');
  } else if (reference.id !== response.id) {
    const joined = await joinedTo(tx, response);
    if (!joined.some(({ id }) => id === reference.id)) {
      // Row level security: another office's answer is not there to be found.
      const own = await tx
        .selectFrom('survey_response')
        .innerJoin('survey', 'survey.id', 'survey_response.survey_id')
        .select(['survey.title_nn', 'survey.title_nb'])
        .where('survey_response.id', '=', reference.id)
        .executeTakeFirst();
      if (!own) return refuse('other-office');
      return refuse('other-round', { nn: own.title_nn, nb: own.title_nb });
    }
  }
  return isSameEdition(survey.form, reference) ? ok(null) : refuse('other-edition');
}
