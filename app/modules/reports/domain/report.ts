import type { Bilingual } from '#kernel/text.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Findings } from '#modules/surveys/domain/findings.ts';
import type { QuestionId, SurveyId } from '#modules/surveys/domain/form.ts';
import type { ResponseId } from '#modules/surveys/domain/response.ts';
import type { SurveyState } from '#modules/surveys/domain/survey.ts';

/** Rapport om ein runde: what people have chosen for it. Where it stands is the state of the round. */
export interface Report {
  readonly surveyId: SurveyId;
  readonly governorId: string;
  /** Questions about what is difficult: they stand in chapter 7 and not among the other results. */
  readonly challenges: readonly QuestionId[];
  /** Questions about what the offices want from the governor: chapter 8. */
  readonly wishes: readonly QuestionId[];
  /** The question about how many take part, reckoned against inhabitants and the year before; null for none. */
  readonly participants: QuestionId | null;
  /** The figures as they were when somebody froze them; null while they follow the data. */
  readonly frozen: {
    readonly at: Date;
    readonly byName: string;
    readonly findings: Findings;
  } | null;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  readonly reportedAt: Date | null;
  readonly publishedAt: Date | null;
  readonly version: number;
}

/** Where people write in a report. A question has a place of its own, `question:ID`. */
export const places = [
  'summary',
  'background',
  'method',
  'answers',
  'results',
  'practice',
  'challenges',
  'wishes',
  'assessment',
  'next-steps',
] as const;
export type NamedPlace = (typeof places)[number];
export type Place = NamedPlace | `question:${string}`;

export function isPlace(text: string): text is Place {
  return text.startsWith('question:') || places.some((place) => place === text);
}

/** A text in a report, in both forms of Norwegian; the report exists in both. */
export interface ReportText {
  readonly text: Bilingual;
  readonly version: number;
  readonly writerName: string;
  readonly writtenAt: Date;
}

export type ReportTexts = Readonly<Partial<Record<Place, Bilingual>>>;

/** What the governor means to do with one office after a round. Internal: it is never published. */
export const measures = ['none', 'dialogue', 'course', 'supervision-candidate'] as const;
export type Measure = (typeof measures)[number];

export interface OfficeFollowUp {
  readonly responseId: ResponseId;
  readonly measure: Measure;
  readonly note: string;
}

/** Kven ein rapport er til: the whole for the governor, the short for the directorate, and what all may read. */
export const editions = ['full', 'directorate', 'public'] as const;
export type Edition = (typeof editions)[number];

/** What must be there before a section leader can approve. */
export type ReportGap =
  | { readonly kind: 'not-frozen' }
  | { readonly kind: 'missing'; readonly place: Place }
  /** Written in one form of Norwegian only. */
  | { readonly kind: 'one-form'; readonly place: Place; readonly missing: 'nn' | 'nb' };

/** No report is whole without these. */
export const requiredPlaces: readonly Place[] = ['summary', 'assessment', 'next-steps'];

export function gapsIn(report: Pick<Report, 'frozen'>, texts: ReportTexts): readonly ReportGap[] {
  const gaps: ReportGap[] = report.frozen ? [] : [{ kind: 'not-frozen' }];
  for (const place of requiredPlaces)
    if (!texts[place]?.nn.trim() && !texts[place]?.nb.trim()) gaps.push({ kind: 'missing', place });
  for (const [place, text] of Object.entries(texts)) {
    if (!isPlace(place) || !text) continue;
    const [nn, nb] = [text.nn.trim() !== '', text.nb.trim() !== ''];
    if (nn !== nb) gaps.push({ kind: 'one-form', place, missing: nn ? 'nb' : 'nn' });
  }
  return gaps;
}

export type ReportAction =
  | 'begin'
  | 'write'
  | 'approve'
  | 'reopen'
  | 'send'
  | 'publish'
  | 'take-down';

/** Whether something can be done with the report of a round in this state. */
export function mayDo(
  state: SurveyState,
  action: ReportAction,
  report?: Pick<Report, 'reportedAt'>,
): boolean {
  switch (action) {
    case 'begin':
      return state === 'analysed';
    case 'write':
      return state === 'report-draft';
    case 'approve':
      return state === 'report-draft';
    // What the directorate or the public has read is not written over.
    case 'reopen':
      return state === 'report-approved';
    case 'send':
      return (
        (state === 'report-approved' || state === 'published') &&
        (report?.reportedAt ?? null) === null
      );
    case 'publish':
      return state === 'report-approved' || state === 'reported';
    case 'take-down':
      return state === 'published';
  }
}

export type ReportRefusal =
  | 'not-analysed'
  | 'not-draft'
  | 'not-approved'
  | 'incomplete'
  | 'already-reported'
  | 'already-begun';

/** The state of the round after an action, or why it cannot be done. */
export function stateAfter(
  state: SurveyState,
  action: ReportAction,
  report?: Pick<Report, 'reportedAt'>,
): Result<SurveyState, ReportRefusal> {
  if (!mayDo(state, action, report)) {
    if (action === 'begin') return refuse(report === undefined ? 'not-analysed' : 'already-begun');
    if (action === 'write' || action === 'approve') return refuse('not-draft');
    return refuse(action === 'send' && report?.reportedAt ? 'already-reported' : 'not-approved');
  }
  switch (action) {
    case 'begin':
    case 'write':
    case 'reopen':
      return ok('report-draft');
    case 'approve':
      return ok('report-approved');
    case 'send':
      return ok(state === 'published' ? 'published' : 'reported');
    case 'publish':
      return ok('published');
    case 'take-down':
      return ok(report?.reportedAt ? 'reported' : 'report-approved');
  }
}
