import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { bilingualName } from '#modules/organisations/domain/register.ts';
import { NotFound } from '#platform/access.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { loadAnswering, submissionsOf, submittedAnswers } from '../answer-store.ts';
import { askedQuestions, enteredAs } from '../domain/answer.ts';
import { isAnswered, type ResponseId } from '../domain/response.ts';

/**
 * The whole form with the answers, to print or keep: what was signed, or the draft where nothing has been signed
 * or the answer is being corrected. An earlier submission is asked for by its number.
 */
export const viewAnswerCopy = defineUseCase({
  name: 'survey.view-answer-copy',
  permission: 'survey:answer',
  audit: 'none',
  input: z.object({
    responseId: idInput<ResponseId>(),
    number: z.coerce.number().int().min(1).optional().catch(undefined),
  }),
  subject: ({ responseId }) => responseId,

  async handle({ tx, today }, { responseId, number }) {
    const { survey, response, drafts } = await loadAnswering(tx, responseId);
    const submissions = await submissionsOf(tx, responseId);
    const wanted =
      number === undefined
        ? isAnswered(response)
          ? submissions.at(-1)
          : undefined
        : submissions.find((each) => each.number === number);
    if (number !== undefined && !wanted) throw new NotFound(`submission ${number}`);
    const signed = wanted && (await submittedAnswers(tx, wanted.id));
    const written = signed
      ? new Map([...signed].map(([id, answer]) => [id, enteredAs(answer)]))
      : drafts;
    const asked = new Set(askedQuestions(survey.form, written));
    const register = await loadRegister(tx);
    return ok({
      today,
      title: survey.title,
      purpose: survey.purpose,
      caseNumber: survey.caseNumber,
      askedBy: bilingualName(register, 'governor', survey.governorId, today),
      response: {
        id: response.id,
        officeName: response.officeName,
        state: response.state,
        deadline: response.deadline,
      },
      submission: wanted ?? null,
      submissions: submissions.map(({ number: each, signedAt }) => ({ number: each, signedAt })),
      sections: survey.form.sections.map((section) => ({
        title: section.title,
        intro: section.intro,
        questions: section.questions.map((question) => ({
          question,
          isAsked: asked.has(question),
          entered: written.get(question.id)?.entered ?? [],
          comment: written.get(question.id)?.comment ?? '',
        })),
      })),
    });
  },
});
