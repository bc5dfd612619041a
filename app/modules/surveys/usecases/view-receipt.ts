import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { bilingualName } from '#modules/organisations/domain/register.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { joinedTo, submissionsOf } from '../answer-store.ts';
import type { ResponseId } from '../domain/response.ts';
import { loadResponse, loadSurvey } from '../store.ts';

/** Kvittering: that the answer has come, who signed it, and what happens now. Without a submission there is none. */
export const viewReceipt = defineUseCase({
  name: 'survey.view-receipt',
  permission: 'survey:answer',
  audit: 'none',
  input: z.object({ responseId: idInput<ResponseId>() }),
  subject: ({ responseId }) => responseId,

  async handle({ tx, today }, { responseId }) {
    const response = await loadResponse(tx, responseId);
    const survey = await loadSurvey(tx, response.surveyId);
    const register = await loadRegister(tx);
    return ok({
      title: survey.title,
      caseNumber: survey.caseNumber,
      contact: survey.contact,
      use: survey.use,
      askedBy: bilingualName(register, 'governor', survey.governorId, today),
      response: {
        id: response.id,
        officeName: response.officeName,
        state: response.state,
        deadline: response.deadline,
        late: response.late,
        joinedTo: response.joinedTo,
      },
      joined: (await joinedTo(tx, response)).map(({ officeName }) => officeName),
      submissions: await submissionsOf(tx, responseId),
    });
  },
});
