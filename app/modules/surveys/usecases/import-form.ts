import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { idInput, isStorable } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { type Form, questionsOf, type SurveyId } from '../domain/form.ts';
import { edit } from '../domain/survey.ts';
import { formInput } from '../form-input.ts';
import { loadSurvey, saveSurvey } from '../store.ts';

/** Takes in a form that was exported as JSON, here or at another county governor. It replaces the form of the round. */
export const importForm = defineUseCase({
  name: 'survey.import-form',
  permission: 'survey:prepare',
  audit: 'change',
  input: z.strictObject({
    surveyId: idInput<SurveyId>(),
    version: z.coerce.number().int('invalid'),
    json: z.string('required').trim().min(1, 'required').max(1_000_000, 'too-long'),
  }),
  subject: ({ surveyId }) => surveyId,

  async handle({ tx }, { surveyId, version, json }) {
    const survey = await loadSurvey(tx, surveyId);
    if (survey.version !== version) return refuse('changed-meanwhile');
    const read = readJson(json);
    if (read === undefined) return refuse('not-json', { field: 'json' });
    const form = formInput.safeParse(read);
    if (!form.success) {
      const place = form.error.issues[0]?.path.join('.') ?? '';
      return refuse('not-a-form', { field: 'json', place });
    }
    if (hasRepeatedIds(form.data)) return refuse('repeated-ids', { field: 'json' });
    const edited = edit(survey, { form: form.data });
    if (!edited.ok) return edited;
    if (!(await saveSurvey(tx, edited.value))) return refuse('changed-meanwhile');
    return ok({ questions: questionsOf(form.data).length });
  },
});

function readJson(text: string): unknown {
  try {
    return JSON.parse(text, (name, value: unknown) => {
      const text = typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : undefined;
      if (!isStorable(name + (text ?? ''))) throw new SyntaxError('A character we cannot store');
      return text ?? value;
    });
  } catch {
    return undefined;
  }
}

function hasRepeatedIds(form: Form): boolean {
  const ids = [...form.sections.map(({ id }) => id), ...questionsOf(form).map(({ id }) => id)];
  return new Set(ids).size < ids.length;
}
