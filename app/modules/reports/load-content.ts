import type { IsoDate } from '#kernel/date.ts';
import type { Bilingual } from '#kernel/text.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { nameOf } from '#modules/organisations/domain/register.ts';
import { loadSurvey, quotesFor, reportFindings } from '#modules/surveys/api.ts';
import type { SurveyId } from '#modules/surveys/domain/form.ts';
import type { Survey } from '#modules/surveys/domain/survey.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Report, ReportTexts } from './domain/report.ts';
import type { ReportContent } from './domain/report-content.ts';
import { promisesOf } from './promise-store.ts';
import { followUps, loadReport, writtenTexts } from './report-store.ts';

export interface LoadedReport {
  readonly survey: Survey;
  readonly report: Report;
  readonly content: ReportContent;
  /** What the governor is called, in both forms. */
  readonly sender: Bilingual;
}

/** A report as it is now: the figures as they are frozen, or else as they are counted today. */
export async function loadContent(
  tx: Tx,
  surveyId: SurveyId,
  today: IsoDate,
): Promise<LoadedReport> {
  const survey = await loadSurvey(tx, surveyId);
  const report = await loadReport(tx, surveyId);
  const register = await loadRegister(tx);
  return {
    survey,
    report,
    content: {
      findings: report.frozen?.findings ?? (await reportFindings(tx, survey, today)),
      texts: await textsOf(tx, surveyId),
      quotes: (await quotesFor(tx, surveyId)).map(({ kind, ...quote }) => ({
        ...quote,
        isPracticeExample: kind === 'practice-example',
      })),
      replies: await promisesOf(tx, surveyId),
      followUps: await followUps(tx, surveyId),
      challenges: report.challenges,
      wishes: report.wishes,
      participants: report.participants,
    },
    sender: {
      nn: nameOf(register, 'governor', report.governorId, today, 'nn'),
      nb: nameOf(register, 'governor', report.governorId, today, 'nb'),
    },
  };
}

export async function textsOf(tx: Tx, surveyId: SurveyId): Promise<ReportTexts> {
  const texts = await writtenTexts(tx, surveyId);
  return Object.fromEntries([...texts].map(([place, { text }]) => [place, text]));
}
