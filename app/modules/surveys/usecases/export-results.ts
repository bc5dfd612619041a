import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { countyNames } from '../county-names.ts';
import { questionsOf, type SurveyId } from '../domain/form.ts';
import { questionResult } from '../domain/results.ts';
import {
  answerCounts,
  exportedAnswers,
  exportedOffices,
  questionCounts,
} from '../results-store.ts';
import { loadSurvey } from '../store.ts';

/** Everything the offices answered, to take away. Logged: from here on the copy is outside the system. */
export const exportResults = defineUseCase({
  name: 'survey.export-results',
  permission: 'survey:results',
  audit: 'change',
  input: z.object({ surveyId: idInput<SurveyId>() }),
  subject: ({ surveyId }) => surveyId,
  handle: async ({ tx, today }, { surveyId }) => {
    const survey = await loadSurvey(tx, surveyId);
    const questions = questionsOf(survey.form);
    const offices = await exportedOffices(tx, surveyId, today);
    const asked = await questionCounts(tx, surveyId, questions);
    const given = await answerCounts(
      tx,
      surveyId,
      questions.map(({ id }) => id),
    );
    return ok({
      survey,
      questions,
      offices,
      answers: await exportedAnswers(tx, surveyId),
      results: questions.map((question) => questionResult(question, asked, given)),
      counties: await countyNames(tx, survey, offices),
    });
  },
});
