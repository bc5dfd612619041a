import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { languages } from '#kernel/text.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { editions } from '../domain/report.ts';
import { writeReport } from '../domain/write-report.ts';
import { loadContent } from '../load-content.ts';
import { reportInput } from '../report-input.ts';
import { finishedReport } from '../report-store.ts';

/** A report to take away: the file that was made when it was approved, or what a draft is to be made from. */
export const downloadReport = defineUseCase({
  name: 'report.download',
  permission: 'survey:results',
  audit: 'change',
  input: z.object({
    ...reportInput,
    edition: z.enum(editions).catch('full').default('full'),
    language: z.enum(languages).catch('nn').default('nn'),
    kind: z.enum(['pdf', 'docx']),
  }),
  subject: ({ surveyId, edition, language, kind }) => `${surveyId} ${edition} ${language} ${kind}`,
  async handle({ tx, today, files }, { surveyId, edition, language, kind }) {
    const { report, content, sender } = await loadContent(tx, surveyId, today);
    const isDraft = report.approvedAt === null;
    const kept = isDraft ? undefined : await finishedReport(tx, surveyId, edition, language);
    const cover = { sender: sender[language], date: today, isDraft };
    const document = kept?.document ?? writeReport(content, edition, language, cover);
    return ok({ document, edition, file: kept?.files ? await files.get(kept.files[kind]) : null });
  },
});
