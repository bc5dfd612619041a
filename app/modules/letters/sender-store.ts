import type { Tx } from '#platform/db/database.ts';

/** What is entered about a sender; the name and the organisation number are in the register. */
export interface SenderProfile {
  /** With its line breaks, as it is to be printed. */
  readonly postalAddress: string;
  readonly visitingAddress: string;
  readonly email: string;
  readonly phone: string;
  readonly website: string;
  /** 0 until something is entered. */
  readonly version: number;
}

const nothing: SenderProfile = {
  postalAddress: '',
  visitingAddress: '',
  email: '',
  phone: '',
  website: '',
  version: 0,
};

export async function loadSenderProfile(tx: Tx, governorId: string): Promise<SenderProfile> {
  const row = await tx
    .selectFrom('letter_sender')
    .selectAll()
    .where('governor_id', '=', governorId)
    .executeTakeFirst();
  if (!row) return nothing;
  const { postal_address, visiting_address, email, phone, website, version } = row;
  return {
    postalAddress: postal_address,
    visitingAddress: visiting_address,
    email,
    phone,
    website,
    version,
  };
}

/** Saves only over the version that was loaded, so that two people cannot undo each other. */
export async function saveSenderProfile(
  tx: Tx,
  governorId: string,
  profile: SenderProfile,
  changed: { readonly at: Date; readonly by: string },
): Promise<boolean> {
  const row = {
    postal_address: profile.postalAddress,
    visiting_address: profile.visitingAddress,
    email: profile.email,
    phone: profile.phone,
    website: profile.website,
    version: profile.version + 1,
    changed_at: changed.at,
    changed_by: changed.by,
  };
  if (profile.version === 0) {
    const inserted = await tx
      .insertInto('letter_sender')
      .values({ governor_id: governorId, ...row })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return inserted.numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await tx
    .updateTable('letter_sender')
    .set(row)
    .where('governor_id', '=', governorId)
    .where('version', '=', profile.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
