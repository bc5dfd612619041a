import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { NotFound } from '#platform/access.ts';
import { foundQuestion } from '#modules/surveys/domain/findings.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { isPlace, mayDo } from '../domain/report.ts';
import { loadContent } from '../load-content.ts';
import { reportInput } from '../report-input.ts';
import { writtenTexts } from '../report-store.ts';

/** One place of the report, for who writes in it. */
export const viewReportText = defineUseCase({
  name: 'report.view-text',
  permission: 'report:write',
  audit: 'none',
  input: z.object({ ...reportInput, place: z.string().max(80) }),
  subject: ({ surveyId, place }) => `${surveyId} ${place}`,
  async handle({ tx, today }, { surveyId, place }) {
    if (!isPlace(place)) throw new NotFound(`place ${place} of ${surveyId}`);
    const { survey, content } = await loadContent(tx, surveyId, today);
    const found = place.startsWith('question:')
      ? foundQuestion(content.findings, place.slice('question:'.length))
      : undefined;
    if (place.startsWith('question:') && !found)
      throw new NotFound(`place ${place} of ${surveyId}`);
    return ok({
      survey,
      place,
      question: found ? found.result.question : null,
      stored: (await writtenTexts(tx, surveyId)).get(place) ?? null,
      mayWrite: mayDo(survey.state, 'write'),
    });
  },
});
