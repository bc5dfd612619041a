import type { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { Language } from '#kernel/text.ts';
import type { Cell, Sheet } from '#platform/work/spreadsheet.ts';
import type { AnswerValue } from './domain/answer.ts';
import { choicesOf, type Question } from './domain/form.ts';
import type { ResultsExport } from './usecases/export-results.ts';
import type { ExportedAnswer, ExportedOffice } from './results-store.ts';
import { texts as coding } from './texts/coding.ts';
import { texts } from './texts/results.ts';
import { texts as states } from './texts/states.ts';

const dash = ' | ';

function standingName({ standing }: ExportedOffice, language: Language): string {
  return standing === 'answered' ? texts[language].answered : states[language].followUp[standing];
}

/** The office as it stands first in every row. */
function officeCells(
  office: ExportedOffice,
  { counties }: ResultsExport,
  language: Language,
): readonly Cell[] {
  return [
    office.officeId,
    office.officeName,
    office.countyId,
    counties[office.countyId]?.[language] ?? '',
    texts[language].sizes[office.sizeClass],
  ];
}

function officeHeader(language: Language): readonly string[] {
  const t = texts[language].file;
  return [t.officeNumber, t.office, t.countyNumber, t.county, t.size];
}

/** Éi rad per svar: one row for each question of each office that has answered. */
export function answerRows(results: ResultsExport, language: Language): Sheet {
  const t = texts[language].file;
  const answers = byOffice(results);
  const sectionOf = new Map(
    results.survey.form.sections.flatMap(({ title, questions }) =>
      questions.map(({ id }) => [id, title[language]] as const),
    ),
  );
  return {
    name: t.answers,
    header: [
      ...officeHeader(language),
      t.section,
      t.code,
      t.question,
      t.answer,
      t.reason,
      ...(results.coded.size > 0 ? [coding[language].codesColumn] : []),
    ],
    rows: results.offices.flatMap((office) => {
      const given = answers.get(office.responseId);
      if (!given) return [];
      return results.questions.map((question) => {
        const answer = given.get(question.id);
        return [
          ...officeCells(office, results, language),
          sectionOf.get(question.id) ?? '',
          question.code,
          question.text[language],
          answer ? written(question, answer.value, language) : null,
          answer?.comment || null,
          ...(results.coded.size > 0 ? [codeNames(results, question, office, language)] : []),
        ];
      });
    }),
  };
}

/** Éi rad per kontor, also those that have not answered, with a column for each question. */
export function officeRows(results: ResultsExport, language: Language): Sheet {
  const t = texts[language].file;
  const answers = byOffice(results);
  return {
    name: t.answers,
    header: [
      ...officeHeader(language),
      t.state,
      ...results.questions.flatMap(({ id, code, text, comment }) => [
        `${code} ${text[language]}`,
        ...(comment === 'none' ? [] : [t.reasonOf(code)]),
        ...(results.coded.has(id) ? [`${code} ${coding[language].codesColumn.toLowerCase()}`] : []),
      ]),
    ],
    rows: results.offices.map((office) => [
      ...officeCells(office, results, language),
      standingName(office, language),
      ...results.questions.flatMap((question) => {
        const answer = answers.get(office.responseId)?.get(question.id);
        return [
          answer ? written(question, answer.value, language) : null,
          ...(question.comment === 'none' ? [] : [answer?.comment || null]),
          ...(results.coded.has(question.id)
            ? [codeNames(results, question, office, language)]
            : []),
        ];
      }),
    ]),
  };
}

/** The table of each question, in the order of the form. */
export function questionRows({ results }: ResultsExport, language: Language): Sheet {
  const t = texts[language];
  return {
    name: t.file.perQuestion,
    header: [
      t.file.code,
      t.file.question,
      t.file.asked,
      t.file.answered,
      t.file.answer,
      t.file.count,
      t.file.percent,
    ],
    rows: results.flatMap(({ question, total }) => {
      const about = [question.code, question.text[language], total.asked, total.answered];
      const figures = total.figures;
      const rows: Cell[][] = total.shares.map(({ value, offices, percent }) => [
        ...about,
        choiceName(question, value, language),
        offices,
        percent,
      ]);
      if (figures)
        for (const name of ['mean', 'lowerQuartile', 'median', 'upperQuartile'] as const)
          rows.push([...about, t[name], Math.round(figures[name] * 100) / 100, null]);
      return rows.length > 0 ? rows : [[...about, null, null, null]];
    }),
  };
}

/** The offices that were asked, and how each of them stands. */
export function standingRows(
  results: ResultsExport,
  language: Language,
  which: 'all' | 'unanswered',
): Sheet {
  const t = texts[language].file;
  const names = new Map(results.offices.map((office) => [office.responseId, office.officeName]));
  const shown = results.offices.filter(
    ({ standing }) => which === 'all' || standing !== 'answered',
  );
  return {
    name: which === 'all' ? t.offices : t.nonRespondents,
    header: [...officeHeader(language), t.municipalities, t.state, t.signedOn, t.late, t.joined],
    rows: shown.map((office) => [
      ...officeCells(office, results, language),
      office.municipalityIds.join(dash),
      standingName(office, language),
      office.submittedAt?.toISOString().slice(0, 10) ?? null,
      office.submittedAt ? (office.late ? t.yes : t.no) : null,
      (office.joinedTo && names.get(office.joinedTo)) ?? null,
    ]),
  };
}

/**
 * Semicolons, a byte order mark and decimal commas, which is what a spreadsheet in Norwegian opens without
 * asking. A text that looks like a formula is made harmless: it was written by somebody else.
 */
export function csvOf({ header, rows }: Sheet): Readable {
  const stringifier = stringify({
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { number: (value) => String(value).replace('.', ',') },
  });
  stringifier.write([...header]);
  for (const row of rows) stringifier.write([...row]);
  stringifier.end();
  return stringifier;
}

/** The form and the answers as they are stored, for programs. */
export function jsonOf({ survey, offices, answers, counties, coded }: ResultsExport) {
  const { id, title, year, caseNumber, form } = survey;
  const given = Map.groupBy(answers, ({ responseId }) => responseId);
  return {
    survey: { id, title, year, caseNumber },
    form,
    counties,
    offices: offices.map(({ responseId, ...office }) => ({
      responseId,
      ...office,
      answers: (given.get(responseId) ?? []).map(({ questionId, value, comment }) => ({
        questionId,
        value,
        comment,
        ...(coded.has(questionId) && { codes: coded.get(questionId)?.get(responseId) ?? [] }),
      })),
    })),
  };
}

/** The codes of one answer, where the coding is frozen. */
function codeNames(
  { coded }: ResultsExport,
  { id }: Question,
  { responseId }: ExportedOffice,
  language: Language,
): Cell {
  const names = coded.get(id)?.get(responseId) ?? [];
  return names.map((name) => name[language]).join(dash) || null;
}

function byOffice({
  answers,
}: ResultsExport): ReadonlyMap<string, ReadonlyMap<string, ExportedAnswer>> {
  return new Map(
    [...Map.groupBy(answers, ({ responseId }) => responseId)].map(([office, given]) => [
      office,
      new Map(given.map((answer) => [answer.questionId, answer])),
    ]),
  );
}

function written(question: Question, value: AnswerValue | null, language: Language): Cell {
  switch (value?.kind) {
    case undefined:
      return null;
    case 'text':
      return value.text;
    case 'number':
      return value.number;
    case 'date':
      return value.date;
    case 'choice':
      return value.choices.map((code) => choiceName(question, code, language)).join(dash);
  }
}

function choiceName(question: Question, code: string, language: Language): string {
  return choicesOf(question).find((option) => option.code === code)?.text[language] ?? code;
}
