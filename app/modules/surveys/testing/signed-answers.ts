import { randomUUID } from 'node:crypto';
import { systemActor } from '#platform/access.ts';
import { type Db, inScope } from '#platform/db/database.ts';
import type { AnswerValue } from '../domain/answer.ts';
import type { Question } from '../domain/form.ts';
import type { SurveyResponse } from '../domain/response.ts';

type Written = string | number | readonly string[] | { readonly date: string } | null;

/** What one office answers to one question: choices as a list, and the reason after it. */
export type Signed = readonly [question: Question, value: Written, comment?: string];

/** A signed answer from an office, as the leader leaves it. An earlier one stays, no longer current. */
export async function storedAnswers(
  db: Db,
  response: SurveyResponse,
  answers: readonly Signed[],
): Promise<void> {
  const submission = randomUUID();
  const common = { response_id: response.id, survey_id: response.surveyId } as const;
  await inScope(db, systemActor(response.governorId), async (tx) => {
    const earlier = await tx
      .selectFrom('survey_submission')
      .select('number')
      .where('response_id', '=', response.id)
      .execute();
    for (const table of ['survey_submission', 'survey_answer'] as const)
      await tx
        .updateTable(table)
        .set({ current: false })
        .where('response_id', '=', response.id)
        .execute();
    await tx
      .insertInto('survey_submission')
      .values({
        ...common,
        id: submission,
        governor_id: response.governorId,
        number: earlier.length + 1,
        signed_by: 'leader',
        signer_name: 'Liv Demo',
        signed_at: new Date('2026-11-01T10:00:00Z'),
      })
      .execute();
    await tx
      .insertInto('survey_answer')
      .values(
        answers.map(([question, written, comment = '']) => ({
          ...common,
          submission_id: submission,
          governor_id: response.governorId,
          question_id: question.id,
          comment,
          ...columnsOf(valueOf(written)),
        })),
      )
      .execute();
  });
}

function valueOf(written: Written): AnswerValue | null {
  if (written === null) return null;
  if (typeof written === 'string') return { kind: 'text', text: written };
  if (typeof written === 'number') return { kind: 'number', number: written };
  if ('date' in written) return { kind: 'date', date: written.date as never };
  return { kind: 'choice', choices: written };
}

function columnsOf(value: AnswerValue | null) {
  return {
    kind: value?.kind ?? 'comment-only',
    choices: value?.kind === 'choice' ? [...value.choices] : [],
    number: value?.kind === 'number' ? String(value.number) : null,
    date: value?.kind === 'date' ? value.date : null,
    text: value?.kind === 'text' ? value.text : '',
  };
}
