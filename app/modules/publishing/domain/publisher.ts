import type { PublicLanguage } from '#kernel/text.ts';

/** Who publishes: a county governor for its counties, a municipality for its own inhabitants. */
export const publisherKinds = ['governor', 'municipality'] as const;
export type PublisherKind = (typeof publisherKinds)[number];

export interface Publisher {
  readonly publisherKind: PublisherKind;
  /** The county governor's key or the municipality's number, as in the register. */
  readonly publisherId: string;
}

const places = { governor: 'statsforvaltar', municipality: 'kommune' } as const;

/** Whose pages lie at an address such as `/nn/kommune/…`; undefined for another. */
export function publisherKindAt(pathname: string): PublisherKind | undefined {
  const [, , place] = pathname.split('/');
  return publisherKinds.find((kind) => places[kind] === place);
}

/** Where readers find all the publishers of a kind. */
export function publishersAddress(kind: PublisherKind, language: PublicLanguage): string {
  return `/${language}/${places[kind]}`;
}

/** Where readers find everything that one publisher has. */
export function publisherAddress(
  { publisherKind, publisherId }: Publisher,
  language: PublicLanguage,
): string {
  return `/${language}/${places[publisherKind]}/${publisherId}`;
}

/** Where all the news of a publisher is. */
export function newsAddress(publisher: Publisher, language: PublicLanguage): string {
  return `${publisherAddress(publisher, language)}/nyhende`;
}

/** Whether a page, by its address without the language, says anything of what this publisher has published. */
export function saysAnythingOf({
  publisherKind,
  publisherId,
}: Publisher): (path: string) => boolean {
  const list = `/${places[publisherKind]}`;
  const own = `${list}/${publisherId}`;
  const everybodys = new Set([list, '/nyhende.atom', '/sitemap.xml']);
  return (path) => path === own || path.startsWith(`${own}/`) || everybodys.has(path);
}

/** What readers follow in a program of their own: all the news, a publisher's, or what is on one topic page. */
export function feedAddress(
  language: PublicLanguage,
  of?: Publisher & { readonly slug?: string },
): string {
  const before = of
    ? of.slug === undefined
      ? publisherAddress(of, language)
      : contentAddress({ ...of, slug: of.slug }, language)
    : `/${language}`;
  return `${before}/nyhende.atom`;
}

/** Words after a publisher's address that lead to pages of the program, so that no written page can lie there. */
const reservedSlugs: readonly string[] = ['nyhende'];

export function isReservedSlug(slug: string): boolean {
  return reservedSlugs.includes(slug);
}

/** Where readers find one page. */
export function contentAddress(
  { slug, ...publisher }: Publisher & { readonly slug: string },
  language: PublicLanguage,
): string {
  return `${publisherAddress(publisher, language)}/${slug}`;
}
