import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { NotFound } from '#platform/access.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { compareWithEarlier } from '../compare-rounds.ts';
import type { SurveyId } from '../domain/form.ts';
import { questionResult } from '../domain/results.ts';
import { answerCounts, questionCounts, readWholeRounds } from '../results-store.ts';
import { loadSurvey } from '../store.ts';

/** The questions of one section, each with its table and what has moved since the round before. */
export const viewSectionResults = defineUseCase({
  name: 'survey.view-section-results',
  permission: 'survey:results',
  audit: 'none',
  input: z.object({
    surveyId: idInput<SurveyId>(),
    /** Counted from 1, as in the address. */
    position: z.coerce.number().int().min(1).max(1_000),
  }),
  subject: ({ surveyId }) => surveyId,
  handle: async ({ tx }, { surveyId, position }) => {
    await readWholeRounds(tx);
    const survey = await loadSurvey(tx, surveyId);
    const section = survey.form.sections[position - 1];
    if (!section) throw new NotFound(`section ${position} of ${surveyId}`);
    const asked = await questionCounts(tx, surveyId, section.questions);
    const given = await answerCounts(
      tx,
      surveyId,
      section.questions.map(({ id }) => id),
    );
    const results = section.questions.map((question) => questionResult(question, asked, given));
    const comparisons = await compareWithEarlier(tx, results);
    return ok({
      survey,
      position,
      section,
      results: results.map((result) => ({
        result,
        comparison: comparisons.get(result.question.id) ?? null,
      })),
    });
  },
});
