import { sql } from 'kysely';
import { systemActor } from '#platform/access.ts';
import { type Db, inScope } from '#platform/db/database.ts';
import type { Services } from '#platform/use-case.ts';
import type { ResponseId, SurveyResponse } from '../domain/response.ts';
import type { Survey } from '../domain/survey.ts';
import { saveOfficeContact } from '../follow-up-store.ts';
import { loadResponse, loadSurvey, responseEvents } from '../store.ts';

/** The same outside world on another day. */
export function onDay(services: Services, date: string): Services {
  return { ...services, clock: { now: () => new Date(`${date}T09:00:00Z`) } };
}

/** Everything a test asks about one round, as the county governor sees it. */
export function roundOf(db: Db, survey: Survey) {
  const asGovernor = systemActor(survey.governorId);
  return {
    survey: () => inScope(db, asGovernor, (tx) => loadSurvey(tx, survey.id)),
    response: (id: ResponseId) => inScope(db, asGovernor, (tx) => loadResponse(tx, id)),
    events: async (id: ResponseId) => {
      const events = await inScope(db, asGovernor, (tx) => responseEvents(tx, id));
      return events.map(({ kind, note }) => (note ? `${kind}: ${note}` : kind));
    },
    mails: () =>
      inScope(db, asGovernor, (tx) =>
        tx
          .selectFrom('outgoing_mail')
          .select(['recipient', 'subject', 'body_text', 'recipient_id'])
          .orderBy('created_at')
          .orderBy('recipient', 'desc')
          .execute(),
      ),
    reachable: async (
      response: SurveyResponse,
      email = 'post@kontor.example',
      directorEmail = '',
      postalAddress = '',
    ) => {
      await inScope(db, asGovernor, (tx) =>
        saveOfficeContact(tx, survey.governorId, response.officeId, {
          email,
          directorEmail,
          postalAddress,
        }),
      );
      return response;
    },
    outcomes: async () => {
      const { rows } = await sql<{ line: string }>`
        select use_case || ': ' || outcome as line from kvp.audit_event
        where unit_id = ${survey.governorId} order by at, id`.execute(db);
      return rows.map(({ line }) => line);
    },
  };
}
