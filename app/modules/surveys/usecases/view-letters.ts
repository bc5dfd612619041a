import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { letterRunOf } from '#modules/letters/api.ts';
import { may } from '#platform/access.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { SurveyId } from '../domain/form.ts';
import { letterCounts } from '../prepare-store.ts';
import { loadSurvey } from '../store.ts';

const hour = 3_600_000;

/** How far the letters of a round have come, and what they have been gathered into. */
export const viewLetters = defineUseCase({
  name: 'survey.view-letters',
  permission: 'survey:read',
  audit: 'none',
  input: z.object({ surveyId: idInput<SurveyId>() }),
  subject: ({ surveyId }) => surveyId,

  async handle({ tx, actor, now }, { surveyId }) {
    const { id, title, state, sentAt, caseId } = await loadSurvey(tx, surveyId);
    const counts = await letterCounts(tx, surveyId);
    const isNew = sentAt !== null && now.valueOf() - sentAt.valueOf() < hour;
    return ok({
      survey: { id, title, state, sentAt, caseId },
      counts,
      /** The job that was asked for when the round was sent is at it. */
      writing: state === 'sent' && isNew && counts.written < counts.asked,
      run: await letterRunOf(tx, surveyId),
      maySend: may(actor, 'survey:send'),
      maySeeCase: may(actor, 'case:read'),
    });
  },
});
