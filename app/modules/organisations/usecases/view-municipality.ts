import { z } from 'zod';
import { addDays, type IsoDate } from '#kernel/date.ts';
import { ok } from '#kernel/result.ts';
import { NotFound } from '#platform/access.ts';
import { dateInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { coverageOn } from '../domain/coverage.ts';
import { servingThroughTime } from '../domain/history.ts';
import { endOf, startOf, successorsOn } from '../domain/lineage.ts';
import {
  countyOf,
  districtsIn,
  governorOf,
  isValidOn,
  languageDecisionsOf,
  languageFormOf,
} from '../domain/register.ts';
import { inhabitantsOf } from '../domain/size.ts';
import { loadRegister } from '../store.ts';
import { describe, named, nameHistory } from './describe.ts';

interface Input {
  readonly municipalityId: string;
  /** Today, where no day is given. */
  readonly on?: IsoDate | undefined;
}

/** A municipality number on a day, with what it came from and what became of it. */
export const viewMunicipality = defineUseCase({
  name: 'organisations.view-municipality',
  permission: 'organisation:read',
  audit: 'none',
  input: z.object({ municipalityId: z.string(), on: dateInput.optional() }),
  subject: ({ municipalityId }: Input) => municipalityId,

  async handle({ tx, today }, { municipalityId, on = today }: Input) {
    const register = await loadRegister(tx);
    const municipality = register.municipalities.get(municipalityId);
    if (!municipality) throw new NotFound(`municipality ${municipalityId}`);

    const coverage = coverageOn(register, on);
    const county = countyOf(register, municipalityId, on);
    const governor = governorOf(register, municipalityId, on);
    const districts = districtsIn(register, municipalityId, on).filter(
      ({ id, kind }) => kind === 'bydel' || coverage.has(id),
    );
    const areaIds = [municipalityId, ...districts.map(({ id }) => id)];
    const alsoIn = (register.changesTo.get(municipalityId) ?? []).filter(
      ({ changedOn }) => changedOn !== municipality.validFrom,
    );
    return ok({
      ...named(register, 'municipality', municipalityId, on),
      on,
      invented: municipality.invented,
      valid: isValidOn(municipality, on),
      validFrom: municipality.validFrom,
      validFromIsLowerBound: municipality.validFromIsLowerBound,
      validTo: municipality.validTo,
      county: county && named(register, 'county', county.id, on),
      governor: governor && named(register, 'governor', governor.id, on),
      languageForm: languageFormOf(register, 'municipality', municipalityId, on),
      inhabitants: inhabitantsOf(register, [municipalityId], on),
      services: areaIds
        .flatMap((id) => coverage.get(id) ?? [])
        .map((service) => describe(register, service, on)),
      districtsWithoutOffice: coverage.has(municipalityId)
        ? []
        : districts
            .filter(({ id }) => !coverage.has(id))
            .map(({ id }) => named(register, 'district', id, on)),
      madeFrom: startOf(register, municipalityId).map(({ changedOn, type, fromId }) => ({
        on: changedOn,
        type,
        municipality: named(register, 'municipality', fromId, addDays(changedOn, -1)),
      })),
      tookIn: alsoIn.map(({ changedOn, type, fromId }) => ({
        on: changedOn,
        type,
        municipality: named(register, 'municipality', fromId, addDays(changedOn, -1)),
      })),
      became: endOf(register, municipalityId).map(({ changedOn, type, toId }) => ({
        on: changedOn,
        type,
        municipality: named(register, 'municipality', toId, changedOn),
      })),
      today: successorsOn(register, municipalityId, today)
        .filter((id) => id !== municipalityId)
        .map((id) => named(register, 'municipality', id, today)),
      stretches: servingThroughTime(register, municipalityId)
        .toReversed()
        .map(({ from, to, services }) => ({
          from,
          to,
          services: services.map((service) => describe(register, service, from)),
        })),
      names: nameHistory(register, 'municipality', municipalityId),
      languageDecisions: languageDecisionsOf(register, 'municipality', municipalityId),
      population: register.population.get(municipalityId) ?? [],
    });
  },
});
