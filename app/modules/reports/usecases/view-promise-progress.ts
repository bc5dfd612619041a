import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { loadSurvey } from '#modules/surveys/api.ts';
import { NotFound } from '#platform/access.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { promiseInput } from '../promise-input.ts';
import { loadPromise } from '../promise-store.ts';

/** One promise to follow up. What is no promise has no such page. */
export const viewPromiseProgress = defineUseCase({
  name: 'report.view-promise-progress',
  permission: 'report:promise',
  audit: 'none',
  input: z.object(promiseInput),
  subject: ({ promiseId }) => promiseId,

  async handle({ tx, today }, { surveyId, promiseId }) {
    const { id, title } = await loadSurvey(tx, surveyId);
    const promise = await loadPromise(tx, surveyId, promiseId);
    if (promise.state === 'answered') throw new NotFound(`promise in ${promiseId}`);
    return ok({ survey: { id, title }, promise, today });
  },
});
