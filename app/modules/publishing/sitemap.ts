import { publicLanguages, type PublicLanguage, samiLanguage } from '#kernel/text.ts';
import { xmlText } from '#kernel/xml.ts';

/** A page in the languages it is written in. */
export interface SitePage {
  /** After the language: `/lova`, and the front page as nothing. */
  readonly path: string;
  /** When it was last changed, in each language it has; undefined where nobody knows. */
  readonly changed: ReadonlyMap<PublicLanguage, Date | undefined>;
}

/** A page that comes with the program: in every language, and as old as the program is. */
export function inAllLanguages(path: string): SitePage {
  return { path, changed: new Map(publicLanguages.map((language) => [language, undefined])) };
}

/** Every page with its other languages (sitemaps.org). */
export function sitemap(pages: readonly SitePage[], address: string): string {
  return document(
    'urlset',
    ' xmlns:xhtml="http://www.w3.org/1999/xhtml"',
    pages.flatMap((page) => urlsOf(page, address)),
  );
}

/** Where the parts are, when there are more pages than one file may hold. */
export function sitemapIndex(parts: number, address: string): string {
  return document(
    'sitemapindex',
    '',
    Array.from({ length: parts }, (_, index) => {
      const part = xmlText(`${address}/sitemap.xml?del=${index + 1}`);
      return `<sitemap><loc>${part}</loc></sitemap>`;
    }),
  );
}

function urlsOf({ path, changed }: SitePage, address: string): readonly string[] {
  const found = [
    ...[...changed].map(([language, day]) => ({
      language: language as string,
      loc: xmlText(`${address}/${language}${path}`),
      day,
    })),
    ...(path === '/programmet'
      ? [{ language: samiLanguage, loc: xmlText(`${address}/${samiLanguage}`), day: undefined }]
      : []),
  ];
  const alternates = found
    .map(
      ({ language, loc }) => `<xhtml:link rel="alternate" hreflang="${language}" href="${loc}"/>`,
    )
    .join('');
  return found.map(
    ({ loc, day }) =>
      `<url><loc>${loc}</loc>${day ? `<lastmod>${day.toISOString()}</lastmod>` : ''}${alternates}</url>`,
  );
}

function document(name: string, namespaces: string, lines: readonly string[]): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<${name} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${namespaces}>`,
    ...lines,
    `</${name}>`,
    '',
  ].join('\n');
}
