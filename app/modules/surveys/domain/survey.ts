import { addDays, type IsoDate } from '#kernel/date.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Bilingual } from '#kernel/text.ts';
import { faultsIn, type Form, type SurveyId } from './form.ts';

export const surveyStates = [
  'draft',
  'approved',
  'sent',
  'closed',
  'analysed',
  'report-draft',
  'report-approved',
  'reported',
  'published',
  'withdrawn',
  'archived-elsewhere',
] as const;
export type SurveyState = (typeof surveyStates)[number];

const actions = {
  draft: ['edit', 'approve', 'withdraw'],
  approved: ['edit', 'send', 'withdraw'],
  sent: ['follow-up', 'answer', 'close', 'withdraw'],
  closed: ['follow-up', 'answer', 'analyse'],
  analysed: [],
  'report-draft': [],
  'report-approved': [],
  reported: [],
  published: [],
  withdrawn: [],
  /** A round from before Medverk: its questions are here to be copied, its answers lie in another archive. */
  'archived-elsewhere': [],
} as const satisfies Record<SurveyState, readonly string[]>;
export type SurveyAction = (typeof actions)[SurveyState][number];

/** Under this many working days the offices have not had time to ask around (oversight 1.2). */
export const shortNotice = 14;

/** Whom a round is sent to, before it is settled which offices that is on the day. */
export type Selection =
  | { readonly kind: 'governor' }
  | { readonly kind: 'counties'; readonly countyIds: readonly string[] }
  | { readonly kind: 'size'; readonly classes: readonly ('small' | 'medium' | 'large')[] }
  | { readonly kind: 'picked'; readonly officeIds: readonly string[] };

export interface Contact {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

/** Kartlegging: one round of questions from a county governor to Nav offices. */
export interface Survey {
  readonly id: SurveyId;
  readonly seriesId: string;
  readonly governorId: string;
  readonly title: Bilingual;
  readonly purpose: Bilingual;
  readonly legalBasis: Bilingual;
  /** What the answers are used for. Offices answer better when they know. */
  readonly use: Bilingual;
  readonly contact: Contact;
  readonly year: number;
  readonly caseId: string | null;
  readonly caseNumber: string;
  readonly deadline: IsoDate | null;
  readonly selection: Selection | null;
  /** The day whose offices are asked. */
  readonly recipientsOn: IsoDate | null;
  /** Somebody has seen the offices that are inferred and the municipalities without one, and goes on. */
  readonly gapsConfirmed: boolean;
  readonly form: Form;
  readonly state: SurveyState;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  readonly sentAt: Date | null;
  readonly closedAt: Date | null;
  readonly withdrawnReason: string | null;
  readonly noticePublished: boolean;
  readonly version: number;
}

export function may(survey: Pick<Survey, 'state'>, action: SurveyAction): boolean {
  return (actions[survey.state] as readonly string[]).includes(action);
}

export const approvalGaps = [
  'title',
  'purpose',
  'legal-basis',
  'use',
  'contact',
  'deadline',
  'recipients',
  'form',
] as const;
export type ApprovalGap = (typeof approvalGaps)[number];

/** What a round still lacks before a section leader can approve it. */
export function missingForApproval(survey: Survey): readonly ApprovalGap[] {
  const whole = ({ nb, nn }: Bilingual) => nb.trim() !== '' && nn.trim() !== '';
  const has: Record<ApprovalGap, boolean> = {
    title: whole(survey.title),
    purpose: whole(survey.purpose),
    'legal-basis': whole(survey.legalBasis),
    use: whole(survey.use),
    contact: survey.contact.name.trim() !== '' && survey.contact.email.trim() !== '',
    deadline: survey.deadline !== null,
    recipients: survey.selection !== null && survey.recipientsOn !== null,
    form: faultsIn(survey.form).length === 0,
  };
  return approvalGaps.filter((gap) => !has[gap]);
}

export type ApproveRefusal = 'not-draft' | 'incomplete';

/** Godkjenning: by the section leader, who answers for what every office is asked to do. */
export function approve(survey: Survey, by: string, at: Date): Result<Survey, ApproveRefusal> {
  if (!may(survey, 'approve')) return refuse('not-draft');
  if (missingForApproval(survey).length > 0) return refuse('incomplete');
  return ok({ ...survey, state: 'approved', approvedBy: by, approvedAt: at });
}

/** Any change after approval makes it a draft again: the leader approved these words and no others. */
export function edit(survey: Survey, changes: Partial<Survey>): Result<Survey, 'not-editable'> {
  if (!may(survey, 'edit')) return refuse('not-editable');
  return ok({ ...survey, ...changes, state: 'draft', approvedBy: null, approvedAt: null });
}

export type SendRefusal =
  | 'not-approved'
  | 'deadline-passed'
  | 'no-recipients'
  | 'gaps-not-confirmed';

export interface RecipientCount {
  readonly offices: number;
  readonly uncertain: number;
}

/** Utsending. What is uncertain about who is asked must have been seen by somebody first. */
export function send(
  survey: Survey,
  recipients: RecipientCount,
  on: IsoDate,
  at: Date,
): Result<Survey, SendRefusal> {
  if (!may(survey, 'send')) return refuse('not-approved');
  if (survey.deadline === null || survey.deadline < on) return refuse('deadline-passed');
  if (recipients.offices === 0) return refuse('no-recipients');
  if (recipients.uncertain > 0 && !survey.gapsConfirmed) return refuse('gaps-not-confirmed');
  return ok({ ...survey, state: 'sent', sentAt: at });
}

export function close(survey: Survey, at: Date): Result<Survey, 'not-sent'> {
  if (!may(survey, 'close')) return refuse('not-sent');
  return ok({ ...survey, state: 'closed', closedAt: at });
}

/** Days after the deadline that a round stays open by itself: the last reminder goes out after fourteen. */
export const daysOpenAfterDeadline = 21;

/** How far the offices have come: those still to answer, and those of them with time left. */
export interface Unanswered {
  readonly open: number;
  readonly withTimeLeft: number;
}

/** Whether a round closes by itself: everybody has answered or is exempt, or nobody is waited for any longer. */
export function closingIsDue(
  survey: Pick<Survey, 'state' | 'deadline'>,
  { open, withTimeLeft }: Unanswered,
  on: IsoDate,
): boolean {
  if (!may(survey, 'close') || survey.deadline === null) return false;
  return open === 0 || (addDays(survey.deadline, daysOpenAfterDeadline) < on && withTimeLeft === 0);
}

export function analyse(survey: Survey): Result<Survey, 'not-closed'> {
  if (!may(survey, 'analyse')) return refuse('not-closed');
  return ok({ ...survey, state: 'analysed' });
}

export function withdraw(survey: Survey, reason: string): Result<Survey, 'not-open'> {
  if (!may(survey, 'withdraw')) return refuse('not-open');
  return ok({ ...survey, state: 'withdrawn', withdrawnReason: reason });
}

/**
 * A new round from an earlier one: the same questions, each linked to the one it repeats so that the answers
 * can be compared; not its recipients, deadline or case number.
 */
export function copyForm(earlier: Survey, newId: () => string): Form {
  const ids = new Map<string, string>();
  for (const section of earlier.form.sections)
    for (const question of section.questions) ids.set(question.id, newId());
  const idOf = <Id extends string>(id: Id) => (ids.get(id) ?? id) as Id;
  return {
    sections: earlier.form.sections.map((section) => ({
      ...section,
      id: newId(),
      questions: section.questions.map((question) => ({
        ...question,
        id: idOf(question.id),
        showIf: question.showIf && {
          ...question.showIf,
          questionId: idOf(question.showIf.questionId),
        },
        sameAs: { surveyId: earlier.id, questionId: question.id },
      })),
    })),
  };
}
