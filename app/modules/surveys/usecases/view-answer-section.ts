import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { NotFound } from '#platform/access.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { loadAnswering } from '../answer-store.ts';
import { askedQuestions, isBlank, progressOf } from '../domain/answer.ts';
import { hindrance } from '../domain/drafting.ts';
import { type Form, type Question, questionById, type Section } from '../domain/form.ts';
import type { ResponseId } from '../domain/response.ts';
import { confirmerOf, warningIn } from '../open-text.ts';
import { responseEvents } from '../store.ts';

/** One section of the form, with what has been written in it and by whom. */
export const viewAnswerSection = defineUseCase({
  name: 'survey.view-answer-section',
  permission: 'survey:answer',
  audit: 'none',
  input: z.object({
    responseId: idInput<ResponseId>(),
    position: z.coerce.number().int().min(1).max(30),
  }),
  subject: ({ responseId }) => responseId,

  async handle({ tx, today }, { responseId, position }) {
    const { survey, response, drafts, joined } = await loadAnswering(tx, responseId);
    const section = survey.form.sections[position - 1];
    if (!section) throw new NotFound(`section ${position} of ${survey.id}`);
    const asked = new Set(askedQuestions(survey.form, drafts));
    const progress = progressOf(survey.form, drafts);
    const events = response.state === 'returned' ? await responseEvents(tx, responseId) : [];
    return ok({
      today,
      title: survey.title,
      response: {
        id: response.id,
        officeName: response.officeName,
        state: response.state,
        deadline: response.deadline,
        joinedTo: response.joinedTo,
      },
      hindrance: hindrance(response, survey),
      returned: events.findLast(({ kind }) => kind === 'returned'),
      position,
      section: { title: section.title, intro: section.intro },
      sections: survey.form.sections.map((each, index) => ({
        title: each.title,
        position: index + 1,
        asked: progress[index]?.asked ?? 0,
        answered: progress[index]?.answered ?? 0,
      })),
      questions: section.questions.map((question) => {
        const draft = drafts.get(question.id);
        return {
          question,
          isAsked: asked.has(question),
          follows: followed(survey.form, section, question),
          draft: draft && {
            entered: draft.entered,
            comment: draft.comment,
            version: draft.version,
            writerName: draft.writerName,
            writtenAt: draft.writtenAt,
          },
          warning: warningIn(draft),
          confirmedBy: confirmerOf(draft),
          others: joined.flatMap(({ response: other, drafts: written }) => {
            const theirs = written.get(question.id);
            return theirs && !isBlank(theirs)
              ? [{ officeName: other.officeName, entered: theirs.entered, comment: theirs.comment }]
              : [];
          }),
        };
      }),
    });
  },
});

/** The question whose answer decides whether this one is asked, and whether it stands on the same page. */
function followed(form: Form, section: Section, { showIf }: Question) {
  const question = showIf && questionById(form, showIf.questionId);
  return question ? { question, isHere: section.questions.includes(question) } : null;
}
