import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { may } from '#platform/access.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { codedAnswers, codingsOf, loadBook, writtenByQuestion } from '../coding-store.ts';
import { codingState, isCodable, nextStep, settledIn } from '../domain/coding.ts';
import { liveCodes } from '../domain/coding-book.ts';
import { questionsOf, type SurveyId } from '../domain/form.ts';
import { loadSurvey } from '../store.ts';

/** Koding: how far each question has come, who codes it, and what whoever looks can do next. */
export const viewCoding = defineUseCase({
  name: 'survey.view-coding',
  permission: 'survey:reconcile',
  audit: 'none',
  input: z.object({ surveyId: idInput<SurveyId>() }),
  subject: ({ surveyId }) => surveyId,
  async handle({ tx, actor }, { surveyId }) {
    const survey = await loadSurvey(tx, surveyId);
    const written = await writtenByQuestion(tx, surveyId);
    const codings = await codingsOf(tx, surveyId);
    const codable = survey.sentAt === null ? [] : questionsOf(survey.form).filter(isCodable);
    const questions = [];
    for (const { id, code, text } of codable) {
      const coding = codings.get(id) ?? { coders: [], frozen: null };
      const question = { surveyId, questionId: id };
      const book = await loadBook(tx, question);
      const state = codingState(coding);
      const settled = settledIn(book);
      const undecided =
        state === 'reconciling'
          ? (await codedAnswers(tx, question)).filter((answer) =>
              ['incomplete', 'disagreed'].includes(settled(answer).kind),
            ).length
          : 0;
      const answers = written.get(id) ?? 0;
      const codes = liveCodes(book).length;
      const now = { answers, hasCodes: codes > 0, undecided };
      const next = nextStep(coding, now, actor.id, may(actor, 'survey:code'));
      questions.push({ id, code, text, ...coding, state, answers, codes, undecided, next });
    }
    return ok({ survey, questions, userId: actor.id });
  },
});
