import type { PublicLanguage } from '#kernel/text.ts';
import { xmlText } from '#kernel/xml.ts';

export interface FeedEntry {
  /** Never changes, whatever becomes of the address. */
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly language: PublicLanguage;
  readonly author: string;
  readonly address: string;
  readonly publishedAt: Date;
  readonly updatedAt: Date;
}

export interface Feed {
  readonly title: string;
  readonly language: PublicLanguage;
  /** Where the feed is. */
  readonly self: string;
  /** The page that says the same. */
  readonly page: string;
  readonly entries: readonly FeedEntry[];
}

/** News as an Atom feed (RFC 4287), the newest first. The same news is the same bytes, so that it need not be sent twice. */
export function atomFeed({ title, language, self, page, entries }: Feed): string {
  const updated = new Date(Math.max(0, ...entries.map(({ updatedAt }) => updatedAt.valueOf())));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    element('title', title),
    element('id', self),
    link('self', self, 'application/atom+xml'),
    link('alternate', page, 'text/html'),
    element('updated', updated.toISOString()),
    element('generator', 'Medverk'),
    ...entries.map(entryOf),
    '</feed>',
    '',
  ].join('\n');
}

function entryOf({ id, title, lead, language, author, address, ...at }: FeedEntry): string {
  return [
    `<entry xml:lang="${language}">`,
    element('title', title),
    element('id', `urn:uuid:${id}`),
    link('alternate', address, 'text/html'),
    element('published', at.publishedAt.toISOString()),
    element('updated', at.updatedAt.toISOString()),
    `<author>${element('name', author)}</author>`,
    element('summary', lead),
    '</entry>',
  ].join('\n');
}

function element(name: string, text: string): string {
  return `<${name}>${xmlText(text)}</${name}>`;
}

function link(rel: string, address: string, type: string): string {
  return `<link rel="${rel}" type="${type}" href="${xmlText(address)}"/>`;
}
