import { randomBytes } from 'node:crypto';
import { createRequestHandler } from '@react-router/express';
import compression from 'compression';
import express from 'express';
import * as build from 'virtual:react-router/server-build';
import { uuidv7 } from '#kernel/id.ts';
import { systemClock } from '#platform/clock.ts';
import { connect } from '#platform/db/database.ts';
import { migrate } from '#platform/db/migrate.ts';
import { folderStore } from '#platform/files/file-store.ts';
import { rememberedJobs } from '#platform/jobs.ts';
import { outbox } from '#platform/mail/mailer.ts';
import { provideServices } from '#platform/services.server.ts';

export async function start(port = Number(process.env.PORT ?? 3000)): Promise<void> {
  const connection = await connect(process.env.DATABASE_URL ?? '.data/database');
  await migrate(connection.db);
  provideServices({
    db: connection.db,
    clock: systemClock,
    newId: () => uuidv7(new Date(), randomBytes(10)),
    jobs: rememberedJobs().jobs,
    files: folderStore('.data/files'),
    mailer: outbox,
  });

  const app = express();
  app.disable('x-powered-by');
  app.use(compression());
  app.use('/assets', express.static('build/client/assets', { immutable: true, maxAge: '1y' }));
  app.use(express.static('build/client'));
  app.all('*splat', createRequestHandler({ build }));
  app.listen(port, '127.0.0.1');
}
