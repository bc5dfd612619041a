import type { z } from 'zod';
import type { IsoDate } from '#kernel/date.ts';
import type { Refusal, Result } from '#kernel/result.ts';
import { type Actor, Denied, Forbidden, may, type Permission } from './access.ts';
import { recordEvent } from './audit.ts';
import { type Clock, today } from './clock.ts';
import { type Db, inScope, type Tx } from './db/database.ts';
import type { FileStore } from './files/file-store.ts';
import type { VirusScan } from './files/virus-scan.ts';
import type { Jobs } from './jobs.ts';
import type { LinkProbe } from './links/link-probe.ts';
import type { DemoPost } from './mail/demo-post.ts';
import type { Mailbox } from './mail/mailbox.ts';
import type { Mailer } from './mail/mailer.ts';
import type { Typesetter } from './pdf/typesetter.ts';

/** The outside world. Made once at start-up; tests make their own. */
export interface Services {
  readonly db: Db;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly jobs: Jobs;
  readonly files: FileStore;
  /** For what is sent to us, before the transaction: a large file takes longer than others should wait. */
  readonly virusScan: VirusScan;
  /** For the job that sends; a use case calls `sendMail`. */
  readonly mailer: Mailer;
  /** For the jobs that take in mail and delete what has been taken in. Drop folders may come while the server runs. */
  readonly mailboxes: () => Promise<readonly Mailbox[]>;
  /** In a demo, where its mail goes; there only the page of the demo asks. */
  readonly demoPost?: DemoPost;
  /** For the jobs that make letters, between two transactions: a letter takes longer than others should wait. */
  readonly typesetter: Typesetter;
  /** For the job that tries links to others; nothing else asks the web. */
  readonly linkProbe: LinkProbe;
  /** The address people reach this installation at, without a slash at the end: for links in letters and mail. */
  readonly publicUrl: string;
}

/** What a use case may touch: one transaction, one actor, one instant. */
export interface Scope {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
  /** The date on the wall in Norway at `now`. */
  readonly today: IsoDate;
  readonly newId: () => string;
  /** A job sent here is kept only if the transaction is. */
  readonly jobs: Jobs;
  /** Written before the commit; see `storeFile`. */
  readonly files: FileStore;
  readonly publicUrl: string;
}

/**
 * What the audit log keeps of a use case. `person`: who looked at or changed whose data, each time.
 * `change`: that something was done, for what concerns no person. `none`: reading that concerns no
 * person; only such reading may be answered by a cache or a replica. A "no" to who asks is kept in every case, and
 * what the rules refuse where anything else would be: a calculation that anybody may ask for leaves no trace.
 */
export type Audit = 'person' | 'change' | 'none';

export interface UseCase<Input, Value, Code extends string> {
  readonly name: string;
  readonly permission: Permission;
  readonly audit: Audit;
  readonly input: z.ZodType<Input>;
  /** The id of what this is about. The audit log keeps that, and none of what was written. */
  readonly subject: (input: Input) => string;
  /** Everyone whose data the result shows; required where `audit` is `person`. */
  readonly persons?: (value: Value, input: Input) => readonly string[];
  readonly handle: (scope: Scope, input: Input) => Promise<Result<Value, Code>>;
}

export function defineUseCase<Input, Value, Code extends string = never>(
  useCase: UseCase<Input, Value, Code>,
) {
  useCases.push(useCase as unknown as UseCase<unknown, unknown, string>);
  return useCase;
}

/** Every use case there is, in the order they were loaded: the wall test walks them all. */
export const useCases: UseCase<unknown, unknown, string>[] = [];

/**
 * The one door to the system's data. Checks the permission, opens the transaction, applies row
 * level security and writes the audit log, so that no use case can forget to.
 */
export async function execute<Input, Value, Code extends string>(
  { db, clock, newId, jobs, files, publicUrl }: Services,
  actor: Actor,
  useCase: UseCase<Input, Value, Code>,
  input: NoInfer<Input>,
): Promise<Result<Value, Code>> {
  const now = clock.now();
  const event = {
    id: newId(),
    at: now,
    actor,
    useCase: useCase.name,
    subject: useCase.subject(input),
    persons: [],
  };
  try {
    if (!may(actor, useCase.permission)) throw new Forbidden(useCase.name);
    return await inScope(db, actor, async (tx) => {
      const scope = { tx, actor, now, today: today(clock), newId, jobs, files, publicUrl };
      const result = await useCase.handle(scope, input);
      if (!result.ok) throw new Refused(result.refusal);
      if (useCase.audit !== 'none') {
        const persons = useCase.persons?.(result.value, input) ?? [];
        await recordEvent(tx, { ...event, persons, outcome: 'done' });
      }
      return result;
    });
  } catch (error) {
    if (!(error instanceof Denied)) throw error;
    if (isKept(useCase, error))
      await inScope(db, actor, (tx) => recordEvent(tx, { ...event, outcome: error.outcome }));
    if (error instanceof Refused) return { ok: false, refusal: error.refusal as Refusal<Code> };
    throw error;
  }
}

function isKept(
  { audit }: Pick<UseCase<never, unknown, string>, 'audit'>,
  denied: Denied,
): boolean {
  return audit !== 'none' || !(denied instanceof Refused);
}

/** Thrown to undo what was written before the refusal; never leaves `execute`. */
class Refused extends Denied {
  readonly refusal: Refusal;
  readonly outcome: string;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
    this.outcome = `refused: ${refusal.code}`;
  }
}
