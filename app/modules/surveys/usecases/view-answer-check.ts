import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { may as mayDo } from '#platform/access.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { loadAnswering, officeEvents } from '../answer-store.ts';
import { askedQuestions, checkAnswers } from '../domain/answer.ts';
import { editionOf, hindrance } from '../domain/drafting.ts';
import type { ResponseId } from '../domain/response.ts';
import { confirmerOf, warningIn } from '../open-text.ts';
import { responseEvents } from '../store.ts';

/** Every answer on one page, with what must be mended, before the leader is asked to sign or signs. */
export const viewAnswerCheck = defineUseCase({
  name: 'survey.view-answer-check',
  permission: 'survey:answer',
  audit: 'none',
  input: z.object({ responseId: idInput<ResponseId>() }),
  subject: ({ responseId }) => responseId,

  async handle({ tx, actor, today }, { responseId }) {
    const { survey, response, drafts } = await loadAnswering(tx, responseId);
    const asked = new Set(askedQuestions(survey.form, drafts));
    const { problems, ...progress } = checkAnswers(
      survey.form,
      drafts,
      (draft) => warningIn(draft) !== null,
    );
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
        hasSubmitted: response.submittedAt !== null,
      },
      hindrance: hindrance(response, survey),
      returned: events.findLast(({ kind }) => kind === 'returned'),
      officeEvents: await officeEvents(tx, responseId),
      edition: editionOf(response, drafts.values()),
      maySign: mayDo(actor, 'survey:sign'),
      isDeputy: actor.capacity.onBehalfOf !== undefined,
      asked: progress.asked,
      answered: progress.answered,
      problemCount: problems.size,
      sections: survey.form.sections.map((section, index) => ({
        title: section.title,
        position: index + 1,
        questions: section.questions
          .filter((question) => asked.has(question))
          .map((question) => {
            const draft = drafts.get(question.id);
            return {
              question,
              entered: draft?.entered ?? [],
              comment: draft?.comment ?? '',
              writerName: draft?.writerName ?? null,
              warning: warningIn(draft),
              confirmedBy: confirmerOf(draft),
              problem: problems.get(question.id) ?? null,
            };
          }),
      })),
    });
  },
});
