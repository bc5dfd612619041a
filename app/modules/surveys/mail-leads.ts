import type { Tx } from '#platform/db/database.ts';

/** The case of a round that a mail has to do with. */
export interface RoundLead {
  /** The id that led to it: a round, or an office's answer. */
  readonly id: string;
  readonly caseId: string;
}

/** The cases of rounds and of answers with these ids. Those that are not there, or another's, are left out. */
export async function casesOfRounds(
  tx: Tx,
  governorId: string,
  ids: readonly string[],
): Promise<readonly RoundLead[]> {
  if (ids.length === 0) return [];
  const rounds = await tx
    .selectFrom('survey')
    .select(['id', 'case_id'])
    .where('governor_id', '=', governorId)
    .where('id', 'in', ids)
    .execute();
  const answers = await tx
    .selectFrom('survey_response as r')
    .innerJoin('survey as s', 's.id', 'r.survey_id')
    .select(['r.id', 's.case_id'])
    .where('r.governor_id', '=', governorId)
    .where('r.id', 'in', ids)
    .execute();
  return [...rounds, ...answers].flatMap(({ id, case_id: caseId }) =>
    caseId === null ? [] : [{ id, caseId }],
  );
}

/** The addresses that offices are notified at, in one domain. */
export async function contactsIn(
  tx: Tx,
  governorId: string,
  domain: string,
): Promise<readonly { readonly officeId: string; readonly email: string }[]> {
  const rows = await tx
    .selectFrom('office_contact')
    .select(['office_id', 'email'])
    .where('governor_id', '=', governorId)
    .where((of) =>
      of(of.fn<string>('lower', ['email']), 'like', `%@${domain.replace(/[\\%_]/g, '\\$&')}`),
    )
    .execute();
  return rows.map((row) => ({ officeId: row.office_id, email: row.email }));
}

/** The newest round that an office has been asked in, with what the office was called in it. */
export async function newestRoundOf(
  tx: Tx,
  governorId: string,
  officeId: string,
): Promise<{ readonly caseId: string; readonly officeName: string } | undefined> {
  const row = await tx
    .selectFrom('survey_response as r')
    .innerJoin('survey as s', 's.id', 'r.survey_id')
    .select(['s.case_id', 'r.office_name'])
    .where('r.governor_id', '=', governorId)
    .where((of) =>
      of.or([of('r.office_id', '=', officeId), of('r.asked_office_id', '=', officeId)]),
    )
    .where('s.case_id', 'is not', null)
    .orderBy('s.created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && row.case_id !== null
    ? { caseId: row.case_id, officeName: row.office_name }
    : undefined;
}
