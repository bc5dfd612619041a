import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { loadSurvey } from '#modules/surveys/api.ts';
import type { ResponseId } from '#modules/surveys/domain/response.ts';
import { idInput, optionalText } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { measures, stateAfter } from '../domain/report.ts';
import { officesToFollowUp } from '../follow-up-store.ts';
import { reportInput } from '../report-input.ts';
import { loadReport, saveFollowUp } from '../report-store.ts';

/** Decides it for one office. The note is internal, and about the office: never about a person. */
export const decideFollowUp = defineUseCase({
  name: 'report.decide-follow-up',
  permission: 'report:write',
  audit: 'change',
  input: z.strictObject({
    ...reportInput,
    responseId: idInput<ResponseId>(),
    measure: z.enum(measures, 'required'),
    note: optionalText(500),
  }),
  subject: ({ surveyId, responseId }) => `${surveyId} ${responseId}`,
  async handle({ tx, actor, now }, { surveyId, responseId, measure, note }) {
    const survey = await loadSurvey(tx, surveyId);
    const report = await loadReport(tx, surveyId);
    const writable = stateAfter(survey.state, 'write', report);
    if (!writable.ok) return writable;
    const { offices } = await officesToFollowUp(tx, surveyId, '', 1, responseId);
    if (offices.length === 0) return refuse('office-unknown');
    await saveFollowUp(tx, report, { responseId, measure, note }, { name: actor.name, at: now });
    return ok(null);
  },
});
