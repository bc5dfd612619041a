import type { Place } from './report.ts';
import type { ReportContent } from './report-content.ts';
import type { chapters } from './write-report.ts';

export type ChapterId = (typeof chapters)[number]['id'];

/** Where people can write in each chapter, in the order that it is read. */
export function placesIn(
  chapter: ChapterId,
  {
    questionIds,
    challenges,
    wishes,
  }: Pick<ReportContent, 'challenges' | 'wishes'> & { readonly questionIds: readonly string[] },
): readonly Place[] {
  const ofQuestions = (ids: readonly string[]) => ids.map((id): Place => `question:${id}`);
  const apart: readonly string[] = [...challenges, ...wishes];
  switch (chapter) {
    case 'samandrag':
      return ['summary'];
    case 'bakgrunn':
      return ['background'];
    case 'metode':
      return ['method'];
    case 'svar':
      return ['answers'];
    case 'resultat':
      return ['results', ...ofQuestions(questionIds.filter((id) => !apart.includes(id)))];
    case 'praksis':
      return ['practice'];
    case 'utfordringar':
      return ['challenges', ...ofQuestions(challenges)];
    case 'onske':
      return ['wishes', ...ofQuestions(wishes)];
    case 'vurdering':
      return ['assessment', 'next-steps'];
    case 'vedlegg':
      return [];
  }
}

/** The chapter that a place stands in. */
export function chapterOf(
  place: Place,
  chosen: Pick<ReportContent, 'challenges' | 'wishes'>,
): ChapterId {
  if (place.startsWith('question:')) {
    const id = place.slice('question:'.length);
    if (chosen.challenges.some((each) => each === id)) return 'utfordringar';
    return chosen.wishes.some((each) => each === id) ? 'onske' : 'resultat';
  }
  return namedPlaces[place as keyof typeof namedPlaces];
}

const namedPlaces = {
  summary: 'samandrag',
  background: 'bakgrunn',
  method: 'metode',
  answers: 'svar',
  results: 'resultat',
  practice: 'praksis',
  challenges: 'utfordringar',
  wishes: 'onske',
  assessment: 'vurdering',
  'next-steps': 'vurdering',
} as const satisfies Record<string, ChapterId>;
