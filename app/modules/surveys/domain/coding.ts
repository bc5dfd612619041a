import { ok, type Result, refuse } from '#kernel/result.ts';
import { isAgreed } from './coding-agreement.ts';
import { type CodeBook, type CodeId, liveCodes, meaningIn } from './coding-book.ts';
import type { Question } from './form.ts';
import type { ResponseId, SizeClass } from './response.ts';
import { type QuestionResult, questionResult } from './results.ts';

/** How far the coding of one question has come. */
export const codingStates = ['not-begun', 'coding', 'reconciling', 'frozen'] as const;
export type CodingState = (typeof codingStates)[number];

export type Seat = 1 | 2;

/** One of the two who code a question. */
export interface Coder {
  readonly seat: Seat;
  readonly coderId: string;
  readonly name: string;
  /** How many of the answers they have coded. */
  readonly coded: number;
  readonly doneAt: Date | null;
}

/** How each question stands: who codes it, and whether it is frozen. */
export interface QuestionCoding {
  readonly coders: readonly Coder[];
  readonly frozen: { readonly name: string; readonly at: Date } | null;
}

export function codingState({ coders, frozen }: QuestionCoding): CodingState {
  if (frozen) return 'frozen';
  if (coders.length === 2 && coders.every(({ doneAt }) => doneAt !== null)) return 'reconciling';
  return coders.length > 0 ? 'coding' : 'not-begun';
}

/** A question where offices write in their own words, as the answer or beside it. */
export function isCodable({ type, comment }: Pick<Question, 'type' | 'comment'>): boolean {
  return type === 'text' || comment !== 'none';
}

/** The seat that somebody codes from: their own, or the first that is free. Two code, and no more. */
export function seatFor(
  { coders, frozen }: QuestionCoding,
  userId: string,
): Result<Seat, 'frozen' | 'two-others'> {
  if (frozen) return refuse('frozen');
  const own = coders.find(({ coderId }) => coderId === userId);
  if (own) return ok(own.seat);
  const free = ([1, 2] as const).find((seat) => !coders.some((coder) => coder.seat === seat));
  return free ? ok(free) : refuse('two-others');
}

/** Somebody among the two who is still coding: what is done or frozen stands. */
export function coderAtWork(
  { coders, frozen }: QuestionCoding,
  userId: string,
): Result<Coder, 'frozen' | 'not-coder' | 'already-done'> {
  if (frozen) return refuse('frozen');
  const own = coders.find(({ coderId }) => coderId === userId);
  if (!own) return refuse('not-coder');
  return own.doneAt ? refuse('already-done') : ok(own);
}

/** What one who opens the page can do now to bring the coding of a question on. */
export type NextStep =
  | 'make-book'
  | 'code'
  | 'finish'
  | 'wait-for-second'
  | 'wait-for-other'
  | 'others-code'
  | 'reconcile'
  | 'freeze'
  | 'frozen'
  | 'nothing-written';

export function nextStep(
  coding: QuestionCoding,
  { answers, hasCodes, undecided }: { answers: number; hasCodes: boolean; undecided: number },
  userId: string,
  mayCode: boolean,
): NextStep {
  const state = codingState(coding);
  if (state === 'frozen') return 'frozen';
  if (answers === 0) return 'nothing-written';
  if (state === 'reconciling') return undecided > 0 ? 'reconcile' : 'freeze';
  const own = coding.coders.find(({ coderId }) => coderId === userId);
  if (own?.doneAt) return coding.coders.length < 2 ? 'wait-for-second' : 'wait-for-other';
  if (!mayCode || (!own && coding.coders.length === 2)) return 'others-code';
  if (!hasCodes) return 'make-book';
  return own && own.coded >= answers ? 'finish' : 'code';
}

/** How a disagreement was settled: by the two together, or by their leader. */
export const decisionWays = ['together', 'leader'] as const;
export type DecisionWay = (typeof decisionWays)[number];

/** One answer with what has been set on it: null for nothing yet, an empty list for «none of the codes fits». */
export interface CodedAnswer {
  readonly submissionId: string;
  readonly responseId: string;
  readonly sizeClass: SizeClass;
  readonly countyId: string;
  readonly first: readonly string[] | null;
  readonly second: readonly string[] | null;
  readonly decided: readonly string[] | null;
}

export type Settled =
  | { readonly kind: 'incomplete' | 'disagreed' }
  | { readonly kind: 'agreed' | 'decided'; readonly codes: readonly CodeId[] };

/** What an answer counts as in the end. */
export function settledIn(
  book: CodeBook,
): (answer: Pick<CodedAnswer, 'first' | 'second' | 'decided'>) => Settled {
  const meaning = meaningIn(book);
  return ({ first, second, decided }) => {
    if (first === null || second === null) return { kind: 'incomplete' };
    if (decided !== null) return { kind: 'decided', codes: meaning(decided) };
    const [one, other] = [meaning(first), meaning(second)];
    return isAgreed({ first: one, second: other })
      ? { kind: 'agreed', codes: one }
      : { kind: 'disagreed' };
  };
}

/** The codes of each answer that is settled. */
export function settledCodes(
  book: CodeBook,
  answers: readonly CodedAnswer[],
): ReadonlyMap<ResponseId, readonly CodeId[]> {
  const settled = settledIn(book);
  return new Map(
    answers.flatMap((answer) => {
      const now = settled(answer);
      return 'codes' in now ? [[answer.responseId as ResponseId, now.codes] as const] : [];
    }),
  );
}

/** Whether the coding of a question can be frozen: all coded by both, and nothing left to settle. */
export function freezable(
  coding: QuestionCoding,
  book: CodeBook,
  answers: readonly CodedAnswer[],
): Result<null, 'frozen' | 'not-both-done' | 'answers-left' | 'disagreements-left'> {
  const state = codingState(coding);
  if (state === 'frozen') return refuse('frozen');
  if (state !== 'reconciling') return refuse('not-both-done');
  const settled = settledIn(book);
  const kinds = answers.map((answer) => settled(answer).kind);
  if (kinds.includes('incomplete')) return refuse('answers-left');
  return kinds.includes('disagreed') ? refuse('disagreements-left') : ok(null);
}

/**
 * How many answers have each code, as for a question where several answers can be chosen: by size and county too. Those
 * that have come in after the coding was frozen are asked and not answered.
 */
export function codedResult(
  question: Question,
  book: CodeBook,
  answers: readonly CodedAnswer[],
): QuestionResult {
  const settled = settledIn(book);
  const final = answers.map((answer) => ({ answer, now: settled(answer) }));
  const coded: Question = {
    ...question,
    type: 'multiple',
    showIf: null,
    options: liveCodes(book).map(({ id, name }) => ({ code: id, text: name })),
  };
  return questionResult(
    coded,
    final.map(({ answer: { sizeClass, countyId }, now }) => ({
      questionId: question.id,
      sizeClass,
      countyId,
      asked: 1,
      answered: 'codes' in now ? 1 : 0,
      commented: 0,
    })),
    final.flatMap(({ answer: { sizeClass, countyId }, now }) =>
      ('codes' in now ? now.codes : []).map((value) => ({
        questionId: question.id,
        value,
        sizeClass,
        countyId,
        offices: 1,
      })),
    ),
  );
}
