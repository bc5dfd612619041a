import { type EnteredAnswer, sameAnswer } from './answer.ts';
import { may, type ResponseState, takesAnswers } from './response.ts';
import type { SurveyState } from './survey.ts';

/** What a writer sends for one question: the text in the fields, and the version that stood there when they came. */
export interface WrittenAnswer extends EnteredAnswer {
  /** 0 where nobody had written anything. */
  readonly seen: number;
}

/**
 * What becomes of one field when it is saved. `untouched`: somebody else has changed it meanwhile, and this
 * writer only sent back what stood there before. `conflict`: both have written; neither text may be lost.
 */
export type Settlement = 'same' | 'save' | 'untouched' | 'conflict';

const nothing = { entered: [], comment: '', version: 0 };

export function settle(
  stored: (EnteredAnswer & { readonly version: number }) | undefined,
  written: WrittenAnswer,
  /** Whether a version held exactly what this writer sends. */
  held: (version: number) => boolean,
): Settlement {
  const now = stored ?? nothing;
  if (sameAnswer(now, written)) return 'same';
  if (now.version === written.seen) return 'save';
  return held(written.seen) ? 'untouched' : 'conflict';
}

/** Names the exact answers that somebody read before they signed, so that a later change is noticed. */
export function editionOf(
  response: { readonly version: number },
  drafts: Iterable<{ readonly version: number }>,
): string {
  let written = 0;
  for (const { version } of drafts) written += version;
  return `${response.version}-${written}`;
}

/** Why nobody in the office can write now. */
export type Hindrance =
  | 'withdrawn'
  | 'analysed'
  | 'exempt'
  | 'submitted'
  | 'submitted-by-letter'
  | 'awaiting-leader';

export function hindrance(
  { state }: { readonly state: ResponseState },
  survey: { readonly state: SurveyState },
): Hindrance | null {
  if (survey.state === 'withdrawn') return 'withdrawn';
  if (state === 'submitted' || state === 'submitted-by-letter' || state === 'exempt') return state;
  if (!takesAnswers(survey.state)) return 'analysed';
  return may({ state }, 'write') ? null : 'awaiting-leader';
}
