import { isoDate } from '#kernel/date.ts';
import { inScope, type Db } from '#platform/db/database.ts';
import type { Role } from '#platform/access.ts';
import { addDeputy, addHold, addUser, type User } from '../store.ts';
import type { UnitKind } from '../unit-roles.ts';
import { newId } from '#tests/support/services.ts';

const operations = {
  id: 'system',
  name: '',
  capacity: { kind: 'operations', unitId: 'operations' },
  roles: ['operator'],
} as const;

/** An employee that the issuer `demo` vouches for, stored. */
export async function aUser(db: Db, rest: Partial<User> = {}): Promise<User> {
  const id = newId();
  const user = {
    id,
    name: 'Kari Demo',
    email: `${id}@demo.example`,
    issuer: 'demo',
    subject: id,
    language: null,
    endedOn: null,
    ...rest,
  };
  await inScope(db, operations, (tx) => addUser(tx, user));
  return user;
}

interface Held {
  readonly userId: string;
  readonly unitKind?: UnitKind;
  readonly unitId: string;
  readonly role?: Role;
  readonly validFrom?: string;
  readonly validTo?: string;
}

/** A role that somebody holds, stored; a caseworker in an office unless told otherwise. Gives its id. */
export async function aMembership(db: Db, held: Held): Promise<string> {
  const id = newId();
  const unit = { kind: held.unitKind ?? 'office', id: held.unitId };
  await inScope(db, operations, (tx) => addHold(tx, unit, id, holdOf(held)));
  return id;
}

/** Somebody who stands in for another, stored. Gives its id. */
export async function aDeputy(
  db: Db,
  deputy: Held & { readonly forUserId: string; readonly validTo: string },
): Promise<string> {
  const id = newId();
  const unit = { kind: deputy.unitKind ?? 'office', id: deputy.unitId };
  const { forUserId, validTo } = deputy;
  await inScope(db, operations, (tx) =>
    addDeputy(tx, unit, id, { ...holdOf(deputy), forUserId, validTo: isoDate(validTo) }),
  );
  return id;
}

function holdOf({ userId, role = 'caseworker', validFrom = '2026-01-01', validTo }: Held) {
  return {
    userId,
    role,
    validFrom: isoDate(validFrom),
    validTo: validTo ? isoDate(validTo) : null,
    ended: false,
  };
}
