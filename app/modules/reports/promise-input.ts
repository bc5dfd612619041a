import { z } from 'zod';
import type { SurveyId } from '#modules/surveys/domain/form.ts';
import { idInput } from '#platform/input.ts';
import type { PromiseId } from './domain/promise.ts';

/** Which promise of which round. */
export const promiseInput = { surveyId: idInput<SurveyId>(), promiseId: idInput<PromiseId>() };

/** The version that somebody had before them when they acted. */
export const seenVersion = { version: z.coerce.number().int('invalid') };
