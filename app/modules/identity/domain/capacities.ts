import type { IsoDate } from '#kernel/date.ts';
import { isValidOn, type Period } from './period.ts';

/** A role in a unit (office, municipality, county governor …) for a period. */
export interface Membership extends Period {
  readonly unitKind: string;
  readonly unitId: string;
  readonly role: string;
}

/** Vikar: stands in for somebody in one of their roles. */
export interface Deputy extends Membership {
  readonly forUserId: string;
  readonly forName: string;
  /** What the one they stand in for has in that unit: nobody can stand in for what is not there. */
  readonly forMemberships: readonly Membership[];
}

/** One of the capacities somebody can choose to act in today. */
export interface CapacityChoice {
  /** Names it in a form and in the session: `office:1234`, or `office:1234:for:…` for a deputy. */
  readonly key: string;
  readonly kind: string;
  readonly unitId: string;
  readonly roles: readonly string[];
  readonly deputyFor?: { readonly userId: string; readonly name: string };
}

/**
 * What somebody may act as on a day. All the roles in one unit go together. Standing in for somebody is a choice of its own,
 * because everything done there is logged as done for them; one keeps one's own roles meanwhile.
 */
export function capacitiesOn(
  day: IsoDate,
  memberships: readonly Membership[],
  deputies: readonly Deputy[],
): readonly CapacityChoice[] {
  const own = new Map<string, CapacityChoice>();
  for (const { unitKind, unitId, role, ...period } of memberships) {
    if (isValidOn(period, day)) add(own, `${unitKind}:${unitId}`, { kind: unitKind, unitId }, role);
  }
  const standingIn = new Map<string, CapacityChoice>();
  for (const deputy of deputies) {
    const { unitKind, unitId, role, forUserId, forName, forMemberships } = deputy;
    const rests = forMemberships.some((held) => held.role === role && isValidOn(held, day));
    if (!isValidOn(deputy, day) || !rests) continue;
    const unit = `${unitKind}:${unitId}`;
    const choice = {
      kind: unitKind,
      unitId,
      deputyFor: { userId: forUserId, name: forName },
    };
    for (const held of [role, ...(own.get(unit)?.roles ?? [])])
      add(standingIn, `${unit}:for:${forUserId}`, choice, held);
  }
  return [...own.values(), ...standingIn.values()];
}

function add(
  choices: Map<string, CapacityChoice>,
  key: string,
  choice: Omit<CapacityChoice, 'key' | 'roles'>,
  role: string,
): void {
  const roles = choices.get(key)?.roles ?? [];
  choices.set(key, { key, ...choice, roles: roles.includes(role) ? roles : [...roles, role] });
}
