import type { Brand } from '#kernel/brand.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Language } from '#kernel/text.ts';
import type { QuestionId } from './form.ts';
import type { ResponseId } from './response.ts';
import type { SurveyState } from './survey.ts';

export type QuoteId = Brand<string, 'QuoteId'>;

/** A quote is asked for without the name of the office; a practice example is asked for with it. */
export const quoteKinds = ['quote', 'practice-example'] as const;
export type QuoteKind = (typeof quoteKinds)[number];

export const quoteStates = [
  'proposed',
  'consented-anonymous',
  'consented-named',
  'declined',
  'withdrawn',
] as const;
export type QuoteState = (typeof quoteStates)[number];

/** Sitat: a passage of what an office wrote, and whether the office lets it be used. The passage is never changed. */
export interface Quote {
  readonly id: QuoteId;
  readonly responseId: ResponseId;
  readonly questionId: QuestionId;
  readonly officeName: string;
  /** What the office writes in, and so the quote. */
  readonly language: Language;
  readonly kind: QuoteKind;
  readonly text: string;
  /** It tells by itself where it comes from, and can be used by name only. */
  readonly namesOffice: boolean;
  readonly state: QuoteState;
  readonly askedAt: Date;
  readonly askerName: string;
  readonly settledAt: Date | null;
  readonly settlerName: string | null;
  /** False when the office has corrected its answer since: then nobody uses it. */
  readonly isCurrent: boolean;
}

/** What a leader can say. «No» to what has been consented to takes the consent back. */
export const quoteAnswers = ['anonymous', 'named', 'no'] as const;
export type QuoteAnswer = (typeof quoteAnswers)[number];

export type DecideRefusal = 'report-published' | 'names-office';

/** Samtykke: by the leader of the office, who may think again until the report is published. */
export function decide(
  { state, namesOffice }: Pick<Quote, 'state' | 'namesOffice'>,
  answer: QuoteAnswer,
  round: SurveyState,
): Result<QuoteState, DecideRefusal> {
  if (!takesConsent(round)) return refuse('report-published');
  switch (answer) {
    case 'anonymous':
      return namesOffice ? refuse('names-office') : ok('consented-anonymous');
    case 'named':
      return ok('consented-named');
    case 'no':
      return ok(isConsented({ state }) || state === 'withdrawn' ? 'withdrawn' : 'declined');
  }
}

export function isConsented({ state }: Pick<Quote, 'state'>): boolean {
  return state === 'consented-anonymous' || state === 'consented-named';
}

/** Whether offices can be asked: there are answers, and the report is not approved yet. */
export function takesQuotes(round: SurveyState): boolean {
  return ['sent', 'closed', 'analysed', 'report-draft'].includes(round);
}

/** Whether an office can say yes or no, or think again: what is published is read, and cannot be taken back. */
export function takesConsent(round: SurveyState): boolean {
  return takesQuotes(round) || round === 'report-approved' || round === 'reported';
}

/**
 * The passage as it is shown, if it stands in what was written. It may be shortened with «…», and each part must stand
 * there word for word and in that order, with no word cut in two: half a word can turn a sentence around.
 */
export function passageFrom(
  entered: string,
  written: readonly string[],
): Result<string, 'not-in-answer'> {
  const passage = inOneLine(entered).replace(/^[«"“](.*)[»"”]$/u, '$1');
  const parts = passage
    .split('…')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const stands = written.some((text) => standsIn(inOneLine(text), parts));
  return parts.some((part) => /\p{L}/u.test(part)) && stands
    ? ok(passage)
    : refuse('not-in-answer');
}

function standsIn(text: string, parts: readonly string[]): boolean {
  let from = 0;
  for (const part of parts) {
    const at = wholeWords(text, part, from);
    if (at === undefined) return false;
    from = at + part.length;
  }
  return true;
}

/** Where a part stands from a place onwards, when no letter or digit goes on before or after it. */
function wholeWords(text: string, part: string, from: number): number | undefined {
  for (let at = text.indexOf(part, from); at >= 0; at = text.indexOf(part, at + 1))
    if (!goesOn(text, at) && !goesOn(text, at + part.length)) return at;
  return undefined;
}

/** Whether a place is inside a word or a number. */
function goesOn(text: string, at: number): boolean {
  return /^[\p{L}\p{N}]{2}$/u.test(text.slice(Math.max(0, at - 1), at + 1)) && at > 0;
}

/** What was left out is one sign, whatever way it was written, and spaces and lines are one space. */
function inOneLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[[(]?(?:…|\.{3,})[\])]?/gu, ' … ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * The name of an office or a place in a text, or undefined. A capital letter is part of a name: «Time» is a
 * municipality and «time» is an hour.
 */
export function nameIn(text: string, names: readonly string[]): string | undefined {
  return names
    .flatMap(placesIn)
    .find((place) =>
      [place, `${place}s`, place.toUpperCase()].some(
        (form) => wholeWords(text, form, 0) !== undefined,
      ),
    );
}

/** What tells where an office is: the names without «Nav» and «kommune», and each language of a name by itself. */
function placesIn(name: string): readonly string[] {
  return name
    .split(/\s+[-–/]\s+|\s*,\s*/u)
    .map((part) =>
      part
        .replace(/^nav\s+/iu, '')
        .replace(/\s+kommune$/iu, '')
        .trim(),
    )
    .filter((part) => part.length > 1);
}

/** What stands under a quote: the name of the office where it has said yes to that, and otherwise only what it is. */
export function quoteSource(officeName: string | null): string {
  return officeName ?? 'Nav-kontor';
}
