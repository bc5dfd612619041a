import type { Tx } from '#platform/db/database.ts';
import type { ResponseId } from './domain/response.ts';
import type { Survey } from './domain/survey.ts';
import { loadResponse, loadSurvey } from './store.ts';

/** The round that an office has been asked in, for pages of other modules that the office reads. */
export async function roundAnswered(
  tx: Tx,
  responseId: ResponseId,
): Promise<Pick<Survey, 'id' | 'title' | 'state' | 'governorId'>> {
  const { surveyId } = await loadResponse(tx, responseId);
  const { id, title, state, governorId } = await loadSurvey(tx, surveyId);
  return { id, title, state, governorId };
}
