import type { IsoDate } from '#kernel/date.ts';
import type { Language } from '#kernel/text.ts';
import { formatDate } from '#kernel/written-date.ts';
import { askedQuestions, type EnteredAnswer, type EnteredAnswers, readNumber } from './answer.ts';
import { choicesOf, type Form, type Question } from './form.ts';
import type { Survey } from './survey.ts';

/** One signed answer, as it came. */
export interface AnswerFacts {
  readonly survey: Pick<Survey, 'title' | 'caseNumber' | 'form'>;
  readonly officeName: string;
  readonly answers: EnteredAnswers;
  /** 1 the first time; a correction that the governor asked for is the second. */
  readonly number: number;
  readonly signerName: string;
  readonly asDeputy: boolean;
  readonly signedOn: IsoDate;
  readonly language: Language;
}

const words = {
  nb: {
    title: (office: string, survey: string) => `Svar fra ${office}: ${survey}`,
    corrected: (office: string, survey: string) => `Rettet svar fra ${office}: ${survey}`,
    from: 'Fra',
    signedBy: 'Signert av',
    deputy: (name: string) => `${name}, som vikar for lederen`,
    date: 'Dato',
    reference: 'Saksnummer',
    reason: 'Begrunnelse',
    open: 'Ikke besvart',
  },
  nn: {
    title: (office: string, survey: string) => `Svar frå ${office}: ${survey}`,
    corrected: (office: string, survey: string) => `Retta svar frå ${office}: ${survey}`,
    from: 'Frå',
    signedBy: 'Signert av',
    deputy: (name: string) => `${name}, som vikar for leiaren`,
    date: 'Dato',
    reference: 'Saksnummer',
    reason: 'Grunngiving',
    open: 'Ikkje svara på',
  },
};

/** What the document is called in the journal. */
export function answerTitle({ survey, officeName, number, language }: AnswerFacts): string {
  const t = words[language];
  return (number > 1 ? t.corrected : t.title)(officeName, survey.title[language]);
}

/** The answer as a document in the governor's case: every question asked, and what the office said. */
export function answerHtml(facts: AnswerFacts): string {
  const { survey, officeName, answers, signerName, asDeputy, signedOn, language } = facts;
  const t = words[language];
  const asked = new Set(askedQuestions(survey.form, answers));
  return [
    `<article lang="${language}">`,
    `<header><p>${t.from}: ${escaped(officeName)}<br>`,
    `${t.signedBy}: ${escaped(asDeputy ? t.deputy(signerName) : signerName)}<br>`,
    `${t.date}: ${formatDate(signedOn, language)}<br>`,
    `${t.reference}: ${escaped(survey.caseNumber)}</p></header>`,
    `<h1>${escaped(answerTitle(facts))}</h1>`,
    ...sectionsOf(survey.form, asked).flatMap(({ title, questions }) => [
      `<h2>${escaped(title[language])}</h2>`,
      ...questions.flatMap((question) =>
        questionHtml(question, answers.get(question.id), language),
      ),
    ]),
    '</article>',
  ].join('\n');
}

function sectionsOf(form: Form, asked: ReadonlySet<Question>) {
  return form.sections
    .map(({ title, questions }) => ({ title, questions: questions.filter((q) => asked.has(q)) }))
    .filter(({ questions }) => questions.length > 0);
}

function questionHtml(question: Question, answer: EnteredAnswer | undefined, language: Language) {
  const t = words[language];
  const given = answerWords(question, answer?.entered ?? [], language);
  const lines = (text: string) => text.split('\n').map(escaped).join('<br>');
  return [
    `<h3>${escaped(question.code)} ${escaped(question.text[language])}</h3>`,
    ...(given.length === 0 && !answer?.comment ? [`<p>${t.open}</p>`] : []),
    ...(given.length > 1
      ? [`<ul>${given.map((text) => `<li>${escaped(text)}</li>`).join('')}</ul>`]
      : given.map((text) => `<p>${lines(text)}</p>`)),
    ...(answer?.comment ? [`<p>${t.reason}: ${lines(answer.comment)}</p>`] : []),
  ];
}

/** An answer in words: what was written, or the texts of what was chosen. */
export function answerWords(
  question: Question,
  entered: readonly string[],
  language: Language,
): readonly string[] {
  const choices = choicesOf(question);
  return entered.map((text) => {
    if (question.type === 'percent' && readNumber(text) !== undefined) return `${text} %`;
    return choices.find(({ code }) => code === text)?.text[language] ?? text;
  });
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
