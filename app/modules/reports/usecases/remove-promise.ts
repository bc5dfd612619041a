import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { loadSurvey } from '#modules/surveys/api.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { takesReplies } from '../domain/promise.ts';
import { promiseInput } from '../promise-input.ts';
import { deletePromise, loadPromise } from '../promise-store.ts';
import { seenVersion } from '../report-input.ts';

/** Takes an answer out before any report has told of it. */
export const removePromise = defineUseCase({
  name: 'report.remove-promise',
  permission: 'report:promise',
  audit: 'change',
  input: z.strictObject({ ...promiseInput, ...seenVersion }),
  subject: ({ promiseId }) => promiseId,

  async handle({ tx }, { surveyId, promiseId, version }) {
    const { state } = await loadSurvey(tx, surveyId);
    const { id } = await loadPromise(tx, surveyId, promiseId);
    if (!takesReplies(state)) return refuse('report-approved');
    return (await deletePromise(tx, { id, version })) ? ok(null) : refuse('changed-meanwhile');
  },
});
