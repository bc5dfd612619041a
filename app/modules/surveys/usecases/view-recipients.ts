import { z } from 'zod';
import type { IsoDate } from '#kernel/date.ts';
import { ok } from '#kernel/result.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import {
  countiesOfGovernor,
  nameOf,
  type Register,
} from '#modules/organisations/domain/register.ts';
import { may } from '#platform/access.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { SurveyId } from '../domain/form.ts';
import type { Selection, Survey } from '../domain/survey.ts';
import { changesUntil, letterLanguage, recipientsOf, uncertainIn } from '../recipients.ts';
import { loadSurvey } from '../store.ts';

/** Mottakarar: who will get the letter, what is uncertain, and what has changed since the day that was chosen. */
export const viewRecipients = defineUseCase({
  name: 'survey.view-recipients',
  permission: 'survey:read',
  audit: 'none',
  input: z.object({ surveyId: idInput<SurveyId>() }),
  subject: ({ surveyId }) => surveyId,

  async handle({ tx, today, actor }, { surveyId }) {
    const survey = await loadSurvey(tx, surveyId);
    const register = await loadRegister(tx);
    const { selection, governorId } = survey;
    const on = survey.recipientsOn ?? today;
    const counties = countiesOfGovernor(register, governorId, on).map((id) => ({
      id,
      name: nameOf(register, 'county', id, on),
    }));
    const found = selection && findRecipients(register, survey, selection, on, today);
    return ok({
      survey,
      today,
      on,
      counties,
      found,
      mayPrepare: may(actor, 'survey:prepare'),
      maySend: may(actor, 'survey:send'),
    });
  },
});

function findRecipients(
  register: Register,
  survey: Survey,
  selection: Selection,
  on: IsoDate,
  today: IsoDate,
) {
  const { governorId } = survey;
  const recipients = recipientsOf(register, governorId, selection, on);
  const offices = recipients.offices.map((recipient) => ({
    ...recipient,
    language: letterLanguage(register, survey, recipient, on),
  }));
  return {
    offices,
    municipalitiesWithoutOffice: recipients.municipalitiesWithoutOffice,
    unknown: recipients.unknown,
    uncertain: uncertainIn(recipients),
    changes: on === today ? null : changesUntil(register, governorId, selection, recipients, today),
  };
}
