import { z } from 'zod';
import { idInput } from '#platform/input.ts';
import type { SurveyId } from '#modules/surveys/domain/form.ts';

/** Which round a report is about. */
export const reportInput = { surveyId: idInput<SurveyId>() };

/** The version that somebody had before them when they acted. */
export const seenVersion = { version: z.coerce.number().int('invalid') };
