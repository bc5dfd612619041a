import { randomBytes } from 'node:crypto';
import { uuidv7 } from '#kernel/id.ts';
import type { Actor, CapacityKind, Role } from '#platform/access.ts';
import { rememberedFiles } from '#platform/files/file-store.ts';
import { noVirusScan } from '#platform/files/virus-scan.ts';
import { rememberedJobs } from '#platform/jobs.ts';
import { rememberedProbe } from '#platform/links/link-probe.ts';
import { outbox } from '#platform/mail/mailer.ts';
import { rememberedTypesetter } from '#platform/pdf/typesetter.ts';
import type { Services } from '#platform/use-case.ts';
import { openTestDatabase } from './database.ts';

/** For the few that reach below SQL. */
export const connection = await openTestDatabase();

/** The day it is in every test. */
export const testDay = new Date('2026-11-02T09:00:00Z');

export const newId = () => uuidv7(testDay, randomBytes(10));

/** Real SQL on a fixed day. The embedded database is shared by all the tests of one worker. */
export const services: Services & { readonly sent: ReturnType<typeof rememberedJobs>['sent'] } = {
  db: connection.db,
  clock: { now: () => testDay },
  newId,
  ...rememberedJobs(),
  files: rememberedFiles(() => testDay),
  virusScan: noVirusScan,
  mailer: outbox,
  mailboxes: async () => [],
  typesetter: rememberedTypesetter(),
  linkProbe: rememberedProbe(),
  publicUrl: 'https://medverk.example',
};

/** Every test works in a unit of its own, so no test sees another's rows. */
export function anActor(
  role: Role,
  kind: CapacityKind = 'office',
  unitId = `${kind}-${newId()}`,
): Actor {
  return { id: newId(), name: 'Test Testesen', capacity: { kind, unitId }, roles: [role] };
}
