import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import type { Actor } from '#platform/access.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase, type Scope } from '#platform/use-case.ts';
import { insertSubmission, joinedTo, recordOfficeEvent, submissionsOf } from '../answer-store.ts';
import { checkAnswers } from '../domain/answer.ts';
import { editionOf } from '../domain/drafting.ts';
import {
  handOver,
  isOpen,
  may,
  type ResponseId,
  type SurveyResponse,
  sign,
  takesAnswers,
} from '../domain/response.ts';
import { warningIn } from '../open-text.ts';
import {
  draftAnswers,
  loadSurvey,
  lockResponse,
  recordResponseEvent,
  saveResponse,
} from '../store.ts';

/** The name of the job that files a signed answer in the governor's case. */
export const journalAnswerJob = 'survey.journal-answer';

/**
 * Signering: the office's leader, or who stands in for the leader, answers for what is sent. It is a submission
 * of its own each time; what was signed before the governor asked for more stays as it was. A leader who has
 * written the answers signs them without handing them over first.
 */
export const signAnswers = defineUseCase({
  name: 'survey.sign',
  permission: 'survey:sign',
  audit: 'change',
  input: z.object({
    responseId: idInput<ResponseId>(),
    /** The answers that the leader has read (`editionOf`): nobody signs what was written a moment ago. */
    edition: z.string('required').max(40),
  }),
  subject: ({ responseId }) => responseId,

  async handle(scope, { responseId, edition }) {
    const { tx, actor, now, today, newId, jobs } = scope;
    const response = await lockResponse(tx, responseId);
    const survey = await loadSurvey(tx, response.surveyId);
    const earlier = await submissionsOf(tx, responseId);
    const latest = earlier.at(-1);
    // The same form sent twice gives the same receipt.
    if (response.state === 'submitted' && latest) return ok({ submissionId: latest.id });
    if (!takesAnswers(survey.state)) return refuse('survey-not-open');
    if (response.joinedTo) return refuse('not-open-for-answers');
    const drafts = await draftAnswers(tx, responseId);
    if (edition !== editionOf(response, drafts.values())) return refuse('changed-meanwhile');

    const { answers, problems } = checkAnswers(
      survey.form,
      drafts,
      (draft) => warningIn(draft) !== null,
    );
    const ready = may(response, 'sign') ? ok(response) : handOver(response, problems.size);
    if (!ready.ok) return ready;
    const signed = sign(ready.value, problems.size, today, now);
    if (!signed.ok) return signed;
    await saveResponse(tx, signed.value);
    const submissionId = newId();
    await insertSubmission(tx, response, {
      id: submissionId,
      responseId,
      number: (latest?.number ?? 0) + 1,
      signedBy: actor.id,
      signerName: actor.name,
      signedFor: actor.capacity.onBehalfOf ?? null,
      signedAt: now,
      answers,
    });
    await recordSigned(scope, signed.value, actor);
    for (const other of await joinedTo(tx, response))
      if (isOpen(other)) {
        const late = other.deadline < today;
        const submitted = { ...other, state: 'submitted' as const, submittedAt: now, late };
        await saveResponse(tx, submitted);
        await recordSigned(scope, submitted, actor);
      }
    await jobs.send(tx, journalAnswerJob, {
      submissionId,
      governorId: response.governorId,
    });
    return ok({ submissionId });
  },
});

async function recordSigned(
  { tx, now, newId }: Pick<Scope, 'tx' | 'now' | 'newId'>,
  { id }: SurveyResponse,
  { name }: Actor,
): Promise<void> {
  await recordResponseEvent(tx, id, {
    id: newId(),
    at: now,
    kind: 'submitted',
    actorName: name,
    note: '',
  });
  await recordOfficeEvent(tx, id, {
    id: newId(),
    at: now,
    kind: 'signed',
    actorName: name,
    message: '',
  });
}
