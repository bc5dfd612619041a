import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { Bilingual, Language } from '#kernel/text.ts';
import type { Findings } from '#modules/surveys/domain/findings.ts';
import type { QuestionId, SurveyId } from '#modules/surveys/domain/form.ts';
import type { ResponseId } from '#modules/surveys/domain/response.ts';
import { NotFound } from '#platform/access.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Database } from '#platform/db/schema.ts';
import type { OpenData } from './domain/open-data.ts';
import type { ReportDocument } from './domain/report-document.ts';
import {
  type Edition,
  isPlace,
  type OfficeFollowUp,
  type Place,
  type Report,
  type ReportText,
} from './domain/report.ts';

/** The report of a round; undefined until somebody has begun on it. */
export async function findReport(tx: Tx, surveyId: SurveyId): Promise<Report | undefined> {
  const row = await tx
    .selectFrom('survey_report')
    .selectAll()
    .where('survey_id', '=', surveyId)
    .executeTakeFirst();
  return row && toReport(row);
}

/** @throws {NotFound} when nobody has begun on it, or it is another governor's. */
export async function loadReport(tx: Tx, surveyId: SurveyId): Promise<Report> {
  const report = await findReport(tx, surveyId);
  if (!report) throw new NotFound(`report of ${surveyId}`);
  return report;
}

function toReport(row: Selectable<Database['survey_report']>): Report {
  return {
    surveyId: row.survey_id as SurveyId,
    governorId: row.governor_id,
    challenges: row.challenges as QuestionId[],
    wishes: row.wishes as QuestionId[],
    participants: row.participants as QuestionId | null,
    frozen:
      row.frozen_at && row.frozen
        ? {
            at: row.frozen_at,
            byName: row.frozen_by_name ?? '',
            findings: row.frozen as Findings,
          }
        : null,
    approvedBy: row.approved_by,
    approvedAt: row.approved_at,
    reportedAt: row.reported_at,
    publishedAt: row.published_at,
    version: row.version,
  };
}

/** Begins a report. False when somebody else has done it meanwhile. */
export async function insertReport(
  tx: Tx,
  report: Pick<Report, 'surveyId' | 'governorId' | 'challenges' | 'wishes' | 'participants'>,
  begun: { readonly name: string; readonly at: Date },
): Promise<boolean> {
  const inserted = await tx
    .insertInto('survey_report')
    .values({
      survey_id: report.surveyId,
      governor_id: report.governorId,
      challenges: [...report.challenges],
      wishes: [...report.wishes],
      participants: report.participants,
      begun_by_name: begun.name,
      begun_at: begun.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('survey_id')
    .execute();
  return inserted.length === 1;
}

/** Saves over the version that was loaded. False when somebody else has saved meanwhile. */
export async function saveReport(tx: Tx, report: Report): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('survey_report')
    .set({
      challenges: [...report.challenges],
      wishes: [...report.wishes],
      participants: report.participants,
      frozen: report.frozen && asJson(report.frozen.findings),
      frozen_by_name: report.frozen?.byName ?? null,
      frozen_at: report.frozen?.at ?? null,
      approved_by: report.approvedBy,
      approved_at: report.approvedAt,
      reported_at: report.reportedAt,
      published_at: report.publishedAt,
      version: report.version + 1,
    })
    .where('survey_id', '=', report.surveyId)
    .where('version', '=', report.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** What people have written, by place. */
export async function writtenTexts(
  tx: Tx,
  surveyId: SurveyId,
): Promise<ReadonlyMap<Place, ReportText>> {
  const rows = await tx
    .selectFrom('survey_report_text')
    .selectAll()
    .where('survey_id', '=', surveyId)
    .execute();
  return new Map(
    rows.flatMap(({ place, nn, nb, version, writer_name, written_at }) =>
      isPlace(place)
        ? [
            [
              place,
              { text: { nn, nb }, version, writerName: writer_name, writtenAt: written_at },
            ] as const,
          ]
        : [],
    ),
  );
}

/** Writes a text over the version that was read; version 0 is a place where nothing stood. False when it has changed. */
export async function saveText(
  tx: Tx,
  { surveyId, governorId }: Pick<Report, 'surveyId' | 'governorId'>,
  place: Place,
  text: Bilingual,
  version: number,
  writer: { readonly name: string; readonly at: Date },
): Promise<boolean> {
  const written = { ...text, writer_name: writer.name, written_at: writer.at };
  if (version === 0) {
    const inserted = await tx
      .insertInto('survey_report_text')
      .values({ survey_id: surveyId, governor_id: governorId, place, ...written })
      .onConflict((conflict) => conflict.doNothing())
      .returning('place')
      .execute();
    return inserted.length === 1;
  }
  const { numUpdatedRows } = await tx
    .updateTable('survey_report_text')
    .set({ ...written, version: version + 1 })
    .where('survey_id', '=', surveyId)
    .where('place', '=', place)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** What the governor means to do with the offices, those that something is decided for. */
export async function followUps(tx: Tx, surveyId: SurveyId): Promise<readonly OfficeFollowUp[]> {
  const rows = await tx
    .selectFrom('survey_report_follow_up')
    .innerJoin('survey_response', 'survey_response.id', 'survey_report_follow_up.response_id')
    .select(['response_id', 'measure', 'note'])
    .where('survey_report_follow_up.survey_id', '=', surveyId)
    .orderBy('survey_response.name_sort')
    .orderBy('survey_response.id')
    .execute();
  return rows.map(({ response_id, measure, note }) => ({
    responseId: response_id as ResponseId,
    measure: measure as OfficeFollowUp['measure'],
    note,
  }));
}

export async function saveFollowUp(
  tx: Tx,
  { surveyId, governorId }: Pick<Report, 'surveyId' | 'governorId'>,
  { responseId, measure, note }: OfficeFollowUp,
  writer: { readonly name: string; readonly at: Date },
): Promise<void> {
  const chosen = { measure, note, writer_name: writer.name, written_at: writer.at };
  await tx
    .insertInto('survey_report_follow_up')
    .values({
      survey_id: surveyId,
      governor_id: governorId,
      response_id: responseId,
      ...chosen,
    })
    .onConflict((conflict) => conflict.columns(['survey_id', 'response_id']).doUpdateSet(chosen))
    .execute();
}

/** An edition as it was finished, and the files of it once they are made. */
export interface FinishedReport {
  readonly edition: Edition;
  readonly language: Language;
  readonly document: ReportDocument;
  readonly madeAt: Date;
  readonly files: { readonly pdf: string; readonly docx: string } | null;
  readonly documentId: string | null;
}

function finished(tx: Tx, surveyId: SurveyId) {
  return tx
    .selectFrom('survey_report_document')
    .selectAll()
    .where('survey_id', '=', surveyId)
    .orderBy('edition')
    .orderBy('language', 'desc');
}

/** Which editions of a report are finished, of those that the actor may read, and whether their files are made. */
export async function finishedEditions(tx: Tx, surveyId: SurveyId) {
  const rows = await finished(tx, surveyId)
    .clearSelect()
    .select(['edition', 'language', 'made_at', 'pdf_sha256', 'docx_sha256'])
    .execute();
  return rows.map((row) => ({
    edition: row.edition as Edition,
    language: row.language as Language,
    madeAt: row.made_at,
    ready: row.pdf_sha256 !== null && row.docx_sha256 !== null,
  }));
}

/** The finished editions that have no files yet. */
export async function reportsWithoutFiles(
  tx: Tx,
  surveyId: SurveyId,
): Promise<readonly FinishedReport[]> {
  const rows = await finished(tx, surveyId)
    .where((where) => where.or([where('pdf_sha256', 'is', null), where('docx_sha256', 'is', null)]))
    .execute();
  return rows.map(toFinished);
}

export async function finishedReport(
  tx: Tx,
  surveyId: SurveyId,
  edition: Edition,
  language: Language,
): Promise<FinishedReport | undefined> {
  const row = await finished(tx, surveyId)
    .where('edition', '=', edition)
    .where('language', '=', language)
    .executeTakeFirst();
  return row && toFinished(row);
}

function toFinished(row: Selectable<Database['survey_report_document']>): FinishedReport {
  return {
    edition: row.edition as Edition,
    language: row.language as Language,
    document: row.document as ReportDocument,
    madeAt: row.made_at,
    files:
      row.pdf_sha256 && row.docx_sha256 ? { pdf: row.pdf_sha256, docx: row.docx_sha256 } : null,
    documentId: row.document_id,
  };
}

/** Keeps a finished edition. One that was finished before and opened again is written over, and its files made anew. */
export async function saveFinished(
  tx: Tx,
  { surveyId, governorId }: Pick<Report, 'surveyId' | 'governorId'>,
  { edition, language, document, madeAt }: Omit<FinishedReport, 'files' | 'documentId'>,
  openData: OpenData | null = null,
): Promise<void> {
  const made = {
    document: asJson(document),
    made_at: madeAt,
    pdf_sha256: null,
    docx_sha256: null,
    document_id: null,
    published_at: edition === 'public' ? madeAt : null,
    open_data: openData && asJson(openData),
  };
  await tx
    .insertInto('survey_report_document')
    .values({ survey_id: surveyId, governor_id: governorId, edition, language, ...made })
    .onConflict((conflict) =>
      conflict.columns(['survey_id', 'edition', 'language']).doUpdateSet(made),
    )
    .execute();
}

export interface PublishedReport {
  readonly surveyId: SurveyId;
  readonly title: string;
  readonly sender: string;
  readonly publishedAt: Date;
}

export const publishedPerPage = 20;

/** What anybody may read, the newest first. */
export async function publishedReports(
  tx: Tx,
  language: Language,
  page: number,
): Promise<{ readonly reports: readonly PublishedReport[]; readonly total: number }> {
  const published = tx
    .selectFrom('survey_report_document')
    .where('edition', '=', 'public')
    .where('published_at', 'is not', null)
    .where('language', '=', language);
  const { total } = await published
    .select(sql<number>`count(*)::int`.as('total'))
    .executeTakeFirstOrThrow();
  const rows = await published
    .select(['survey_id', 'published_at'])
    .select([
      sql<string>`document ->> 'title'`.as('title'),
      sql<string>`document ->> 'sender'`.as('sender'),
    ])
    .orderBy('published_at', 'desc')
    .orderBy('survey_id')
    .limit(publishedPerPage)
    .offset((page - 1) * publishedPerPage)
    .execute();
  return {
    total,
    reports: rows.flatMap(({ survey_id, published_at, title, sender }) =>
      published_at
        ? [{ surveyId: survey_id as SurveyId, title, sender, publishedAt: published_at }]
        : [],
    ),
  };
}

/** The figures of a published report, for others to use; undefined when it is not published. */
export async function publishedData(tx: Tx, surveyId: SurveyId): Promise<OpenData | undefined> {
  const row = await tx
    .selectFrom('survey_report_document')
    .select('open_data')
    .where('survey_id', '=', surveyId)
    .where('edition', '=', 'public')
    .where('published_at', 'is not', null)
    .orderBy('language')
    .limit(1)
    .executeTakeFirst();
  return row?.open_data ? (row.open_data as OpenData) : undefined;
}

export async function removeFinished(tx: Tx, surveyId: SurveyId, edition: Edition): Promise<void> {
  await tx
    .deleteFrom('survey_report_document')
    .where('survey_id', '=', surveyId)
    .where('edition', '=', edition)
    .execute();
}

/** Keeps the files of an edition, once: false when they have come meanwhile, or the edition is another now. */
export async function saveFiles(
  tx: Tx,
  surveyId: SurveyId,
  { edition, language, madeAt }: Pick<FinishedReport, 'edition' | 'language' | 'madeAt'>,
  files: { readonly pdf: string; readonly docx: string; readonly documentId: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('survey_report_document')
    .set({ pdf_sha256: files.pdf, docx_sha256: files.docx, document_id: files.documentId })
    .where('survey_id', '=', surveyId)
    .where('edition', '=', edition)
    .where('language', '=', language)
    .where('made_at', '=', madeAt)
    .where('pdf_sha256', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Written out here, because the two drivers disagree on what an object in a JSON column is. */
function asJson(value: object): RawBuilder<unknown> {
  return sql<unknown>`${JSON.stringify(value)}::jsonb`;
}
