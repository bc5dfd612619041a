import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { journal } from '#modules/cases/api.ts';
import type { DocumentId } from '#modules/cases/domain/case-folder.ts';
import { loadSurvey, quotesFor, saveSurvey } from '#modules/surveys/api.ts';
import { languages } from '#kernel/text.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { stateAfter } from '../domain/report.ts';
import { quotesIn } from '../domain/report-document.ts';
import { reportWords } from '../domain/report-words.ts';
import { reportInput, seenVersion } from '../report-input.ts';
import { finishedReport, loadReport, saveReport } from '../report-store.ts';

/** The directorate's own form is bokmål; who sends it may choose. */
export const sendReport = defineUseCase({
  name: 'report.send',
  permission: 'report:write',
  audit: 'change',
  input: z.strictObject({
    ...reportInput,
    ...seenVersion,
    language: z.enum(languages, 'required'),
  }),
  subject: ({ surveyId }) => surveyId,
  async handle(scope, { surveyId, version, language }) {
    const { tx, now, today } = scope;
    const survey = await loadSurvey(tx, surveyId);
    const report = await loadReport(tx, surveyId);
    const sent = stateAfter(survey.state, 'send', report);
    if (!sent.ok) return sent;
    const edition = await finishedReport(tx, surveyId, 'directorate', language);
    if (!edition?.files) return refuse('files-not-ready');
    const consented = await quotesFor(tx, surveyId);
    const nameless = reportWords[language].anonymous;
    const isConsented = ({ text, source }: ReturnType<typeof quotesIn>[number]) =>
      consented.some((quote) => quote.text === text && (quote.officeName ?? nameless) === source);
    // An office may take its consent back, or its name, until somebody outside has read it.
    if (!quotesIn(edition.document).every(isConsented)) return refuse('quote-withdrawn');
    if (edition.documentId)
      await journal(
        tx,
        {
          documentId: edition.documentId as DocumentId,
          direction: 'outgoing',
          dated: today,
          correspondents: [
            {
              role: 'receiver',
              kind: 'organisation',
              name: 'Arbeids- og velferdsdirektoratet',
            },
          ],
        },
        scope,
      );
    if (!(await saveReport(tx, { ...report, reportedAt: now, version })))
      return refuse('changed-meanwhile');
    return (await saveSurvey(tx, { ...survey, state: sent.value }))
      ? ok(null)
      : refuse('changed-meanwhile');
  },
});
