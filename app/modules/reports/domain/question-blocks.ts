import { writtenCount, writtenFigure } from '#kernel/written-number.ts';
import type { FoundQuestion } from '#modules/surveys/domain/findings.ts';
import type { Question } from '#modules/surveys/domain/form.ts';
import {
  type Change,
  type Group,
  type GroupResult,
  type QuestionResult,
  type Share,
  valueName,
} from '#modules/surveys/domain/results.ts';
import { type Basis, everybody } from './basis.ts';
import { type Composer, heading, note, paragraph } from './composer.ts';
import { participantCounts } from './participants.ts';
import type { ReportBlock, ReportLine } from './report-document.ts';

/** Below this a figure about people tells too much of one office, where anybody may read it. */
export const fewestPublic = 5;

/** All that is said of one question: the figures, what has moved, what was written, and what people make of it. */
export function questionBlocks(
  composer: Composer,
  found: FoundQuestion,
  level: 2 | 3 = 3,
): readonly ReportBlock[] {
  const { words: t, language, count } = composer;
  const { result, coded } = found;
  const { question, total } = result;
  const isText = question.type === 'text';
  const title = heading(
    level,
    `sporsmal-${question.code}`,
    `${question.code} ${question.text[language]}`,
  );
  if (total.answered === 0 && total.commented === 0) return [title, paragraph(t.nobodyAnswered)];
  const answered = count(total.answered, answersTo(question.id));
  const asked = count(total.asked, { kind: 'offices', set: 'answered', group: everybody });
  return [
    title,
    paragraph(isText ? t.writtenOf(answered, asked) : t.answeredOf(answered, asked)),
    ...(isText ? [] : countedBlocks(composer, result)),
    ...(question.id === composer.content.participants ? participantBlocks(composer, question) : []),
    ...changeBlocks(composer, found),
    ...(coded ? codedBlocks(composer, found, coded) : []),
    ...composer.written(`question:${question.id}`),
    ...quotesOf(composer, question.id),
  ];
}

function answersTo(questionId: string): Basis {
  return { kind: 'answer', questionId, value: null, group: everybody };
}

function countedBlocks(composer: Composer, result: QuestionResult): readonly ReportBlock[] {
  const { words: t } = composer;
  const { question, cautions } = result;
  const notes = cautions.map((caution) => note(t.cautions[caution]));
  if (question.type === 'date') return [monthTable(composer, result), ...notes];
  const shares =
    result.total.shares.length > 0
      ? [
          shareChart(composer, result, answerBasis(question.id), t.distribution(question.code)),
          ...shareTables(composer, result, answerBasis(question.id), {
            all: t.distribution(question.code),
            bySize: t.distributionBySize(question.code),
            byCounty: t.distributionByCounty(question.code),
          }),
        ]
      : [];
  return [...shares, ...notes, ...figuresTable(composer, result)];
}

type BasisOf = (value: string | null, result: GroupResult) => Basis;

const answerBasis =
  (questionId: string): BasisOf =>
  (value, { group }) => ({ kind: 'answer', questionId, value, group });

const codeBasis =
  (questionId: string): BasisOf =>
  (code, { group }) => ({ kind: 'code', questionId, code, group });

function shareChart(
  composer: Composer,
  result: QuestionResult,
  basis: BasisOf,
  caption: string,
): ReportBlock {
  const { words: t, language } = composer;
  const { question, total } = result;
  const bars = total.shares.map((share) => ({
    label: valueName(question, share.value, language),
    value: share.percent ?? 0,
    shown: shareLine(composer, total, share, basis),
  }));
  return composer.chart({
    id: `figur-${question.code}`,
    caption,
    description: t.chartDescription(
      question.code,
      total.shares
        .map(
          ({ value, percent, offices }) =>
            `${valueName(question, value, language)}: ${percent ?? 0} % (${writtenCount(offices, language)}).`,
        )
        .join(' '),
    ),
    bars,
    full: 100,
  });
}

/** «45 % (18)» */
function shareLine(
  { percent, count }: Composer,
  group: GroupResult,
  share: Share,
  basis: BasisOf,
): ReportLine {
  const from = basis(share.value, group);
  if (share.percent === null) return '–';
  return [percent(share.percent, from), ' (', count(share.offices, from), ')'];
}

interface Captions {
  readonly all: string;
  readonly bySize: string;
  readonly byCounty: string;
}

function shareTables(
  composer: Composer,
  result: QuestionResult,
  basis: BasisOf,
  captions: Captions,
): readonly ReportBlock[] {
  const { words: t, count, percent, groupName, language } = composer;
  const { question, total, bySize, byCounty } = result;
  const all = composer.table({
    id: `tabell-${question.code}`,
    caption: captions.all,
    header: [t.answer, t.offices, t.percent],
    rows: [
      ...total.shares.map((share) => [
        valueName(question, share.value, language),
        [count(share.offices, basis(share.value, total))],
        [percent(share.percent, basis(share.value, total))],
      ]),
      [t.sum, [count(total.answered, basis(null, total))], ''],
    ],
    numeric: [1, 2],
    hasSum: true,
  });
  const spread = (
    groups: readonly GroupResult[],
    caption: string,
    id: string,
    name: (group: GroupResult) => string,
  ) =>
    composer.table({
      id,
      caption,
      header: [t.answer, ...groups.map(name)],
      rows: [
        ...total.shares.map(({ value }) => [
          valueName(question, value, language),
          ...groups.map((group): ReportLine => {
            const share = group.shares.find((each) => each.value === value);
            return share ? shareLine(composer, group, share, basis) : '–';
          }),
        ]),
        [t.sum, ...groups.map((group) => [count(group.answered, basis(null, group))])],
      ],
      numeric: groups.map((_, index) => index + 1),
      hasSum: true,
    });
  const blocks: ReportBlock[] = [all];
  if (isShown(composer, bySize))
    blocks.push(
      spread(bySize, captions.bySize, `tabell-${question.code}-storleik`, ({ group }) =>
        group.kind === 'size' ? t.shortSizes[group.sizeClass] : '',
      ),
    );
  if (isShown(composer, byCounty))
    blocks.push(
      spread(byCounty, captions.byCounty, `tabell-${question.code}-fylke`, ({ group }) =>
        groupName(group),
      ),
    );
  if (isHeldBack(composer, bySize) || isHeldBack(composer, byCounty))
    blocks.push(note(t.suppressed));
  return blocks;
}

/**
 * Whether one of the groups is so small that what it has answered is what an office has. Then none of its kind is shown to
 * the public: who knows the whole and all the others knows the one that is left out.
 */
export function tellsOfOne(groups: readonly GroupResult[]): boolean {
  return groups.some(({ answered }) => answered > 0 && answered < fewestPublic);
}

/** Of one group there is nothing to compare, held back or not. */
function isHeldBack({ edition }: Composer, groups: readonly GroupResult[]): boolean {
  return groups.length > 1 && edition === 'public' && tellsOfOne(groups);
}

function isShown(composer: Composer, groups: readonly GroupResult[]): boolean {
  return groups.length > 1 && !isHeldBack(composer, groups);
}

function monthTable(composer: Composer, result: QuestionResult): ReportBlock {
  const { words: t, count, language } = composer;
  const { question, total } = result;
  const basis = answerBasis(question.id);
  return composer.table({
    id: `tabell-${question.code}`,
    caption: t.distribution(question.code),
    header: [t.month, t.offices],
    rows: [
      ...total.shares.map(({ value, offices }) => [
        valueName(question, value, language),
        [count(offices, basis(value, total))],
      ]),
      [t.sum, [count(total.answered, basis(null, total))]],
    ],
    numeric: [1],
    hasSum: true,
  });
}

/** Mean, median and spread of numbers, the whole as the last row. */
function figuresTable(composer: Composer, result: QuestionResult): readonly ReportBlock[] {
  const { words: t, count, figure, shortName, language, edition } = composer;
  const { question, total, bySize, byCounty } = result;
  if (!total.figures) return [];
  const isPublic = edition === 'public' && question.type !== 'scale';
  const groups = [bySize, byCounty].filter((each) => isShown(composer, each)).flat();
  // Where there are shares too, it is said with them.
  const isHidden =
    total.shares.length === 0 && (isHeldBack(composer, bySize) || isHeldBack(composer, byCounty));
  const unit = question.type === 'percent' ? '\u00a0%' : '';
  const hasSum = question.type === 'number';
  const row = (group: GroupResult): ReportLine[] => {
    const from = answerBasis(question.id)(null, group);
    const figures = isPublic && group.answered < fewestPublic ? null : group.figures;
    const written = (value: number | undefined) =>
      value === undefined ? '–' : [figure(`${writtenFigure(value, language)}${unit}`, from)];
    const between = (low: number | undefined, high: number | undefined) =>
      low === undefined || high === undefined
        ? '–'
        : [figure(`${writtenFigure(low, language)}–${writtenFigure(high, language)}${unit}`, from)];
    return [
      shortName(group.group),
      [count(group.answered, from)],
      ...(hasSum
        ? [written(figures ? Math.round(figures.mean * group.answered * 100) / 100 : undefined)]
        : []),
      written(figures?.mean),
      written(figures?.median),
      between(figures?.lowerQuartile, figures?.upperQuartile),
      ...(isPublic ? [] : [between(figures?.lowest, figures?.highest)]),
    ];
  };
  const header = [
    t.group,
    t.answered,
    ...(hasSum ? [t.total] : []),
    t.mean,
    t.median,
    t.quartiles,
    ...(isPublic ? [] : [t.range]),
  ];
  return [
    composer.table({
      id: `tabell-${question.code}-tal`,
      caption: t.figuresCaption(question.code),
      header,
      rows: [...groups.map(row), row(total)],
      numeric: header.map((_, index) => index).slice(1),
      hasSum: groups.length > 0,
    }),
    ...(isHidden || (isPublic && total.answered < fewestPublic) ? [note(t.suppressed)] : []),
  ];
}

/** How many take part beside the inhabitants, and beside the year before at the same offices. */
function participantBlocks(composer: Composer, question: Question): readonly ReportBlock[] {
  const { content, words: t, count, figure, shortName, language, edition } = composer;
  const counts = participantCounts(content.findings, question.id);
  const isSmall = ({ offices }: { readonly offices: number }) => offices < fewestPublic;
  // As for other figures about people: where one group is too small, none of its kind is shown.
  const shown = counts.filter(
    ({ group }) =>
      edition !== 'public' ||
      !counts.some((each) => each.group.kind === group.kind && isSmall(each)),
  );
  if (shown.length === 0) return [];
  const basis = (group: Group, value: string | null = null): Basis => ({
    kind: 'answer',
    questionId: question.id,
    value,
    group,
  });
  const withChange = shown.flatMap(({ group, offices, change }) =>
    change ? [{ group, offices, change }] : [],
  );
  // Who knows the whole and those who answered twice knows the others too.
  const tellsOfFew = ({ offices, change }: (typeof withChange)[number]) =>
    isSmall(change) || (offices > change.offices && offices - change.offices < fewestPublic);
  const isKnown = edition !== 'public' || !withChange.some(tellsOfFew);
  const page = besideEarlier(composer, question);
  return [
    composer.table({
      id: `tabell-${question.code}-innbyggjarar`,
      caption: t.participantsCaption,
      header: [t.group, t.answered, t.participants, t.perThousand, t.withNone],
      rows: shown.map(({ group, offices, participants, perThousand, withNone }) => [
        shortName(group),
        [count(offices, basis(group))],
        [count(participants, basis(group))],
        perThousand === null ? '–' : [figure(writtenFigure(perThousand, language), basis(group))],
        [count(withNone, basis(group, '0'))],
      ]),
      numeric: [1, 2, 3, 4],
      hasSum: shown.length > 1,
    }),
    ...(withChange.length > 0 && isKnown
      ? [
          composer.table({
            id: `tabell-${question.code}-vekst`,
            caption: t.growthCaption,
            header: [t.group, t.answeredBoth, t.before, t.nowHeader, t.growth],
            rows: withChange.map(({ group, change }) => [
              shortName(group),
              [page(writtenCount(change.offices, language))],
              [page(writtenCount(change.earlier, language))],
              [page(writtenCount(change.now, language))],
              change.percent === null ? '–' : [page(`${signed(change.percent)}\u00a0%`)],
            ]),
            numeric: [1, 2, 3, 4],
            hasSum: withChange.length > 1,
          }),
        ]
      : []),
  ];
}

/** A figure of two rounds leads to the page of the question, where they stand beside each other. */
function besideEarlier({ content }: Composer, { id }: Question) {
  const basis = `/kartleggingar/${content.findings.round.id}/resultat/sporsmal/${id}`;
  return (text: string) => ({ text, basis });
}

function changeBlocks(
  composer: Composer,
  { result, comparison }: FoundQuestion,
): readonly ReportBlock[] {
  const { words: t, language, count, figure } = composer;
  const { question, total } = result;
  const change = comparison?.change;
  if (!comparison?.earlier || !change || typeof change === 'string') return [];
  const { earlier } = comparison;
  const basis = answerBasis(question.id);
  const page = besideEarlier(composer, question);
  const answered = t.changeSentence(
    earlier.year,
    writtenCount(change.answeredEarlier, language),
    count(change.answeredNow, basis(null, total)),
  );
  if (change.shares.length > 0)
    return [
      composer.table({
        id: `tabell-${question.code}-endring`,
        caption: t.changeCaption(question.code, earlier.year),
        header: [
          t.answer,
          String(earlier.year),
          String(composer.content.findings.round.year),
          t.points,
        ],
        rows: change.shares.map(({ value, now, earlier: then, points }) => [
          valueName(question, value, language),
          then?.percent == null ? '–' : [page(`${then.percent}\u00a0%`)],
          [composer.percent(now.percent, basis(value, total))],
          points === null ? t.newChoice : [page(signed(points))],
        ]),
        numeric: [1, 2, 3],
      }),
      paragraph([...answered, ` ${t.changeRounding}`]),
    ];
  const unit = question.type === 'percent' ? '\u00a0%' : '';
  const rows = figureChanges(change, t);
  const isSmall = Math.min(change.answeredNow, change.answeredEarlier) < fewestPublic;
  const isHidden = composer.edition === 'public' && question.type !== 'scale' && isSmall;
  if (rows.length === 0 || isHidden) return [];
  return [
    composer.table({
      id: `tabell-${question.code}-endring`,
      caption: t.changeCaption(question.code, earlier.year),
      header: [t.measured, String(earlier.year), String(composer.content.findings.round.year)],
      rows: rows.map(([name, then, now]) => [
        name,
        [page(`${writtenFigure(then, language)}${unit}`)],
        [figure(`${writtenFigure(now, language)}${unit}`, basis(null, total))],
      ]),
      numeric: [1, 2],
    }),
    paragraph(answered),
  ];
}

function figureChanges({ now, earlier }: Change, t: Composer['words']) {
  if (!now || !earlier) return [];
  return [
    [t.mean, earlier.mean, now.mean],
    [t.median, earlier.median, now.median],
  ] as const;
}

function signed(points: number): string {
  if (points === 0) return '0';
  return points > 0 ? `+${points}` : `−${Math.abs(points)}`;
}

function codedBlocks(
  composer: Composer,
  { result: { question } }: FoundQuestion,
  { result }: NonNullable<FoundQuestion['coded']>,
): readonly ReportBlock[] {
  const { words: t, count } = composer;
  const basis = codeBasis(question.id);
  if (result.total.answered === 0) return [];
  const sorted = byCount(result);
  return [
    paragraph(t.codedSentence(count(result.total.answered, basis(null, result.total)))),
    shareChart(composer, sorted, basis, t.codedCaption(question.code)),
    ...shareTables(composer, sorted, basis, {
      all: t.codedCaption(question.code),
      bySize: t.codedBySize(question.code),
      byCounty: t.codedByCounty(question.code),
    }),
  ];
}

/** Codes have no order of their own: the most used come first. */
function byCount(result: QuestionResult): QuestionResult {
  const order = new Map(result.total.shares.map(({ value, offices }) => [value, offices]));
  const shares = result.total.shares
    .filter(({ offices }) => offices > 0)
    .toSorted((one, other) => (order.get(other.value) ?? 0) - (order.get(one.value) ?? 0));
  return { ...result, total: { ...result.total, shares } };
}

function quotesOf({ content, words: t }: Composer, questionId: string): readonly ReportBlock[] {
  const items = content.quotes
    .filter((quote) => quote.questionId === questionId && !quote.isPracticeExample)
    .map(({ text, language, officeName }) => ({
      text,
      language,
      source: officeName ?? t.anonymous,
    }));
  return items.length > 0 ? [{ kind: 'quotes', items }] : [];
}
