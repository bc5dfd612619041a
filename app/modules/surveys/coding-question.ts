import { z } from 'zod';
import { NotFound } from '#platform/access.ts';
import type { Tx } from '#platform/db/database.ts';
import { idInput, listInput } from '#platform/input.ts';
import { type CodeBook, codeById } from './domain/coding-book.ts';
import { isCodable } from './domain/coding.ts';
import { type Question, type QuestionId, questionById, type SurveyId } from './domain/form.ts';
import type { Survey } from './domain/survey.ts';
import { surveysById } from './results-store.ts';
import { loadSurvey } from './store.ts';

/** Which question of which round, in every use case of coding. */
export const questionInput = {
  surveyId: idInput<SurveyId>(),
  questionId: z
    .string()
    .min(1)
    .max(60)
    .transform((id) => id as QuestionId),
};

/** `SUBMISSION:CODE`, or `SUBMISSION:none` for «none of the codes fits». */
export const codesInput = listInput.pipe(
  z.array(z.string().regex(/^[0-9a-f-]{36}:[^:]{1,60}$/, 'invalid')).max(400),
);

export const noneFits = 'none';

/** A round and a question in it that can be coded. What cannot be coded has no such pages. */
export async function loadCodable(
  tx: Tx,
  { surveyId, questionId }: { readonly surveyId: SurveyId; readonly questionId: QuestionId },
): Promise<{ readonly survey: Survey; readonly question: Question }> {
  const survey = await loadSurvey(tx, surveyId);
  const question = questionById(survey.form, questionId);
  if (!question || survey.sentAt === null || !isCodable(question))
    throw new NotFound(`question ${questionId} of ${surveyId} to code`);
  return { survey, question };
}

/** The same question in the round before, where there is one that this governor may see. */
export async function earlierOf(
  tx: Tx,
  { sameAs }: Question,
): Promise<{ readonly survey: Survey; readonly question: Question } | null> {
  if (!sameAs) return null;
  const survey = (await surveysById(tx, [sameAs.surveyId])).get(sameAs.surveyId);
  const question = survey && questionById(survey.form, sameAs.questionId);
  return question ? { survey, question } : null;
}

/**
 * What is ticked for one answer: undefined for nothing at all, which is no answer yet, and `unclear` where a code and
 * «none fits» are both ticked, or a code that is not in use.
 */
export function tickedFor(
  submissionId: string,
  pairs: readonly string[],
  book: CodeBook,
): readonly string[] | undefined | 'unclear' {
  const ticked = pairs
    .filter((pair) => pair.startsWith(`${submissionId}:`))
    .map((pair) => pair.slice(submissionId.length + 1));
  if (ticked.length === 0) return undefined;
  const codes = [...new Set(ticked.filter((code) => code !== noneFits))];
  if (codes.length > 0 && ticked.includes(noneFits)) return 'unclear';
  return codes.every((code) => codeById(book, code)?.retired === null) ? codes : 'unclear';
}
