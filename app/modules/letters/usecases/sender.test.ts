import { expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { Forbidden } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import { execute } from '#platform/use-case.ts';
import { anActor, services } from '#tests/support/services.ts';
import { governorAsSender } from '../api.ts';
import { setSender } from './set-sender.ts';
import { viewSender } from './view-sender.ts';

const profile = {
  postalAddress: 'Postboks 1\n0000 Demovik',
  visitingAddress: '',
  email: 'post@demofylket.example',
  phone: '00 00 00 00',
  website: '',
};

test('what is entered stands in the letters of that governor, and nobody else’s', async () => {
  const actor = anActor('governor-registry', 'governor');
  await execute(services, actor, setSender, { ...profile, version: 0 });
  const sender = (unitId: string) =>
    inScope(services.db, { ...actor, capacity: { kind: 'governor', unitId } }, async (tx) =>
      governorAsSender(tx, await loadRegister(tx), unitId, isoDate('2026-11-02'), 'nn'),
    );
  expect(await sender(actor.capacity.unitId)).toMatchObject({
    postalAddress: ['Postboks 1', '0000 Demovik'],
    visitingAddress: [],
    email: 'post@demofylket.example',
  });
  expect(await sender('governor-other')).toMatchObject({ postalAddress: [], email: '' });
});

test('two who change it at once do not undo each other', async () => {
  const actor = anActor('section-leader', 'governor');
  const set = (version: number) => execute(services, actor, setSender, { ...profile, version });
  expect((await set(0)).ok).toBe(true);
  expect(await set(0)).toMatchObject({ refusal: { code: 'changed-meanwhile' } });
  expect((await set(1)).ok).toBe(true);
  expect(await execute(services, actor, viewSender, {})).toMatchObject({
    value: { profile: { version: 2, phone: '00 00 00 00' } },
  });
});

test('an address of e-mail that is none is refused, and an empty one is none', () => {
  const parse = (email: string) =>
    setSender.input.safeParse({ ...profile, email, version: 0 }).success;
  expect(parse('')).toBe(true);
  expect(parse('post')).toBe(false);
});

test('an adviser has not the permission, and only a governor has letters of its own', async () => {
  const adviser = anActor('governor-adviser', 'governor');
  await expect(execute(services, adviser, setSender, { ...profile, version: 0 })).rejects.toThrow(
    Forbidden,
  );
  await expect(execute(services, adviser, viewSender, {})).rejects.toThrow(Forbidden);
  const elsewhere = anActor('section-leader', 'office');
  await expect(execute(services, elsewhere, setSender, { ...profile, version: 0 })).rejects.toThrow(
    Forbidden,
  );
});

test('another governor sees its own profile', async () => {
  const [one, other] = [
    anActor('section-leader', 'governor'),
    anActor('section-leader', 'governor'),
  ];
  await execute(services, one, setSender, { ...profile, version: 0 });
  expect(await execute(services, other, viewSender, {})).toMatchObject({
    value: { profile: { version: 0, email: '' } },
  });
});
