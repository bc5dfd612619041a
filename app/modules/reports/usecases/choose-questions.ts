import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { loadSurvey } from '#modules/surveys/api.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { stateAfter } from '../domain/report.ts';
import { questionChoice, questionsChosen } from '../question-choice.ts';
import { reportInput, seenVersion } from '../report-input.ts';
import { loadReport, saveReport } from '../report-store.ts';

/** Chooses anew which questions are about challenges and which about wishes. */
export const chooseQuestions = defineUseCase({
  name: 'report.choose-questions',
  permission: 'report:write',
  audit: 'change',
  input: z.strictObject({
    ...reportInput,
    ...seenVersion,
    ...questionChoice,
  }),
  subject: ({ surveyId }) => surveyId,
  async handle({ tx }, { surveyId, version, ...chosen }) {
    const survey = await loadSurvey(tx, surveyId);
    const report = await loadReport(tx, surveyId);
    const writable = stateAfter(survey.state, 'write', report);
    if (!writable.ok) return writable;
    const questions = questionsChosen(survey.form, chosen);
    if (!questions.ok) return questions;
    return (await saveReport(tx, { ...report, ...questions.value, version }))
      ? ok(null)
      : refuse('changed-meanwhile');
  },
});
