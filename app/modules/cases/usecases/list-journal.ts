import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { type Actor, Forbidden, may } from '#platform/access.ts';
import { optionalText } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { archiveOwner } from '../api.ts';
import { hidden, isShielded, type JournalLine, readJournalFilter } from '../domain/journal.ts';
import { listJournal as listFrom, type StoredLine } from '../journal-store.ts';
import { seesShielded } from '../shielding.ts';
import { personsIn } from '../store.ts';

export const entriesOnPage = 25;

/** One page of the unit's journal, by direction, days and case. */
export const listJournal = defineUseCase({
  name: 'case.list-journal',
  permission: 'case:read',
  audit: 'person',
  input: z.object({
    direction: optionalText(20),
    from: optionalText(20),
    to: optionalText(20),
    caseNumber: optionalText(40),
    page: z.coerce.number().int().min(1).max(10_000).catch(1),
  }),
  subject: () => 'journal',

  async handle({ tx, actor }, { page, ...asked }) {
    const owner = archiveOwner(actor);
    if (!owner) throw new Forbidden('case.list-journal');
    const { filter, problems } = readJournalFilter(asked);
    const skip = (page - 1) * entriesOnPage;
    const { lines, total } = await listFrom(tx, owner, filter, { size: entriesOnPage, skip });
    const shown = lines.map((line) => asSeenBy(actor, line));
    const open = shown.filter(({ isHidden }) => !isHidden);
    return ok({
      asked,
      problems,
      lines: shown,
      total,
      page,
      pages: Math.ceil(total / entriesOnPage),
      mayDeliver: may(actor, 'archive:deliver'),
      mayDispose: may(actor, 'case:write'),
      persons: await personsIn(tx, [...new Set(open.map(({ caseId }) => caseId))]),
    });
  },

  persons: ({ persons }) => persons,
});

/** The entry as this actor may read it. */
export function asSeenBy(actor: Actor, { openedBy, ...line }: StoredLine): JournalLine {
  return seesShielded(actor, openedBy) || !isShielded(line)
    ? { ...line, isHidden: false }
    : { ...hidden(line), isHidden: true };
}
