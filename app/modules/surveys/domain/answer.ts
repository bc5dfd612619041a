import { type IsoDate, readDate } from '#kernel/date.ts';
import {
  choicesOf,
  type Form,
  hasChoices,
  type Question,
  type QuestionId,
  questionsOf,
} from './form.ts';

/** An answer as it was typed: a draft keeps «tolv» in a number field until somebody mends it. */
export interface EnteredAnswer {
  readonly entered: readonly string[];
  readonly comment: string;
}

/** An answer that can be counted. */
export type AnswerValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'date'; readonly date: IsoDate };

export interface Answer {
  readonly questionId: QuestionId;
  /** Null when only a reason was written. */
  readonly value: AnswerValue | null;
  readonly comment: string;
}

export const answerProblems = [
  'answer-required',
  'comment-required',
  'not-a-number',
  'not-a-percent',
  'not-a-date',
  'not-a-choice',
  'one-choice-only',
  'answer-too-long',
  'personal-data',
] as const;
export type AnswerProblem = (typeof answerProblems)[number];

export type DraftProblem = Extract<
  AnswerProblem,
  'not-a-choice' | 'one-choice-only' | 'answer-too-long'
>;

export type EnteredAnswers = ReadonlyMap<string, EnteredAnswer>;

/** Longer than any answer that has been given; a whole report belongs in an attachment. */
export const longestAnswer = 20_000;

const nothing: EnteredAnswer = { entered: [], comment: '' };

export function isBlank({ entered, comment }: EnteredAnswer): boolean {
  return entered.every((text) => text.trim() === '') && comment.trim() === '';
}

/**
 * A draft of an answer as it is kept: unfinished and perhaps wrong, but never something that the field could
 * not have held, so that the same answer always looks the same.
 */
export function draftOf(question: Question, typed: EnteredAnswer): EnteredAnswer | DraftProblem {
  const entered = typed.entered.filter((text) => text.trim() !== '');
  const { comment } = typed;
  if (comment.length > longestAnswer) return 'answer-too-long';
  const codes = choicesOf(question).map(({ code }) => code);
  if (!hasChoices(question)) {
    const [text] = entered;
    if (text === undefined) return { entered: [], comment };
    return text.length > longestAnswer ? 'answer-too-long' : { entered: [text], comment };
  }
  if (!entered.every((code) => codes.includes(code))) return 'not-a-choice';
  const chosen = codes.filter((code) => entered.includes(code));
  if (question.type !== 'multiple' && chosen.length > 1) return 'one-choice-only';
  return { entered: chosen, comment };
}

export function sameAnswer(one: EnteredAnswer, other: EnteredAnswer): boolean {
  return (
    one.comment === other.comment &&
    one.entered.length === other.entered.length &&
    one.entered.every((text, index) => text === other.entered[index])
  );
}

/** The questions this office is asked, given what it has answered: a question with `showIf` only where it fits. */
export function askedQuestions(form: Form, answers: EnteredAnswers): readonly Question[] {
  const asked = new Set<string>();
  return questionsOf(form).filter((question) => {
    const { showIf } = question;
    const answered =
      showIf && asked.has(showIf.questionId) ? answers.get(showIf.questionId) : undefined;
    const isAsked =
      !showIf || (answered?.entered.some((code) => showIf.oneOf.includes(code)) ?? false);
    if (isAsked) asked.add(question.id);
    return isAsked;
  });
}

export interface Progress {
  readonly asked: number;
  readonly answered: number;
}

/** How far the office has come, in each section in order. */
export function progressOf(form: Form, answers: EnteredAnswers): readonly Progress[] {
  const asked = new Set(askedQuestions(form, answers));
  return form.sections.map(({ questions }) => {
    const mine = questions.filter((question) => asked.has(question));
    const answered = mine.filter(({ id }) => !isBlank(answers.get(id) ?? nothing));
    return { asked: mine.length, answered: answered.length };
  });
}

export function totalProgress(sections: readonly Progress[]): Progress {
  return sections.reduce(
    (sum, { asked, answered }) => ({ asked: sum.asked + asked, answered: sum.answered + answered }),
    { asked: 0, answered: 0 },
  );
}

export interface CheckedAnswers {
  readonly answers: readonly Answer[];
  readonly problems: ReadonlyMap<QuestionId, AnswerProblem>;
  readonly asked: number;
  readonly answered: number;
}

/**
 * Reads what was typed into answers that can be counted, and says what must be mended before the leader can
 * sign. `mustBeLookedOver` comes from outside, since whether a text tells of a person is no rule of ours.
 */
export function checkAnswers<Draft extends EnteredAnswer>(
  form: Form,
  entered: ReadonlyMap<string, Draft>,
  mustBeLookedOver: (draft: Draft) => boolean,
): CheckedAnswers {
  const asked = askedQuestions(form, entered);
  const answers: Answer[] = [];
  const problems = new Map<QuestionId, AnswerProblem>();
  for (const question of asked) {
    const draft = entered.get(question.id);
    const read = readAnswer(question, draft ?? nothing);
    if (typeof read === 'string') problems.set(question.id, read);
    else if (draft && mustBeLookedOver(draft)) problems.set(question.id, 'personal-data');
    else if (read) answers.push(read);
  }
  const answered = asked.filter(({ id }) => !isBlank(entered.get(id) ?? nothing)).length;
  return { answers, problems, asked: asked.length, answered };
}

/** One answer, what is wrong with it, or null for a question that was left open and may be. */
export function readAnswer(
  question: Question,
  typed: EnteredAnswer,
): Answer | AnswerProblem | null {
  const entered = typed.entered.map((text) => text.trim()).filter(Boolean);
  const comment = typed.comment.trim();
  if (entered.some((text) => text.length > longestAnswer) || comment.length > longestAnswer)
    return 'answer-too-long';
  if (entered.length === 0) {
    if (question.required) return 'answer-required';
    return comment ? { questionId: question.id, value: null, comment } : null;
  }
  const value = readValue(question, entered);
  if (typeof value === 'string') return value;
  if (question.comment === 'required' && !comment) return 'comment-required';
  return { questionId: question.id, value, comment };
}

function readValue(question: Question, entered: readonly string[]): AnswerValue | AnswerProblem {
  const [first = ''] = entered;
  switch (question.type) {
    case 'text':
      return { kind: 'text', text: first };
    case 'number':
    case 'percent': {
      const number = readNumber(question.type === 'percent' ? first.replace(/%$/, '') : first);
      if (number === undefined)
        return question.type === 'percent' ? 'not-a-percent' : 'not-a-number';
      if (question.type === 'percent' && (number < 0 || number > 100)) return 'not-a-percent';
      return { kind: 'number', number };
    }
    case 'date': {
      const date = readDate(first);
      return date ? { kind: 'date', date } : 'not-a-date';
    }
    case 'single':
    case 'multiple':
    case 'scale':
    case 'yes-partly-no': {
      const codes = choicesOf(question).map(({ code }) => code);
      if (!entered.every((code) => codes.includes(code))) return 'not-a-choice';
      if (question.type !== 'multiple' && entered.length > 1) return 'one-choice-only';
      return { kind: 'choice', choices: codes.filter((code) => entered.includes(code)) };
    }
  }
}

/** A counted answer as somebody could have typed it: what `readAnswer` reads back to the same. */
export function enteredAs({ value, comment }: Answer): EnteredAnswer {
  switch (value?.kind) {
    case 'text':
      return { entered: [value.text], comment };
    case 'choice':
      return { entered: value.choices, comment };
    case 'number':
      return { entered: [String(value.number).replace('.', ',')], comment };
    case 'date': {
      const [year, month, day] = value.date.split('-').map(Number);
      return { entered: [`${day}.${month}.${year}`], comment };
    }
    case undefined:
      return { entered: [], comment };
  }
}

/** `12 000`, `12.000`, `3,5` and `-4` as people write them in Norwegian. A point before three digits groups them. */
export function readNumber(written: string): number | undefined {
  const plain = written
    .trim()
    .replace(/[\u00A0\u2009\u202F]/g, ' ')
    .replace('\u2212', '-');
  const parts =
    /^(-?)(\d{1,12}|[1-9]\d{0,2}(?: \d{3}){1,3}|[1-9]\d{0,2}(?:\.\d{3}){1,3})(?:,(\d{1,6}))?$/.exec(
      plain,
    ) ?? /^(-?)(\d{1,12}|[1-9]\d{0,2}(?: \d{3}){1,3})\.(\d{1,6})$/.exec(plain);
  if (!parts) return undefined;
  const [, minus = '', whole = '', decimals = '0'] = parts;
  return Number(`${minus}${whole.replace(/[ .]/g, '')}.${decimals}`) + 0;
}
