import type { Saying } from './saying.ts';
import { sotjl40 } from './sotjl-40.ts';

/** Everything that is said about the rules, a file for each section. */
export const sayings: readonly Saying[] = [...sotjl40];
