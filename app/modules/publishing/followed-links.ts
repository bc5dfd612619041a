import type { Tx } from '#platform/db/database.ts';
import { targetOf } from './domain/link.ts';
import { contentAddress, type Publisher } from './domain/publisher.ts';
import { linksInText } from './links-in-text.ts';
import { listShownTexts } from './link-store.ts';

/** Every link that a publisher's readers can follow, on which page it stands and where it leads. */
export async function linksOf(
  { tx, now, publicUrl }: { readonly tx: Tx; readonly now: Date; readonly publicUrl: string },
  publisher: Publisher,
) {
  const texts = await listShownTexts(tx, publisher, now);
  return texts.flatMap(({ contentId, slug, language, title, text }) => {
    const page = { address: contentAddress({ ...publisher, slug }, language), site: publicUrl };
    return linksInText(text).flatMap(({ href, words }) => {
      const target = targetOf(href, page);
      return target ? { contentId, language, title, href, words, target } : [];
    });
  });
}

/** Longer ones are not kept, and so never tried. */
export const longestUrl = 2000;
