import { idInput } from '#platform/input.ts';
import type { PromiseId } from './domain/promise.ts';
import { reportInput } from './report-input.ts';

/** Which promise of which round. */
export const promiseInput = { ...reportInput, promiseId: idInput<PromiseId>() };
