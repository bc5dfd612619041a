import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { sortKey } from '#kernel/text-sort.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { idInput } from '#platform/input.ts';
import { stopPersonalData } from '#platform/personal-data/stopped.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { SurveyId } from '../domain/form.ts';
import { send } from '../domain/survey.ts';
import { insertResponses } from '../prepare-store.ts';
import { letterLanguage, recipientsOf, uncertainIn } from '../recipients.ts';
import { loadSurvey, saveSurvey } from '../store.ts';

export const lettersJob = 'survey.letters';

/**
 * Utsending. Settles who is asked, and leaves the letters to a job: 400 of them in one transaction would keep
 * everybody else waiting. Sent twice is sent once, since the state has moved on.
 */
export const sendSurvey = defineUseCase({
  name: 'survey.send',
  permission: 'survey:send',
  audit: 'change',
  input: z.strictObject({
    surveyId: idInput<SurveyId>(),
    version: z.coerce.number().int('invalid'),
  }),
  subject: ({ surveyId }) => surveyId,

  async handle({ tx, now, today, newId, jobs }, { surveyId, version }) {
    const survey = await loadSurvey(tx, surveyId);
    const { selection, recipientsOn, governorId, deadline } = survey;
    if (survey.version !== version) return refuse('changed-meanwhile');
    if (selection === null || recipientsOn === null) return refuse('no-recipients');
    // What goes out in letters and mail. The job that writes them could only stop, where nobody sees it.
    for (const { nb, nn } of [survey.title, survey.purpose, survey.legalBasis, survey.use])
      stopPersonalData('outgoing-mail', nb, nn);
    const register = await loadRegister(tx);
    const found = recipientsOf(register, governorId, selection, recipientsOn);
    const count = { offices: found.offices.length, uncertain: uncertainIn(found) };
    const sent = send(survey, count, today, now);
    if (!sent.ok) return sent;
    if (deadline === null) return refuse('deadline-passed');
    if (!(await saveSurvey(tx, sent.value))) return refuse('changed-meanwhile');

    await insertResponses(
      tx,
      found.offices.map((office) => ({
        id: newId(),
        survey_id: surveyId,
        governor_id: governorId,
        office_id: office.officeId,
        asked_office_id: office.officeId,
        office_name: office.name,
        name_sort: sortKey(office.name),
        municipality_ids: office.municipalities.map(({ id }) => id),
        district_ids: office.districts.map(({ id }) => id),
        county_id: office.countyId,
        size_class: office.sizeClass ?? 'small',
        language: letterLanguage(register, survey, office, recipientsOn),
        uncertain: office.inferred.length > 0 ? 'inferred' : null,
        state: 'not-opened',
        deadline,
      })),
    );
    await jobs.send(tx, lettersJob, { surveyId, governorId });
    return ok({ offices: found.offices.length });
  },
});
