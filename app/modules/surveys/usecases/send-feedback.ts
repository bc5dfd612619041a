import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { idInput, text } from '#platform/input.ts';
import { stopPersonalData } from '#platform/personal-data/stopped.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { takesFeedback } from '../domain/feedback.ts';
import type { SurveyId } from '../domain/form.ts';
import { feedbackCounts, feedbackOf, saveFeedback, startFeedback } from '../feedback-store.ts';
import { scheduleJob } from '../schedule-job.ts';
import { loadSurvey } from '../store.ts';

const seenVersion = { version: z.coerce.number().int('invalid') };

/** What is to be done now, and who does it, in all the letters of a round. */
export const writeFeedbackText = defineUseCase({
  name: 'survey.write-feedback-text',
  permission: 'survey:send',
  audit: 'change',
  input: z.strictObject({
    surveyId: idInput<SurveyId>(),
    ...seenVersion,
    nextNn: text(3_000),
    nextNb: text(3_000),
  }),
  subject: ({ surveyId }) => surveyId,

  async handle({ tx, actor, now }, { surveyId, version, nextNn, nextNb }) {
    const survey = await loadSurvey(tx, surveyId);
    if (!takesFeedback(survey.state)) return refuse('not-analysed');
    if ((await feedbackOf(tx, surveyId))?.started) return refuse('started');
    stopPersonalData('attachment', nextNn, nextNb);
    const writer = { id: actor.id, name: actor.name, at: now };
    const next = { nn: nextNn, nb: nextNb };
    return (await saveFeedback(tx, survey, next, version, writer))
      ? ok(null)
      : refuse('changed-meanwhile');
  },
});

/** Sends the letters, once: a job writes them a few at a time. */
export const sendFeedback = defineUseCase({
  name: 'survey.send-feedback',
  permission: 'survey:send',
  audit: 'change',
  input: z.strictObject({ surveyId: idInput<SurveyId>(), ...seenVersion }),
  subject: ({ surveyId }) => surveyId,

  async handle({ tx, actor, now, jobs }, { surveyId, version }) {
    const survey = await loadSurvey(tx, surveyId);
    if (!takesFeedback(survey.state)) return refuse('not-analysed');
    if (survey.caseId === null) return refuse('no-case');
    const feedback = await feedbackOf(tx, surveyId);
    if (!feedback) return refuse('no-text');
    if (feedback.started) return refuse('started');
    if ((await feedbackCounts(tx, surveyId)).offices === 0) return refuse('nobody-answered');
    const starter = { id: actor.id, name: actor.name, at: now };
    if (!(await startFeedback(tx, surveyId, version, starter))) return refuse('changed-meanwhile');
    await jobs.send(tx, scheduleJob, { governorId: survey.governorId });
    return ok(null);
  },
});
