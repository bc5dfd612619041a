import { z } from 'zod';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { IsoDate } from '#kernel/date.ts';
import { Forbidden } from '#platform/access.ts';
import { dateInput } from '#platform/input.ts';
import { defineUseCase, type Scope } from '#platform/use-case.ts';
import { archiveOwner } from '../api.ts';
import { chooseCases, insertExtract } from '../extract-store.ts';

/** The name of the job that makes an extract. */
export const extractJob = 'archive.extract';

/** A ZIP as everybody can open it holds no more files and is no larger. */
const limits = { documents: 60_000, bytes: 3_500_000_000 } as const;

type Refused =
  | 'wrong-order'
  | 'period-not-over'
  | 'nothing-to-deliver'
  | 'too-large'
  | 'already-running';

/**
 * Bestiller eit uttrekk: the cases that were opened in a period and are closed, as a Noark 5 package. A job makes it; asked for
 * twice it is made once.
 */
export const orderExtract = defineUseCase({
  name: 'archive.order-extract',
  permission: 'archive:deliver',
  audit: 'change',
  input: z.strictObject({ from: dateInput, to: dateInput }),
  subject: ({ from, to }) => `${from}–${to}`,

  async handle(scope, period) {
    const begun = await begin(scope, period);
    if (!begun.ok) return begun;
    const { extractId, governorId } = begun.value;
    await scope.jobs.send(scope.tx, extractJob, { extractId, governorId });
    return begun;
  },
});

/** The same from the command line, which makes it at once. */
export const beginExtract = defineUseCase({
  name: 'archive.begin-extract',
  permission: 'archive:run',
  audit: 'change',
  input: z.strictObject({ from: dateInput, to: dateInput }),
  subject: ({ from, to }) => `${from}–${to}`,
  handle: begin,
});

async function begin(
  { tx, actor, now, today, newId }: Scope,
  period: { readonly from: IsoDate; readonly to: IsoDate },
): Promise<Result<{ readonly extractId: string; readonly governorId: string }, Refused>> {
  const owner = archiveOwner(actor);
  if (owner?.kind !== 'governor') throw new Forbidden('archive.order-extract');
  if (period.to < period.from) return refuse('wrong-order', { field: 'to' });
  // A day that is not over may still get a case.
  if (period.to >= today) return refuse('period-not-over', { field: 'to' });
  const choice = await chooseCases(tx, owner.unitId, period);
  if (choice.cases === 0 || choice.entries === 0)
    return refuse('nothing-to-deliver', { leftOpen: choice.leftOpen });
  if (choice.documents > limits.documents || choice.bytes > limits.bytes)
    return refuse('too-large', { documents: choice.documents });
  const id = newId();
  const extract = {
    ...period,
    ...choice,
    id,
    governorId: owner.unitId,
    askedAt: now,
    askedBy: actor,
  };
  if (!(await insertExtract(tx, extract))) return refuse('already-running');
  return ok({ extractId: id, governorId: owner.unitId });
}
