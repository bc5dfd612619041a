import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { SurveyId } from '../domain/form.ts';
import { responseRates } from '../domain/results.ts';
import { countyNames } from '../county-names.ts';
import { answeredByQuestion, officeCounts, readWholeRounds } from '../results-store.ts';
import { loadSurvey } from '../store.ts';

/** Resultat: who has answered, by size and county, and where the answers to each question are. */
export const viewResults = defineUseCase({
  name: 'survey.view-results',
  permission: 'survey:results',
  audit: 'none',
  input: z.object({ surveyId: idInput<SurveyId>() }),
  subject: ({ surveyId }) => surveyId,
  handle: async ({ tx, today }, { surveyId }) => {
    await readWholeRounds(tx);
    const survey = await loadSurvey(tx, surveyId);
    const counts = await officeCounts(tx, surveyId, today);
    const answered = await answeredByQuestion(tx, surveyId);
    return ok({
      survey,
      rates: responseRates(counts),
      counties: await countyNames(tx, survey, counts),
      sections: survey.form.sections.map(({ title, questions }) => ({
        title,
        questions: questions.map(({ id, code, text }) => ({
          id,
          code,
          text,
          answered: answered.get(id) ?? 0,
        })),
      })),
    });
  },
});
