import { join, resolve } from 'node:path';
import { z } from 'zod';
import { isScannerAddress } from './files/virus-scan.ts';

/** A start that cannot succeed. The message is one sentence for the person who started the program. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

const flag = z.enum(['on', 'off', 'true', 'false', '1', '0', '']).transform((text) => {
  if (text === '') return undefined;
  return ['on', 'true', '1'].includes(text);
});

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z.url().optional(),
  TRUST_PROXY: z.string().optional(),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z.string().optional(),
  MIGRATION_DATABASE_URL: z.string().optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
  SMTP_URL: z.string().optional(),
  MAIL_FOLDER: z.string().optional(),
  IMAP_URL: z.url({ protocol: /^imaps?$/ }).optional(),
  IMAP_GOVERNOR: z.string().optional(),
  CLAMD_ADDRESS: z.string().refine(isScannerAddress).optional(),
  MAIL_FROM: z.string().default('Medverk <ikkje-svar@localhost>'),
  MAIL_REPORTS: z.email().optional(),
  DEMO_MAIL_PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).optional(),
  DEMO: flag.optional(),
  LINK_CHECK: flag.optional(),
});

export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Where people find the system when it stands behind a proxy. */
  readonly publicUrl: URL | undefined;
  /** What Express may believe of X-Forwarded-…: `loopback`, an address, a number of hops. */
  readonly trustProxy: string | number | undefined;
  readonly dataFolder: string;
  readonly databaseFolder: string;
  readonly filesFolder: string;
  /** Where the command line finds the running server. */
  readonly socket: string;
  /** Undefined on the embedded database. */
  readonly databaseUrl: string | undefined;
  /** The owner of the tables; the same as `databaseUrl` unless set. */
  readonly migrationUrl: string | undefined;
  readonly poolSize: number;
  readonly smtp:
    | {
        readonly url: string;
        readonly from: string;
        /** Where servers tell what they could not deliver; the sender unless given. */
        readonly reports: string | undefined;
      }
    | undefined;
  /** Where the mail server of a demo listens, on this machine only; 0 for a port that is free. */
  readonly demoMailPort: number;
  /** Where the mail of a demo lies. */
  readonly demoMailFolder: string;
  /** Drop folders of incoming mail, one for each governor. */
  readonly mailFolder: string;
  /** The mailbox of a governor on a server. */
  readonly imap: { readonly url: URL; readonly governorId: string } | undefined;
  /** The virus scanner, by `host:port` or the path of its socket. Undefined where there is none. */
  readonly clamd: string | undefined;
  readonly logLevel: string;
  /** Invented people, an outbox instead of mail, and a clock that can be set. */
  readonly demo: boolean;
  /** Whether links on published pages to others are tried at night. */
  readonly linkCheck: boolean;
}

/**
 * The settings, from environment variables (docs/operations.md). An empty variable is one that is not set.
 * @throws {CannotStart} naming the variable that cannot be understood.
 */
export function readSettings(variables: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.entries(variables).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  const read = environment.safeParse(Object.fromEntries(given));
  if (!read.success) {
    const names = [...new Set(read.error.issues.map(({ path }) => path.join('.')))].join(', ');
    throw new CannotStart(
      `Innstillinga ${names} er ikkje gyldig. The setting ${names} is not valid; see docs/operations.md.`,
    );
  }
  const env = read.data;
  const data = resolve(env.DATA_DIR);
  const demo = env.DEMO ?? (env.DATABASE_URL === undefined && isLoopback(env.HOST));
  const proxyHops = Number(env.TRUST_PROXY);
  return {
    port: env.PORT,
    host: env.HOST,
    publicUrl: env.PUBLIC_URL ? new URL(env.PUBLIC_URL) : undefined,
    trustProxy: Number.isInteger(proxyHops) ? proxyHops : env.TRUST_PROXY,
    dataFolder: data,
    databaseFolder: join(data, 'database'),
    filesFolder: join(data, 'files'),
    socket: join(data, 'sock'),
    databaseUrl: env.DATABASE_URL,
    migrationUrl: env.MIGRATION_DATABASE_URL ?? env.DATABASE_URL,
    poolSize: env.DATABASE_POOL,
    smtp: env.SMTP_URL
      ? { url: env.SMTP_URL, from: env.MAIL_FROM, reports: env.MAIL_REPORTS }
      : undefined,
    demoMailPort: env.DEMO_MAIL_PORT,
    demoMailFolder: join(data, 'demo-mail'),
    mailFolder: env.MAIL_FOLDER ? resolve(env.MAIL_FOLDER) : join(data, 'mail'),
    imap: imapOf(env),
    clamd: env.CLAMD_ADDRESS,
    // A person who watches wants to see what is wrong; a machine that collects wants everything.
    logLevel: env.LOG_LEVEL ?? (process.stdout.isTTY ? 'warn' : 'info'),
    demo,
    // A demo tries nobody's patience, and works without the web.
    linkCheck: env.LINK_CHECK ?? !demo,
  };
}

function imapOf({
  IMAP_URL: url,
  IMAP_GOVERNOR: governorId,
}: z.infer<typeof environment>): Settings['imap'] {
  if (url && governorId) return { url: new URL(url), governorId };
  if (!url && !governorId) return undefined;
  throw new CannotStart(
    'IMAP_URL og IMAP_GOVERNOR må setjast saman. IMAP_URL and IMAP_GOVERNOR must be set together.',
  );
}

export function isLoopback(host: string): boolean {
  return ['127.0.0.1', '::1', 'localhost'].includes(host);
}
