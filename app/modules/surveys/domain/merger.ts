import type { ResponseState, SurveyResponse } from './response.ts';

/** How far an answer has come. Who asks cannot see what is written, so the state has to tell. */
const progress: readonly ResponseState[] = [
  'not-opened',
  'missing',
  'opened',
  'in-progress',
  'returned',
  'awaiting-leader',
];

/** What becomes of the open answers that one office has after a merger: one of them is for all. */
export interface Joined {
  readonly lead: SurveyResponse;
  readonly others: readonly SurveyResponse[];
}

/**
 * Chooses the answer that an office gives for itself and for those it has taken over from: its own where it was
 * asked itself, else the one that has come furthest, else the first by office number. It gets the longest
 * deadline that any of them had.
 */
export function joinAnswers(responses: readonly SurveyResponse[]): Joined | undefined {
  const [lead, ...others] = responses.toSorted(
    (a, b) =>
      Number(isOwn(b)) - Number(isOwn(a)) ||
      progress.indexOf(b.state) - progress.indexOf(a.state) ||
      (a.askedOfficeId < b.askedOfficeId ? -1 : 1),
  );
  if (!lead) return undefined;
  const deadline = responses.reduce(
    (latest, response) => (response.deadline > latest ? response.deadline : latest),
    lead.deadline,
  );
  return {
    lead: { ...lead, deadline, joinedTo: null },
    others: others.map((response) => ({ ...response, joinedTo: lead.id })),
  };
}

function isOwn({ officeId, askedOfficeId }: SurveyResponse): boolean {
  return officeId === askedOfficeId;
}
