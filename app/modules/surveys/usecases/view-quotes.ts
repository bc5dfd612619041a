import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { may } from '#platform/access.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { questionsOf, type SurveyId } from '../domain/form.ts';
import { quoteStates, takesQuotes } from '../domain/quote.ts';
import { quotesOfRound, quotesPerPage } from '../quote-store.ts';
import { loadSurvey } from '../store.ts';

/** The passages of a round that offices have been asked about, and what they have said. */
export const viewQuotes = defineUseCase({
  name: 'survey.view-quotes',
  permission: 'survey:results',
  audit: 'none',
  input: z.object({
    surveyId: idInput<SurveyId>(),
    state: z
      .enum(['', ...quoteStates])
      .catch('')
      .default(''),
    page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
  }),
  subject: ({ surveyId }) => surveyId,

  async handle({ tx, actor }, { surveyId, state, page }) {
    const survey = await loadSurvey(tx, surveyId);
    const found = await quotesOfRound(tx, surveyId, state, page);
    return ok({
      survey: { id: survey.id, title: survey.title },
      ...found,
      pages: Math.max(1, Math.ceil(found.total / quotesPerPage)),
      state,
      questions: questionsOf(survey.form).map(({ id, code, text }) => ({ id, code, text })),
      mayQuote: may(actor, 'survey:quote') && takesQuotes(survey.state),
    });
  },
});
