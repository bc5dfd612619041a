import { z } from 'zod';
import type { IsoDate } from '#kernel/date.ts';
import { ok } from '#kernel/result.ts';
import { type Language, languages } from '#kernel/text.ts';
import { questionsIn } from '#modules/surveys/domain/findings.ts';
import { may, NotFound } from '#platform/access.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { placesIn } from '../domain/places.ts';
import { type Edition, editions, mayDo } from '../domain/report.ts';
import { chapters, writeReport } from '../domain/write-report.ts';
import { type LoadedReport, loadContent } from '../load-content.ts';
import { reportInput } from '../report-input.ts';
import { finishedReport } from '../report-store.ts';

/** The report in one form of Norwegian: as it was finished, or else as it would be now. */
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
  async handle({ tx, today }, { surveyId, edition, language }) {
    const loaded = await loadContent(tx, surveyId, today);
    const kept = loaded.report.approvedAt
      ? await finishedReport(tx, surveyId, edition, language)
      : undefined;
    return ok({
      survey: loaded.survey,
      edition,
      language,
      document: kept?.document ?? documentNow(loaded, edition, language, today),
    });
  },
});

/** One chapter, and where people write in it. */
export const readChapter = defineUseCase({
  name: 'report.read-chapter',
  permission: 'survey:results',
  audit: 'none',
  input: z.object({
    ...reportInput,
    chapter: z.string().max(40),
    language: z.enum(languages).catch('nn').default('nn'),
  }),
  subject: ({ surveyId, chapter, language }) => `${surveyId} ${chapter} ${language}`,
  async handle({ tx, actor, today }, { surveyId, chapter, language }) {
    const loaded = await loadContent(tx, surveyId, today);
    const { survey, report, content } = loaded;
    const id = chapters.find((each) => each.id === chapter)?.id;
    const kept = report.approvedAt
      ? await finishedReport(tx, surveyId, 'full', language)
      : undefined;
    const document = kept?.document ?? documentNow(loaded, 'full', language, today);
    const at = document.chapters.findIndex((each) => each.id === id);
    const shown = document.chapters[at];
    if (!id || !shown) throw new NotFound(`chapter ${chapter} of ${surveyId}`);
    const questions = questionsIn(content.findings).map(({ result }) => result.question);
    const places = placesIn(id, { ...content, questionIds: questions.map((each) => each.id) });
    const neighbour = (index: number) => {
      const found = document.chapters[index];
      return found ? { id: found.id, title: found.title } : null;
    };
    return ok({
      survey,
      language,
      chapter: shown,
      previous: neighbour(at - 1),
      next: neighbour(at + 1),
      mayWrite: may(actor, 'report:write') && mayDo(survey.state, 'write'),
      places: places.map((place) => ({
        place,
        question: questions.find(({ id: of }) => place === `question:${of}`)?.code ?? null,
        nn: Boolean(content.texts[place]?.nn),
        nb: Boolean(content.texts[place]?.nb),
      })),
    });
  },
});

function documentNow(
  { report, content, sender }: LoadedReport,
  edition: Edition,
  language: Language,
  today: IsoDate,
) {
  const isDraft = report.approvedAt === null;
  return writeReport(content, edition, language, {
    sender: sender[language],
    date: today,
    isDraft,
  });
}
