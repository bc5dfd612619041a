import type { IsoDate } from '#kernel/date.ts';
import { isLanguage, type Language } from '#kernel/text.ts';
import type { Role } from '#platform/access.ts';
import type { Tx } from '#platform/db/database.ts';
import { demoIssuerName } from '#platform/oidc/settings.ts';
import { isValidOn, type Period } from './domain/period.ts';
import { loadDeputies, loadHolds, toRow } from './store.ts';
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

/** Somebody who is written to about the work of their unit. */
export interface Addressee {
  readonly email: string;
  readonly language: Language;
}

/** Those who hold a role in a unit on a day and have an address, by name. Nynorsk for those who have not chosen. */
export async function whoHolds(
  tx: Tx,
  unit: { readonly kind: UnitKind; readonly id: string },
  role: Role,
  on: IsoDate,
): Promise<readonly Addressee[]> {
  const rows = await tx
    .selectFrom('membership as m')
    .innerJoin('app_user as u', 'u.id', 'm.user_id')
    .select(['u.email', 'u.language', 'u.name_sort', 'u.id'])
    .distinct()
    .where('m.unit_kind', '=', unit.kind)
    .where('m.unit_id', '=', unit.id)
    .where('m.role', '=', role)
    .where('m.valid_from', '<=', on)
    .where((where) => where.or([where('m.valid_to', 'is', null), where('m.valid_to', '>=', on)]))
    .where('m.ended_at', 'is', null)
    .where('u.ended_on', 'is', null)
    .where('u.email', '<>', '')
    .orderBy('u.name_sort')
    .orderBy('u.id')
    .execute();
  return rows.map(({ email, language }) => ({
    email,
    language: isLanguage(language) ? language : 'nn',
  }));
}

/** Somebody in the unit who can be given work. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  /** Those who stand in for them on that day. */
  readonly deputies: readonly string[];
}

/** Those who hold one of the roles in a unit on a day, by name, with who stands in for them. */
export async function colleagues(
  tx: Tx,
  unit: { readonly kind: UnitKind; readonly id: string },
  roles: readonly Role[],
  on: IsoDate,
): Promise<readonly Colleague[]> {
  const isNow = (period: Period & { readonly ended: boolean }) =>
    !period.ended && isValidOn(period, on);
  const holds = await loadHolds(tx, unit);
  const deputies = (await loadDeputies(tx, unit)).filter(isNow);
  const found = new Map<string, Colleague>();
  for (const { userId, name, role, ...period } of holds) {
    if (!isNow(period) || !roles.some((wanted) => wanted === role)) continue;
    const standIns = deputies.filter(({ forUserId }) => forUserId === userId);
    found.set(userId, {
      id: userId,
      name,
      deputies: [...new Set(standIns.map((deputy) => deputy.name))],
    });
  }
  return [...found.values()];
}
