import type { ResponseRate } from '#modules/surveys/domain/results.ts';
import { percentOf } from '#modules/surveys/domain/results.ts';
import { everybody, isInSet, type OfficeSet } from '../basis.ts';
import { type Composer, heading, paragraph } from '../composer.ts';
import type { ReportBlock, ReportLine } from '../report-document.ts';
import { rate } from './summary.ts';

/** Svar vi har fått: how many of those asked, in which groups, who has not, and what makes it uncertain. */
export function answersReceived(composer: Composer): readonly ReportBlock[] {
  const { content, words: t } = composer;
  const { rates } = content.findings;
  const [all] = rates;
  if (!all) return [];
  const sizes = rates.filter(({ group }) => group.kind === 'size');
  const counties = rates.filter(({ group }) => group.kind === 'county');
  const doubt = composer.written('answers');
  return [
    ...rate(composer),
    ...notes(composer),
    rateTable(composer, 'tabell-svarprosent', t.rateCaption, t.size, sizes, all),
    ...(counties.length > 1
      ? [
          rateTable(
            composer,
            'tabell-svarprosent-fylke',
            t.rateCountyCaption,
            t.county,
            counties,
            all,
          ),
        ]
      : []),
    heading(2, 'ikkje-svara', t.missingTitle),
    ...missing(composer, sizes, counties.length > 1 ? counties : [], all),
    ...joined(composer),
    ...(doubt.length > 0 ? [heading(2, 'uvisse', t.doubtTitle), ...doubt] : []),
  ];
}

function notes({ content, words: t, count }: Composer): readonly ReportBlock[] {
  const said: readonly (readonly [
    OfficeSet,
    (value: ReturnType<Composer['count']>, isOne: boolean) => ReportLine,
  ])[] = [
    ['exempt', t.exemptSentence],
    ['late', t.lateSentence],
    ['by-letter', t.letterSentence],
  ];
  return said.flatMap(([set, sentence]) => {
    const offices = content.findings.offices.filter((office) => isInSet(set, office)).length;
    return offices > 0
      ? [
          paragraph(
            sentence(count(offices, { kind: 'offices', set, group: everybody }), offices === 1),
          ),
        ]
      : [];
  });
}

function rateTable(
  { words: t, count, percent, groupName, table }: Composer,
  id: string,
  caption: string,
  groupHeader: string,
  rates: readonly ResponseRate[],
  all: ResponseRate,
): ReportBlock {
  const row = ({ group, asked, answered, percent: share, exempt }: ResponseRate): ReportLine[] => {
    const of = (value: number, set: OfficeSet) => [count(value, { kind: 'offices', set, group })];
    return [
      groupName(group),
      of(asked, 'asked'),
      of(answered, 'answered'),
      [percent(share, { kind: 'offices', set: 'answered', group })],
      of(asked - answered, 'not-answered'),
      of(exempt, 'exempt'),
    ];
  };
  return table({
    id,
    caption,
    header: [groupHeader, t.asked, t.answered, t.percent, t.notAnswered, t.exempt],
    rows: [...rates, all].map(row),
    numeric: [1, 2, 3, 4, 5],
    hasSum: true,
  });
}

function missing(
  { words: t, count, percent, groupName, table }: Composer,
  sizes: readonly ResponseRate[],
  counties: readonly ResponseRate[],
  all: ResponseRate,
): readonly ReportBlock[] {
  if (all.asked === all.answered) return [paragraph(t.everybodyAnswered)];
  return [
    table({
      id: 'tabell-ikkje-svara',
      caption: counties.length > 0 ? t.missingCaptionCounty : t.missingCaption,
      header: [t.group, t.notAnswered, t.shareOfGroup],
      rows: [...sizes, ...counties, all].map(({ group, asked, answered }) => {
        const basis = { kind: 'offices', set: 'not-answered', group } as const;
        return [
          groupName(group),
          [count(asked - answered, basis)],
          [percent(percentOf(asked - answered, asked), basis)],
        ];
      }),
      numeric: [1, 2],
      hasSum: true,
    }),
  ];
}

function joined({ content, words: t }: Composer): readonly ReportBlock[] {
  const { offices } = content.findings;
  const names = new Map(offices.map(({ responseId, officeName }) => [responseId, officeName]));
  const items = offices
    .filter((office) => isInSet('joined', office))
    .map(({ officeName, joinedTo }) =>
      t.joined(officeName, (joinedTo && names.get(joinedTo)) ?? ''),
    );
  return items.length === 0
    ? []
    : [
        heading(2, 'saman', t.joinedTitle),
        paragraph(t.joinedSentence),
        { kind: 'list', ordered: false, items },
      ];
}
