import type { Trilingual } from '#kernel/text.ts';

/** What each figure in `parameters.json` is called, by its id. */
export const parameterTitles: Readonly<Record<string, Trilingual>> = {};
