import type { IsoDate } from '#kernel/date.ts';
import type { Language } from '#kernel/text.ts';
import type { Role } from '#platform/access.ts';
import type { Tx } from '#platform/db/database.ts';
import { demoIssuerName } from '#platform/oidc/settings.ts';
import { toRow } from './store.ts';
import type { UnitKind } from './unit-roles.ts';

export { inSignIn } from './sessions.ts';
export { rolesIn, type UnitKind } from './unit-roles.ts';

/** A persona of the demo: visibly invented, and anybody can be them. */
export interface DemoUser {
  readonly id: string;
  readonly name: string;
  /** Names the persona to the embedded issuer; short, and the same from one seeding to the next. */
  readonly subject: string;
  readonly email: string;
  readonly language: Language;
  readonly memberships: readonly {
    readonly id: string;
    readonly unitKind: UnitKind;
    readonly unitId: string;
    readonly role: Role;
    readonly validFrom: IsoDate;
    readonly validTo?: IsoDate;
  }[];
}

/** Stores the demo's personas; those that are there already are left as they are. Needs the capacity `operations`. */
export async function storeDemoUsers(tx: Tx, users: readonly DemoUser[]): Promise<void> {
  for (const { memberships, ...user } of users) {
    await tx
      .insertInto('app_user')
      .values(toRow({ ...user, issuer: demoIssuerName, endedOn: null }))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    for (const held of memberships)
      await tx
        .insertInto('membership')
        .values({
          id: held.id,
          user_id: user.id,
          unit_kind: held.unitKind,
          unit_id: held.unitId,
          role: held.role,
          valid_from: held.validFrom,
          valid_to: held.validTo ?? null,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
  }
}
