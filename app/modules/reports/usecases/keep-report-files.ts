import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { languages } from '#kernel/text.ts';
import { addDocument } from '#modules/cases/api.ts';
import type { CaseId } from '#modules/cases/domain/case-folder.ts';
import { loadSurvey } from '#modules/surveys/api.ts';
import type { SurveyId } from '#modules/surveys/domain/form.ts';
import { systemActor } from '#platform/access.ts';
import { storeFile } from '#platform/files/files.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase, execute, type Services } from '#platform/use-case.ts';
import { editions } from '../domain/report.ts';
import { reportWords } from '../domain/report-words.ts';
import { makeReportFile } from '../report-files.ts';
import { finishedReport, loadReport, saveFiles } from '../report-store.ts';
import { listReportsToMake } from './list-reports-to-make.ts';

/** Keeps the files of an edition, and the PDF as a document in the case of the round. Once. */
export const keepReportFiles = defineUseCase({
  name: 'report.keep-files',
  permission: 'report:make-files',
  audit: 'change',
  input: z.object({
    surveyId: idInput<SurveyId>(),
    edition: z.enum(editions),
    language: z.enum(languages),
    madeAt: z.date(),
    pdf: z.instanceof(Uint8Array),
    docx: z.instanceof(Uint8Array),
  }),
  subject: ({ surveyId, edition, language }) => `${surveyId} ${edition} ${language}`,
  async handle(scope, { surveyId, edition, language, madeAt, pdf, docx }) {
    const { tx } = scope;
    const waiting = await finishedReport(tx, surveyId, edition, language);
    // What was finished anew meanwhile is made by a run of its own.
    if (!waiting || waiting.files || waiting.madeAt.valueOf() !== madeAt.valueOf())
      return ok({ kept: false });
    await loadReport(tx, surveyId);
    const survey = await loadSurvey(tx, surveyId);
    const files = { pdf: await storeFile(scope, pdf), docx: await storeFile(scope, docx) };
    const { title } = waiting.document;
    const filed = survey.caseId
      ? await addDocument(
          tx,
          survey.caseId as CaseId,
          {
            title: `${title} (${reportWords[language].editions[edition]})`,
            language,
            content: { kind: 'file', sha256: files.pdf, mediaType: 'application/pdf' },
          },
          scope,
        )
      : null;
    const documentId = filed?.ok ? filed.value.id : null;
    return ok({ kept: await saveFiles(tx, surveyId, waiting, { ...files, documentId }) });
  },
});

/** Makes the files between the transactions. Run twice, or killed and run again, each is kept once. */
export async function makeReportFiles(
  services: Services,
  { surveyId, governorId }: { readonly surveyId: SurveyId; readonly governorId: string },
): Promise<void> {
  const actor = systemActor(governorId);
  const waiting = await execute(services, actor, listReportsToMake, { surveyId });
  if (!waiting.ok) return;
  for (const { edition, language, madeAt, document } of waiting.value) {
    const pdf = await makeReportFile(services.typesetter, document, 'pdf');
    const docx = await makeReportFile(services.typesetter, document, 'docx');
    const made = { surveyId, edition, language, madeAt, pdf, docx };
    await execute(services, actor, keepReportFiles, made);
  }
}
