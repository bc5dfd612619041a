import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { loadSurvey, saveSurvey } from '#modules/surveys/api.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { stateAfter } from '../domain/report.ts';
import { findReport, insertReport, saveText } from '../report-store.ts';
import { questionChoice, questionsChosen } from '../question-choice.ts';
import { reportInput } from '../report-input.ts';
import { starterTexts } from '../texts/starter.ts';

/** Begins the report of a round: which questions have chapters of their own, and a first text on the method. */
export const beginReport = defineUseCase({
  name: 'report.begin',
  permission: 'report:write',
  audit: 'change',
  input: z.strictObject({ ...reportInput, ...questionChoice }),
  subject: ({ surveyId }) => surveyId,
  async handle({ tx, actor, now }, { surveyId, ...chosen }) {
    const survey = await loadSurvey(tx, surveyId);
    const earlier = await findReport(tx, surveyId);
    const begun = stateAfter(survey.state, 'begin', earlier);
    if (!begun.ok) return begun;
    const questions = questionsChosen(survey.form, chosen);
    if (!questions.ok) return questions;
    const report = { surveyId, governorId: survey.governorId, ...questions.value };
    const by = { name: actor.name, at: now };
    if (!(await insertReport(tx, report, by))) return refuse('already-begun');
    await saveText(tx, report, 'method', starterTexts.method, 0, by);
    if (!(await saveSurvey(tx, { ...survey, state: begun.value })))
      return refuse('changed-meanwhile');
    return ok(null);
  },
});
