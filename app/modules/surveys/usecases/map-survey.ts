import { z } from 'zod';
import { type IsoDate, isoDate } from '#kernel/date.ts';
import { ok } from '#kernel/result.ts';
import { sortKey } from '#kernel/text-sort.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { successorsOn } from '#modules/organisations/domain/lineage.ts';
import {
  countiesOfGovernor,
  isValidOn,
  municipalitiesIn,
  nameOf,
  type Register,
} from '#modules/organisations/domain/register.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { SurveyId } from '../domain/form.ts';
import { mapCategory } from '../domain/status-map.ts';
import { followUpRows, stateCounts } from '../follow-up-store.ts';
import { loadSurvey } from '../store.ts';

/** The days whose boundaries we can draw: the last of the old division, and the first of today's. */
const oldDivision = isoDate('2019-12-31');
const newDivision = isoDate('2024-01-01');

/** How each municipality that was asked stands, with its offices, and where on the map it lies. */
export const mapSurvey = defineUseCase({
  name: 'survey.map',
  permission: 'survey:read',
  audit: 'none',
  input: z.object({ surveyId: idInput<SurveyId>() }),
  subject: ({ surveyId }) => surveyId,

  async handle({ tx, today }, { surveyId }) {
    const survey = await loadSurvey(tx, surveyId);
    const register = await loadRegister(tx);
    const askedOn = survey.recipientsOn ?? today;
    const drawnOn = askedOn <= oldDivision ? oldDivision : newDivision;
    const offices = await followUpRows(tx, surveyId, {}, today);
    const ids = [...new Set(offices.flatMap(({ municipalityIds }) => municipalityIds))];
    const municipalities = ids.map((id) => {
      const serving = offices.filter(({ municipalityIds }) => municipalityIds.includes(id));
      return {
        id,
        name: nameOf(register, 'municipality', id, askedOn),
        category: mapCategory(serving.map(({ state }) => state)),
        areas: drawnAs(register, id, drawnOn),
        offices: serving.map((office) => ({
          id: office.id,
          name: office.officeName,
          state: office.state,
          districts: office.districtIds
            .filter((district) => register.districts.get(district)?.municipalityId === id)
            .map((district) => nameOf(register, 'district', district, askedOn)),
        })),
      };
    });
    return ok({
      survey,
      counts: await stateCounts(tx, surveyId, today),
      boundaries:
        drawnOn === oldDivision
          ? ('municipalities-2019' as const)
          : ('municipalities-2024' as const),
      municipalities: municipalities.toSorted((a, b) =>
        sortKey(a.name) < sortKey(b.name) ? -1 : 1,
      ),
      /** The rest of the governor's counties, so that one sees where on the coast it is. */
      around: countiesOfGovernor(register, survey.governorId, askedOn)
        .flatMap((county) => municipalitiesIn(register, county, drawnOn))
        .map(({ id }) => id),
    });
  },
});

/** The numbers a municipality lies under in the division that is drawn. */
function drawnAs(register: Register, id: string, drawnOn: IsoDate): readonly string[] {
  const municipality = register.municipalities.get(id);
  if (!municipality || municipality.invented) return [];
  return isValidOn(municipality, drawnOn) ? [id] : successorsOn(register, id, drawnOn);
}
