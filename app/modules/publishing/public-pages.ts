import { asSentences, inEachLanguage, type PublicLanguage, type Trilingual } from '#kernel/text.ts';
import { lawTexts } from '#modules/rules/api.ts';
import { guideTexts } from './guide-texts.ts';
import type { SearchKind } from './domain/search.ts';
import { texts } from './texts.ts';

/** A page that comes with the program and is written in all three languages, for whoever searches. */
export interface PublicPage {
  readonly kind: Exclude<SearchKind, 'topic' | 'article' | 'survey'>;
  /** After the language: `rettleiing`, perhaps with a place on the page: `lova/sotjl-35#benefit.factor`. */
  readonly path: string;
  readonly title: Trilingual;
  /** All that is to be found on it, in the order it stands there. */
  readonly text: Trilingual;
  /** How high it comes among others that fit as well, from above 0 to 1. Whole pages are 1. */
  readonly weight?: number;
}

/** Every page that a search can find and no editor has written. A new one is one line here. */
export const publicPages: readonly PublicPage[] = [
  page('page', '', ({ front: { title, ...rest } }) => [title, allTextIn(rest)]),
  page('page', 'tilgjenge', ({ accessibility: { title, ...rest } }) => [title, allTextIn(rest)]),
  page('page', 'personvern', ({ privacy: { title, ...rest } }) => [title, allTextIn(rest)]),
  ofGuide(),
  ...lawTexts,
];

function page(
  kind: PublicPage['kind'],
  path: string,
  write: (t: (typeof texts)[PublicLanguage]) => readonly [title: string, text: string],
): PublicPage {
  return {
    kind,
    path,
    title: inEachLanguage((language) => write(texts[language])[0]),
    text: inEachLanguage((language) => write(texts[language])[1]),
  };
}

function ofGuide(): PublicPage {
  return {
    kind: 'question',
    path: 'rettleiing',
    title: inEachLanguage((language) => guideTexts[language].title),
    text: inEachLanguage((language) => {
      const { lead, promise, questions, rights, bring } = guideTexts[language];
      return allTextIn([
        lead,
        promise,
        Object.values(questions).map(({ label }) => label),
        rights,
        bring,
      ]);
    }),
  };
}

/** Everything that is written in a group of texts; what is made when it is shown is left out. */
function allTextIn(written: unknown): string {
  if (typeof written === 'string') return written;
  if (typeof written !== 'object' || written === null) return '';
  return asSentences(Object.values(written).map(allTextIn));
}
