import { describe, expect, test } from 'vitest';
import { Forbidden } from '#platform/access.ts';
import { execute } from '#platform/use-case.ts';
import { anActor, newId, services } from '#tests/support/services.ts';
import { aUser } from '../testing/a-user.ts';
import { listAccess } from './list-access.ts';
import { endUserAccess, listUsers, registerUser } from './manage-users.ts';

const operator = anActor('operator', 'operations');

function aPerson() {
  const id = newId();
  return {
    name: 'Ny Demo',
    email: `${id}@demo.example`,
    issuer: 'demo',
    subject: id,
    unit: undefined,
    role: '',
  };
}

describe('registering an employee', () => {
  test('gives the first role too', async () => {
    const unit = { kind: 'office', id: `office-${newId()}` };
    const person = { ...aPerson(), unit, role: 'office-leader' };
    expect((await execute(services, operator, registerUser, person)).ok).toBe(true);
    const leader = anActor('office-leader', 'office', unit.id);
    const list = await execute(services, leader, listAccess, { unit: undefined });
    expect(list).toMatchObject({ value: { holds: [{ name: 'Ny Demo', role: 'office-leader' }] } });
  });

  test.each([
    { code: 'email-in-use', change: { subject: newId() } },
    { code: 'already-registered', change: { email: `${newId()}@demo.example` } },
  ])('is refused the second time: $code', async ({ code, change }) => {
    const person = aPerson();
    await execute(services, operator, registerUser, person);
    const again = await execute(services, operator, registerUser, { ...person, ...change });
    expect(again).toMatchObject({ refusal: { code } });
  });

  test('is refused with a role that the unit does not have, and leaves nobody behind', async () => {
    const unit = { kind: 'office', id: `office-${newId()}` };
    const person = { ...aPerson(), unit, role: 'section-leader' };
    const given = await execute(services, operator, registerUser, person);
    expect(given).toMatchObject({ refusal: { code: 'no-such-role-here' } });
    const corrected = { ...person, role: 'caseworker' };
    expect((await execute(services, operator, registerUser, corrected)).ok).toBe(true);
  });
});

test('somebody who has left is not found again', async () => {
  const { email } = await aUser(services.db);
  expect((await execute(services, operator, endUserAccess, { email })).ok).toBe(true);
  expect(await execute(services, operator, endUserAccess, { email })).toMatchObject({
    refusal: { code: 'unknown-user' },
  });
});

test('users are for operators alone', async () => {
  const leader = anActor('office-leader');
  const input = { after: undefined };
  expect((await execute(services, operator, listUsers, input)).ok).toBe(true);
  await expect(execute(services, leader, listUsers, input)).rejects.toBeInstanceOf(Forbidden);
  await expect(execute(services, leader, registerUser, aPerson())).rejects.toBeInstanceOf(
    Forbidden,
  );
  await expect(
    execute(services, leader, endUserAccess, { email: 'x@demo.example' }),
  ).rejects.toBeInstanceOf(Forbidden);
});
