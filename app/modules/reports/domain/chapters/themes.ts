import type { QuestionId } from '#modules/surveys/domain/form.ts';
import { type FoundQuestion, foundQuestion } from '#modules/surveys/domain/findings.ts';
import { type Composer, heading, note, paragraph } from '../composer.ts';
import { questionBlocks } from '../question-blocks.ts';
import type { ReportBlock } from '../report-document.ts';

/** Døme frå praksis: only from offices that have said yes to be named. */
export function practice(composer: Composer): readonly ReportBlock[] {
  const { content, words: t } = composer;
  const items = content.quotes.flatMap(({ text, language, officeName, isPracticeExample }) =>
    isPracticeExample && officeName ? [{ text, language, source: officeName }] : [],
  );
  const written = composer.written('practice');
  if (items.length === 0) return written.length > 0 ? written : [paragraph(t.noPractice)];
  return [...written, paragraph(t.practiceSentence), { kind: 'quotes', items }];
}

/** Utfordringar, coded and counted. The questions stand right under the chapter, or under a heading of its own. */
export function challenges(composer: Composer, level: 2 | 3 = 2): readonly ReportBlock[] {
  const { content, words: t } = composer;
  return [
    ...composer.written('challenges'),
    ...(content.challenges.length === 0 ? [note(t.noChallenges)] : []),
    ...questionsOf(composer, content.challenges, level),
  ];
}

/** Kva kontora ønskjer frå statsforvaltaren, and what the governor answers. */
export function wishes(composer: Composer, level: 2 | 3 = 2): readonly ReportBlock[] {
  const { content, words: t, language } = composer;
  return [
    ...composer.written('wishes'),
    ...(content.wishes.length === 0 ? [note(t.noWishes)] : []),
    ...questionsOf(composer, content.wishes, level),
    ...(content.replies.length === 0
      ? []
      : [
          heading(level, 'svara-vare', t.promisesTitle),
          composer.table({
            id: 'tabell-lovnader',
            caption: t.promisesCaption,
            header: [t.wish, t.reply, t.due],
            rows: content.replies.map(({ wish, reply, due }) => [
              wish[language],
              reply[language],
              due[language],
            ]),
            numeric: [],
          }),
        ]),
  ];
}

function questionsOf(
  composer: Composer,
  ids: readonly QuestionId[],
  level: 2 | 3,
): readonly ReportBlock[] {
  return ids.flatMap((id) => {
    const found = foundQuestion(composer.content.findings, id);
    return found ? [...questionBlocks(composer, found, level), ...uncoded(composer, found)] : [];
  });
}

/** What is written and not coded to the end is missing among the counted, and says so. */
function uncoded(
  { words: t }: Composer,
  { result: { question, total }, coded }: FoundQuestion,
): readonly ReportBlock[] {
  const isWritten = question.type === 'text' && total.answered > 0;
  return isWritten && coded === null ? [note(t.notCoded(question.code))] : [];
}
