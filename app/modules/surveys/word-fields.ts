import type { Language } from '#kernel/text.ts';
import { choicesOf, hasChoices, type Form, type Question, questionsOf } from './domain/form.ts';
import { hashOf } from './domain/word-reference.ts';
import { wordTexts } from './texts/word-form.ts';

/** The answer, the reason for it, or one of its choices by place in the list. */
export type FieldPart = 'answer' | 'comment' | number;

/** What stands for a field in a Word file: `a.QUESTION`, `c.QUESTION` or `a.QUESTION.2`. */
export function tagOf({ id }: Pick<Question, 'id'>, part: FieldPart): string {
  const tag =
    part === 'comment' ? `c.${id}` : part === 'answer' ? `a.${id}` : `a.${id}.${String(part)}`;
  // Word takes no longer tag; the map from tags to fields is made the same way when it is read.
  return tag.length <= 64 ? tag : `${tag.slice(0, 52)}.${hashOf(tag).toString(36)}`;
}

/**
 * The title of a field, which Word shows on it and a screen reader says. LibreOffice loses the tags and keeps these;
 * the code of the question stands in it and is its own in the form.
 */
export function aliasOf({ code }: Question, part: FieldPart, language: Language): string {
  const t = wordTexts[language];
  if (part === 'answer') return `${code} ${t.answer.toLowerCase()}`;
  return `${code} ${part === 'comment' ? t.reason.toLowerCase() : t.choice(part)}`;
}

export interface WordField {
  readonly question: Question;
  readonly part: FieldPart;
}

/** Every field of a form, by each of the names that a Word file may know it by. */
export function fieldsByName(form: Form): ReadonlyMap<string, WordField> {
  const fields = new Map<string, WordField>();
  const add = (field: WordField) => {
    for (const name of [
      tagOf(field.question, field.part),
      aliasOf(field.question, field.part, 'nb'),
      aliasOf(field.question, field.part, 'nn'),
    ])
      fields.set(name, field);
  };
  for (const question of questionsOf(form)) {
    if (hasChoices(question))
      for (const index of choicesOf(question).keys()) add({ question, part: index + 1 });
    else add({ question, part: 'answer' });
    if (question.comment !== 'none') add({ question, part: 'comment' });
  }
  return fields;
}
