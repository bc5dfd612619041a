import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { SurveyId } from '../domain/form.ts';
import { approve } from '../domain/survey.ts';
import { loadSurvey, saveSurvey } from '../store.ts';

/** Godkjenning by the section leader of the very version that was read. */
export const approveSurvey = defineUseCase({
  name: 'survey.approve',
  permission: 'survey:approve',
  audit: 'change',
  input: z.strictObject({
    surveyId: idInput<SurveyId>(),
    version: z.coerce.number().int('invalid'),
  }),
  subject: ({ surveyId }) => surveyId,

  async handle({ tx, actor, now }, { surveyId, version }) {
    const survey = await loadSurvey(tx, surveyId);
    if (survey.version !== version) return refuse('changed-meanwhile');
    const approved = approve(survey, actor.name, now);
    if (!approved.ok) return approved;
    if (!(await saveSurvey(tx, approved.value))) return refuse('changed-meanwhile');
    return ok(null);
  },
});
