import type { IsoDate } from '#kernel/date.ts';
import type { Bilingual } from '#kernel/text.ts';
import type { QuestionId, Section, SurveyId } from './form.ts';
import type { ResponseId, SizeClass } from './response.ts';
import type { Change, Incomparable, QuestionResult, ResponseRate, Standing } from './results.ts';

/**
 * Funn: all that is counted in a round, for a report. Plain values only, dates as text: it is kept as JSON when the
 * report is approved, and what was reported then stands, whatever happens later.
 */
export interface Findings {
  readonly round: FoundRound;
  readonly rates: readonly ResponseRate[];
  /** The names of the counties, by number, on the day the offices were asked. */
  readonly counties: Readonly<Record<string, Bilingual>>;
  /** How many offices were reminded so many days after the deadline (before it: less than none). */
  readonly reminders: readonly { readonly days: number; readonly offices: number }[];
  readonly sections: readonly FoundSection[];
  /** Every office that was asked, by name. */
  readonly offices: readonly FoundOffice[];
}

export interface FoundRound {
  readonly id: SurveyId;
  readonly year: number;
  readonly title: Bilingual;
  readonly purpose: Bilingual;
  readonly legalBasis: Bilingual;
  readonly use: Bilingual;
  readonly caseNumber: string;
  readonly sentOn: IsoDate | null;
  readonly deadline: IsoDate | null;
  readonly closedOn: IsoDate | null;
}

export interface FoundSection extends Pick<Section, 'id' | 'title'> {
  readonly questions: readonly FoundQuestion[];
}

export interface FoundQuestion {
  readonly result: QuestionResult;
  readonly comparison: {
    readonly earlier: { readonly id: SurveyId; readonly year: number } | null;
    readonly change: Change | Incomparable;
  } | null;
  /** What was written, coded and counted; null until the coding is frozen, or where nothing is coded. */
  readonly coded: {
    readonly result: QuestionResult;
    /** How far the two who coded agreed before they settled what differed; null where chance explains it all. */
    readonly kappa: number | null;
  } | null;
  /** What each office gave, for a question that is answered by a number; null for the others. */
  readonly numbers: readonly FoundNumber[] | null;
}

export interface FoundNumber {
  readonly responseId: ResponseId;
  readonly now: number;
  /** What the same office gave the round before, where the question is the same. */
  readonly earlier: number | null;
}

export interface FoundOffice {
  readonly responseId: ResponseId;
  readonly officeId: string;
  readonly officeName: string;
  readonly municipalityIds: readonly string[];
  readonly sizeClass: SizeClass;
  readonly countyId: string;
  readonly standing: Standing;
  readonly late: boolean;
  /** How the answer came; null where none has. A letter or a Word form counts as much as an answer signed here. */
  readonly channel: 'web' | 'letter' | null;
  /** The office that it answers together with, after a merger. */
  readonly joinedTo: ResponseId | null;
  readonly signedOn: IsoDate | null;
  /** Inhabitants of all it serves, on the day it was asked; null where the register lacks a figure. */
  readonly inhabitants: number | null;
}

export function questionsIn({ sections }: Findings): readonly FoundQuestion[] {
  return sections.flatMap(({ questions }) => questions);
}

export function foundQuestion(findings: Findings, id: QuestionId | string) {
  return questionsIn(findings).find(({ result }) => result.question.id === id);
}
