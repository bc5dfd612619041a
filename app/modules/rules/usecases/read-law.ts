import { z } from 'zod';
import { addDays, type IsoDate, isIsoDate, isoDate } from '#kernel/date.ts';
import { ok } from '#kernel/result.ts';
import { NotFound } from '#platform/access.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { changesBetween, daysOfChange, lawBook } from '../law-book.ts';

/** Every section, for the list. */
export const listLaw = defineUseCase({
  name: 'rules.list-law',
  permission: 'public:read',
  audit: 'none',
  input: z.object({}),
  subject: () => '',
  handle: async () =>
    ok({
      sections: lawBook.map(({ key, source, rules, figures }) => ({
        key,
        source,
        titles: [...rules, ...figures].map(({ title }) => title),
      })),
      daysOfChange: daysOfChange.map((day) => ({ day, before: addDays(day, -1) })),
    }),
});

export const readLawSection = defineUseCase({
  name: 'rules.read-law-section',
  permission: 'public:read',
  audit: 'none',
  input: z.object({ section: z.string() }),
  subject: () => '',
  handle: async (_, { section }) => {
    const found = lawBook.find(({ key }) => key === section);
    if (!found) throw new NotFound('section');
    return ok(found);
  },
});

const day = z.string().refine(isIsoDate).transform(isoDate);

/** What changed from one day to another. */
export const compareLaw = defineUseCase({
  name: 'rules.compare-law',
  permission: 'public:read',
  audit: 'none',
  input: z.object({ from: day, to: day }),
  subject: () => '',
  handle: async (_, { from, to }) => {
    const [earlier, later]: readonly [IsoDate, IsoDate] = from <= to ? [from, to] : [to, from];
    return ok({ earlier, later, changes: changesBetween(earlier, later) });
  },
});
