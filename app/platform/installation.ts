import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { uuidv7 } from '#kernel/id.ts';
import { type Clock, clockSetting, settableClock, systemClock } from './clock.ts';
import { type Connection, connect, type Db } from './db/database.ts';
import { FolderInUse, lockFolder } from './db/lock.ts';
import { makeAuditPartitions, migrate, NewerDatabase } from './db/migrate.ts';
import { folderStore } from './files/file-store.ts';
import { clamd, noVirusScan } from './files/virus-scan.ts';
import { rememberedProbe, webProbe } from './links/link-probe.ts';
import type { Log } from './log.ts';
import { folderMailboxes } from './mail/folder-mailbox.ts';
import { imapMailbox } from './mail/imap-mailbox.ts';
import { outbox, smtpMailer } from './mail/mailer.ts';
import { typstTypesetter } from './pdf/typesetter.ts';
import { installQueue, openQueue, type Queue } from './queue.ts';
import { CannotStart, type Settings } from './settings.ts';
import type { Services } from './use-case.ts';

/** The outside world, opened by the settings: for the server, and for a command when no server runs. */
export interface Installation {
  readonly settings: Settings;
  readonly connection: Connection;
  readonly queue: Queue;
  readonly services: Services;
  readonly close: () => Promise<void>;
}

/**
 * Takes the data folder, brings the database up to date and opens it as the application.
 * @throws {CannotStart} with a sentence about what is in the way.
 */
export async function openInstallation(
  settings: Settings,
  log: Log,
  tell: (line: string) => void,
): Promise<Installation> {
  await makeWritable(settings.dataFolder);
  const release = settings.databaseUrl ? async () => {} : await takeFolder(settings.dataFolder);
  const undo: (() => Promise<void>)[] = [release];
  try {
    const { connection, owner } = await openDatabase(settings);
    undo.unshift(connection.close);
    if (owner !== connection) undo.unshift(owner.close);
    await bringUpToDate(owner, tell);
    await installQueue(owner);
    if (owner !== connection) {
      await letIn(owner.db, connection.db);
      undo.shift();
      await owner.close();
    }
    const queue = await openQueue(connection, log);
    undo.unshift(queue.stop);
    const typesetter = typstTypesetter();
    undo.push(typesetter.stop);
    const publicUrl = (
      settings.publicUrl?.href ?? `http://${settings.host}:${settings.port}`
    ).replace(/\/$/, '');
    const services: Services = {
      db: connection.db,
      clock: await openClock(connection.db, settings.demo),
      newId: () => uuidv7(new Date(), randomBytes(10)),
      jobs: queue.jobs,
      files: folderStore(settings.filesFolder),
      virusScan: settings.clamd === undefined ? noVirusScan : clamd(settings.clamd),
      mailer: settings.smtp
        ? smtpMailer(settings.smtp.url, settings.smtp.from, settings.smtp.reports)
        : outbox,
      mailboxes: openMailboxes(settings),
      typesetter,
      linkProbe: settings.linkCheck
        ? webProbe({ userAgent: `Medverk link check (+${publicUrl})` })
        : rememberedProbe(),
      publicUrl,
    };
    const close = async () => {
      for (const step of undo) await step();
    };
    return { settings, connection, queue, services, close };
  } catch (error) {
    for (const step of undo) await step().catch(() => {});
    throw error;
  }
}

function openMailboxes({ mailFolder, imap }: Settings): Services['mailboxes'] {
  const onServer = imap ? [imapMailbox(imap.url, imap.governorId)] : [];
  return async () => [...onServer, ...(await folderMailboxes(mailFolder))];
}

async function makeWritable(folder: string): Promise<void> {
  const probe = join(folder, `.write-${process.pid}`);
  try {
    await makeFolder(folder);
    await writeFile(probe, '');
    await rm(probe, { force: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CannotStart(
      `Kan ikkje skrive til datamappa ${folder} (${code}). Cannot write to the data folder; set DATA_DIR to one that can be written.`,
    );
  }
}

/** Node's own recursive mkdir asks for ever where a system folder, such as /proc, says that it is not there. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const parent = dirname(folder);
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || parent === folder || existsSync(parent)) throw error;
    await makeFolder(parent);
    await mkdir(folder, { mode: 0o700 });
  }
}

async function takeFolder(folder: string): Promise<() => Promise<void>> {
  try {
    return await lockFolder(folder);
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error;
    throw new CannotStart(
      `Databasen i ${folder} er alt open i prosess ${error.pid}. The database is open in another process; stop it first, or set DATA_DIR.`,
    );
  }
}

async function openDatabase(
  settings: Settings,
): Promise<{ connection: Connection; owner: Connection }> {
  if (!settings.databaseUrl) {
    const connection = await connect(settings.databaseFolder);
    return { connection, owner: connection };
  }
  const connection = await connect(settings.databaseUrl, { poolSize: settings.poolSize });
  const owner =
    settings.migrationUrl === settings.databaseUrl
      ? connection
      : await connect(settings.migrationUrl, { poolSize: 2 });
  try {
    const { rows } = await sql<{
      version: number;
    }>`select current_setting('server_version_num')::int as version`.execute(owner.db);
    if ((rows[0]?.version ?? 0) >= 150_000) return { connection, owner };
  } catch (error) {
    await connection.close();
    if (owner !== connection) await owner.close();
    const { code } = error as { code?: string };
    throw new CannotStart(
      `Får ikkje kontakt med PostgreSQL (${code ?? 'ukjend feil'}). Cannot reach PostgreSQL; check DATABASE_URL.`,
    );
  }
  await connection.close();
  if (owner !== connection) await owner.close();
  throw new CannotStart(
    'Databasen er for gammal. The database is too old; PostgreSQL 15 is needed.',
  );
}

async function bringUpToDate(owner: Connection, tell: (line: string) => void): Promise<void> {
  try {
    const applied = await migrate(owner.db);
    if (applied.length > 0) tell(`Databasen er oppdatert: ${applied.length} steg.`);
    await makeAuditPartitions(owner.db, new Date());
  } catch (error) {
    if (!(error instanceof NewerDatabase)) throw error;
    throw new CannotStart(
      `Databasen er laga av ein nyare versjon av Medverk (${error.message}). The database is of a newer version; start that version.`,
    );
  }
}

/** Makes the application's user a member of the roles it works as, where it is not one already. */
async function letIn(owner: Db, application: Db): Promise<void> {
  const { rows } = await sql<{
    name: string;
    missing: string[];
  }>`select current_user as name, array_agg(role)::text[] as missing
     from unnest(array['kvp_app', 'kvp_sign_in', 'kvp_jobs']) as role
     where not pg_has_role(current_user, role, 'member')`.execute(application);
  const [user] = rows;
  for (const role of user?.missing ?? [])
    await sql`grant ${sql.id(role)} to ${sql.id(user?.name ?? '')}`.execute(owner);
}

async function openClock(db: Db, demo: boolean): Promise<Clock> {
  if (!demo) return systemClock;
  const kept = await db
    .selectFrom('setting')
    .select('value')
    .where('key', '=', clockSetting)
    .executeTakeFirst();
  return settableClock(systemClock, Number(kept?.value ?? 0));
}
