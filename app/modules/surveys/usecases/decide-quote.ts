import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { NotFound } from '#platform/access.ts';
import { idInput, optionalText } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { decide, quoteAnswers, type QuoteId } from '../domain/quote.ts';
import type { ResponseId } from '../domain/response.ts';
import { lockQuote, settleQuote } from '../quote-store.ts';
import { loadSurvey } from '../store.ts';

/** Samtykke: the leader lets a passage be used without the name of the office, with it, or not. */
export const decideQuote = defineUseCase({
  name: 'survey.decide-quote',
  permission: 'survey:sign',
  audit: 'change',
  input: z.strictObject({
    responseId: idInput<ResponseId>(),
    quoteId: idInput<QuoteId>(),
    answer: optionalText(20),
  }),
  subject: ({ quoteId }) => quoteId,

  async handle({ tx, actor, now }, { responseId, quoteId, answer }) {
    const quote = await lockQuote(tx, quoteId);
    if (quote.responseId !== responseId) throw new NotFound(`quote ${quoteId}`);
    // The page has one such form for each passage, so the field is told apart by the passage.
    const field = `answer-${quoteId}`;
    const said = quoteAnswers.find((each) => each === answer);
    if (!said) return refuse('nothing-chosen', { field });
    const { state } = await loadSurvey(tx, quote.surveyId);
    const decided = decide(quote, said, state);
    if (!decided.ok) return refuse(decided.refusal.code, { field });
    await settleQuote(tx, quoteId, decided.value, { id: actor.id, name: actor.name, at: now });
    return ok({ state: decided.value });
  },
});
