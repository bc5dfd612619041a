import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { NotFound } from '#platform/access.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { questionInput } from '../coding-question.ts';
import { questionById, type QuestionId, type SurveyId } from '../domain/form.ts';
import { takesQuotes } from '../domain/quote.ts';
import type { ResponseId } from '../domain/response.ts';
import { answerToQuote, quotesOfResponse } from '../quote-store.ts';
import { loadResponse, loadSurvey } from '../store.ts';

export const answerInput = { ...questionInput, responseId: idInput<ResponseId>() };

/** What one office wrote to one question, to choose a passage from. */
export const viewAnswerToQuote = defineUseCase({
  name: 'survey.view-answer-to-quote',
  permission: 'survey:quote',
  audit: 'none',
  input: z.object(answerInput),
  subject: ({ responseId, questionId }) => `${responseId} ${questionId}`,

  async handle({ tx }, asked) {
    const { survey, question, response, answer } = await loadQuotable(tx, asked);
    const quotes = await quotesOfResponse(tx, response.id);
    return ok({
      survey: { id: survey.id, title: survey.title },
      question: { id: question.id, code: question.code, text: question.text },
      response: {
        id: response.id,
        officeName: response.officeName,
        language: response.language,
      },
      written: [answer.text, answer.comment].filter((text) => text !== ''),
      asked: quotes.filter(({ questionId }) => questionId === question.id),
      takesQuotes: takesQuotes(survey.state),
    });
  },
});

/** An answer that can be quoted, with the round and the question. What nobody has written has no such page. */
export async function loadQuotable(
  tx: Tx,
  asked: {
    readonly surveyId: SurveyId;
    readonly questionId: QuestionId;
    readonly responseId: ResponseId;
  },
) {
  const survey = await loadSurvey(tx, asked.surveyId);
  const response = await loadResponse(tx, asked.responseId);
  const question = questionById(survey.form, asked.questionId);
  const answer = await answerToQuote(tx, response.id, asked.questionId);
  if (response.surveyId !== survey.id || !question || !answer)
    throw new NotFound(`answer of ${asked.responseId} to ${asked.questionId}`);
  return { survey, response, question, answer };
}
