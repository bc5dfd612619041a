import { z } from 'zod';
import type { IsoDate } from '#kernel/date.ts';
import { ok } from '#kernel/result.ts';
import type { Role } from '#platform/access.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { isValidOn } from '../domain/period.ts';
import {
  loadDeputies,
  loadHolds,
  type StoredDeputy,
  type StoredHold,
  type Unit,
} from '../store.ts';
import { rolesIn } from '../unit-roles.ts';
import { managedUnit, unitInput } from './unit.ts';

/** Somebody's role in the unit, and how it stands today. */
export type AccessRow<Hold> = Hold & { readonly state: 'now' | 'later' | 'over' };

export interface AccessList {
  readonly unit: Unit;
  readonly today: IsoDate;
  /** The roles that can be given here. */
  readonly roles: readonly Role[];
  readonly holds: readonly AccessRow<StoredHold>[];
  readonly deputies: readonly AccessRow<StoredDeputy>[];
}

/** Kven som har tilgang: who may do what in a unit, now, later and before. */
export const listAccess = defineUseCase({
  name: 'identity.list-access',
  permission: 'access:manage',
  audit: 'person',
  input: z.object({ unit: unitInput }),
  subject: () => '',
  persons: ({ holds, deputies }: AccessList) => [
    ...new Set([...holds, ...deputies].map(({ userId }) => userId)),
  ],
  async handle({ tx, actor, today }, input) {
    const unit = managedUnit(actor, input.unit);
    const state = (hold: StoredHold) =>
      isValidOn(hold, today)
        ? ('now' as const)
        : !hold.ended && hold.validFrom > today
          ? ('later' as const)
          : ('over' as const);
    const holds = await loadHolds(tx, unit);
    const deputies = await loadDeputies(tx, unit);
    return ok({
      unit,
      today,
      roles: rolesIn(unit.kind),
      holds: holds.map((hold) => ({ ...hold, state: state(hold) })),
      deputies: deputies.map((deputy) => ({ ...deputy, state: state(deputy) })),
    });
  },
});
