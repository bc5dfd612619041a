import { formatDate } from '#kernel/written-date.ts';
import { isInSet } from '../basis.ts';
import { type Composer, heading, paragraph } from '../composer.ts';
import type { ReportBlock } from '../report-document.ts';

/** Vedlegg: the form, each office, and those that did not answer. */
export function annex(composer: Composer): readonly ReportBlock[] {
  const { content, words: t, language, groupName } = composer;
  const { sections, offices } = content.findings;
  const missing = offices.filter((office) => isInSet('not-answered', office));
  return [
    heading(2, 'skjema', t.formTitle),
    ...sections.map((section) =>
      composer.table({
        id: `tabell-skjema-${section.id}`,
        caption: t.formCaption(section.title[language]),
        header: [t.code, t.question, t.type],
        rows: section.questions.map(({ result: { question } }) => [
          question.code,
          question.text[language],
          t.types[question.type],
        ]),
        numeric: [],
      }),
    ),
    heading(2, 'kontora', t.officesTitle),
    composer.table({
      id: 'tabell-kontor',
      caption: t.officesCaption,
      header: [t.office, t.county, t.size, t.state, t.way],
      rows: offices.map((office) => [
        office.officeName,
        groupName({ kind: 'county', countyId: office.countyId }),
        t.shortSizes[office.sizeClass],
        office.standing === 'answered' && office.signedOn
          ? formatDate(office.signedOn, language)
          : t.standings[office.standing],
        office.standing === 'answered' && office.channel ? t.ways[office.channel] : '–',
      ]),
      numeric: [],
    }),
    heading(2, 'kontor-utan-svar', t.notAnsweredTitle),
    missing.length === 0
      ? paragraph(t.everybodyAnswered)
      : { kind: 'list', ordered: false, items: missing.map(({ officeName }) => officeName) },
  ];
}
