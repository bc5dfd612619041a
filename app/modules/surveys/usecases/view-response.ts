import { z } from 'zod';
import type { IsoDate } from '#kernel/date.ts';
import { ok } from '#kernel/result.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { officesOn, successorOffices } from '#modules/organisations/domain/coverage.ts';
import {
  countiesOfGovernor,
  nameOf,
  type Register,
} from '#modules/organisations/domain/register.ts';
import { may as actorMay, NotFound } from '#platform/access.ts';
import { idInput } from '#platform/input.ts';
import { undeliveredAbout } from '#platform/mail/undelivered.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { SurveyId } from '../domain/form.ts';
import {
  followUpState,
  isOpen,
  may,
  mayRemind,
  type ResponseId,
  type SurveyResponse,
} from '../domain/response.ts';
import { may as surveyMay } from '../domain/survey.ts';
import { hasObstacle, joinedWith, officeContact, submissions } from '../follow-up-store.ts';
import { loadResponse, loadSurvey, responseEvents } from '../store.ts';

/** One office in a round: what has happened, what can be done, and what it has signed. Never its draft. */
export const viewResponse = defineUseCase({
  name: 'survey.view-response',
  permission: 'survey:read',
  audit: 'none',
  input: z.object({ surveyId: idInput<SurveyId>(), responseId: idInput<ResponseId>() }),
  subject: ({ responseId }) => responseId,

  async handle({ tx, actor, today }, { surveyId, responseId }) {
    const response = await loadResponse(tx, responseId);
    if (response.surveyId !== surveyId) throw new NotFound(`response ${responseId}`);
    const survey = await loadSurvey(tx, surveyId);
    const register = await loadRegister(tx);
    const on = survey.recipientsOn ?? today;
    const lead = response.joinedTo ? await loadResponse(tx, response.joinedTo) : null;
    const followed = surveyMay(survey, 'follow-up') && lead === null;
    const adviser = followed && actorMay(actor, 'survey:follow-up');
    const unclear = isOpen(response) && (await hasObstacle(tx, responseId, 'successor-unclear'));
    return ok({
      survey,
      response,
      today,
      state: followUpState(lead ?? response, today),
      lead,
      joined: await joinedWith(tx, responseId),
      answering:
        response.officeId === response.askedOfficeId
          ? null
          : nameOf(register, 'office', response.officeId, today),
      county: nameOf(register, 'county', response.countyId, on),
      municipalities: response.municipalityIds.map((id) =>
        nameOf(register, 'municipality', id, on),
      ),
      contact: await officeContact(tx, response.governorId, response.officeId),
      events: await responseEvents(tx, responseId),
      submissions: actorMay(actor, 'survey:results') ? await submissions(tx, responseId) : null,
      undelivered: await undeliveredAbout(tx, responseId),
      successorUnclear: unclear,
      successors:
        adviser && isOpen(response) ? successorChoices(register, response, on, today) : [],
      allowed: {
        extend: adviser && may(response, 'extend'),
        remind: adviser && mayRemind(response),
        return: adviser && may(response, 'return'),
        move: adviser && isOpen(response),
        exempt: followed && actorMay(actor, 'survey:exempt') && may(response, 'exempt'),
        contact: actorMay(actor, 'survey:follow-up'),
      },
    });
  },
});

/** The offices that may have taken over, the likely ones first, then the others in the governor's counties. */
function successorChoices(
  register: Register,
  response: SurveyResponse,
  from: IsoDate,
  today: IsoDate,
) {
  const likely = successorOffices(register, response.officeId, from, today);
  const counties = new Set(countiesOfGovernor(register, response.governorId, today));
  const offices = [...officesOn(register, today)];
  const near = offices
    .filter(([, services]) =>
      services.some(({ areaId }) => {
        const district = register.districts.get(areaId);
        const municipality = register.municipalities.get(district?.municipalityId ?? areaId);
        return municipality !== undefined && counties.has(municipality.countyId);
      }),
    )
    .map(([id]) => id);
  return [...new Set([...likely, ...near])]
    .filter((id) => id !== response.officeId)
    .map((id) => ({
      id,
      name: nameOf(register, 'office', id, today),
      likely: likely.includes(id),
    }));
}
