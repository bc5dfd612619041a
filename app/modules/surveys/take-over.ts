import { loadRegister } from '#modules/organisations/api.ts';
import { nameOf } from '#modules/organisations/domain/register.ts';
import type { Scope } from '#platform/use-case.ts';
import { joinAnswers } from './domain/merger.ts';
import type { SurveyResponse } from './domain/response.ts';
import type { Survey } from './domain/survey.ts';
import { followLead, lockOpenResponses } from './follow-up-store.ts';
import { notify } from './notice.ts';
import { recordResponseEvent, saveResponse } from './store.ts';
import { movedNotice } from './texts/follow-up-mail.ts';

/**
 * Lets an office answer for those it has taken over from. What they had open becomes its own; where it then has
 * several, it gives one answer for them all, and the others stay readable beside it. It is told by mail, once.
 */
export async function takeOver(
  scope: Scope,
  survey: Survey,
  moving: readonly SurveyResponse[],
  officeId: string,
  reason = '',
): Promise<void> {
  const { tx, now, newId, actor, today } = scope;
  const register = await loadRegister(tx);
  const named = (id: string) => nameOf(register, 'office', id, today);
  const record = (response: SurveyResponse, kind: string, note: string, at: Date) =>
    recordResponseEvent(tx, response.id, { id: newId(), at, kind, actorName: actor.name, note });

  for (const response of moving) {
    await saveResponse(tx, { ...response, officeId });
    await followLead(tx, response.id, { id: response.id, officeId });
    const from =
      response.officeId === response.askedOfficeId ? response.officeName : named(response.officeId);
    const moved = `${from} → ${named(officeId)}`;
    await record(response, 'moved', reason ? `${moved}. ${reason}` : moved, now);
  }

  const joined = joinAnswers(await lockOpenResponses(tx, survey.id, [officeId]));
  if (!joined) return;
  const { lead, others } = joined;
  for (const other of others) {
    await saveResponse(tx, other);
    await followLead(tx, other.id, lead);
    // A moment later, so that the history tells it in order.
    await record(other, 'joined', lead.officeName, new Date(now.valueOf() + 1));
  }
  await saveResponse(tx, lead);
  await notify(scope, survey, lead, (facts) =>
    movedNotice(
      facts,
      moving.map(({ officeName }) => officeName),
    ),
  );
}
