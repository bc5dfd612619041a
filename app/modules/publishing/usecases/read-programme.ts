import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { NotFound } from '#platform/access.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { lawOn } from '../programme/law-on.ts';
import { overview } from '../programme/overview.ts';
import { pageAt, programmePages } from '../programme/pages.ts';

/** What the law says today of what a page about the programme tells. Without a page: of the overview. */
export const readProgramme = defineUseCase({
  name: 'publishing.read-programme',
  permission: 'public:read',
  audit: 'none',
  input: z.object({ page: z.string().max(40).optional() }),
  subject: () => '',
  async handle({ today }, { page: address }) {
    const page = address === undefined ? undefined : pageAt(address);
    if (address !== undefined && !page) throw new NotFound(address);
    const sections = page ? programmePages[page].sections : [overview.what];
    return ok({ page, law: lawOn(sections, today) });
  },
});
