/** What can happen with an answer, as its history tells it. Kept in the database: never reuse a name. */
export const responseEventKinds = [
  /** The note is the number of the letter in the case. */
  'sent',
  'opened',
  'handed-over',
  'sent-back',
  'submitted',
  /** The note says which: `-7`, `0`, `7`, `14` days from the deadline, or `now` when an adviser did it. */
  'reminded',
  'no-address',
  /** The note is the new deadline, `2026-12-04`. */
  'extended',
  /** The note is the reason. */
  'exempted',
  /** The note is what the governor asks for. */
  'returned',
  'missing',
  /** An answer came to the governor as a Word form or a letter. The note is the number of the document. */
  'received',
  'forwarded',
  /** The note is who had signed it. */
  'registered',
  /** The note says from which office to which, by name. */
  'moved',
  /** The note is the name of the answer that this one is given together with. */
  'joined',
  /** The office is gone, and more than one, or nobody, has taken over. */
  'successor-unclear',
  'withdrawn',
] as const;
export type ResponseEventKind = (typeof responseEventKinds)[number];

export function isResponseEventKind(kind: string): kind is ResponseEventKind {
  return responseEventKinds.some((known) => known === kind);
}
