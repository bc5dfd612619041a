import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { type CodesOfAnswers, codesOfAnswers } from '../coded-answers.ts';
import { type CountyNames, countyNames } from '../county-names.ts';
import { type Question, questionsOf, type SurveyId } from '../domain/form.ts';
import { type QuestionResult, questionResult } from '../domain/results.ts';
import type { Survey } from '../domain/survey.ts';
import {
  answerCounts,
  type ExportedAnswer,
  exportedAnswers,
  type ExportedOffice,
  exportedOffices,
  questionCounts,
  readWholeRounds,
} from '../results-store.ts';
import { loadSurvey } from '../store.ts';

export interface ResultsExport {
  readonly survey: Survey;
  readonly questions: readonly Question[];
  readonly offices: readonly ExportedOffice[];
  readonly answers: readonly ExportedAnswer[];
  readonly results: readonly QuestionResult[];
  readonly counties: CountyNames;
  readonly coded: CodesOfAnswers;
}

/** Everything the offices answered, to take away. Logged: from here on the copy is outside the system. */
export const exportResults = defineUseCase({
  name: 'survey.export-results',
  permission: 'survey:results',
  audit: 'change',
  input: z.object({ surveyId: idInput<SurveyId>() }),
  subject: ({ surveyId }) => surveyId,
  handle: async ({ tx, today }, { surveyId }) => {
    await readWholeRounds(tx);
    const survey = await loadSurvey(tx, surveyId);
    const questions = questionsOf(survey.form);
    const offices = await exportedOffices(tx, surveyId, today);
    const asked = await questionCounts(tx, surveyId, questions);
    const given = await answerCounts(
      tx,
      surveyId,
      questions.map(({ id }) => id),
    );
    const exported: ResultsExport = {
      survey,
      questions,
      offices,
      answers: await exportedAnswers(tx, surveyId),
      results: questions.map((question) => questionResult(question, asked, given)),
      counties: await countyNames(tx, survey, offices),
      coded: await codesOfAnswers(tx, survey),
    };
    return ok(exported);
  },
});
