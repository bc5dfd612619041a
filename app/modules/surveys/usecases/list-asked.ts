import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { bilingualName } from '#modules/organisations/domain/register.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { askedPerPage, listAsked } from '../answer-store.ts';
import { progressOf, totalProgress } from '../domain/answer.ts';

/** What the office is asked by county governors: what waits for it, and what is done. */
export const listAskedSurveys = defineUseCase({
  name: 'survey.list-asked',
  permission: 'survey:answer',
  audit: 'none',
  input: z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) }),
  subject: () => '',

  async handle({ tx, today }, { page }) {
    const { asked, total } = await listAsked(tx, page);
    const register = await loadRegister(tx);
    return ok({
      page,
      pages: Math.max(1, Math.ceil(total / askedPerPage)),
      today,
      asked: asked.map(({ drafts, form, survey, ...response }) => ({
        ...response,
        title: survey.title,
        surveyState: survey.state,
        askedBy: bilingualName(register, 'governor', survey.governorId, today),
        isOpen: form !== null,
        progress: form && totalProgress(progressOf(form, drafts)),
      })),
    });
  },
});
