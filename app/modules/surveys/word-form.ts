import type { IsoDate } from '#kernel/date.ts';
import type { Bilingual, Language } from '#kernel/text.ts';
import { formatDate } from '#kernel/written-date.ts';
import {
  checkBox,
  type Control,
  paragraph,
  run,
  textControl,
  type WordBlock,
  wordFile,
} from '#platform/word/write-word.ts';
import { askedQuestions, type EnteredAnswer, type EnteredAnswers } from './domain/answer.ts';
import { answerWords } from './domain/answer-document.ts';
import { choicesOf, hasChoices, type Question, questionById } from './domain/form.ts';
import type { Survey } from './domain/survey.ts';
import { editionOfForm, formatReference } from './domain/word-reference.ts';
import { texts as answerTexts } from './texts/answer.ts';
import { wordTexts } from './texts/word-form.ts';
import { aliasOf, tagOf } from './word-fields.ts';

/** The name that a Word form keeps its reference under, beside the one that can be read in it. */
export const referenceProperty = 'MedverkReferanse';

export interface WordFormFacts {
  readonly survey: Pick<
    Survey,
    'id' | 'title' | 'purpose' | 'legalBasis' | 'use' | 'contact' | 'caseNumber' | 'form'
  >;
  readonly askedBy: Bilingual;
  /** Null for the governor's preview, which names no office. */
  readonly response: {
    readonly id: string;
    readonly officeName: string;
    readonly deadline: IsoDate;
  } | null;
  readonly answers: EnteredAnswers;
  readonly language: Language;
  /** The other form of Norwegian under each question, for an office that wants both. */
  readonly both: boolean;
  readonly madeAt: Date;
  /** A signed answer to read: the same document without a place to write. */
  readonly signed: { readonly name: string; readonly when: string } | null;
}

/** The form as a Word file, for an office to fill in wherever it likes, or its signed answer to keep. */
export function wordForm(facts: WordFormFacts): Uint8Array<ArrayBuffer> {
  const { survey, response, language, both, signed, askedBy } = facts;
  const t = wordTexts[language];
  const title = survey.title[language];
  const reference = referenceOf(facts);
  const office = response?.officeName ?? t.noOffice;
  const line = t.referenceLine(title, office, reference);
  const nextId = counter();
  const asked = new Set(askedQuestions(survey.form, facts.answers));
  const writer = { ...facts, nextId, other: both ? otherOf(language) : null, asked };
  const fact = (label: string, text: string) =>
    text ? [paragraph('Normal', run(`${label}: `, { bold: true }) + run(text))] : [];
  const { contact } = survey;

  return wordFile({
    title: response ? `${title} – ${response.officeName}` : title,
    language,
    author: askedBy[language],
    madeAt: facts.madeAt,
    // A copy is no form: nothing is read from it.
    properties: signed ? {} : { [referenceProperty]: reference },
    footer: signed ? `${t.copyKind} – ${office}` : reference,
    pageWords: t.page,
    isForm: !signed,
    body: [
      paragraph('Title', title),
      ...(signed
        ? [
            paragraph('Reference', `${t.copyTitle}: ${title} – ${t.office}: ${office}`),
            paragraph('Normal', t.copySigned(signed.name, signed.when)),
          ]
        : [paragraph('Reference', line)]),
      ...(response ? [] : [paragraph('Normal', t.preview)]),
      ...(!signed && facts.answers.size > 0 ? [paragraph('Normal', t.draft)] : []),
      ...fact(t.from, askedBy[language]),
      ...(response ? fact(t.deadline, formatDate(response.deadline, language)) : []),
      ...fact(t.caseNumber, survey.caseNumber),
      ...fact(t.purpose, survey.purpose[language]),
      ...fact(t.legalBasis, survey.legalBasis[language]),
      ...fact(t.use, survey.use[language]),
      ...fact(t.contact, [contact.name, contact.email, contact.phone].filter(Boolean).join(', ')),
      ...(signed
        ? []
        : [paragraph('Heading1', t.howTo), ...t.steps.map((step) => paragraph('Step', step))]),
      ...survey.form.sections.flatMap((section, index) => [
        paragraph('Heading1', t.part(index + 1, section.title[language])),
        ...inBoth(writer, section.intro, 'Help'),
        ...section.questions.flatMap((question) => questionBlocks(writer, question)),
      ]),
    ],
  });
}

function referenceOf({ survey, response }: WordFormFacts): string {
  const edition = editionOfForm(survey.form);
  return formatReference(
    response
      ? { kind: 'response', id: response.id, edition }
      : { kind: 'survey', id: survey.id, edition },
  );
}

interface Writer extends WordFormFacts {
  readonly nextId: () => number;
  readonly other: Language | null;
  readonly asked: ReadonlySet<Question>;
}

/** A text, and under it the same in the other form. */
function inBoth({ language, other }: Writer, text: Bilingual, style: 'Help'): WordBlock[] {
  return [
    ...(text[language] ? [paragraph(style, text[language])] : []),
    ...(other && text[other] ? [paragraph(style, run(text[other], { language: other }))] : []),
  ];
}

const nothing: EnteredAnswer = { entered: [], comment: '' };

function questionBlocks(writer: Writer, question: Question): WordBlock[] {
  const { answers, language, other, signed, asked } = writer;
  const t = wordTexts[language];
  const heading = [
    paragraph('Heading2', `${question.code}. ${question.text[language]}`),
    ...(other ? [paragraph('Help', run(question.text[other], { language: other }))] : []),
    ...inBoth(writer, question.help, 'Help'),
  ];
  const answer = answers.get(question.id) ?? nothing;
  if (signed)
    return [
      ...heading,
      ...(asked.has(question)
        ? givenBlocks(question, answer, language)
        : [paragraph('Normal', t.notAsked)]),
    ];
  const condition = conditionOf(writer, question);
  const rules = [condition, question.required ? t.required : t.optional, t.hints[question.type]];
  return [
    ...heading,
    paragraph('Help', rules.filter(Boolean).join(' ')),
    paragraph('Label', t.answer),
    ...answerBlocks(writer, question, answer.entered),
    ...commentBlocks(writer, question, answer.comment),
  ];
}

function conditionOf({ survey, language }: Writer, { showIf }: Question): string {
  const other = showIf && questionById(survey.form, showIf.questionId);
  if (!other) return '';
  const { onlyIf, or } = answerTexts[language];
  const wanted = answerWords(other, showIf.oneOf, language).map((text) => `«${text}»`);
  return onlyIf(other.code, wanted.join(` ${or} `));
}

function answerBlocks(writer: Writer, question: Question, entered: readonly string[]): WordBlock[] {
  const { language, other } = writer;
  if (hasChoices(question))
    return choicesOf(question).map(({ code, text }, index) => {
      const label = run(` ${text[language]}`);
      const same = other && text[other] !== text[language];
      const both = same ? run(` / ${text[other]}`, { language: other }) : '';
      const box = checkBox(controlOf(writer, question, index + 1), entered.includes(code));
      return paragraph('Choice', box + label + both);
    });
  const [text = ''] = entered;
  if (question.type === 'single' || question.type === 'multiple') return [];
  if (question.type === 'scale' || question.type === 'yes-partly-no') return [];
  const { placeholder } = wordTexts[language];
  return [
    paragraph(
      'Answer',
      textControl(
        controlOf(writer, question, 'answer'),
        question.type === 'date' ? 'date' : 'text',
        text,
        placeholder[question.type],
        language,
      ),
    ),
  ];
}

function commentBlocks(writer: Writer, question: Question, comment: string): WordBlock[] {
  if (question.comment === 'none') return [];
  const { language } = writer;
  const t = wordTexts[language];
  const control = controlOf(writer, question, 'comment');
  return [
    paragraph('Label', t.comment[question.comment]),
    paragraph('Answer', textControl(control, 'text', comment, t.placeholder.comment, language)),
  ];
}

function controlOf(
  { nextId, language }: Writer,
  question: Question,
  part: 'answer' | 'comment' | number,
): Control {
  return { tag: tagOf(question, part), title: aliasOf(question, part, language), id: nextId() };
}

/** A signed answer in words. */
function givenBlocks(
  question: Question,
  { entered, comment }: EnteredAnswer,
  language: Language,
): WordBlock[] {
  const t = wordTexts[language];
  const given = answerWords(question, entered, language);
  return [
    ...(given.length === 0 && !comment ? [paragraph('Normal', t.notAnswered)] : []),
    ...given.map((text) => paragraph(given.length > 1 ? 'Point' : 'Normal', run(text))),
    ...(comment ? [paragraph('Normal', run(`${t.reason}: `, { bold: true }) + run(comment))] : []),
  ];
}

function otherOf(language: Language): Language {
  return language === 'nb' ? 'nn' : 'nb';
}

/** From 100: the frame around the whole form has 1. */
function counter(): () => number {
  let last = 99;
  return () => (last += 1);
}
