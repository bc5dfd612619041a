import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { NotFound } from '#platform/access.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { SurveyId } from '../domain/form.ts';
import type { QuoteId } from '../domain/quote.ts';
import { deleteQuote, loadQuote } from '../quote-store.ts';

/** The governor asks no more about a passage that the office has not answered for. */
export const takeQuoteBack = defineUseCase({
  name: 'survey.take-quote-back',
  permission: 'survey:quote',
  audit: 'change',
  input: z.strictObject({ surveyId: idInput<SurveyId>(), quoteId: idInput<QuoteId>() }),
  subject: ({ quoteId }) => quoteId,

  async handle({ tx }, { surveyId, quoteId }) {
    const quote = await loadQuote(tx, quoteId);
    if (quote.surveyId !== surveyId) throw new NotFound(`quote ${quoteId}`);
    return (await deleteQuote(tx, quoteId)) ? ok(null) : refuse('answered');
  },
});
