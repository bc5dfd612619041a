import { ok, type Result, refuse } from '#kernel/result.ts';
import { type Form, type QuestionId, questionsOf } from '#modules/surveys/domain/form.ts';

/** The chosen questions in the order of the form. One about both would be counted in two chapters. */
export function questionsChosen(
  form: Form,
  chosen: { readonly challenges: readonly string[]; readonly wishes: readonly string[] },
): Result<
  { readonly challenges: readonly QuestionId[]; readonly wishes: readonly QuestionId[] },
  'question-unknown' | 'question-in-both'
> {
  const inForm = questionsOf(form).map(({ id }) => id);
  const pick = (ids: readonly string[]) => inForm.filter((id) => ids.includes(id));
  const [challenges, wishes] = [pick(chosen.challenges), pick(chosen.wishes)];
  if (challenges.length < chosen.challenges.length || wishes.length < chosen.wishes.length)
    return refuse('question-unknown');
  if (challenges.some((id) => wishes.includes(id)))
    return refuse('question-in-both', { field: 'wishes' });
  return ok({ challenges, wishes });
}
