import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { languages } from '#kernel/text.ts';
import { may } from '#platform/access.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { editions, mayDo } from '../domain/report.ts';
import { writeReport } from '../domain/write-report.ts';
import { loadContent } from '../load-content.ts';
import { reportInput } from '../report-input.ts';
import { finishedReport } from '../report-store.ts';

/**
 * The report in one form of Norwegian: as it was finished, or else as it would be now. A person reads one chapter at a
 * time, and all of it where they print or search.
 */
export const readReport = defineUseCase({
  name: 'report.read',
  permission: 'survey:results',
  audit: 'none',
  input: z.object({
    ...reportInput,
    edition: z.enum(editions).catch('full').default('full'),
    language: z.enum(languages).catch('nn').default('nn'),
  }),
  subject: ({ surveyId, edition, language }) => `${surveyId} ${edition} ${language}`,
  async handle({ tx, actor, today }, { surveyId, edition, language }) {
    const { survey, report, content, sender } = await loadContent(tx, surveyId, today);
    const isApproved = report.approvedAt !== null;
    const kept = isApproved ? await finishedReport(tx, surveyId, edition, language) : undefined;
    const cover = { sender: sender[language], date: today, isDraft: !isApproved };
    return ok({
      survey,
      edition,
      language,
      isFrozen: report.frozen !== null,
      mayWrite: may(actor, 'report:write') && mayDo(survey.state, 'write'),
      files: kept?.files ?? null,
      document: kept?.document ?? writeReport(content, edition, language, cover),
    });
  },
});
