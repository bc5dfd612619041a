import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { idInput, listInput, optionalText, text } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import {
  choicesOf,
  commentRules,
  type Option,
  type Question,
  type QuestionId,
  questionById,
  questionTypes,
  type Scale,
  type SurveyId,
} from '../domain/form.ts';
import { changeForm } from '../domain/form-editing.ts';
import { edit, type Survey } from '../domain/survey.ts';
import { loadSurvey, saveSurvey } from '../store.ts';

/** `id:code`, as in the values of the editor's check boxes and lists. */
const pair = z.string().regex(/^[^:]+:[^:]+$/, 'invalid');

/** Writes a question, new or old. Options are written one to a line, in two columns that must be equally long. */
export const putQuestion = defineUseCase({
  name: 'survey.put-question',
  permission: 'survey:prepare',
  audit: 'change',
  input: z.strictObject({
    surveyId: idInput<SurveyId>(),
    version: z.coerce.number().int('invalid'),
    questionId: z
      .string()
      .min(1)
      .max(60)
      .transform((id) => id as QuestionId),
    sectionId: text(60),
    code: z.string('required').trim().min(1, 'required').max(20, 'too-long'),
    type: z.enum(questionTypes, 'invalid'),
    textNb: optionalText(4_000),
    textNn: optionalText(4_000),
    helpNb: optionalText(4_000),
    helpNn: optionalText(4_000),
    theme: optionalText(60),
    required: z.literal('yes').optional(),
    comment: z.enum(commentRules, 'invalid'),
    optionsNb: optionalText(8_000),
    optionsNn: optionalText(8_000),
    scaleFrom: z
      .union([
        z.literal(''),
        z.coerce.number().int('invalid-number').min(0, 'invalid').max(10, 'invalid'),
      ])
      .optional(),
    scaleTo: z
      .union([
        z.literal(''),
        z.coerce.number().int('invalid-number').min(1, 'invalid').max(10, 'invalid'),
      ])
      .optional(),
    lowestNb: optionalText(60),
    lowestNn: optionalText(60),
    highestNb: optionalText(60),
    highestNn: optionalText(60),
    showIf: listInput.pipe(z.array(pair).max(50)),
    sameAs: z.union([z.literal(''), pair]).default(''),
  }),
  subject: ({ surveyId }) => surveyId,

  async handle({ tx, newId }, input) {
    const survey = await loadSurvey(tx, input.surveyId);
    if (survey.version !== input.version) return refuse('changed-meanwhile');
    if (!input.textNb && !input.textNn) return refuse('text-missing', { field: 'textNn' });

    const id = input.questionId === 'ny' ? (newId() as QuestionId) : input.questionId;
    const before = questionById(survey.form, id);
    const options = readOptions(input.optionsNb, input.optionsNn, before?.options ?? [], newId);
    if (options === undefined) return refuse('options-differ', { field: 'optionsNn' });
    const showIf = readShowIf(survey, input.showIf);
    if (showIf === undefined) return refuse('one-question-only', { field: 'showIf' });

    const question: Question = {
      id,
      code: input.code,
      type: input.type,
      text: { nb: input.textNb, nn: input.textNn },
      help: { nb: input.helpNb, nn: input.helpNn },
      required: input.required === 'yes',
      theme: input.theme,
      options: input.type === 'single' || input.type === 'multiple' ? options : [],
      scale: input.type === 'scale' ? readScale(input) : null,
      comment: input.type === 'text' ? 'none' : input.comment,
      showIf,
      sameAs: readSameAs(input.sameAs),
    };
    const changed = changeForm(
      survey.form,
      { kind: 'put-question', sectionId: input.sectionId, question },
      newId,
    );
    if (!changed.ok) return changed;
    const edited = edit(survey, { form: changed.value });
    if (!edited.ok) return edited;
    if (!(await saveSurvey(tx, edited.value))) return refuse('changed-meanwhile');
    return ok({ questionId: id });
  },
});

/**
 * Options keep their code while their text or place is the same, so that a mended spelling does not make a
 * new answer. Undefined when the two columns are not equally long, unless one is still empty.
 */
function readOptions(
  nb: string,
  nn: string,
  before: readonly Option[],
  newId: () => string,
): readonly Option[] | undefined {
  const lines = (written: string) =>
    written
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  const inNb = lines(nb);
  const inNn = lines(nn);
  if (inNb.length > 0 && inNn.length > 0 && inNb.length !== inNn.length) return undefined;
  const length = Math.max(inNb.length, inNn.length);
  const texts = Array.from({ length }, (_, index) => ({
    nb: inNb[index] ?? '',
    nn: inNn[index] ?? '',
  }));
  const sameText = (text: Option['text']) =>
    before.find((option) => option.text.nb === text.nb && option.text.nn === text.nn);
  const kept = new Set(texts.map((text) => sameText(text)?.code));
  return texts.map((text, index) => {
    const inPlace = before.length === length ? before[index] : undefined;
    const reusable = inPlace && !kept.has(inPlace.code) ? inPlace.code : undefined;
    return { code: sameText(text)?.code ?? reusable ?? newId(), text };
  });
}

function readScale(input: {
  scaleFrom?: number | '' | undefined;
  scaleTo?: number | '' | undefined;
  lowestNb: string;
  lowestNn: string;
  highestNb: string;
  highestNn: string;
}): Scale {
  const number = (entered: number | '' | undefined, otherwise: number) =>
    typeof entered === 'number' ? entered : otherwise;
  return {
    from: number(input.scaleFrom, 1),
    to: number(input.scaleTo, 5),
    lowest: { nb: input.lowestNb, nn: input.lowestNn },
    highest: { nb: input.highestNb, nn: input.highestNn },
  };
}

/** Null for «ask everybody»; undefined when the answers are to different questions or are not answers at all. */
function readShowIf(survey: Survey, pairs: readonly string[]): Question['showIf'] | undefined {
  if (pairs.length === 0) return null;
  const [questionId = ''] = (pairs[0] ?? '').split(':');
  const question = questionById(survey.form, questionId);
  if (!question || pairs.some((entered) => !entered.startsWith(`${questionId}:`))) return undefined;
  const oneOf = pairs.map((entered) => entered.slice(questionId.length + 1));
  const codes = choicesOf(question).map(({ code }) => code);
  return oneOf.every((code) => codes.includes(code))
    ? { questionId: question.id, oneOf }
    : undefined;
}

function readSameAs(entered: string): Question['sameAs'] {
  if (entered === '') return null;
  const [surveyId = '', questionId = ''] = entered.split(':');
  return { surveyId: surveyId as SurveyId, questionId: questionId as QuestionId };
}
