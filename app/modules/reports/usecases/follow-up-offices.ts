import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { loadSurvey } from '#modules/surveys/api.ts';
import { idInput, optionalText } from '#platform/input.ts';
import type { ResponseId } from '#modules/surveys/domain/response.ts';
import { may } from '#platform/access.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { mayDo, measures, stateAfter } from '../domain/report.ts';
import { officesToFollowUp } from '../follow-up-store.ts';
import { reportInput } from '../report-input.ts';
import { loadReport, saveFollowUp } from '../report-store.ts';

/** What the governor means to do with each office after a round. */
export const viewFollowUps = defineUseCase({
  name: 'report.view-follow-ups',
  permission: 'survey:results',
  audit: 'none',
  input: z.object({
    ...reportInput,
    measure: z
      .enum(['', ...measures])
      .catch('')
      .default(''),
    page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
  }),
  subject: ({ surveyId }) => surveyId,
  async handle({ tx, actor }, { surveyId, measure, page }) {
    const survey = await loadSurvey(tx, surveyId);
    await loadReport(tx, surveyId);
    return ok({
      survey,
      measure,
      mayWrite: may(actor, 'report:write') && mayDo(survey.state, 'write'),
      ...(await officesToFollowUp(tx, surveyId, measure, page)),
    });
  },
});

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
