import { z } from 'zod';
import { addMonths, type IsoDate } from '#kernel/date.ts';
import { ok, refuse } from '#kernel/result.ts';
import { type Actor, Forbidden } from '#platform/access.ts';
import type { Tx } from '#platform/db/database.ts';
import { listInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { addTask, archiveOwner, completeTask, tasksFor } from '../api.ts';
import { type DueDocument, dueMail, recordDisposal } from '../disposal-store.ts';
import type { CaseOwner, DocumentId } from '../domain/case-folder.ts';
import { disposableFrom, type Retention, retentionOn } from '../domain/retention.ts';
import { personsIn } from '../store.ts';

/** What is shown, and may be deleted, at once. */
export const disposedAtOnce = 100;

const taskKind = 'case.dispose';

const ruleOfMail = 'raw-mail';

/** What is due today under the rule as it is now, the oldest first; of these documents only, where they are given. */
async function dueNow(
  tx: Tx,
  owner: CaseOwner,
  today: IsoDate,
  of?: readonly DocumentId[],
): Promise<{ readonly retention: Retention; readonly due: readonly DueDocument[] }> {
  const retention = retentionOn(ruleOfMail, today);
  if (retention.decision === 'preserve') return { retention, due: [] };
  const closedBy = addMonths(today, -12 * retention.years);
  const due = await dueMail(tx, owner, {
    closedBy,
    limit: disposedAtOnce,
    ...(of && { of }),
  });
  return { retention, due };
}

function ownerOf(actor: Actor): CaseOwner {
  const owner = archiveOwner(actor);
  if (!owner) throw new Forbidden('case.dispose');
  return owner;
}

/** What has been kept as long as it is to be. */
export const listDisposable = defineUseCase({
  name: 'case.list-disposable',
  permission: 'case:write',
  audit: 'person',
  input: z.object({}),
  subject: () => 'disposable',

  async handle({ tx, actor, today }) {
    const { retention, due } = await dueNow(tx, ownerOf(actor), today);
    return ok({
      retention,
      due: due.map((document) => ({
        ...document,
        dueFrom: disposableFrom(retention, document.closedOn) ?? document.closedOn,
      })),
      persons: await personsIn(tx, [...new Set(due.map(({ caseId }) => caseId))]),
    });
  },

  persons: ({ persons }) => persons,
});

/** Kasserer: deletes what a person has chosen, of what is due. Anything else is refused, all of it. */
export const dispose = defineUseCase({
  name: 'case.dispose',
  permission: 'case:write',
  audit: 'change',
  input: z.strictObject({
    documents: listInput.pipe(
      z
        .array(z.uuid('invalid').transform((id) => id as DocumentId))
        .max(disposedAtOnce, 'too-long'),
    ),
  }),
  subject: ({ documents }) => documents.join(' '),

  async handle(scope, { documents }) {
    const { tx, actor, now, today } = scope;
    // A job may point at what is due; only a person deletes it.
    if (actor.capacity.kind === 'system') throw new Forbidden('case.dispose');
    const owner = ownerOf(actor);
    const chosen = [...new Set(documents)];
    if (chosen.length === 0) return refuse('nothing-chosen', { field: 'documents' });
    const { retention, due } = await dueNow(tx, owner, today, chosen);
    if (due.length !== chosen.length) return refuse('not-due', { field: 'documents' });
    await recordDisposal(tx, owner, due, {
      rule: ruleOfMail,
      basis: retention.basis,
      at: now,
      by: actor,
    });
    const left = await dueNow(tx, owner, today);
    const unfinished = new Set(left.due.map(({ caseId }) => caseId));
    for (const caseId of new Set(due.map((document) => document.caseId)))
      if (!unfinished.has(caseId))
        await completeTask(tx, { kind: taskKind, subjectId: caseId }, scope);
    return ok({ disposed: due.length });
  },
});

/** Gives the registry a task in each case with something that is due, once. */
export const remindDisposal = defineUseCase({
  name: 'case.remind-disposal',
  permission: 'archive:run',
  audit: 'change',
  input: z.object({}),
  subject: () => 'disposable',

  async handle(scope) {
    const { tx, actor, today } = scope;
    const { due } = await dueNow(tx, ownerOf(actor), today);
    let reminded = 0;
    for (const caseId of new Set(due.map((document) => document.caseId))) {
      const open = await tasksFor(tx, actor, { kind: taskKind, subjectId: caseId });
      if (open.length > 0) continue;
      const title = {
        nb: 'Noe i saken kan kasseres. Bekreft det, eller behold det.',
        nn: 'Noko i saka kan kasserast. Stadfest det, eller ta vare på det.',
      };
      await addTask(tx, { caseId, kind: taskKind, subjectId: caseId, title }, scope);
      reminded += 1;
    }
    return ok({ reminded });
  },
});
