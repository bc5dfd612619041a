import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase, type Scope } from '#platform/use-case.ts';
import type { SurveyId } from '../domain/form.ts';
import { close, type Survey } from '../domain/survey.ts';
import { closeAllUnanswered, lockSurvey, recordEvents } from '../follow-up-store.ts';
import { loadSurvey, saveSurvey } from '../store.ts';

/** Lukk runden. What is still open is missing; late answers are taken until the round is analysed. */
export const closeSurvey = defineUseCase({
  name: 'survey.close',
  permission: 'survey:follow-up',
  audit: 'change',
  input: z.object({ surveyId: idInput<SurveyId>() }),
  subject: ({ surveyId }) => surveyId,

  async handle(scope, { surveyId }) {
    await lockSurvey(scope.tx, surveyId);
    const closed = close(await loadSurvey(scope.tx, surveyId), scope.now);
    if (!closed.ok) return closed;
    return ok(await settle(scope, closed.value));
  },
});

/** Saves the round, and marks as missing what nobody has answered. */
export async function settle(
  { tx, now, newId, actor }: Scope,
  survey: Survey,
): Promise<{ readonly missing: number }> {
  await saveSurvey(tx, survey);
  const missing = await closeAllUnanswered(tx, survey.id);
  await recordEvents(
    tx,
    missing.map((responseId) => ({
      id: newId(),
      responseId,
      at: now,
      kind: 'missing',
      actorName: actor.name,
    })),
  );
  return { missing: missing.length };
}
