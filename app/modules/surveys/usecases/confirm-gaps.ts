import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { SurveyId } from '../domain/form.ts';
import { edit, may } from '../domain/survey.ts';
import { loadSurvey, saveSurvey } from '../store.ts';

/** Somebody has seen what is uncertain about who is asked, and goes on. Kept with the round and in the audit log. */
export const confirmGaps = defineUseCase({
  name: 'survey.confirm-gaps',
  permission: 'survey:prepare',
  audit: 'change',
  input: z.strictObject({
    surveyId: idInput<SurveyId>(),
    version: z.coerce.number().int('invalid'),
    confirmed: z.literal('yes', 'required'),
  }),
  subject: ({ surveyId }) => surveyId,

  async handle({ tx }, { surveyId, version }) {
    const survey = await loadSurvey(tx, surveyId);
    if (survey.version !== version) return refuse('changed-meanwhile');
    if (survey.selection === null) return refuse('no-recipients');
    // What the section leader approved has not changed, so an approved round stays approved.
    const confirmed = may(survey, 'approve')
      ? edit(survey, { gapsConfirmed: true })
      : ok({ ...survey, gapsConfirmed: true });
    if (!confirmed.ok) return confirmed;
    return (await saveSurvey(tx, confirmed.value)) ? ok(null) : refuse('changed-meanwhile');
  },
});
