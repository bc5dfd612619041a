import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { may } from '#platform/access.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { JournalEntryId } from '../domain/case-folder.ts';
import { correctionsOf, loadLine } from '../journal-store.ts';
import { personsIn } from '../store.ts';
import { asSeenBy } from './list-journal.ts';

/** One entry with what has been corrected in it. The corrections of what is shielded are shielded with it. */
export const viewJournalEntry = defineUseCase({
  name: 'case.view-journal-entry',
  permission: 'case:read',
  audit: 'person',
  input: z.object({ entryId: idInput<JournalEntryId>() }),
  subject: ({ entryId }) => entryId,

  async handle({ tx, actor }, { entryId }) {
    const line = asSeenBy(actor, await loadLine(tx, entryId));
    return ok({
      line,
      corrections: line.isHidden ? [] : await correctionsOf(tx, entryId),
      mayCorrect: may(actor, 'case:write') && !line.isHidden,
      persons: line.isHidden ? [] : await personsIn(tx, [line.caseId]),
    });
  },

  persons: ({ persons }) => persons,
});
