import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { bilingualName } from '#modules/organisations/domain/register.ts';
import { may } from '#platform/access.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { questionsOf } from '../domain/form.ts';
import { takesConsent } from '../domain/quote.ts';
import type { ResponseId } from '../domain/response.ts';
import { quotesOfResponse } from '../quote-store.ts';
import { loadResponse, loadSurvey } from '../store.ts';

/** What an office is asked to let be used, as it would be shown, and what its leader has said. */
export const viewOfficeQuotes = defineUseCase({
  name: 'survey.view-office-quotes',
  permission: 'survey:answer',
  audit: 'none',
  input: z.object({ responseId: idInput<ResponseId>() }),
  subject: ({ responseId }) => responseId,

  async handle({ tx, actor, today }, { responseId }) {
    const response = await loadResponse(tx, responseId);
    const survey = await loadSurvey(tx, response.surveyId);
    const register = await loadRegister(tx);
    return ok({
      response: { id: response.id, officeName: response.officeName },
      survey: {
        title: survey.title,
        askedBy: bilingualName(register, 'governor', survey.governorId, today),
      },
      quotes: await quotesOfResponse(tx, responseId),
      questions: questionsOf(survey.form).map(({ id, code, text }) => ({ id, code, text })),
      isOpen: takesConsent(survey.state),
      maySign: may(actor, 'survey:sign'),
    });
  },
});
