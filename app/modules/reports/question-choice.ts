import { z } from 'zod';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { type Form, questionsOf } from '#modules/surveys/domain/form.ts';
import { listInput } from '#platform/input.ts';
import type { Report } from './domain/report.ts';

/** Which questions have a chapter or a table of their own, as a form gives it. */
export const questionChoice = {
  challenges: listInput,
  wishes: listInput,
  participants: z.string().max(60).optional().default(''),
};

interface QuestionChoice {
  readonly challenges: readonly string[];
  readonly wishes: readonly string[];
  readonly participants: string;
}

/** The chosen questions in the order of the form. One about both would be counted in two chapters. */
export function questionsChosen(
  form: Form,
  chosen: QuestionChoice,
): Result<
  Pick<Report, 'challenges' | 'wishes' | 'participants'>,
  'question-unknown' | 'question-in-both'
> {
  const inForm = questionsOf(form).map(({ id }) => id);
  const pick = (ids: readonly string[]) => inForm.filter((id) => ids.includes(id));
  const [challenges, wishes] = [pick(chosen.challenges), pick(chosen.wishes)];
  if (challenges.length < chosen.challenges.length || wishes.length < chosen.wishes.length)
    return refuse('question-unknown');
  if (challenges.some((id) => wishes.includes(id)))
    return refuse('question-in-both', { field: 'wishes' });
  const number = questionsOf(form).find(
    ({ id, type }) => id === chosen.participants && type === 'number',
  );
  if (chosen.participants !== '' && !number)
    return refuse('question-unknown', { field: 'participants' });
  return ok({ challenges, wishes, participants: number?.id ?? null });
}
