import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Bilingual } from '#kernel/text.ts';
import { type Form, type Question, type QuestionId, questionsOf, type Section } from './form.ts';

/** One step in making a form. Each gives a whole new form, so that what is saved is always one that fits together. */
export type FormChange =
  | { readonly kind: 'add-section'; readonly title: Bilingual; readonly intro: Bilingual }
  | {
      readonly kind: 'edit-section';
      readonly sectionId: string;
      readonly title: Bilingual;
      readonly intro: Bilingual;
    }
  | { readonly kind: 'move-section'; readonly sectionId: string; readonly by: 1 | -1 }
  | { readonly kind: 'remove-section'; readonly sectionId: string }
  | { readonly kind: 'put-question'; readonly sectionId: string; readonly question: Question }
  | { readonly kind: 'move-question'; readonly questionId: QuestionId; readonly by: 1 | -1 }
  | { readonly kind: 'remove-question'; readonly questionId: QuestionId };

export type FormChangeRefusal =
  | 'not-in-form'
  | 'section-not-empty'
  | 'asked-for-later'
  | 'code-taken';

export function changeForm(
  form: Form,
  change: FormChange,
  newId: () => string,
): Result<Form, FormChangeRefusal> {
  switch (change.kind) {
    case 'add-section': {
      const section = { id: newId(), title: change.title, intro: change.intro, questions: [] };
      return ok({ sections: [...form.sections, section] });
    }
    case 'edit-section':
      return withSection(form, change.sectionId, (section) =>
        ok({ ...section, title: change.title, intro: change.intro }),
      );
    case 'move-section': {
      const index = form.sections.findIndex(({ id }) => id === change.sectionId);
      if (index < 0) return refuse('not-in-form');
      return inOrder({ sections: moved(form.sections, index, change.by) });
    }
    case 'remove-section': {
      const section = form.sections.find(({ id }) => id === change.sectionId);
      if (!section) return refuse('not-in-form');
      if (section.questions.length > 0) return refuse('section-not-empty');
      return ok({ sections: form.sections.filter(({ id }) => id !== change.sectionId) });
    }
    case 'put-question':
      return putQuestion(form, change.sectionId, change.question);
    case 'move-question':
      return withSectionOf(form, change.questionId, (section, index) =>
        ok({ ...section, questions: moved(section.questions, index, change.by) }),
      );
    case 'remove-question': {
      if (questionsOf(form).some(({ showIf }) => showIf?.questionId === change.questionId))
        return refuse('asked-for-later');
      return withSectionOf(form, change.questionId, (section) =>
        ok({
          ...section,
          questions: section.questions.filter(({ id }) => id !== change.questionId),
        }),
      );
    }
  }
}

/** Adds a question last in the section, or replaces the one with the same id where it stands. */
function putQuestion(
  form: Form,
  sectionId: string,
  question: Question,
): Result<Form, FormChangeRefusal> {
  const others = questionsOf(form).filter(({ id }) => id !== question.id);
  if (others.some(({ code }) => code === question.code))
    return refuse('code-taken', { field: 'code' });
  const there = form.sections.find(({ questions }) =>
    questions.some(({ id }) => id === question.id),
  );
  const changed =
    there?.id === sectionId
      ? withSection(form, sectionId, (section) =>
          ok({
            ...section,
            questions: section.questions.map((old) => (old.id === question.id ? question : old)),
          }),
        )
      : withSection(without(form, question.id), sectionId, (section) =>
          ok({ ...section, questions: [...section.questions, question] }),
        );
  return changed.ok ? inOrder(changed.value) : changed;
}

function without(form: Form, questionId: QuestionId): Form {
  return {
    sections: form.sections.map((section) => ({
      ...section,
      questions: section.questions.filter(({ id }) => id !== questionId),
    })),
  };
}

/** A question may depend only on one that is asked before it, whatever is moved. */
function inOrder(form: Form): Result<Form, 'asked-for-later'> {
  const before = new Set<string>();
  for (const { id, showIf } of questionsOf(form)) {
    if (showIf && !before.has(showIf.questionId)) return refuse('asked-for-later');
    before.add(id);
  }
  return ok(form);
}

function withSection(
  form: Form,
  sectionId: string,
  change: (section: Section) => Result<Section, FormChangeRefusal>,
): Result<Form, FormChangeRefusal> {
  const section = form.sections.find(({ id }) => id === sectionId);
  if (!section) return refuse('not-in-form');
  const changed = change(section);
  if (!changed.ok) return changed;
  const { value } = changed;
  return ok({ sections: form.sections.map((old) => (old.id === sectionId ? value : old)) });
}

function withSectionOf(
  form: Form,
  questionId: QuestionId,
  change: (section: Section, index: number) => Result<Section, FormChangeRefusal>,
): Result<Form, FormChangeRefusal> {
  for (const section of form.sections) {
    const index = section.questions.findIndex(({ id }) => id === questionId);
    if (index < 0) continue;
    const changed = withSection(form, section.id, () => change(section, index));
    return changed.ok ? inOrder(changed.value) : changed;
  }
  return refuse('not-in-form');
}

/** The list with one item a step earlier or later; at the end it stays where it is. */
function moved<Item>(items: readonly Item[], index: number, by: 1 | -1): readonly Item[] {
  const item = items[index];
  const target = index + by;
  if (item === undefined || target < 0 || target >= items.length) return items;
  return items.toSpliced(index, 1).toSpliced(target, 0, item);
}
