import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { dateInput, optionalText } from '#platform/input.ts';
import { stopPersonalData } from '#platform/personal-data/stopped.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { followed, followUps } from '../domain/promise.ts';
import { promiseInput } from '../promise-input.ts';
import { loadPromise, saveFollowed } from '../promise-store.ts';
import { seenVersion } from '../report-input.ts';

/** Oppfølging: what came of a promise, also long after the report. The offices that were asked read it. */
export const followPromise = defineUseCase({
  name: 'report.follow-promise',
  permission: 'report:promise',
  audit: 'change',
  input: z.strictObject({
    ...promiseInput,
    ...seenVersion,
    state: z.enum(followUps, 'required'),
    outcomeNn: optionalText(2_000),
    outcomeNb: optionalText(2_000),
    settledOn: z
      .union([z.literal('').transform(() => null), dateInput])
      .optional()
      .default(null),
  }),
  subject: ({ promiseId }) => promiseId,

  async handle({ tx, today }, input) {
    const promise = await loadPromise(tx, input.surveyId, input.promiseId);
    if (promise.version !== input.version) return refuse('changed-meanwhile');
    const outcome = { nn: input.outcomeNn, nb: input.outcomeNb };
    const now = followed(promise, input.state, outcome, input.settledOn, today);
    if (!now.ok) return now;
    stopPersonalData('published', outcome.nn, outcome.nb);
    return (await saveFollowed(tx, promise, now.value)) ? ok(null) : refuse('changed-meanwhile');
  },
});
