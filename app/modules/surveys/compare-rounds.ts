import type { Tx } from '#platform/db/database.ts';
import { type Question, type QuestionId, questionById, type SurveyId } from './domain/form.ts';
import {
  type AnswerCount,
  type Change,
  changeFrom,
  type Incomparable,
  type QuestionCount,
  type QuestionResult,
  questionResult,
} from './domain/results.ts';
import type { Survey } from './domain/survey.ts';
import { answerCounts, surveysById, questionCounts } from './results-store.ts';

/** What became of a question since the round it was taken from. */
export interface Comparison {
  /** The earlier round; null when there is none that this governor may see. */
  readonly earlier: Pick<Survey, 'id' | 'year' | 'title'> | null;
  readonly change: Change | Incomparable;
}

/** Compares each question with the one it repeats: all who answered then with all who answered now. */
export async function compareWithEarlier(
  tx: Tx,
  results: readonly QuestionResult[],
): Promise<ReadonlyMap<QuestionId, Comparison>> {
  const links = results.flatMap(({ question }) => (question.sameAs ? [question.sameAs] : []));
  const rounds = await surveysById(
    tx,
    links.map(({ surveyId }) => surveyId),
  );
  const counts = new Map<string, Counts>();
  for (const survey of rounds.values()) {
    const questions = links
      .filter(({ surveyId }) => surveyId === survey.id)
      .flatMap(({ questionId }) => questionById(survey.form, questionId) ?? []);
    counts.set(survey.id, await countsOf(tx, survey.id, questions));
  }
  return new Map(
    results.map((result): [QuestionId, Comparison] => {
      const { id, sameAs } = result.question;
      const survey = sameAs ? rounds.get(sameAs.surveyId) : undefined;
      const before = survey && sameAs && questionById(survey.form, sameAs.questionId);
      const found = survey && counts.get(survey.id);
      if (!before || !found) return [id, { earlier: null, change: 'not-linked' }];
      const { id: surveyId, year, title } = survey;
      return [
        id,
        {
          earlier: { id: surveyId, year, title },
          change: changeFrom(questionResult(before, found.questions, found.answers), result),
        },
      ];
    }),
  );
}

/** The same comparison of only the offices that answered the question in both rounds. */
export async function compareSameOffices(
  tx: Tx,
  survey: Survey,
  question: Question,
): Promise<Change | null> {
  const { sameAs } = question;
  if (!sameAs) return null;
  const earlier = (await surveysById(tx, [sameAs.surveyId])).get(sameAs.surveyId);
  const before = earlier && questionById(earlier.form, sameAs.questionId);
  if (!before) return null;
  const then = await countsOf(tx, earlier.id, [before], {
    surveyId: survey.id,
    questionId: question.id,
  });
  const now = await countsOf(tx, survey.id, [question], sameAs);
  const change = changeFrom(
    questionResult(before, then.questions, then.answers),
    questionResult(question, now.questions, now.answers),
  );
  return typeof change === 'string' ? null : change;
}

interface Counts {
  readonly questions: readonly QuestionCount[];
  readonly answers: readonly AnswerCount[];
}

async function countsOf(
  tx: Tx,
  surveyId: SurveyId,
  questions: readonly Question[],
  shared?: NonNullable<Question['sameAs']>,
): Promise<Counts> {
  const ids = questions.map(({ id }) => id);
  return {
    questions: await questionCounts(tx, surveyId, questions, shared),
    answers: await answerCounts(tx, surveyId, ids, shared),
  };
}
