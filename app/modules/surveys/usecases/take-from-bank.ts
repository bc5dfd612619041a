import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { NotFound } from '#platform/access.ts';
import { idInput, text } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { QuestionId, SurveyId } from '../domain/form.ts';
import { changeForm } from '../domain/form-editing.ts';
import { edit } from '../domain/survey.ts';
import { bankQuestions } from '../prepare-store.ts';
import { loadSurvey, saveSurvey } from '../store.ts';

/** Puts a question from the bank last in a section. */
export const takeFromBank = defineUseCase({
  name: 'survey.take-from-bank',
  permission: 'survey:prepare',
  audit: 'change',
  input: z.strictObject({
    surveyId: idInput<SurveyId>(),
    version: z.coerce.number().int('invalid'),
    sectionId: text(60),
    bankQuestionId: z.uuid('invalid'),
  }),
  subject: ({ surveyId }) => surveyId,

  async handle({ tx, newId }, { surveyId, version, sectionId, bankQuestionId }) {
    const survey = await loadSurvey(tx, surveyId);
    if (survey.version !== version) return refuse('changed-meanwhile');
    const found = (await bankQuestions(tx)).find(({ id }) => id === bankQuestionId);
    if (!found) throw new NotFound(`bank question ${bankQuestionId}`);
    const question = { ...found.question, id: newId() as QuestionId };
    const changed = changeForm(survey.form, { kind: 'put-question', sectionId, question }, newId);
    if (!changed.ok) return changed;
    const edited = edit(survey, { form: changed.value });
    if (!edited.ok) return edited;
    if (!(await saveSurvey(tx, edited.value))) return refuse('changed-meanwhile');
    return ok({ questionId: question.id });
  },
});
