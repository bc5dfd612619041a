import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { Forbidden } from '#platform/access.ts';
import { idInput, optionalText, text } from '#platform/input.ts';
import { stopPersonalData } from '#platform/personal-data/stopped.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { archiveOwner } from '../api.ts';
import type { JournalEntryId } from '../domain/case-folder.ts';
import { correct } from '../domain/journal.ts';
import { loadLine, saveCorrections } from '../journal-store.ts';
import { seesShielded } from '../shielding.ts';

/** Rettar ein journalpost: the title, the public title and the basis for exemption. What stood there is kept beside it. */
export const correctJournalEntry = defineUseCase({
  name: 'case.correct-journal-entry',
  permission: 'case:write',
  audit: 'change',
  input: z.strictObject({
    entryId: idInput<JournalEntryId>(),
    title: text(300),
    shieldedTitle: optionalText(300),
    exemptUnder: optionalText(200),
    reason: text(300),
    version: z.coerce.number().int('invalid'),
  }),
  subject: ({ entryId }) => entryId,

  async handle({ tx, actor, now, newId }, { entryId, reason, version, ...to }) {
    const owner = archiveOwner(actor);
    if (!owner) throw new Forbidden('case.correct-journal-entry');
    const entry = await loadLine(tx, entryId);
    if (!seesShielded(actor, entry.openedBy)) throw new Forbidden('case.correct-journal-entry');
    // The journal is read by others than those who may read the case.
    stopPersonalData('file-name', to.title, to.shieldedTitle, to.exemptUnder, reason);
    const corrected = correct(entry, to);
    if (!corrected.ok) return corrected;
    const changes = corrected.value.map((change) => ({ id: newId(), ...change }));
    const made = { changes, reason, at: now, by: actor };
    if (!(await saveCorrections(tx, owner, { id: entryId, version }, to, made)))
      return refuse('changed-meanwhile');
    return ok({ entryId });
  },
});
