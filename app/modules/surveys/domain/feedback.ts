import type { IsoDate } from '#kernel/date.ts';
import type { Bilingual, Language } from '#kernel/text.ts';
import { writtenNumber } from '#kernel/written-number.ts';
import { formatDate } from '#kernel/written-date.ts';
import {
  type Block,
  type Letter,
  paragraphs,
  type Sender,
  type Signer,
} from '#modules/letters/domain/letter.ts';
import type { AnswerValue } from './answer.ts';
import { choicesOf, type Question } from './form.ts';
import type { SizeClass } from './response.ts';
import type { GroupResult, QuestionResult } from './results.ts';
import type { Survey, SurveyState } from './survey.ts';

/** Whether offices can be told how they answered beside the others: the figures move no more. */
export function takesFeedback(round: SurveyState): boolean {
  return ['analysed', 'report-draft', 'report-approved', 'reported', 'published'].includes(round);
}

/** Fewer than this, and who knows one of the offices could make out what another has answered. */
export const fewestShown = 5;

/** What an office may see of how others have answered one question. */
export interface Comparison {
  readonly result: QuestionResult;
  /** Null where too few have answered. */
  readonly all: GroupResult | null;
  /** Offices in municipalities of the same size; null also where those that are left over would be too few. */
  readonly same: GroupResult | null;
}

/**
 * Holds back every group that another office could be recognised in: too few answers, or so few outside the group that
 * the difference between the two columns tells how they answered.
 */
export function comparisonFor(result: QuestionResult, sizeClass: SizeClass): Comparison {
  const { total, bySize } = result;
  const same = bySize.find(({ group }) => group.kind === 'size' && group.sizeClass === sizeClass);
  const isShown =
    same !== undefined &&
    same.answered >= fewestShown &&
    total.answered - same.answered >= fewestShown;
  return {
    result,
    all: total.answered >= fewestShown ? total : null,
    same: isShown ? same : null,
  };
}

export interface FeedbackQuestion {
  readonly result: QuestionResult;
  /** It was answered in words, and these are the codes that the governor has set and frozen. */
  readonly isCoded: boolean;
}

export interface FeedbackSection {
  readonly title: Bilingual;
  /** In the order of the form. */
  readonly questions: readonly FeedbackQuestion[];
}

export interface FeedbackFacts {
  readonly survey: Pick<Survey, 'title' | 'caseNumber' | 'contact'>;
  readonly sender: Sender;
  readonly signer: Signer;
  readonly officeName: string;
  /** The lines under its name; none where nobody has said where it gets its post. */
  readonly address: readonly string[];
  readonly sizeClass: SizeClass;
  readonly language: Language;
  readonly writtenOn: IsoDate;
  /** How many offices have answered, of those that were asked. */
  readonly answered: number;
  readonly asked: number;
  /** Those of them that are of the same size as this one. */
  readonly answeredSame: number;
  readonly sections: readonly FeedbackSection[];
  /** What this office answered, by question; codes for what it wrote in its own words. */
  readonly own: ReadonlyMap<string, AnswerValue>;
  /** Kva skjer vidare, in both forms. */
  readonly next: Bilingual;
  readonly answerUrl: string;
}

const nn = {
  subject: (title: string) => `Tilbakemelding: ${title}`,
  thanks: (office: string, title: string) => `Takk for at ${office} svara på «${title}».`,
  answered: (answered: string, asked: string, same: string, size: string) =>
    `${answered} av ${asked} kontor har svara, ${same} av dei i kommunar av same storleik som dykk (${size}). Her ser de kva de har svara, ved sida av kva dei andre har svara.`,
  sizes: {
    small: 'under 5 000 innbyggjarar',
    medium: '5 000–19 999 innbyggjarar',
    large: '20 000 innbyggjarar eller fleire',
  } satisfies Record<SizeClass, string>,
  howToRead:
    'X er svaret dykkar. Prosenten er av dei som har svara på spørsmålet. Der svara er få, viser vi ikkje tal, så ingen kan kjenne igjen eit anna kontor; då står det ein strek.',
  code: (text: string) => `${text} (slik vi har lese svara)`,
  answer: 'Svar',
  own: 'De',
  all: 'Alle',
  same: 'Same storleik',
  offices: 'Kontor som har svara',
  question: 'Spørsmål',
  figures: 'Tal og datoar',
  median: 'Midten er medianen: halvparten av kontora ligg under, og halvparten over.',
  medianAll: 'Midten, alle',
  medianSame: 'Midten, same storleik',
  notAnswered: 'Ikkje svara',
  next: 'Kva skjer vidare',
  whole: 'Heile svaret dykkar finn de på ',
};

const nb: typeof nn = {
  subject: (title) => `Tilbakemelding: ${title}`,
  thanks: (office, title) => `Takk for at ${office} svarte på «${title}».`,
  answered: (answered, asked, same, size) =>
    `${answered} av ${asked} kontor har svart, ${same} av dem i kommuner av samme størrelse som dere (${size}). Her ser dere hva dere har svart, ved siden av hva de andre har svart.`,
  sizes: {
    small: 'under 5 000 innbyggere',
    medium: '5 000–19 999 innbyggere',
    large: '20 000 innbyggere eller flere',
  },
  howToRead:
    'X er svaret deres. Prosenten er av dem som har svart på spørsmålet. Der svarene er få, viser vi ikke tall, så ingen kan kjenne igjen et annet kontor; da står det en strek.',
  code: (text) => `${text} (slik vi har lest svarene)`,
  answer: 'Svar',
  own: 'Dere',
  all: 'Alle',
  same: 'Samme størrelse',
  offices: 'Kontor som har svart',
  question: 'Spørsmål',
  figures: 'Tall og datoer',
  median: 'Midten er medianen: halvparten av kontorene ligger under, og halvparten over.',
  medianAll: 'Midten, alle',
  medianSame: 'Midten, samme størrelse',
  notAnswered: 'Ikke svart',
  next: 'Hva skjer videre',
  whole: 'Hele svaret deres finner dere på ',
};

const words = { nn, nb };
const dash = '–';

/** Tilbakemeldingsbrev: an office's own answers beside those of all, in the form of Norwegian of the office. */
export function feedbackLetter(facts: FeedbackFacts): Letter {
  const { survey, language, sender } = facts;
  const t = words[language];
  const number = (count: number) => writtenNumber(count, language);
  const title = survey.title[language];
  return {
    language,
    sender,
    receiver: { name: facts.officeName, address: facts.address },
    date: facts.writtenOn,
    ourReference: survey.caseNumber,
    contact: survey.contact,
    subject: t.subject(title),
    blocks: [
      ...paragraphs(
        t.thanks(facts.officeName, title),
        t.answered(
          number(facts.answered),
          number(facts.asked),
          number(facts.answeredSame),
          t.sizes[facts.sizeClass],
        ),
        t.howToRead,
      ),
      ...facts.sections.flatMap((section) => sectionBlocks(facts, section)),
      { kind: 'heading', level: 1, text: t.next },
      ...paragraphs(facts.next[language]),
      {
        kind: 'paragraph',
        text: [t.whole, { text: facts.answerUrl, href: facts.answerUrl }, '.'],
      },
    ],
    signers: [facts.signer],
    attachments: [],
    copies: [],
  };
}

function sectionBlocks(facts: FeedbackFacts, section: FeedbackSection): readonly Block[] {
  const { language, sizeClass } = facts;
  const compared = section.questions.map(({ result, isCoded }) => ({
    ...comparisonFor(result, sizeClass),
    isCoded,
  }));
  const tables = compared
    .filter(({ result }) => result.total.shares.length > 0 && result.question.type !== 'date')
    .map((each) => choiceTable(facts, each));
  const figures = compared.filter(({ result: { question } }) =>
    ['number', 'percent', 'date'].includes(question.type),
  );
  const blocks = [...tables, ...(figures.length > 0 ? figureTable(facts, figures) : [])];
  if (blocks.length === 0) return [];
  return [{ kind: 'heading', level: 1, text: section.title[language] }, ...blocks];
}

/** One row for each answer that could be given, with a sign at what this office gave. */
function choiceTable(
  { own, language, answered, answeredSame }: FeedbackFacts,
  { result, all, same, isCoded }: Comparison & Pick<FeedbackQuestion, 'isCoded'>,
): Block {
  const t = words[language];
  const { question } = result;
  // How many answered is said once, above, and again where it was others than all of them.
  const isForAll =
    (all?.answered ?? answered) === answered && (same?.answered ?? answeredSame) === answeredSame;
  const given = own.get(question.id);
  const chosen = given?.kind === 'choice' ? given.choices : [];
  const percent = (group: GroupResult | null, value: string) => {
    const share = group?.shares.find((each) => each.value === value)?.percent;
    return share === null || share === undefined ? dash : `${share}\u00a0%`;
  };
  const count = (group: GroupResult | null) =>
    group ? writtenNumber(group.answered, language) : dash;
  const caption = `${question.code} ${question.text[language]}`;
  return {
    kind: 'table',
    caption: isCoded ? t.code(caption) : caption,
    header: [t.answer, t.own, t.all, t.same],
    rows: [
      ...choicesOf(question).map(({ code, text }) => [
        text[language],
        chosen.includes(code) ? 'X' : '',
        percent(all, code),
        percent(same, code),
      ]),
      ...(isForAll ? [] : [[t.offices, '', count(all), count(same)]]),
    ],
    numeric: [2, 3],
  };
}

/** The numbers of a section in one table: this office's own, and the middle of the others. */
function figureTable(
  { own, language }: FeedbackFacts,
  compared: readonly Comparison[],
): readonly Block[] {
  const t = words[language];
  const middle = (question: Question, group: GroupResult | null) =>
    group?.figures ? figure(question, group.figures.median, language) : dash;
  return [
    ...paragraphs(t.median),
    {
      kind: 'table',
      caption: t.figures,
      header: [t.question, t.own, t.medianAll, t.medianSame],
      rows: compared.map(({ result: { question }, all, same }) => [
        `${question.code} ${question.text[language]}`,
        ownFigure(question, own.get(question.id), language),
        middle(question, all),
        middle(question, same),
      ]),
      numeric: [1, 2, 3],
    },
  ];
}

function ownFigure(question: Question, value: AnswerValue | undefined, language: Language): string {
  if (value?.kind === 'number') return figure(question, value.number, language);
  if (value?.kind === 'date') return formatDate(value.date, language);
  return words[language].notAnswered;
}

function figure({ type }: Question, number: number, language: Language): string {
  const written = writtenNumber(Math.round(number * 10) / 10, language);
  return type === 'percent' ? `${written}\u00a0%` : written;
}
