import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { loadSurvey } from '#modules/surveys/api.ts';
import { questionById } from '#modules/surveys/domain/form.ts';
import { optionalText } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { isPlace, stateAfter } from '../domain/report.ts';
import { reportInput, seenVersion } from '../report-input.ts';
import { loadReport, saveText } from '../report-store.ts';

/** Writes in one place of the report, in both forms of Norwegian; one of them may come later. */
export const writeReportText = defineUseCase({
  name: 'report.write-text',
  permission: 'report:write',
  audit: 'change',
  input: z.strictObject({
    ...reportInput,
    ...seenVersion,
    place: z.string().max(80),
    textNn: optionalText(20_000),
    textNb: optionalText(20_000),
  }),
  subject: ({ surveyId, place }) => `${surveyId} ${place}`,
  async handle({ tx, actor, now }, { surveyId, place, version, textNn, textNb }) {
    const survey = await loadSurvey(tx, surveyId);
    const report = await loadReport(tx, surveyId);
    const writable = stateAfter(survey.state, 'write', report);
    if (!writable.ok) return writable;
    if (!isPlace(place)) return refuse('place-unknown');
    if (place.startsWith('question:') && !questionById(survey.form, place.slice(9)))
      return refuse('place-unknown');
    const text = { nn: textNn, nb: textNb };
    return (await saveText(tx, report, place, text, version, { name: actor.name, at: now }))
      ? ok(null)
      : refuse('changed-meanwhile');
  },
});
