import type { Response } from 'express';
import { isPublicLanguage, type PublicLanguage } from '../app/kernel/text.ts';
import { caseProblems } from '../app/modules/rules/texts/case-problems.ts';
import type { FieldProblem } from '../app/modules/rules/usecases/case-input.ts';

/** The statuses that are answered as a problem (RFC 9457), each with a title in the three languages. */
const titles = {
  400: {
    nn: 'Dette er ikkje gyldig JSON',
    nb: 'Dette er ikke gyldig JSON',
    en: 'This is not valid JSON',
  },
  404: { nn: 'Adressa finst ikkje', nb: 'Adressen finnes ikke', en: 'No such address' },
  405: {
    nn: 'Adressa kan ikkje brukast slik',
    nb: 'Adressen kan ikke brukes slik',
    en: 'The address cannot be used in this way',
  },
  413: {
    nn: 'Det er meir enn 100 kB',
    nb: 'Det er mer enn 100 kB',
    en: 'It is more than 100 kB',
  },
  415: {
    nn: 'Send application/json i UTF-8 utan komprimering',
    nb: 'Send application/json i UTF-8 uten komprimering',
    en: 'Send application/json in UTF-8, not compressed',
  },
  422: {
    nn: 'Noko i saka kan ikkje brukast',
    nb: 'Noe i saken kan ikke brukes',
    en: 'Something in the case cannot be used',
  },
  500: {
    nn: 'Noko gjekk gale hos oss',
    nb: 'Noe gikk galt hos oss',
    en: 'Something went wrong here',
  },
} as const;

export type ProblemStatus = keyof typeof titles;
export const problemStatuses = Object.keys(titles).map(Number) as readonly ProblemStatus[];

/** Answers with what is wrong. Nothing of what was sent is repeated but the names of the fields. */
export function sendProblem(
  response: Response,
  status: ProblemStatus,
  language: PublicLanguage,
  more: { readonly problems?: readonly FieldProblem[]; readonly reference?: string } = {},
): void {
  const errors = more.problems?.map(({ field, code }) => ({
    field,
    code,
    detail: caseProblems[language][code],
  }));
  response.status(status).setHeader('Content-Type', 'application/problem+json; charset=utf-8');
  response.setHeader('Content-Language', language);
  response.end(
    JSON.stringify({
      type: 'about:blank',
      title: titles[status][language],
      status,
      ...(errors && { errors }),
      ...(more.reference && { reference: more.reference }),
    }),
  );
}

/** The language of the answer: the first one asked for that we have, and bokmål for «no» and for nothing. */
export function languageOf(accepted: string | undefined): PublicLanguage {
  const wanted = (accepted ?? '')
    .split(',')
    .slice(0, 20)
    .map((part) => {
      const [tag = '', quality] = part.trim().split(/\s*;\s*q=/);
      return { tag: tag.toLowerCase().split('-')[0], quality: quality ? Number(quality) : 1 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => (tag === 'no' ? 'nb' : tag));
  return wanted.find(isPublicLanguage) ?? 'nb';
}
