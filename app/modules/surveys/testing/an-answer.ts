import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type Actor, systemActor } from '#platform/access.ts';
import { type Db, inScope } from '#platform/db/database.ts';
import { execute, type Services } from '#platform/use-case.ts';
import { editionOf } from '../domain/drafting.ts';
import type { ResponseId, SurveyResponse } from '../domain/response.ts';
import { draftAnswers, loadResponse } from '../store.ts';
import { saveAnswers } from '../usecases/save-answers.ts';
import { signAnswers } from '../usecases/sign-answers.ts';

/** Passes the checks of an identity number and is nobody's: the month has 80 added, and no series has this year. */
export const syntheticNumber = '01824560079';

/** Saves fields as a page sends them, `a.QUESTION` and so on. */
export function sendFields(
  services: Services,
  actor: Actor,
  responseId: ResponseId,
  fields: Readonly<Record<string, string | string[]>>,
) {
  const input = saveAnswers.input.parse({ responseId, ...fields });
  return execute(services, actor, saveAnswers, input);
}

/** Signs what stands there now. */
export async function signNow(services: Services, actor: Actor, responseId: ResponseId) {
  const edition = await inScope(services.db, actor, async (tx) =>
    editionOf(await loadResponse(tx, responseId), (await draftAnswers(tx, responseId)).values()),
  );
  return execute(services, actor, signAnswers, { responseId, edition });
}

/** What is stored, seen by the office that answers. */
export function stored(db: Db, actor: Actor, responseId: ResponseId) {
  return inScope(db, actor, async (tx) => ({
    response: await loadResponse(tx, responseId),
    drafts: await draftAnswers(tx, responseId),
  }));
}

/** Puts a response in a state that the governor or the clock has brought about. */
export function putInState(
  db: Db,
  { id, governorId }: SurveyResponse,
  state: SurveyResponse['state'],
) {
  return inScope(db, systemActor(governorId), (tx) =>
    tx
      .updateTable('survey_response')
      .set({ state, submitted_at: state.startsWith('submitted') ? new Date(0) : null })
      .where('id', '=', id)
      .execute(),
  );
}

/** Somebody who answers at an office that was not asked. */
export function elsewhere(role: 'caseworker' | 'office-leader'): Actor {
  return {
    id: randomUUID(),
    name: 'Per Demo',
    capacity: { kind: 'office', unitId: `office-${randomUUID()}` },
    roles: [role],
  };
}

export async function outcomes(db: Db, actor: Actor, useCase: string): Promise<string[]> {
  const { rows } = await sql<{ outcome: string }>`
    select outcome from kvp.audit_event
    where unit_id = ${actor.capacity.unitId} and use_case = ${useCase} order by at, id`.execute(db);
  return rows.map(({ outcome }) => outcome);
}
