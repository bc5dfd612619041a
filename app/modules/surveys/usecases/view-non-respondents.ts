import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { countyNames } from '../county-names.ts';
import type { SurveyId } from '../domain/form.ts';
import { responseRates } from '../domain/results.ts';
import { officeCounts, readWholeRounds, unansweredOffices } from '../results-store.ts';
import { loadSurvey } from '../store.ts';

/** Ikkje svart: which offices have not answered, and whether they differ from those that have. */
export const viewNonRespondents = defineUseCase({
  name: 'survey.view-non-respondents',
  permission: 'survey:results',
  audit: 'none',
  input: z.object({ surveyId: idInput<SurveyId>() }),
  subject: ({ surveyId }) => surveyId,
  handle: async ({ tx, today }, { surveyId }) => {
    await readWholeRounds(tx);
    const survey = await loadSurvey(tx, surveyId);
    const counts = await officeCounts(tx, surveyId, today);
    return ok({
      survey,
      rates: responseRates(counts),
      offices: await unansweredOffices(tx, surveyId, today),
      counties: await countyNames(tx, survey, counts),
    });
  },
});
