import { sql } from 'kysely';
import type { SurveyId } from '#modules/surveys/domain/form.ts';
import type { ResponseId } from '#modules/surveys/domain/response.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Measure } from './domain/report.ts';

export interface OfficeToFollowUp {
  readonly responseId: ResponseId;
  readonly officeName: string;
  readonly answered: boolean;
  readonly measure: Measure;
  readonly note: string;
  readonly writerName: string | null;
}

const officesPerPage = 20;

/** The offices of a round by name, with what is decided for them; those without a decision have `none`. */
export async function officesToFollowUp(
  tx: Tx,
  surveyId: SurveyId,
  measure: Measure | '',
  page: number,
  only?: ResponseId,
): Promise<{
  readonly offices: readonly OfficeToFollowUp[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}> {
  const from = sql`kvp.survey_response r
    left join kvp.survey_report_follow_up f on f.survey_id = r.survey_id and f.response_id = r.id
    where r.survey_id = ${surveyId}::uuid ${measure ? sql`and coalesce(f.measure, 'none') = ${measure}` : sql``}
      ${only ? sql`and r.id = ${only}::uuid` : sql``}`;
  const counted = await sql<{ total: number }>`select count(*)::int as total from ${from}`.execute(
    tx,
  );
  const total = counted.rows[0]?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / officesPerPage));
  const shown = Math.min(page, pages);
  const { rows } = await sql<OfficeToFollowUp>`
    select r.id as "responseId", r.office_name as "officeName",
      r.state in ('submitted', 'submitted-by-letter') as answered, coalesce(f.measure, 'none') as measure,
      coalesce(f.note, '') as note, f.writer_name as "writerName"
    from ${from} order by r.name_sort, r.id limit ${officesPerPage} offset ${(shown - 1) * officesPerPage}`.execute(
    tx,
  );
  return { offices: rows, total, page: shown, pages };
}
