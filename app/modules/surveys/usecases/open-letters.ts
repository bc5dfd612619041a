import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { letterRunFile } from '#modules/letters/api.ts';
import { NotFound } from '#platform/access.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { SurveyId } from '../domain/form.ts';
import { loadSurvey } from '../store.ts';

const files = { 'utskrift.pdf': 'print', 'alle.zip': 'zip' } as const;

/** All the letters of a round, for the printer or as single files. */
export const openLetters = defineUseCase({
  name: 'survey.open-letters',
  permission: 'survey:send',
  audit: 'change',
  input: z.object({
    surveyId: idInput<SurveyId>(),
    file: z.enum(['utskrift.pdf', 'alle.zip'], 'invalid'),
  }),
  subject: ({ surveyId }) => surveyId,

  async handle({ tx, files: store }, { surveyId, file }) {
    const { caseNumber } = await loadSurvey(tx, surveyId);
    const sha256 = await letterRunFile(tx, surveyId, files[file]);
    if (!sha256) throw new NotFound(`letters of ${surveyId}`);
    return ok({ caseNumber, file, content: await store.get(sha256) });
  },
});
