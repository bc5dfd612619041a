import { z } from 'zod';
import {
  commentRules,
  type Form,
  type QuestionId,
  questionTypes,
  type SurveyId,
} from './domain/form.ts';

const bilingual = z.strictObject({ nb: z.string().max(4_000), nn: z.string().max(4_000) });
const id = z.string().min(1).max(60);
const questionId = id.transform((text) => text as QuestionId);

const question = z.strictObject({
  id: questionId,
  code: z.string().trim().min(1).max(20),
  type: z.enum(questionTypes),
  text: bilingual,
  help: bilingual.default({ nb: '', nn: '' }),
  required: z.boolean().default(false),
  theme: z.string().max(60).default(''),
  options: z
    .array(z.strictObject({ code: id, text: bilingual }))
    .max(50)
    .default([]),
  scale: z
    .strictObject({ from: z.int(), to: z.int(), lowest: bilingual, highest: bilingual })
    .nullable()
    .default(null),
  comment: z.enum(commentRules).default('none'),
  showIf: z
    .strictObject({ questionId, oneOf: z.array(id).min(1).max(50) })
    .nullable()
    .default(null),
  sameAs: z
    .strictObject({ surveyId: id.transform((text) => text as SurveyId), questionId })
    .nullable()
    .default(null),
});

/**
 * A form as it is stored, and as it is imported and exported as JSON. The two are the same on purpose: what
 * one county governor exports, another can take in.
 */
export const formInput: z.ZodType<Form> = z.strictObject({
  sections: z
    .array(
      z.strictObject({
        id,
        title: bilingual,
        intro: bilingual.default({ nb: '', nn: '' }),
        questions: z.array(question).max(200),
      }),
    )
    .max(30),
});
