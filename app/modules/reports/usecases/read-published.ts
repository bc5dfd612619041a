import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { languages, publicLanguages, norwegianFor } from '#kernel/text.ts';
import { NotFound } from '#platform/access.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { reportInput } from '../report-input.ts';
import {
  finishedReport,
  publishedData,
  publishedPerPage,
  publishedReports,
} from '../report-store.ts';

/** The reports that anybody may read, the newest first. */
export const listPublishedReports = defineUseCase({
  name: 'report.list-published',
  permission: 'public:read',
  audit: 'none',
  input: z.object({
    language: z.enum(publicLanguages),
    page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
  }),
  subject: () => '',
  async handle({ tx }, { language, page }) {
    const { reports, total } = await publishedReports(tx, norwegianFor(language), page);
    return ok({ reports, page, pages: Math.max(1, Math.ceil(total / publishedPerPage)) });
  },
});

/** One published report. */
export const readPublishedReport = defineUseCase({
  name: 'report.read-published',
  permission: 'public:read',
  audit: 'none',
  input: z.object({ ...reportInput, language: z.enum(languages) }),
  subject: ({ surveyId }) => surveyId,
  async handle({ tx }, { surveyId, language }) {
    const published = await finishedReport(tx, surveyId, 'public', language);
    if (!published) throw new NotFound(`published report of ${surveyId}`);
    const { document, madeAt, files } = published;
    return ok({ document, publishedAt: madeAt, hasFiles: files !== null });
  },
});

/** A file of a published report. */
export const downloadPublishedReport = defineUseCase({
  name: 'report.read-published-file',
  permission: 'public:read',
  audit: 'none',
  input: z.object({ ...reportInput, language: z.enum(languages), kind: z.enum(['pdf', 'docx']) }),
  subject: ({ surveyId, kind }) => `${surveyId} ${kind}`,
  async handle({ tx, files }, { surveyId, language, kind }) {
    const published = await finishedReport(tx, surveyId, 'public', language);
    if (!published?.files) throw new NotFound(`file of the report of ${surveyId}`);
    return ok({ document: published.document, file: await files.get(published.files[kind]) });
  },
});

/** The figures of a published report. */
export const readOpenData = defineUseCase({
  name: 'report.read-open-data',
  permission: 'public:read',
  audit: 'none',
  input: z.object(reportInput),
  subject: ({ surveyId }) => surveyId,
  async handle({ tx }, { surveyId }) {
    const found = await publishedData(tx, surveyId);
    if (!found) throw new NotFound(`open data of ${surveyId}`);
    return ok(found);
  },
});
