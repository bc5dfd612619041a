import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { bilingualName, isValidOn } from '#modules/organisations/domain/register.ts';
import { sortKey } from '#kernel/text-sort.ts';
import { NotFound } from '#platform/access.ts';
import { optionalText } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { journalPeriod } from '../domain/public-journal.ts';
import { journalContact, listPublicJournal, publicJournals } from '../journal-store.ts';

export const publicEntriesOnPage = 50;

/** Governors of today, and those of before that have something in their journal; by name, the invented ones last. */
export const listPublicJournals = defineUseCase({
  name: 'case.list-public-journals',
  permission: 'public:read',
  audit: 'none',
  input: z.object({}),
  subject: () => '',

  async handle({ tx, today }) {
    const register = await loadRegister(tx);
    const kept = new Map((await publicJournals(tx, today)).map((one) => [one.governorId, one]));
    const key = ({ invented, name }: { invented: boolean; name: { nn: string } }) =>
      `${invented ? '2' : '1'} ${sortKey(name.nn)}`;
    return ok(
      [...register.governors.values()]
        .filter((governor) => kept.has(governor.id) || isValidOn(governor, today))
        .map(({ id, invented }) => ({
          governorId: id,
          invented,
          name: bilingualName(register, 'governor', id, today),
          entries: kept.get(id)?.entries ?? 0,
          latest: kept.get(id)?.latest ?? null,
        }))
        .sort((a, b) => (key(a) < key(b) ? -1 : 1)),
    );
  },
});

/**
 * Offentleg journal (offentleglova § 10, offentlegforskrifta §§ 6 and 7): a governor's entries in a period, the newest
 * first. The database gives the columns that everybody may read and no others; see `kvp.public_journal`. There is no
 * search by words, so nobody is found by name.
 */
export const readPublicJournal = defineUseCase({
  name: 'case.read-public-journal',
  permission: 'public:read',
  audit: 'none',
  input: z.object({
    governorId: z.string().max(20),
    from: optionalText(20),
    to: optionalText(20),
    page: z.coerce.number().int().min(1).max(10_000).catch(1),
  }),
  subject: () => '',

  async handle({ tx, today }, { governorId, page, ...asked }) {
    const register = await loadRegister(tx);
    const governor = register.governors.get(governorId);
    if (!governor) throw new NotFound(governorId);
    const { problems, ...period } = journalPeriod(asked, today);
    const skip = (page - 1) * publicEntriesOnPage;
    const found = await listPublicJournal(
      tx,
      governorId,
      { ...period, today },
      { size: publicEntriesOnPage, skip },
    );
    return ok({
      governor: {
        id: governorId,
        name: bilingualName(register, 'governor', governorId, today),
        invented: governor.invented,
        email: await journalContact(tx, governorId),
      },
      asked,
      problems,
      ...period,
      ...found,
      page,
      pages: Math.ceil(found.total / publicEntriesOnPage),
    });
  },
});
