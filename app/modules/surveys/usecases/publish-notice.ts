import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { SurveyId } from '../domain/form.ts';
import { loadSurvey, saveSurvey } from '../store.ts';

/** Kunngjering: a page that anybody can read, with what is asked and why. Posted and taken down by hand. */
export const publishNotice = defineUseCase({
  name: 'survey.publish-notice',
  permission: 'survey:send',
  audit: 'change',
  input: z.strictObject({
    surveyId: idInput<SurveyId>(),
    published: z.enum(['yes', 'no'], 'invalid'),
  }),
  subject: ({ surveyId }) => surveyId,

  async handle({ tx }, { surveyId, published }) {
    const survey = await loadSurvey(tx, surveyId);
    if (survey.sentAt === null) return refuse('not-sent');
    const saved = await saveSurvey(tx, { ...survey, noticePublished: published === 'yes' });
    return saved ? ok(null) : refuse('changed-meanwhile');
  },
});
