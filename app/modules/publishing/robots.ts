import { publicLanguages, samiLanguage } from '#kernel/text.ts';

/**
 * What search engines may read (RFC 9309): the public pages and what they are drawn with, and nothing that is made later
 * behind sign-in. Where everything is invented, nothing at all.
 */
export function robots(address: string, hidden: boolean): string {
  if (hidden) return 'User-agent: *\nDisallow: /\n';
  const allowed = [
    ...publicLanguages.flatMap((language) => [`/${language}$`, `/${language}/`]),
    `/${samiLanguage}$`,
    '/$',
    ...['/assets/', '/bilete/', '/deling.png', '/favicon.svg', '/sitemap.xml'],
  ];
  return [
    'User-agent: *',
    ...allowed.map((path) => `Allow: ${path}`),
    'Disallow: /',
    '',
    `Sitemap: ${address}/sitemap.xml`,
    '',
  ].join('\n');
}
