import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { NotFound } from '#platform/access.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { questionById, type SurveyId } from '../domain/form.ts';
import { addToBank } from '../prepare-store.ts';
import { loadSurvey } from '../store.ts';

/** Keeps a question for later rounds. The same code again is a new version of it. */
export const addQuestionToBank = defineUseCase({
  name: 'survey.add-to-bank',
  permission: 'survey:prepare',
  audit: 'change',
  input: z.object({ surveyId: idInput<SurveyId>(), questionId: z.string().min(1).max(60) }),
  subject: ({ surveyId }) => surveyId,
  handle: async ({ tx, newId, now }, { surveyId, questionId }) => {
    const survey = await loadSurvey(tx, surveyId);
    const question = questionById(survey.form, questionId);
    if (!question) throw new NotFound(`question ${questionId}`);
    const entry = { id: newId(), governorId: survey.governorId, question, createdAt: now };
    return ok({ code: question.code, version: await addToBank(tx, entry) });
  },
});
