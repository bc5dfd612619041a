import { endOfTime, isoDate } from '#kernel/date.ts';
import { formatCitation } from '#kernel/law.ts';
import {
  asSentences,
  capitalised,
  inEachLanguage,
  type PublicLanguage,
  type Trilingual,
} from '#kernel/text.ts';
import { formatDate } from '#kernel/written-date.ts';
import { type LawFigure, type LawSection, lawBook } from './law-book.ts';
import { texts as calculatorTexts } from './texts/calculator.ts';
import { sectionTitles, texts } from './texts/law.ts';

/** A public page of this module in words, for whoever searches. */
export interface LawText {
  readonly kind: 'law' | 'question' | 'figure' | 'page';
  /** After the language, perhaps with a place on the page. */
  readonly path: string;
  readonly title: Trilingual;
  readonly text: Trilingual;
  /** How much it is of what people look for, up to 1: a section before a single figure in it. */
  readonly weight: number;
}

const weights = { page: 1, law: 0.7, question: 0.4, figure: 0.4 } as const;

/** The sections of the law with what they say today, their figures, and what was chosen where they are silent. */
export const lawTexts: readonly LawText[] = [
  {
    kind: 'page',
    weight: weights.page,
    path: 'kalkulator',
    title: inEachLanguage((language) => calculatorTexts[language].title),
    text: inEachLanguage((language) => {
      const { lead, beforeTax, officeDecides } = calculatorTexts[language];
      return asSentences([lead, beforeTax, officeDecides]);
    }),
  },
  {
    kind: 'law',
    weight: weights.page,
    path: 'lova',
    title: inEachLanguage((language) => texts[language].list.title),
    text: inEachLanguage((language) =>
      asSentences([texts[language].list.lead, texts[language].list.binding]),
    ),
  },
  ...lawBook.flatMap(textsOf),
];

function textsOf(section: LawSection): readonly LawText[] {
  const { key, source, rules, figures, choices } = section;
  const path = `lova/${key}`;
  const named = inEachLanguage((language) => capitalised(formatCitation(source, language)));
  const title = inEachLanguage((language) => {
    const called = sectionTitles[key]?.[language];
    return called ? `${named[language]}: ${called}` : named[language];
  });
  const says = inEachLanguage((language) =>
    asSentences([
      ...rules.flatMap(({ title: rule, wordings }) => [
        rule[language],
        wordings.at(-1)?.text[language] ?? '',
      ]),
      ...figures.map(({ title: figure }) => figure[language]),
    ]),
  );
  return [
    { kind: 'law', weight: weights.law, path, title, text: says },
    ...choices.map(
      ({ id, question, answer }): LawText => ({
        kind: 'question',
        weight: weights.question,
        path: `${path}#${id}`,
        title: question,
        text: inEachLanguage((language) =>
          asSentences([capitalised(answer[language]), named[language]]),
        ),
      }),
    ),
    ...figures
      .filter(({ unit }) => unit !== 'boolean')
      .map(
        (figure): LawText => ({
          kind: 'figure',
          weight: weights.figure,
          path: `${path}#${figure.id}`,
          title: figure.title,
          text: inEachLanguage(
            (language) => `${title[language]} – ${asSentences(valuesOf(figure, language))}`,
          ),
        }),
      ),
  ];
}

/** The newest first, since that is the one people ask for. */
function valuesOf(figure: LawFigure, language: PublicLanguage): readonly string[] {
  const day = (date: string) => formatDate(isoDate(date), language);
  return figure.values.toReversed().map((entry) => {
    const { from, to } = entry;
    const isOpen = !to || to === endOfTime;
    const when = isOpen ? texts[language].section.since(day(from)) : `${day(from)} – ${day(to)}`;
    return `${written(entry, language)} ${when}`;
  });
}

function written(
  { value, exact, nullMeans }: LawFigure['values'][number],
  language: PublicLanguage,
): string {
  const t = texts[language].section;
  if (value === null) return nullMeans === 'no limit' ? t.noLimit : t.none;
  const number = exact ?? String(value);
  return language === 'en' ? number : number.replace('.', ',');
}
