import { formatDate } from '#kernel/written-date.ts';
import { questionsIn } from '#modules/surveys/domain/findings.ts';
import { type Composer, heading, paragraph } from '../composer.ts';
import type { ReportBlock, ReportLine } from '../report-document.ts';

/** Metode: the form, the time, the reminders and the coding, and what was not checked. */
export function method(composer: Composer): readonly ReportBlock[] {
  const { content, words: t } = composer;
  const { findings } = content;
  return [
    paragraph(t.formSentence(questionsIn(findings).length, findings.sections.length)),
    ...timeBlocks(composer),
    paragraph(t.countedSentence),
    ...composer.written('method'),
    ...reminderBlocks(composer),
    ...codingBlocks(composer),
  ];
}

function timeBlocks({ content, words: t, language }: Composer): readonly ReportBlock[] {
  const { sentOn, deadline, closedOn } = content.findings.round;
  const sentences = [
    sentOn && deadline
      ? t.sentSentence(formatDate(sentOn, language), formatDate(deadline, language))
      : '',
    closedOn ? t.closedSentence(formatDate(closedOn, language)) : '',
  ].filter(Boolean);
  return sentences.length > 0 ? [paragraph(sentences.join(' '))] : [];
}

function reminderBlocks({ content, words: t, count }: Composer): readonly ReportBlock[] {
  const items = content.findings.reminders.map(({ days, offices }): ReportLine => {
    const shown = count(offices, { kind: 'reminded', days });
    if (days === 0) return t.reminderOn(shown);
    return days < 0 ? t.reminderBefore(-days, shown) : t.reminderAfter(days, shown);
  });
  return items.length === 0
    ? []
    : [heading(2, 'paminningar', t.remindersTitle), { kind: 'list', ordered: false, items }];
}

function codingBlocks(composer: Composer): readonly ReportBlock[] {
  const { content, words: t, count, language } = composer;
  const { findings } = content;
  const coded = questionsIn(findings).flatMap(({ result: { question }, coded: of }) =>
    of ? [{ question, coded: of }] : [],
  );
  if (coded.length === 0) return [];
  const agreementPage = (questionId: string, text: string) => ({
    text,
    basis: `/kartleggingar/${findings.round.id}/koding/${questionId}/samsvar`,
  });
  return [
    heading(2, 'koding', t.codingTitle),
    paragraph(t.codingSentence),
    composer.table({
      id: 'tabell-samsvar',
      caption: t.codingCaption,
      header: [t.question, t.answered, t.kappa],
      rows: coded.map(({ question, coded: { result, kappa } }) => [
        `${question.code} ${question.text[language]}`,
        [
          count(result.total.answered, {
            kind: 'code',
            questionId: question.id,
            code: null,
            group: { kind: 'all' },
          }),
        ],
        kappa === null ? t.notMeasured : [agreementPage(question.id, writtenKappa(kappa))],
      ]),
      numeric: [1, 2],
    }),
  ];
}

/** Two decimals, as on the page where it is counted. */
function writtenKappa(kappa: number): string {
  return kappa.toFixed(2).replace('.', ',').replace('-', '−');
}
