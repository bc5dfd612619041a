/** Where the chapters of the whole report stand, so that one can point to another. */
export const chapterNumbers = {
  summary: 1,
  background: 2,
  method: 3,
  answers: 4,
  results: 5,
  practice: 6,
  challenges: 7,
  wishes: 8,
  assessment: 9,
  annex: 10,
} as const;
