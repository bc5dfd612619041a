import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { SurveyId } from '../domain/form.ts';
import { close, closingIsDue } from '../domain/survey.ts';
import { lockSurvey, openRounds } from '../follow-up-store.ts';
import { loadSurvey } from '../store.ts';
import { settle } from './close-survey.ts';

/** Closes a round that everybody has answered, or that nobody is waited for in any longer. */
export const closeDue = defineUseCase({
  name: 'survey.close-due',
  permission: 'survey:run-schedule',
  audit: 'change',
  input: z.object({ surveyId: idInput<SurveyId>() }),
  subject: ({ surveyId }) => surveyId,

  async handle(scope, { surveyId }) {
    const { tx, today, now } = scope;
    await lockSurvey(tx, surveyId);
    const [round] = await openRounds(tx, today, surveyId);
    if (!round || round.asked === 0 || !closingIsDue(round.survey, round, today))
      return refuse('not-due');
    const closed = close(await loadSurvey(tx, surveyId), now);
    if (!closed.ok) return closed;
    return ok(await settle(scope, closed.value));
  },
});
