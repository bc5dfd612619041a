import { randomBytes } from 'node:crypto';
import { uuidv7 } from '../app/kernel/id.ts';
import { systemClock } from '../app/platform/clock.ts';
import type { Db } from '../app/platform/db/database.ts';
import { rememberedFiles } from '../app/platform/files/file-store.ts';
import { noVirusScan } from '../app/platform/files/virus-scan.ts';
import { rememberedJobs } from '../app/platform/jobs.ts';
import { rememberedProbe } from '../app/platform/links/link-probe.ts';
import { outbox } from '../app/platform/mail/mailer.ts';
import { rememberedTypesetter } from '../app/platform/pdf/typesetter.ts';
import type { Services } from '../app/platform/use-case.ts';

/** What use cases need to be timed on a database: everything outside it is only remembered. */
export function benchServices(db: Db): Services {
  return {
    db,
    clock: systemClock,
    newId: () => uuidv7(new Date(), randomBytes(10)),
    jobs: rememberedJobs().jobs,
    files: rememberedFiles(() => new Date()),
    virusScan: noVirusScan,
    mailer: outbox,
    mailboxes: async () => [],
    typesetter: rememberedTypesetter(),
    linkProbe: rememberedProbe(),
    publicUrl: 'http://127.0.0.1',
  };
}
