import { expect, test } from 'vitest';
import { aCase } from '#modules/cases/testing/a-case.ts';
import type { CaseId } from '#modules/cases/domain/case-folder.ts';
import { Forbidden, NotFound, systemActor } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import { execute } from '#platform/use-case.ts';
import { anActor, services } from '#tests/support/services.ts';
import { writeLetter } from '../api.ts';
import { fileLetterJob } from '../file-job.ts';
import { aLetter } from '../testing/a-letter.ts';
import { fileLetter, setAndFile } from './file-letter.ts';
import { readLetter } from './read-letter.ts';

const pdf = new TextEncoder().encode('%PDF-1.7');

/** A letter written down in a case of a governor of its own, and the job that was asked for. */
async function aWrittenLetter() {
  const governorId = `governor-${services.newId()}`;
  const actor = systemActor(governorId);
  const { id } = await aCase(services.db, actor);
  const caseId = id as CaseId;
  const letter = aLetter({ copies: ['Demovik kommune'] });
  const receiver = { name: 'Nav Demovik', organisationId: '9901' };
  const { clock, ...rest } = services;
  await inScope(services.db, actor, (tx) =>
    writeLetter(
      { ...rest, tx, actor, now: clock.now(), today: letter.date },
      { governorId, caseId, letter, receiver },
    ),
  );
  const job = services.sent.findLast(({ name }) => name === fileLetterJob);
  const letterId = job?.data.letterId ?? '';
  const filed = () =>
    inScope(services.db, actor, async (tx) => ({
      documents: await tx
        .selectFrom('case_document')
        .select(['title', 'pdf_sha256'])
        .where('case_id', '=', caseId)
        .execute(),
      journal: await tx
        .selectFrom('journal_entry')
        .select(['direction', 'dated'])
        .where('case_id', '=', caseId)
        .execute(),
      parties: await tx
        .selectFrom('case_party')
        .select(['role', 'name'])
        .where('case_id', '=', caseId)
        .orderBy('role')
        .execute(),
    }));
  return { governorId, actor, letterId, filed };
}

test('a letter is set, filed as PDF and journaled with its receivers', async () => {
  const { governorId, letterId, filed } = await aWrittenLetter();
  await setAndFile(services, { letterId, governorId });
  const { documents, journal, parties } = await filed();
  expect(documents).toMatchObject([{ title: 'Kartlegging av programmet' }]);
  expect(documents[0]?.pdf_sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(journal).toEqual([{ direction: 'outgoing', dated: '2026-11-02' }]);
  expect(parties).toEqual([
    { role: 'copy', name: 'Demovik kommune' },
    { role: 'receiver', name: 'Nav Demovik' },
  ]);
});

test('done by two at once, and once more by one that was stopped, it is filed once', async () => {
  const { governorId, actor, letterId, filed } = await aWrittenLetter();
  const run = { letterId, governorId };
  await Promise.all([setAndFile(services, run), setAndFile(services, run)]);
  const late = await execute(services, actor, fileLetter, { letterId, pdf });
  expect(late).toEqual({ ok: true, value: { filed: false } });
  expect((await filed()).documents).toHaveLength(1);
});

test('only a job files, and only for its own governor', async () => {
  const { governorId, letterId } = await aWrittenLetter();
  const registry = anActor('governor-registry', 'governor', governorId);
  await expect(execute(services, registry, fileLetter, { letterId, pdf })).rejects.toThrow(
    Forbidden,
  );
  await expect(execute(services, registry, readLetter, { letterId })).rejects.toThrow(Forbidden);
  const elsewhere = systemActor('governor-elsewhere');
  await expect(execute(services, elsewhere, fileLetter, { letterId, pdf })).rejects.toThrow(
    NotFound,
  );
  await expect(execute(services, elsewhere, readLetter, { letterId })).rejects.toThrow(NotFound);
});
