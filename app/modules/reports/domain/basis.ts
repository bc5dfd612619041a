import { sizeClasses } from '#modules/surveys/domain/response.ts';
import { type Group, openStandings, type Standing } from '#modules/surveys/domain/results.ts';

/** Which of the offices that were asked a figure counts. */
export const officeSets = [
  'asked',
  'answered',
  'not-answered',
  'exempt',
  'late',
  'joined',
  'by-letter',
] as const;
export type OfficeSet = (typeof officeSets)[number];

/** Grunnlag: what a figure in a report is counted from. The page that shows it is found by this alone. */
export type Basis =
  | { readonly kind: 'offices'; readonly set: OfficeSet; readonly group: Group }
  /** Reminded so many days from the deadline. */
  | { readonly kind: 'reminded'; readonly days: number }
  /** Those who gave this answer to a question; null for all who answered it. */
  | {
      readonly kind: 'answer';
      readonly questionId: string;
      readonly value: string | null;
      readonly group: Group;
    }
  /** Those whose written answer has this code; null for all that are coded. */
  | {
      readonly kind: 'code';
      readonly questionId: string;
      readonly code: string | null;
      readonly group: Group;
    };

export const everybody: Group = { kind: 'all' };

const keys = {
  set: 'kontor',
  days: 'paminning',
  question: 'sporsmal',
  value: 'svar',
  code: 'kode',
  size: 'storleik',
  county: 'fylke',
} as const;

const anyCode = 'alle';

/** The page of Medverk that shows what lies behind a figure. */
export function basisAddress(surveyId: string, basis: Basis): string {
  const query = new URLSearchParams();
  switch (basis.kind) {
    case 'offices':
      query.set(keys.set, basis.set);
      break;
    case 'reminded':
      query.set(keys.days, String(basis.days));
      break;
    case 'answer':
      query.set(keys.question, basis.questionId);
      if (basis.value !== null) query.set(keys.value, basis.value);
      break;
    case 'code':
      query.set(keys.question, basis.questionId);
      query.set(keys.code, basis.code ?? anyCode);
      break;
  }
  if ('group' in basis && basis.group.kind === 'size') query.set(keys.size, basis.group.sizeClass);
  if ('group' in basis && basis.group.kind === 'county')
    query.set(keys.county, basis.group.countyId);
  return `/kartleggingar/${surveyId}/grunnlag?${query}`;
}

/** The basis that an address asks for; undefined for one that no report has given out. */
export function readBasis(query: URLSearchParams): Basis | undefined {
  const group = groupIn(query);
  const questionId = query.get(keys.question);
  const code = query.get(keys.code);
  if (questionId && code)
    return { kind: 'code', questionId, code: code === anyCode ? null : code, group };
  if (questionId) return { kind: 'answer', questionId, value: query.get(keys.value), group };
  const days = query.get(keys.days);
  if (days !== null && /^-?\d{1,3}$/.test(days)) return { kind: 'reminded', days: Number(days) };
  const set = officeSets.find((each) => each === query.get(keys.set));
  return set && { kind: 'offices', set, group };
}

function groupIn(query: URLSearchParams): Group {
  const size = sizeClasses.find((each) => each === query.get(keys.size));
  if (size) return { kind: 'size', sizeClass: size };
  const countyId = query.get(keys.county);
  return countyId ? { kind: 'county', countyId } : everybody;
}

interface Counted {
  readonly standing: Standing;
  readonly late: boolean;
  readonly channel: 'web' | 'letter' | null;
  readonly joinedTo: string | null;
}

/** Whether an office is one of those that a figure counts. */
export function isInSet(set: OfficeSet, office: Counted): boolean {
  const answered = office.standing === 'answered';
  switch (set) {
    case 'asked':
      return office.standing !== 'exempt';
    case 'answered':
      return answered;
    case 'not-answered':
      return openStandings.some((open) => open === office.standing);
    case 'exempt':
      return office.standing === 'exempt';
    case 'late':
      return answered && office.late;
    case 'joined':
      return answered && office.joinedTo !== null;
    case 'by-letter':
      return answered && office.channel === 'letter';
  }
}
