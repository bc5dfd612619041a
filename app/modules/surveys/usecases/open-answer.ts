import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { recordOpened } from '../answer-store.ts';
import { open, type ResponseId, takesAnswers } from '../domain/response.ts';
import { loadSurvey, lockResponse, saveResponse } from '../store.ts';

/** The first in the office to see a round has opened it, for the whole office. Once is enough. */
export const openAnswer = defineUseCase({
  name: 'survey.open-answer',
  permission: 'survey:answer',
  audit: 'change',
  input: z.object({ responseId: idInput<ResponseId>() }),
  subject: ({ responseId }) => responseId,

  async handle({ tx, actor, now, newId }, { responseId }) {
    const response = await lockResponse(tx, responseId);
    const survey = await loadSurvey(tx, response.surveyId);
    const opened = open(response, now);
    if (opened === response || !takesAnswers(survey.state)) return ok({ opened: false });
    await saveResponse(tx, opened);
    await recordOpened({ tx, actor, now, newId }, response);
    return ok({ opened: true });
  },
});
