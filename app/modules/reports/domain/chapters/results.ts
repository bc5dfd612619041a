import { questionsIn } from '#modules/surveys/domain/findings.ts';
import { type Composer, heading, note, paragraph } from '../composer.ts';
import { questionBlocks } from '../question-blocks.ts';
import type { ReportBlock } from '../report-document.ts';
import { chapterNumbers } from '../chapter-numbers.ts';

/** Resultat: each question in the order of the form. Those about challenges and wishes have chapters of their own. */
export function results(composer: Composer): readonly ReportBlock[] {
  const { content, words: t, language } = composer;
  const { findings, challenges, wishes } = content;
  return [
    paragraph(t.resultsLead),
    ...(hasSizes(composer) ? [note(t.shortSizesNote)] : []),
    ...composer.written('results'),
    ...findings.sections.flatMap((section) => [
      heading(2, `del-${section.id}`, section.title[language]),
      ...section.questions.flatMap((found): readonly ReportBlock[] => {
        const { id, code, text } = found.result.question;
        const elsewhere = challenges.includes(id)
          ? chapterNumbers.challenges
          : wishes.includes(id)
            ? chapterNumbers.wishes
            : undefined;
        return elsewhere === undefined
          ? questionBlocks(composer, found)
          : [
              heading(3, `tilvising-${code}`, `${code} ${text[language]}`),
              paragraph(t.inChapter(elsewhere)),
            ];
      }),
    ]),
  ];
}

function hasSizes({ content }: Composer): boolean {
  return questionsIn(content.findings).some(({ result }) => result.bySize.length > 1);
}
