import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { loadSurvey } from '#modules/surveys/api.ts';
import { questionsOf } from '#modules/surveys/domain/form.ts';
import { may } from '#platform/access.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { placesIn } from '../domain/places.ts';
import { gapsIn, mayDo } from '../domain/report.ts';
import { chapters } from '../domain/write-report.ts';
import { textsOf } from '../load-content.ts';
import { reportInput } from '../report-input.ts';
import { findReport, finishedEditions } from '../report-store.ts';

/** The report of a round: how far it has come, what is missing, and what can be done next. */
export const viewReport = defineUseCase({
  name: 'report.view',
  permission: 'survey:results',
  audit: 'none',
  input: z.object(reportInput),
  subject: ({ surveyId }) => surveyId,
  async handle({ tx, actor }, { surveyId }) {
    const survey = await loadSurvey(tx, surveyId);
    const report = await findReport(tx, surveyId);
    const texts = await textsOf(tx, surveyId);
    const [mayWrite, mayApprove] = [may(actor, 'report:write'), may(actor, 'report:approve')];
    const questionIds = questionsOf(survey.form).map(({ id }) => id);
    return ok({
      survey,
      chapters: report
        ? chapters.map(({ id, title }) => {
            const places = placesIn(id, { ...report, questionIds });
            const written = places.filter((place) => texts[place]?.nn && texts[place]?.nb);
            return { id, title, places: places.length, written: written.length };
          })
        : [],
      questions: questionsOf(survey.form).map(({ id, code, text, theme, type }) => ({
        id,
        code,
        text,
        theme,
        type,
      })),
      report: report && withoutFindings(report),
      gaps: report ? gapsIn(report, texts) : [],
      finished: await finishedEditions(tx, surveyId),
      can: {
        begin: mayWrite && mayDo(survey.state, 'begin') && !report,
        write: mayWrite && mayDo(survey.state, 'write'),
        approve: mayApprove && mayDo(survey.state, 'approve'),
        reopen: mayApprove && mayDo(survey.state, 'reopen'),
        send: mayWrite && mayDo(survey.state, 'send', report),
        publish: mayWrite && mayDo(survey.state, 'publish'),
        takeDown: mayApprove && mayDo(survey.state, 'take-down'),
      },
    });
  },
});

/** The pages need to know that the figures are frozen, not all that is counted. */
function withoutFindings({
  frozen,
  ...report
}: NonNullable<Awaited<ReturnType<typeof findReport>>>) {
  return { ...report, frozen: frozen && { at: frozen.at, byName: frozen.byName } };
}
