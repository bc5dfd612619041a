import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { SurveyId } from '../domain/form.ts';
import { holdings, lockOpenResponses } from '../follow-up-store.ts';
import { loadSurvey } from '../store.ts';
import { takeOver } from '../take-over.ts';
import { goneOffices } from './find-due.ts';

/**
 * Samanslåing between sending and deadline: what the offices that are gone had open goes to the one that has
 * taken over. Where more than one has, nothing is moved: an adviser decides (`survey.move-response`).
 */
export const followMergers = defineUseCase({
  name: 'survey.follow-mergers',
  permission: 'survey:run-schedule',
  audit: 'change',
  input: z.object({ surveyId: idInput<SurveyId>(), officeId: z.string().min(1).max(20) }),
  subject: ({ surveyId }) => surveyId,

  async handle(scope, { surveyId, officeId }) {
    const { tx, today } = scope;
    const register = await loadRegister(tx);
    const predecessors = goneOffices(register, await holdings(tx, surveyId), today)
      .filter(({ successors }) => successors.length === 1 && successors[0] === officeId)
      .map((gone) => gone.officeId);
    if (predecessors.length === 0) return refuse('not-due');
    const moving = await lockOpenResponses(tx, surveyId, predecessors);
    if (moving.length === 0) return refuse('not-due');
    await takeOver(scope, await loadSurvey(tx, surveyId), moving, officeId);
    return ok({ moved: moving.length });
  },
});
