import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { may } from '#platform/access.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { takesFeedback } from '../domain/feedback.ts';
import type { SurveyId } from '../domain/form.ts';
import { feedbackCounts, feedbackOf, officesToTell } from '../feedback-store.ts';
import { feedbackLetters } from '../feedback-writer.ts';
import { loadResponse, loadSurvey } from '../store.ts';
import { feedbackStarter } from '../texts/feedback.ts';

/** Tilbakemelding: the letter to one office as it would be now, and how far the sending has come. */
export const viewFeedback = defineUseCase({
  name: 'survey.view-feedback',
  permission: 'survey:results',
  audit: 'none',
  input: z.object({
    surveyId: idInput<SurveyId>(),
    /** The answer of the office whose letter to show; the first by name unless it is one of them. */
    response: z.string().max(60).catch('').default(''),
  }),
  subject: ({ surveyId }) => surveyId,

  async handle(scope, { surveyId, response }) {
    const { tx, actor } = scope;
    const survey = await loadSurvey(tx, surveyId);
    const feedback = await feedbackOf(tx, surveyId);
    const isReady = takesFeedback(survey.state);
    const offices = isReady ? await officesToTell(tx, surveyId) : [];
    const shown = offices.find(({ id }) => id === response) ?? offices[0];
    const next = feedback?.next ?? feedbackStarter;
    const signer = feedback?.started?.name ?? actor.name;
    const told = shown ? [await loadResponse(tx, shown.id)] : [];
    const [written] = await feedbackLetters(scope, survey, next, signer, told);
    return ok({
      survey: { id: survey.id, title: survey.title, caseId: survey.caseId },
      isReady,
      feedback,
      next,
      counts: await feedbackCounts(tx, surveyId),
      offices,
      shown: shown?.id ?? null,
      letter: written?.letter ?? null,
      maySend: may(actor, 'survey:send'),
      maySeeCase: may(actor, 'case:read'),
    });
  },
});
