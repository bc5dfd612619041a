import type { IsoDate } from '#kernel/date.ts';
import { asSentences, inEachLanguage, type PublicLanguage, type Trilingual } from '#kernel/text.ts';
import { lawTexts } from '#modules/rules/api.ts';
import { guideTexts } from './guide-texts.ts';
import type { SearchKind } from './domain/search.ts';
import { lawOn } from './programme/law-on.ts';
import { overview } from './programme/overview.ts';
import { programmePages } from './programme/pages.ts';
import { filled, type ProgrammeSection, saidToday, statementsOf } from './programme/statement.ts';
import { texts } from './texts.ts';
import { plainNumber, writeFact } from './web/programme-words.ts';

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

/** Every page that no editor has written, and that says the same every day. A new one is one line here. */
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

/** Every page that a search can find and no editor has written, as it is on a day. */
export function publicPagesOn(today: IsoDate): readonly PublicPage[] {
  return [...publicPages, ...programmeOn(today)];
}

/** The pages about the programme, and each question on them as one of its own. */
function programmeOn(today: IsoDate): readonly PublicPage[] {
  const of = (
    path: string,
    title: Trilingual,
    lead: Trilingual,
    sections: readonly ProgrammeSection[],
  ) => [
    {
      kind: 'programme' as const,
      path,
      title,
      text: inEachLanguage((language) =>
        asSentences([lead[language], ...sections.map(({ question }) => question[language])]),
      ),
    },
    ...sections.map((section) => ({
      kind: 'question' as const,
      weight: weightOfSection,
      path: `${path}#${section.id}`,
      title: section.question,
      text: sectionOn(section, today),
    })),
  ];
  return [
    ...of('programmet', overview.title, overview.lead, [overview.what]),
    ...Object.values(programmePages).flatMap(({ address, title, lead, sections }) =>
      of(`programmet/${address}`, title, lead, sections),
    ),
  ];
}

/** A question comes after a whole page about it, and before a paragraph of the law. */
const weightOfSection = 0.8;

function sectionOn(section: ProgrammeSection, today: IsoDate): Trilingual {
  const law = lawOn([section], today);
  const said = statementsOf(section).flatMap((statement) => saidToday(statement, law));
  return inEachLanguage((language) =>
    asSentences(
      said.map((statement) =>
        filled(statement[language], law.facts, (fact, form) =>
          form === 'number' ? plainNumber(fact, language) : writeFact(fact, language),
        ),
      ),
    ),
  );
}

/** Everything that is written in a group of texts; what is made when it is shown is left out. */
function allTextIn(written: unknown): string {
  if (typeof written === 'string') return written;
  if (typeof written !== 'object' || written === null) return '';
  return asSentences(Object.values(written).map(allTextIn));
}
