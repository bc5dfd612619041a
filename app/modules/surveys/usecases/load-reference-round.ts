import { z } from 'zod';
import { isIsoDate } from '#kernel/date.ts';
import { ok } from '#kernel/result.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { SurveyId } from '../domain/form.ts';
import { formInput } from '../form-input.ts';
import { insertSeries } from '../prepare-store.ts';
import { insertSurvey } from '../store.ts';

const bilingual = z.object({ nb: z.string().min(1), nn: z.string().min(1) });
const day = z.string().refine(isIsoDate);
const surveyId = z.uuid().transform((id) => id as SurveyId);

/** A round as a file of `data/surveys` has it. */
export const referenceRound = z.object({
  /** Where the words are from. */
  source: z.string().min(1),
  id: surveyId,
  seriesId: z.uuid(),
  governorId: z.string().min(1),
  seriesName: bilingual,
  title: bilingual,
  purpose: bilingual,
  use: bilingual,
  contact: z.object({ name: z.string(), email: z.string(), phone: z.string() }),
  year: z.int(),
  caseNumber: z.string(),
  deadline: day,
  recipientsOn: day,
  selection: z.object({ kind: z.literal('counties'), countyIds: z.array(z.string()) }),
  form: formInput,
});

/** A round from before Medverk, to be copied. Its answers lie in another archive and are not held here. */
export const loadReferenceRound = defineUseCase({
  name: 'survey.load-reference-round',
  permission: 'survey:run-schedule',
  audit: 'change',
  input: referenceRound,
  subject: ({ id }) => id,
  async handle({ tx, now }, { source: _source, seriesName, ...round }) {
    const { seriesId, governorId } = round;
    await insertSeries(tx, { id: seriesId, governorId, name: seriesName, createdAt: now });
    await insertSurvey(
      tx,
      {
        ...round,
        // The notice does not say which law the county governor asked under.
        legalBasis: { nb: '', nn: '' },
        caseId: null,
        gapsConfirmed: false,
        state: 'archived-elsewhere',
        approvedBy: null,
        approvedAt: null,
        sentAt: null,
        closedAt: null,
        withdrawnReason: null,
        noticePublished: false,
        version: 1,
      },
      now,
    );
    return ok(null);
  },
});
