import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { SurveyId } from '../domain/form.ts';
import { surveyLetter } from '../domain/letter.ts';
import { letterWriter } from '../letter-writer.ts';
import { responsesWithoutLetter } from '../prepare-store.ts';
import { loadSurvey } from '../store.ts';

/** Letters in one transaction. Each is a file that is on the disk before the commit. */
export const lettersAtATime = 5;

/** What the next few letters of a round are to say. Nothing is kept of it: it is said again when they are filed. */
export const findLetters = defineUseCase({
  name: 'survey.find-letters',
  permission: 'survey:run-schedule',
  audit: 'none',
  input: z.object({ surveyId: idInput<SurveyId>() }),
  subject: ({ surveyId }) => surveyId,

  async handle(scope, { surveyId }) {
    const survey = await loadSurvey(scope.tx, surveyId);
    if (survey.state !== 'sent' || survey.caseId === null) return ok({ letters: [], left: 0 });
    const { responses, left } = await responsesWithoutLetter(scope.tx, surveyId, lettersAtATime);
    const write = await letterWriter(scope, survey);
    const letters = responses.map((response) => ({
      responseId: response.id,
      letter: surveyLetter(write(response)),
    }));
    return ok({ letters, left });
  },
});
