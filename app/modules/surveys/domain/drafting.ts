import { may, type ResponseState, takesAnswers } from './response.ts';
import type { SurveyState } from './survey.ts';

/** What stands in a field, and which version of the answer it belongs to: 0 where nobody has written anything. */
export interface FieldVersion {
  readonly text: string;
  readonly version: number;
}

/**
 * What becomes of one field when it is saved. `untouched`: somebody else has changed it meanwhile, and this
 * writer only sent back what stood there before. `conflict`: both have written; neither text may be lost.
 */
export type Settlement = 'same' | 'save' | 'untouched' | 'conflict';

export function settle(
  stored: FieldVersion,
  /** With the version that stood in the field when the writer came. */
  written: FieldVersion,
  /** Whether that version held this text. */
  held: (text: string) => boolean,
): Settlement {
  if (stored.text === written.text) return 'same';
  if (stored.version === written.version || held(stored.text)) return 'save';
  return held(written.text) ? 'untouched' : 'conflict';
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
