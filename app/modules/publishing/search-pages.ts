import { publicLanguages } from '#kernel/text.ts';
import { systemActor } from '#platform/access.ts';
import { today } from '#platform/clock.ts';
import { inScope } from '#platform/db/database.ts';
import type { Services } from '#platform/use-case.ts';
import { publicPagesOn } from './public-pages.ts';
import { replacePages } from './search-store.ts';

/** Lets the search find the program's own pages as they are in this version and on this day. Run at every start, and at night. */
export async function indexPublicPages({
  db,
  clock,
}: Pick<Services, 'db' | 'clock'>): Promise<number> {
  const pages = publicPagesOn(today(clock)).flatMap(({ kind, path, title, text, weight = 1 }) =>
    publicLanguages.map((language) => ({
      address: path === '' ? `/${language}` : `/${language}/${path}`,
      kind,
      language,
      title: title[language],
      body: text[language],
      weight,
    })),
  );
  return inScope(db, systemActor(''), (tx) => replacePages(tx, pages));
}
