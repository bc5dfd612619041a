import { publicLanguages } from '#kernel/text.ts';
import { systemActor } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import type { Services } from '#platform/use-case.ts';
import { publicPages } from './public-pages.ts';
import { replacePages } from './search-store.ts';

/** Lets the search find the program's own pages as they are in this version. Run at every start. */
export async function indexPublicPages({ db }: Pick<Services, 'db'>): Promise<number> {
  const pages = publicPages.flatMap(({ kind, path, title, text, weight = 1 }) =>
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
