import type { Bilingual, Language } from '#kernel/text.ts';
import type { Findings } from '#modules/surveys/domain/findings.ts';
import type { Report, OfficeFollowUp, ReportTexts } from './report.ts';

/** A passage that the office has said yes to. */
export interface ConsentedQuote {
  readonly questionId: string;
  readonly text: string;
  /** The form that the office wrote in. */
  readonly language: Language;
  /** Only where the office has said yes to be named. */
  readonly officeName: string | null;
  readonly isPracticeExample: boolean;
}

/** What the governor answers to what the offices want. */
export interface Reply {
  readonly wish: Bilingual;
  readonly reply: Bilingual;
  /** When it is to be done, as people say it; empty where nothing is promised. */
  readonly due: Bilingual;
}

/** All that a report is written from: what is counted, what people have written, and what offices have consented to. */
export interface ReportContent {
  readonly findings: Findings;
  readonly texts: ReportTexts;
  readonly quotes: readonly ConsentedQuote[];
  readonly replies: readonly Reply[];
  readonly followUps: readonly OfficeFollowUp[];
  readonly challenges: Report['challenges'];
  readonly wishes: Report['wishes'];
  readonly participants: Report['participants'];
}
