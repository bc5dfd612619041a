import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { bilingualName } from '#modules/organisations/domain/register.ts';
import { roundAnswered } from '#modules/surveys/api.ts';
import type { ResponseId } from '#modules/surveys/domain/response.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { showsReplies } from '../domain/promise.ts';
import { promisesIn } from '../promise-store.ts';

/** What an office that was asked has been promised, and what has come of it. Nothing before the report is out. */
export const viewOfficePromises = defineUseCase({
  name: 'report.view-office-promises',
  permission: 'survey:answer',
  audit: 'none',
  input: z.object({ responseId: idInput<ResponseId>() }),
  subject: ({ responseId }) => responseId,

  async handle({ tx, today }, { responseId }) {
    const survey = await roundAnswered(tx, responseId);
    const register = await loadRegister(tx);
    return ok({
      survey: {
        title: survey.title,
        askedBy: bilingualName(register, 'governor', survey.governorId, today),
      },
      promises: await promisesIn(tx, survey.id),
      isShown: showsReplies(survey.state),
      today,
    });
  },
});
