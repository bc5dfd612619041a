import { isPublicLanguage } from '#kernel/text.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import type { Scope } from '#platform/use-case.ts';
import { publisherKindAt } from './domain/publisher.ts';
import { listLeading } from './link-store.ts';
import { sitePages } from './site-pages.ts';

/** Of these addresses of our own, those that lead readers nowhere. What only the page itself can tell is let pass. */
export async function findDeadPaths(
  { tx, now }: Scope,
  paths: readonly string[],
): Promise<ReadonlySet<string>> {
  const asked = [...new Set(paths)].map((path) => ({ path, at: placeOf(path) }));
  const slugs = asked.flatMap(({ at }) => (at.kind === 'written' ? at.slug : []));
  const leading = new Set(
    (await listLeading(tx, slugs, now)).map(({ publisherId, slug }) => `${publisherId}/${slug}`),
  );
  const { governors, municipalities } = await loadRegister(tx);
  return new Set(
    asked
      .filter(({ at }) => {
        if (at.kind === 'nowhere') return true;
        if (at.kind === 'here') return false;
        if (at.kind === 'written') return !leading.has(`${at.publisherId}/${at.slug}`);
        return !governors.has(at.publisherId) && !municipalities.has(at.publisherId);
      })
      .map(({ path }) => path),
  );
}

type Place =
  | { readonly kind: 'here' }
  | { readonly kind: 'nowhere' }
  | { readonly kind: 'publisher'; readonly publisherId: string }
  | { readonly kind: 'written'; readonly publisherId: string; readonly slug: string };

/** Without the language, and with what one has to ask the database for left out. */
const alwaysHere = [...sitePages, '/sok', '/nyhende.atom'].map((path) => path.toLowerCase());

function placeOf(path: string): Place {
  const [, language, ...rest] = decoded(path).replace(/\/+$/, '').split('/');
  if (language === undefined || ['se', 'logg-inn', 'bilete'].includes(language))
    return { kind: 'here' };
  // The rest is behind sign-in, if it is there at all.
  if (!isPublicLanguage(language)) return { kind: 'nowhere' };
  const own = rest.length === 0 ? '' : `/${rest.join('/')}`;
  const [, publisherId, slug, ...more] = rest;
  if (alwaysHere.includes(own) || /^\/(kartlegging|rapportar|journal|lova\/endringar)\//.test(own))
    return { kind: 'here' };
  if (!publisherKindAt(`/${language}${own}`) || publisherId === undefined)
    return { kind: 'nowhere' };
  if (slug === undefined || /^nyhende([.]atom)?$/.test(slug))
    return more.length > 0 ? { kind: 'nowhere' } : { kind: 'publisher', publisherId };
  return more.length === 0 || more.join('/') === 'nyhende.atom'
    ? { kind: 'written', publisherId, slug }
    : { kind: 'nowhere' };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
