import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { nameOf } from '#modules/organisations/domain/register.ts';
import { may as actorMay } from '#platform/access.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { SurveyId } from '../domain/form.ts';
import { followUpStates, type ResponseId, sizeClasses, takesAnswers } from '../domain/response.ts';
import { may } from '../domain/survey.ts';
import {
  countiesAsked,
  countRows,
  followUpRows,
  obstacleCounts,
  obstacles,
  rowHistories,
  rowsPerPage,
  stateCounts,
} from '../follow-up-store.ts';
import { loadSurvey } from '../store.ts';

/** What cannot be understood in the address is left out, so that an old link shows the whole list. */
const filter = {
  state: z.enum(followUpStates).optional().catch(undefined),
  countyId: z
    .string()
    .regex(/^\d{2}$/)
    .optional()
    .catch(undefined),
  sizeClass: z.enum(sizeClasses).optional().catch(undefined),
  obstacle: z.enum(obstacles).optional().catch(undefined),
  search: z.string().trim().max(100).optional().catch(undefined),
};

/** Statusliste: how a round stands, and the offices that fit the filter, fifty at a time. */
export const followSurvey = defineUseCase({
  name: 'survey.follow',
  permission: 'survey:read',
  audit: 'none',
  input: z.object({
    surveyId: idInput<SurveyId>(),
    ...filter,
    page: z.coerce.number().int().min(1).max(10_000).catch(1),
  }),
  subject: ({ surveyId }) => surveyId,

  async handle({ tx, actor, today }, { surveyId, page, ...sought }) {
    const survey = await loadSurvey(tx, surveyId);
    const register = await loadRegister(tx);
    const on = survey.recipientsOn ?? today;
    const found = await countRows(tx, surveyId, sought, today);
    const rows = await followUpRows(tx, surveyId, sought, today, page);
    const histories = await rowHistories(
      tx,
      rows.map(({ id }) => id),
    );
    const counties = await countiesAsked(tx, surveyId);
    return ok({
      survey,
      today,
      filter: sought,
      counts: await stateCounts(tx, surveyId, today),
      obstacles: await obstacleCounts(tx, surveyId),
      counties: counties.map((id) => ({ id, name: nameOf(register, 'county', id, on) })),
      found,
      page,
      pages: Math.max(1, Math.ceil(found / rowsPerPage)),
      rows: rows.map((row) => ({
        ...row,
        municipalities: row.municipalityIds.map((id) => nameOf(register, 'municipality', id, on)),
        answering:
          row.officeId === row.askedOfficeId
            ? null
            : nameOf(register, 'office', row.officeId, today),
        reminders: histories.get(row.id)?.reminders ?? 0,
        extended: histories.get(row.id)?.extended ?? false,
        last: histories.get(row.id)?.last ?? null,
      })),
      allowed: {
        followUp: may(survey, 'follow-up') && actorMay(actor, 'survey:follow-up'),
        exempt: may(survey, 'follow-up') && actorMay(actor, 'survey:exempt'),
        withdraw: may(survey, 'withdraw') && actorMay(actor, 'survey:withdraw'),
        receive: takesAnswers(survey.state) && actorMay(actor, 'survey:receive'),
      },
    });
  },
});

/** More than any county governor has offices; the list of chosen ones is not paged. */
const mostChosen = 500;

/** The offices that were chosen in the list, or all that fit the filter, to do the same with each. */
export const viewChosen = defineUseCase({
  name: 'survey.view-chosen',
  permission: 'survey:read',
  audit: 'none',
  input: z.object({
    surveyId: idInput<SurveyId>(),
    ...filter,
    all: z.boolean(),
    ids: z.array(z.uuid()).max(mostChosen),
  }),
  subject: ({ surveyId }) => surveyId,

  async handle({ tx, actor, today }, { surveyId, all, ids, ...sought }) {
    const survey = await loadSurvey(tx, surveyId);
    const rows = await followUpRows(tx, surveyId, all ? sought : {}, today);
    const chosen = new Set<ResponseId>(ids as ResponseId[]);
    return ok({
      survey,
      rows: rows.filter(({ id }) => all || chosen.has(id)).slice(0, mostChosen),
      allowed: {
        followUp: may(survey, 'follow-up') && actorMay(actor, 'survey:follow-up'),
        exempt: may(survey, 'follow-up') && actorMay(actor, 'survey:exempt'),
      },
    });
  },
});
