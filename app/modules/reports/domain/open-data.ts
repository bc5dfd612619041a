import type { IsoDate } from '#kernel/date.ts';
import type { Bilingual } from '#kernel/text.ts';
import { type Findings, questionsIn } from '#modules/surveys/domain/findings.ts';
import { choicesOf, type Question } from '#modules/surveys/domain/form.ts';
import type { Group, GroupResult, QuestionResult } from '#modules/surveys/domain/results.ts';
import { tellsOfOne } from './question-blocks.ts';

/** Opne data: the figures of a published report. Counts of offices, and no text that anybody wrote. */
export interface OpenData {
  readonly title: Bilingual;
  readonly year: number;
  readonly publisher: Bilingual;
  readonly caseNumber: string;
  readonly sentOn: IsoDate | null;
  readonly deadline: IsoDate | null;
  readonly licence: 'NLOD 2.0';
  readonly responseRates: readonly {
    readonly group: string;
    readonly groupName: Bilingual | null;
    readonly asked: number;
    readonly answered: number;
    readonly percent: number | null;
    readonly exempt: number;
  }[];
  readonly questions: readonly OpenQuestion[];
}

export interface OpenQuestion {
  readonly code: string;
  readonly type: Question['type'] | 'coded';
  readonly text: Bilingual;
  readonly groups: readonly OpenGroup[];
}

export interface OpenGroup {
  /** `all`, `small`, `medium`, `large` or `county-46`. */
  readonly group: string;
  readonly asked: number;
  readonly answered: number;
  /** None for a group that is so small that it would tell of one office, nor for the others of its kind. */
  readonly answers: readonly {
    readonly value: string;
    readonly text: Bilingual | null;
    readonly offices: number;
    readonly percent: number | null;
  }[];
  /** Null for what is no number, and for groups where a figure would tell of one office. */
  readonly mean: number | null;
  readonly median: number | null;
}

export function openDataOf(findings: Findings, publisher: Bilingual): OpenData {
  const { round, rates, counties } = findings;
  return {
    title: round.title,
    year: round.year,
    publisher,
    caseNumber: round.caseNumber,
    sentOn: round.sentOn,
    deadline: round.deadline,
    licence: 'NLOD 2.0',
    responseRates: rates.map(({ group, asked, answered, percent, exempt }) => ({
      group: groupCode(group),
      groupName: group.kind === 'county' ? (counties[group.countyId] ?? null) : null,
      asked,
      answered,
      percent,
      exempt,
    })),
    questions: questionsIn(findings).flatMap(({ result, coded }) => [
      ...(result.question.type === 'text' ? [] : [openQuestion(result, result.question.type)]),
      ...(coded ? [openQuestion(coded.result, 'coded')] : []),
    ]),
  };
}

function openQuestion(result: QuestionResult, type: OpenQuestion['type']): OpenQuestion {
  const { question, total, bySize, byCounty } = result;
  const isNumber = question.type === 'number' || question.type === 'percent';
  return {
    code: question.code,
    type,
    text: question.text,
    groups: [
      openGroup(question, total, isNumber && tellsOfOne([total])),
      ...bySize.map((group) => openGroup(question, group, tellsOfOne(bySize))),
      ...byCounty.map((group) => openGroup(question, group, tellsOfOne(byCounty))),
    ],
  };
}

function openGroup(
  question: Question,
  { group, asked, answered, shares, figures }: GroupResult,
  isHidden: boolean,
): OpenGroup {
  const shown = isHidden ? null : figures;
  return {
    group: groupCode(group),
    asked,
    answered,
    answers: (isHidden && group.kind !== 'all' ? [] : shares).map(
      ({ value, offices, percent }) => ({
        value,
        text: choicesOf(question).find(({ code }) => code === value)?.text ?? null,
        offices,
        percent,
      }),
    ),
    mean: shown && rounded(shown.mean),
    median: shown && rounded(shown.median),
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function groupCode(group: Group): string {
  switch (group.kind) {
    case 'all':
      return 'all';
    case 'size':
      return group.sizeClass;
    case 'county':
      return `county-${group.countyId}`;
  }
}

/** One row for each answer in each group: what a spreadsheet reads. The first row is the names of the columns. */
export function openRows(data: OpenData): readonly (readonly (string | number)[])[] {
  return [
    [
      'year',
      'code',
      'type',
      'question_nn',
      'question_nb',
      'group',
      'asked',
      'answered',
      'value',
      'answer_nn',
      'answer_nb',
      'offices',
      'percent',
      'mean',
      'median',
    ],
    ...data.questions.flatMap(({ code, type, text, groups }) =>
      groups.flatMap(({ group, asked, answered, answers, mean, median }) => {
        const about = [data.year, code, type, text.nn, text.nb, group, asked, answered];
        if (answers.length === 0) return [[...about, '', '', '', '', '', mean ?? '', median ?? '']];
        return answers.map(({ value, text: answer, offices, percent }) => [
          ...about,
          value,
          answer?.nn ?? '',
          answer?.nb ?? '',
          offices,
          percent ?? '',
          mean ?? '',
          median ?? '',
        ]);
      }),
    ),
  ];
}
