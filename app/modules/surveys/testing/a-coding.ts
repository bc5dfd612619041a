import type { Db } from '#platform/db/database.ts';
import type { Actor } from '#platform/access.ts';
import { execute } from '#platform/use-case.ts';
import { services } from '#tests/support/services.ts';
import type { Question } from '../domain/form.ts';
import type { SurveyResponse } from '../domain/response.ts';
import type { Survey } from '../domain/survey.ts';
import { codeAnswers } from '../usecases/code-answers.ts';
import { finishCoding } from '../usecases/finish-coding.ts';
import { viewAnswersToCode } from '../usecases/view-answers-to-code.ts';
import { viewCodeBook } from '../usecases/view-code-book.ts';
import { writeCode } from '../usecases/write-code.ts';
import { aForm, aQuestion, atGovernor, storedResponse, storedSurvey } from './a-survey.ts';
import { storedAnswers } from './signed-answers.ts';

export interface RoundToCode {
  readonly survey: Survey;
  readonly question: Question;
  readonly asked: { readonly surveyId: Survey['id']; readonly questionId: Question['id'] };
  readonly offices: readonly SurveyResponse[];
  readonly one: Actor;
  readonly other: Actor;
  readonly leader: Actor;
}

/** A round with one open question, that these have been written to, and two advisers who code it. */
export async function aRoundToCode(
  db: Db,
  texts: readonly string[],
  differences: { readonly survey?: Partial<Survey>; readonly question?: Partial<Question> } = {},
): Promise<RoundToCode> {
  const question = aQuestion({ code: 'K8', ...differences.question });
  const survey = await storedSurvey(db, { form: aForm(question), ...differences.survey });
  const offices: SurveyResponse[] = [];
  for (const [index, text] of texts.entries()) {
    const office = await storedResponse(db, survey, {
      state: 'submitted',
      submittedAt: new Date('2026-11-01T10:00:00Z'),
      officeName: `Nav Demo ${String(index + 1).padStart(2, '0')}`,
      sizeClass: index % 2 === 0 ? 'small' : 'large',
    });
    await storedAnswers(db, office, [[question, text]]);
    offices.push(office);
  }
  return {
    survey,
    question,
    asked: { surveyId: survey.id, questionId: question.id },
    offices,
    one: { ...atGovernor(survey, 'governor-adviser'), name: 'Kari Demo' },
    other: { ...atGovernor(survey, 'governor-adviser'), name: 'Ali Demo' },
    leader: atGovernor(survey, 'section-leader'),
  };
}

/** Puts codes in the book by name. */
export async function withCodes(
  { asked, one }: RoundToCode,
  ...names: readonly string[]
): Promise<Readonly<Record<string, string>>> {
  for (const name of names) {
    const { version } = await bookOf({ asked, one });
    const written = await execute(services, one, writeCode, {
      ...asked,
      ...aWrittenCode(name),
      version,
    });
    if (!written.ok) throw new Error(written.refusal.code);
  }
  const { codes } = await bookOf({ asked, one });
  return Object.fromEntries(codes.map(({ id, name }) => [name.nn, id]));
}

export async function bookOf({ asked, one }: Pick<RoundToCode, 'asked' | 'one'>) {
  const seen = await execute(services, one, viewCodeBook, asked);
  if (!seen.ok) throw new Error('refused');
  return seen.value.book;
}

export function aWrittenCode(name: string) {
  return {
    codeId: 'ny' as const,
    nameNn: name,
    nameNb: name,
    descriptionNn: '',
    descriptionNb: '',
    themeNn: 'Ønske',
    themeNb: 'Ønsker',
    example: '',
  };
}

/** Codes the answers in order; null for one that is left. */
export async function code(
  { asked }: RoundToCode,
  coder: Actor,
  perAnswer: readonly (readonly string[] | null)[],
  finish = true,
): Promise<void> {
  for (let page = 1; (page - 1) * 5 < perAnswer.length; page += 1) {
    const seen = await execute(services, coder, viewAnswersToCode, { ...asked, page });
    if (!seen.ok) throw new Error('refused');
    const shown = seen.value.answers.map(({ submissionId }) => submissionId);
    const codes = shown.flatMap((submissionId, index) => {
      const set = perAnswer[(page - 1) * 5 + index];
      if (!set) return [];
      return (set.length === 0 ? ['none'] : set).map((codeId) => `${submissionId}:${codeId}`);
    });
    const coded = await execute(services, coder, codeAnswers, { ...asked, shown, codes });
    if (!coded.ok) throw new Error(coded.refusal.code);
  }
  if (!finish) return;
  const finished = await execute(services, coder, finishCoding, asked);
  if (!finished.ok) throw new Error(finished.refusal.code);
}
