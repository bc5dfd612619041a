import { formatDate } from '#kernel/written-date.ts';
import { writtenFigure } from '#kernel/written-number.ts';
import { questionsIn } from '#modules/surveys/domain/findings.ts';
import { type QuestionResult, valueName } from '#modules/surveys/domain/results.ts';
import { everybody } from '../basis.ts';
import { type Composer, heading, paragraph } from '../composer.ts';
import type { ReportBlock, ReportLine } from '../report-document.ts';
import { challenges, wishes } from './themes.ts';
import { rate, summary, writtenOrNote } from './summary.ts';

/** The short report: what was done, what came of it, what the governor thinks of it, and what comes next. */
export const directorateChapters = [
  { id: 'samandrag', title: 'summary', write: summary },
  { id: 'gjort', title: 'done', write: done },
  { id: 'resultat', title: 'results', write: keyResults },
  {
    id: 'vurdering',
    title: 'assessment',
    write: (composer: Composer) => writtenOrNote(composer, 'assessment'),
  },
  {
    id: 'vidare',
    title: 'next',
    write: (composer: Composer) => writtenOrNote(composer, 'next-steps'),
  },
] as const;

function done(composer: Composer): readonly ReportBlock[] {
  const { content, words: t, language } = composer;
  const { sentOn, deadline } = content.findings.round;
  return [
    ...composer.written('background'),
    ...(sentOn && deadline
      ? [paragraph(t.sentSentence(formatDate(sentOn, language), formatDate(deadline, language)))]
      : []),
    ...rate(composer),
    ...composer.written('method'),
  ];
}

function keyResults(composer: Composer): readonly ReportBlock[] {
  const { content, words: t, language, count } = composer;
  const { findings } = content;
  const apart = [...content.challenges, ...content.wishes];
  const shown = questionsIn(findings).filter(
    ({ result: { question } }) => !apart.includes(question.id),
  );
  return [
    ...composer.written('results'),
    composer.table({
      id: 'tabell-resultat',
      caption: t.keyResultsCaption,
      header: [t.question, t.answered, t.mainResult],
      rows: shown.map(({ result }) => [
        `${result.question.code} ${result.question.text[language]}`,
        [
          count(result.total.answered, {
            kind: 'answer',
            questionId: result.question.id,
            value: null,
            group: everybody,
          }),
        ],
        mainResult(composer, result),
      ]),
      numeric: [1],
    }),
    heading(2, 'utfordringar', t.chapters.challenges),
    ...challenges(composer, 3),
    heading(2, 'onske', t.chapters.wishes),
    ...wishes(composer, 3),
  ];
}

/** What most answered, or the median of numbers. */
function mainResult(composer: Composer, result: QuestionResult): ReportLine {
  const { words: t, percent, figure, language } = composer;
  const { question, total } = result;
  if (total.answered === 0) return '–';
  if (question.type === 'text') return t.writtenOnly;
  const basis = (value: string | null) =>
    ({ kind: 'answer', questionId: question.id, value, group: everybody }) as const;
  if (total.figures)
    return t.medianOf(
      figure(
        `${writtenFigure(total.figures.median, language)}${question.type === 'percent' ? '\u00a0%' : ''}`,
        basis(null),
      ),
    );
  const [most] = total.shares.toSorted((one, other) => other.offices - one.offices);
  return most
    ? t.mostChose(
        valueName(question, most.value, language),
        percent(most.percent, basis(most.value)),
      )
    : '–';
}
