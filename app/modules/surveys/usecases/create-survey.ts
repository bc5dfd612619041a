import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { openCase } from '#modules/cases/api.ts';
import { readCaseNumber } from '#modules/cases/domain/case-number.ts';
import { optionalText, text } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { SurveyId } from '../domain/form.ts';
import { copyForm, type Survey } from '../domain/survey.ts';
import { insertSeries } from '../prepare-store.ts';
import { insertSurvey, loadSurvey } from '../store.ts';

const blank = { nb: '', nn: '' };

/**
 * A new round, empty or with the questions of an earlier one. Its case number is reserved at once, so that it
 * can stand in every letter; a governor with another archive gives the number from there.
 */
export const createSurvey = defineUseCase({
  name: 'survey.create',
  permission: 'survey:prepare',
  audit: 'change',
  input: z.strictObject({
    copyOf: z
      .union([z.literal(''), z.uuid('invalid')])
      .default('')
      .transform((id) => (id === '' ? null : (id as SurveyId))),
    titleNb: text(200),
    titleNn: text(200),
    year: z.coerce
      .number('invalid-number')
      .int('invalid-number')
      .min(2010, 'invalid')
      .max(2100, 'invalid'),
    caseNumber: optionalText(20),
  }),
  subject: ({ copyOf }) => copyOf ?? '',

  async handle({ tx, actor, now, today, newId }, { copyOf, titleNb, titleNn, year, caseNumber }) {
    const governorId = actor.capacity.unitId;
    const earlier = copyOf && (await loadSurvey(tx, copyOf));
    const title = { nb: titleNb, nn: titleNn };
    if (caseNumber && !readCaseNumber(caseNumber))
      return refuse('not-a-case-number', { field: 'caseNumber' });

    const owner = { kind: 'governor', unitId: governorId } as const;
    const external = caseNumber ? { externalNumber: caseNumber } : {};
    const filed = await openCase(
      tx,
      { owner, class: 'survey', title, ...external },
      { actor, now, today, newId },
    );
    const seriesId = earlier?.seriesId ?? newId();
    if (!earlier) await insertSeries(tx, { id: seriesId, governorId, name: title, createdAt: now });

    const survey: Survey = {
      id: newId() as SurveyId,
      seriesId,
      governorId,
      title,
      purpose: earlier?.purpose ?? blank,
      legalBasis: earlier?.legalBasis ?? blank,
      use: earlier?.use ?? blank,
      contact: earlier?.contact ?? { name: '', email: '', phone: '' },
      year,
      caseId: filed.id,
      caseNumber: filed.number,
      deadline: null,
      selection: null,
      recipientsOn: null,
      gapsConfirmed: false,
      form: earlier ? copyForm(earlier, newId) : { sections: [] },
      state: 'draft',
      approvedBy: null,
      approvedAt: null,
      sentAt: null,
      closedAt: null,
      withdrawnReason: null,
      noticePublished: false,
      version: 1,
    };
    await insertSurvey(tx, survey, now);
    return ok({ surveyId: survey.id });
  },
});
