import type { Brand } from '#kernel/brand.ts';
import type { Bilingual } from '#kernel/text.ts';

export type SurveyId = Brand<string, 'SurveyId'>;
export type QuestionId = Brand<string, 'QuestionId'>;

export const questionTypes = [
  'text',
  'single',
  'multiple',
  'scale',
  'number',
  'percent',
  'date',
  'yes-partly-no',
] as const;
export type QuestionType = (typeof questionTypes)[number];

/** A field beside the answer where the office says why. Offices answer «ja» to anything; the reason tells. */
export const commentRules = ['none', 'optional', 'required'] as const;
export type CommentRule = (typeof commentRules)[number];

export interface Option {
  readonly code: string;
  readonly text: Bilingual;
}

export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly lowest: Bilingual;
  readonly highest: Bilingual;
}

/** Spørsmål. The id lives as long as the round; `sameAs` is the thread to the same question of an earlier round. */
export interface Question {
  readonly id: QuestionId;
  /** What advisers call it: `K1`, `A4`. Unique in the form. */
  readonly code: string;
  readonly type: QuestionType;
  readonly text: Bilingual;
  readonly help: Bilingual;
  readonly required: boolean;
  readonly theme: string;
  /** For `single` and `multiple`. */
  readonly options: readonly Option[];
  /** For `scale`. */
  readonly scale: Scale | null;
  readonly comment: CommentRule;
  /** Asked only of those who gave one of these answers to an earlier question in the form. */
  readonly showIf: { readonly questionId: QuestionId; readonly oneOf: readonly string[] } | null;
  readonly sameAs: { readonly surveyId: SurveyId; readonly questionId: QuestionId } | null;
}

export interface Section {
  readonly id: string;
  readonly title: Bilingual;
  readonly intro: Bilingual;
  readonly questions: readonly Question[];
}

/** Skjema: what the offices are asked, in order. */
export interface Form {
  readonly sections: readonly Section[];
}

/** The answers that a question with fixed answers may have, in order, with their texts. */
export function choicesOf(question: Question): readonly Option[] {
  switch (question.type) {
    case 'yes-partly-no':
      return yesPartlyNo;
    case 'scale':
      return scaleSteps(question.scale);
    case 'single':
    case 'multiple':
      return question.options;
    case 'text':
    case 'number':
    case 'percent':
    case 'date':
      return [];
  }
}

/** Whether the answer is one or more of a fixed set, and not something written. */
export function hasChoices({ type }: Pick<Question, 'type'>): boolean {
  return type !== 'text' && type !== 'number' && type !== 'percent' && type !== 'date';
}

const yesPartlyNo: readonly Option[] = [
  { code: 'yes', text: { nb: 'Ja', nn: 'Ja' } },
  { code: 'partly', text: { nb: 'Delvis', nn: 'Delvis' } },
  { code: 'no', text: { nb: 'Nei', nn: 'Nei' } },
];

function scaleSteps(scale: Scale | null): readonly Option[] {
  // What is no scale yet has no steps: a slip of a finger could give it millions.
  if (!isScale(scale)) return [];
  return Array.from({ length: scale.to - scale.from + 1 }, (_, index) => {
    const step = scale.from + index;
    const end = step === scale.from ? scale.lowest : step === scale.to ? scale.highest : undefined;
    const label = (word: string | undefined) => (word ? `${step} – ${word}` : String(step));
    return { code: String(step), text: { nb: label(end?.nb), nn: label(end?.nn) } };
  });
}

export function questionsOf(form: Form): readonly Question[] {
  return form.sections.flatMap(({ questions }) => questions);
}

export function questionById(form: Form, id: string): Question | undefined {
  return questionsOf(form).find((question) => question.id === id);
}

/** Something in the form that would meet an office unfinished. */
export interface FormFault {
  readonly code:
    | 'missing-nb'
    | 'missing-nn'
    | 'no-questions'
    | 'no-options'
    | 'duplicate-code'
    | 'show-if-unknown'
    | 'bad-scale';
  /** The code of the question, or the number of the section, that it concerns. */
  readonly place: string;
}

/**
 * What must be mended before the form can be approved. Both forms of Norwegian are required, because each
 * office gets the letter and the form in the one its municipality has decided (språklova).
 */
export function faultsIn(form: Form): readonly FormFault[] {
  const questions = questionsOf(form);
  const faults: FormFault[] = [];
  const missing = (text: Bilingual, place: string, required: boolean) => {
    if ((required || text.nn.trim()) && !text.nb.trim()) faults.push({ code: 'missing-nb', place });
    if ((required || text.nb.trim()) && !text.nn.trim()) faults.push({ code: 'missing-nn', place });
  };
  if (questions.length === 0) faults.push({ code: 'no-questions', place: '' });
  form.sections.forEach((section, index) => {
    missing(section.title, String(index + 1), true);
    missing(section.intro, String(index + 1), false);
  });

  const before = new Map<string, readonly string[]>();
  const codes = new Set<string>();
  for (const question of questions) {
    missing(question.text, question.code, true);
    missing(question.help, question.code, false);
    for (const { text } of question.options) missing(text, question.code, true);
    if ((question.type === 'single' || question.type === 'multiple') && question.options.length < 2)
      faults.push({ code: 'no-options', place: question.code });
    if (question.type === 'scale' && !isScale(question.scale))
      faults.push({ code: 'bad-scale', place: question.code });
    const choices = choicesOf(question).map(({ code }) => code);
    if (
      codes.has(question.code) ||
      before.has(question.id) ||
      new Set(choices).size < choices.length
    )
      faults.push({ code: 'duplicate-code', place: question.code });
    if (question.showIf) {
      const possible = before.get(question.showIf.questionId) ?? [];
      if (!question.showIf.oneOf.every((code) => possible.includes(code)))
        faults.push({ code: 'show-if-unknown', place: question.code });
    }
    codes.add(question.code);
    before.set(question.id, choices);
  }
  return faults;
}

function isScale(scale: Scale | null): scale is Scale {
  return scale !== null && scale.to > scale.from && scale.to - scale.from <= 10;
}
