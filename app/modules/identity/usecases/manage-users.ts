import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { sortKey } from '#kernel/text-sort.ts';
import { isRole } from '#platform/access.ts';
import { optionalText, text } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { addHold, addUser, endUser, findByEmail, listUsers as load, type User } from '../store.ts';
import { rolesIn } from '../unit-roles.ts';
import { unitInput } from './unit.ts';

const page = 200;

/** Everybody who is registered, a page at a time: `after` is the last one of the page before. */
export const listUsers = defineUseCase({
  name: 'identity.list-users',
  permission: 'users:manage',
  audit: 'person',
  input: z.object({
    after: z.object({ name: z.string(), id: z.uuid() }).optional(),
  }),
  subject: () => '',
  persons: ({ users }: { users: readonly User[]; more: boolean }) => users.map(({ id }) => id),
  async handle({ tx }, { after }) {
    const from = after && { nameSort: sortKey(after.name), id: after.id };
    const users = await load(tx, from, page + 1);
    return ok({ users: users.slice(0, page), more: users.length > page });
  },
});

/** Registers an employee, with a first role if one is given: leaders can give them more after that. */
export const registerUser = defineUseCase({
  name: 'identity.register-user',
  permission: 'users:manage',
  audit: 'change',
  input: z.object({
    name: text(),
    email: z.email('invalid').max(320, 'too-long'),
    issuer: text(2_000),
    subject: text(),
    language: z.enum(['nb', 'nn']).optional(),
    unit: unitInput,
    role: optionalText(),
  }),
  subject: () => '',
  async handle({ tx, today, newId }, { unit, role, language, ...person }) {
    const user: User = { id: newId(), language: language ?? null, endedOn: null, ...person };
    if (await findByEmail(tx, user.email, today)) return refuse('email-in-use', { field: 'email' });
    if (!(await addUser(tx, user))) return refuse('already-registered', { field: 'subject' });
    if (unit) {
      if (!isRole(role) || !rolesIn(unit.kind).includes(role))
        return refuse('no-such-role-here', { field: 'role' });
      const hold = { userId: user.id, role, validFrom: today, validTo: null, ended: false };
      await addHold(tx, unit, newId(), hold);
    }
    return ok({ userId: user.id });
  },
});

/** Somebody has left for good: nothing is open to them from this moment, whatever they held. */
export const endUserAccess = defineUseCase({
  name: 'identity.end-user',
  permission: 'users:manage',
  audit: 'change',
  input: z.object({ email: text(320) }),
  subject: () => '',
  async handle({ tx, today }, { email }) {
    const user = await findByEmail(tx, email, today);
    if (!user || !(await endUser(tx, user.id, today)))
      return refuse('unknown-user', { field: 'email' });
    return ok({ userId: user.id });
  },
});

/** Finds one person, to sign them out. */
export const findUser = defineUseCase({
  name: 'identity.find-user',
  permission: 'users:manage',
  audit: 'change',
  input: z.object({ email: text(320) }),
  subject: () => '',
  async handle({ tx, today }, { email }) {
    const user = await findByEmail(tx, email, today);
    return user ? ok({ userId: user.id }) : refuse('unknown-user', { field: 'email' });
  },
});
