import { micromark } from 'micromark';
import { isIntricate } from '#kernel/intricate-text.ts';
import type { ContentText } from './domain/content.ts';

/** A link as an editor wrote it, and the words it stands on. */
export interface WrittenLink {
  readonly href: string;
  readonly words: string;
}

type Linking = Pick<ContentText, 'body' | 'documents' | 'secureForm' | 'related'>;

/** Every link that readers can follow from a text, in the order they meet it. */
export function linksInText({ body, documents, secureForm, related }: Linking): WrittenLink[] {
  const named = [...documents, ...related, ...(secureForm ? [secureForm] : [])];
  return [
    ...linksInBody(body),
    ...named.map(({ name, url }) => ({ href: url, words: name || url })),
  ].filter(({ href }) => href !== '');
}

/** Of what the reader's page is made from, so that what is tried is what can be followed. */
function linksInBody(body: string): WrittenLink[] {
  if (isIntricate(body)) return [];
  // Pictures are no links, and have nothing but their own files.
  const html = micromark(body).replace(/<img [^>]*>/g, '');
  return [...html.matchAll(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/gs)].map(
    ([, href = '', words = '']) => ({
      href: unescaped(href),
      words: unescaped(words.replace(/<[^>]*>/g, '')).trim() || unescaped(href),
    }),
  );
}

const signs: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
};

function unescaped(html: string): string {
  return html.replace(/&(?:amp|lt|gt|quot);/g, (sign) => signs[sign] ?? sign);
}
