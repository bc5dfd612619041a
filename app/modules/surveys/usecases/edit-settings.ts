import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { nextWorkingDay, workingDaysBetween } from '#kernel/working-days.ts';
import { dateInput, idInput, optionalText, text } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { SurveyId } from '../domain/form.ts';
import { edit } from '../domain/survey.ts';
import { loadSurvey, saveSurvey } from '../store.ts';

/** Innstillingar: what the round is for, whom to ask, and when the answers are due. */
export const editSettings = defineUseCase({
  name: 'survey.edit-settings',
  permission: 'survey:prepare',
  audit: 'change',
  input: z.strictObject({
    surveyId: idInput<SurveyId>(),
    version: z.coerce.number().int('invalid'),
    titleNb: text(200),
    titleNn: text(200),
    purposeNb: optionalText(4_000),
    purposeNn: optionalText(4_000),
    legalBasisNb: optionalText(1_000),
    legalBasisNn: optionalText(1_000),
    useNb: optionalText(4_000),
    useNn: optionalText(4_000),
    contactName: optionalText(100),
    contactEmail: z.union([z.literal(''), z.email('invalid').max(200, 'too-long')]).default(''),
    contactPhone: optionalText(40),
    year: z.coerce
      .number('invalid-number')
      .int('invalid-number')
      .min(2010, 'invalid')
      .max(2100, 'invalid'),
    deadline: z.union([z.literal('').transform(() => null), dateInput]),
  }),
  subject: ({ surveyId }) => surveyId,

  async handle({ tx, today }, input) {
    const survey = await loadSurvey(tx, input.surveyId);
    if (survey.version !== input.version) return refuse('changed-meanwhile');
    if (input.deadline !== null && input.deadline <= today)
      return refuse('deadline-passed', { field: 'deadline' });
    const deadline = input.deadline === null ? null : nextWorkingDay(input.deadline);
    const edited = edit(survey, {
      title: { nb: input.titleNb, nn: input.titleNn },
      purpose: { nb: input.purposeNb, nn: input.purposeNn },
      legalBasis: { nb: input.legalBasisNb, nn: input.legalBasisNn },
      use: { nb: input.useNb, nn: input.useNn },
      contact: { name: input.contactName, email: input.contactEmail, phone: input.contactPhone },
      year: input.year,
      deadline,
    });
    if (!edited.ok) return edited;
    if (!(await saveSurvey(tx, edited.value))) return refuse('changed-meanwhile');
    return ok({
      deadline,
      movedFrom: deadline === input.deadline ? null : input.deadline,
      workingDays: deadline === null ? null : workingDaysBetween(today, deadline),
    });
  },
});
