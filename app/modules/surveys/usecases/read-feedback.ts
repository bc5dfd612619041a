import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { ResponseId } from '../domain/response.ts';
import { feedbackLetterOf } from '../feedback-store.ts';
import { loadResponse, loadSurvey } from '../store.ts';

/** The letter to an office about how it answered beside the others, as it lies in the archive. */
export const readFeedback = defineUseCase({
  name: 'survey.read-feedback',
  permission: 'survey:answer',
  audit: 'none',
  input: z.object({ responseId: idInput<ResponseId>() }),
  subject: ({ responseId }) => responseId,

  async handle({ tx }, { responseId }) {
    const { surveyId } = await loadResponse(tx, responseId);
    const { title } = await loadSurvey(tx, surveyId);
    return ok({ title, letter: await feedbackLetterOf(tx, responseId) });
  },
});
