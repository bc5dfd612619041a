import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { type Language, languages } from '#kernel/text.ts';
import { NotFound } from '#platform/access.ts';
import { type FoundQuestion, foundQuestion } from '#modules/surveys/domain/findings.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { composer } from '../domain/composer.ts';
import { chapterOf } from '../domain/places.ts';
import { isPlace, mayDo } from '../domain/report.ts';
import { questionBlocks } from '../domain/question-blocks.ts';
import type { ReportContent } from '../domain/report-content.ts';
import type { ReportChapter } from '../domain/report-document.ts';
import { loadContent } from '../load-content.ts';
import { reportInput } from '../report-input.ts';
import { writtenTexts } from '../report-store.ts';

/** One place of the report, for who writes in it. */
export const viewReportText = defineUseCase({
  name: 'report.view-text',
  permission: 'report:write',
  audit: 'none',
  input: z.object({
    ...reportInput,
    place: z.string().max(80),
    language: z.enum(languages).catch('nn').default('nn'),
  }),
  subject: ({ surveyId, place }) => `${surveyId} ${place}`,
  async handle({ tx, today }, { surveyId, place, language }) {
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
      chapter: chapterOf(place, content),
      question: found ? found.result.question : null,
      // Who comments on a question has its figures before them.
      shown: found ? questionChapter(content, found, language) : null,
      stored: (await writtenTexts(tx, surveyId)).get(place) ?? null,
      mayWrite: mayDo(survey.state, 'write'),
    });
  },
});

function questionChapter(
  content: ReportContent,
  found: FoundQuestion,
  language: Language,
): ReportChapter {
  const { id, code, text } = found.result.question;
  const blocks = questionBlocks(composer({ ...content, texts: {} }, 'full', language), found, 2);
  return { id, number: 1, title: `${code} ${text[language]}`, blocks };
}
