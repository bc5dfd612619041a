import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { idInput, optionalText, text } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { QuestionId, SurveyId } from '../domain/form.ts';
import { changeForm, type FormChange } from '../domain/form-editing.ts';
import { edit } from '../domain/survey.ts';
import { loadSurvey, saveSurvey } from '../store.ts';

const place = { surveyId: idInput<SurveyId>(), version: z.coerce.number().int('invalid') };
const sectionId = z.string().min(1).max(60);
const questionId = z
  .string()
  .min(1)
  .max(60)
  .transform((id) => id as QuestionId);
const sectionTexts = {
  titleNb: text(200),
  titleNn: text(200),
  introNb: optionalText(4_000),
  introNn: optionalText(4_000),
};

/** Sections and the order of things. Questions themselves are written with `putQuestion`. */
export const changeFormUseCase = defineUseCase({
  name: 'survey.change-form',
  permission: 'survey:prepare',
  audit: 'change',
  input: z.discriminatedUnion('intent', [
    z.strictObject({ intent: z.literal('add-section'), ...place, ...sectionTexts }),
    z.strictObject({ intent: z.literal('edit-section'), ...place, sectionId, ...sectionTexts }),
    z.strictObject({ intent: z.literal('section-up'), ...place, sectionId }),
    z.strictObject({ intent: z.literal('section-down'), ...place, sectionId }),
    z.strictObject({ intent: z.literal('remove-section'), ...place, sectionId }),
    z.strictObject({ intent: z.literal('question-up'), ...place, questionId }),
    z.strictObject({ intent: z.literal('question-down'), ...place, questionId }),
    z.strictObject({ intent: z.literal('remove-question'), ...place, questionId }),
  ]),
  subject: ({ surveyId }) => surveyId,

  async handle({ tx, newId }, input) {
    const survey = await loadSurvey(tx, input.surveyId);
    if (survey.version !== input.version) return refuse('changed-meanwhile');
    const changed = changeForm(survey.form, changeOf(input), newId);
    if (!changed.ok) return changed;
    const edited = edit(survey, { form: changed.value });
    if (!edited.ok) return edited;
    if (!(await saveSurvey(tx, edited.value))) return refuse('changed-meanwhile');
    return ok({ intent: input.intent });
  },
});

type Input = z.output<typeof changeFormUseCase.input>;

function changeOf(input: Input): FormChange {
  switch (input.intent) {
    case 'add-section':
    case 'edit-section': {
      const title = { nb: input.titleNb, nn: input.titleNn };
      const intro = { nb: input.introNb, nn: input.introNn };
      return input.intent === 'add-section'
        ? { kind: 'add-section', title, intro }
        : { kind: 'edit-section', sectionId: input.sectionId, title, intro };
    }
    case 'section-up':
    case 'section-down':
      return {
        kind: 'move-section',
        sectionId: input.sectionId,
        by: input.intent === 'section-up' ? -1 : 1,
      };
    case 'remove-section':
      return { kind: 'remove-section', sectionId: input.sectionId };
    case 'question-up':
    case 'question-down':
      return {
        kind: 'move-question',
        questionId: input.questionId,
        by: input.intent === 'question-up' ? -1 : 1,
      };
    case 'remove-question':
      return { kind: 'remove-question', questionId: input.questionId };
  }
}
