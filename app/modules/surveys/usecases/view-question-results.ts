import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { may, NotFound } from '#platform/access.ts';
import { idInput } from '#platform/input.ts';
import { searchQuery } from '#platform/search/search-query.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { codesOfQuestion } from '../coded-answers.ts';
import { compareSameOffices, compareWithEarlier } from '../compare-rounds.ts';
import { countyNames } from '../county-names.ts';
import { choicesOf, questionById, type SurveyId } from '../domain/form.ts';
import { takesQuotes } from '../domain/quote.ts';
import { type SizeClass, sizeClasses } from '../domain/response.ts';
import { questionResult } from '../domain/results.ts';
import {
  answerCounts,
  answersPerPage,
  questionCounts,
  readWholeRounds,
  type WrittenAnswer,
  writtenAnswers,
} from '../results-store.ts';
import { loadSurvey } from '../store.ts';

/** What somebody looks for in what was written; empty texts are no filter. */
export interface WrittenQuery {
  readonly search: string;
  readonly choice: string;
  readonly size: '' | SizeClass;
  readonly county: string;
}

export interface WrittenPage {
  readonly answers: readonly WrittenAnswer[];
  readonly total: number;
  readonly page: number;
}

const filterText = z.string().trim().max(200).catch('').default('');

/**
 * One question: all, by size and by county, what has moved, and what the offices wrote. The filter is of what
 * was written only, so that the figures are always the same.
 */
export const viewQuestionResults = defineUseCase({
  name: 'survey.view-question-results',
  permission: 'survey:results',
  audit: 'none',
  input: z.object({
    surveyId: idInput<SurveyId>(),
    questionId: z.string().min(1).max(60),
    search: filterText,
    choice: filterText,
    size: z
      .enum(['', ...sizeClasses])
      .catch('')
      .default(''),
    county: filterText,
    page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
  }),
  subject: ({ surveyId, questionId }) => `${surveyId} ${questionId}`,
  handle: async ({ tx, actor }, { surveyId, questionId, page, ...filter }) => {
    await readWholeRounds(tx);
    const survey = await loadSurvey(tx, surveyId);
    const question = questionById(survey.form, questionId);
    if (!question) throw new NotFound(`question ${questionId} of ${surveyId}`);
    const asked = await questionCounts(tx, surveyId, [question]);
    const given = await answerCounts(tx, surveyId, [question.id]);
    const result = questionResult(question, asked, given);
    const comparisons = await compareWithEarlier(tx, [result]);
    const choice = choicesOf(question).some(({ code }) => code === filter.choice);
    const written = await writtenAnswers(
      tx,
      surveyId,
      question.id,
      {
        words: searchQuery(filter.search),
        ...(choice && { choice: filter.choice }),
        ...(filter.size && { sizeClass: filter.size }),
        ...(filter.county && { countyId: filter.county }),
      },
      page,
    );
    return ok({
      survey,
      result,
      comparison: comparisons.get(question.id) ?? null,
      sameOffices: await compareSameOffices(tx, survey, question),
      counties: await countyNames(tx, survey, asked),
      ...(await codesOfQuestion(tx, survey, question)),
      mayReconcile: may(actor, 'survey:reconcile'),
      mayQuote: may(actor, 'survey:quote') && takesQuotes(survey.state),
      written,
      pages: Math.max(1, Math.ceil(written.total / answersPerPage)),
      filter,
    });
  },
});
