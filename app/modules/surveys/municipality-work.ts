import { type IsoDate, isoDate } from '#kernel/date.ts';
import type { Bilingual } from '#kernel/text.ts';
import type { Tx } from '#platform/db/database.ts';
import { type FollowUpState, followUpState, type SurveyResponse } from './domain/response.ts';
import { texts } from './texts/states.ts';

/** How an office of the municipality stands with a survey. The director sees that it answers, not what. */
export interface MunicipalityAnswer {
  readonly responseId: string;
  readonly title: Bilingual;
  readonly officeName: string;
  readonly deadline: IsoDate;
  readonly state: FollowUpState;
  /** The state in words. */
  readonly stateName: Bilingual;
}

/** The surveys that the offices of the acting municipality are asked in now, the nearest deadline first; ten at most. */
export async function surveysInMunicipality(
  tx: Tx,
  today: IsoDate,
): Promise<readonly MunicipalityAnswer[]> {
  const rows = await tx
    .selectFrom('survey_response as response')
    .innerJoin('survey', 'survey.id', 'response.survey_id')
    .select(['response.id', 'response.office_name', 'response.state', 'response.deadline'])
    .select(['survey.title_nb', 'survey.title_nn'])
    .where('survey.state', 'in', ['sent', 'closed'])
    .orderBy('response.deadline')
    .orderBy('response.id')
    .limit(10)
    .execute();
  return rows.map((row) => {
    const deadline = isoDate(row.deadline);
    const state = followUpState({ state: row.state as SurveyResponse['state'], deadline }, today);
    return {
      responseId: row.id,
      title: { nb: row.title_nb, nn: row.title_nn },
      officeName: row.office_name,
      deadline,
      state,
      stateName: { nb: texts.nb.followUp[state], nn: texts.nn.followUp[state] },
    };
  });
}
