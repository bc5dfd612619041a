import { z } from 'zod';
import type { IsoDate } from '#kernel/date.ts';
import { ok } from '#kernel/result.ts';
import { NotFound } from '#platform/access.ts';
import { dateInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { recipients } from '../domain/recipients.ts';
import {
  countiesOfGovernor,
  isValidOn,
  languageDecisionsOf,
  languageFormOf,
} from '../domain/register.ts';
import { loadRegister } from '../store.ts';
import { named, nameHistory } from './describe.ts';

interface Input {
  readonly governorId: string;
  /** Today, where no day is given. */
  readonly on?: IsoDate | undefined;
}

/** A county governor on a day: its counties and the offices it follows up, and its history. */
export const viewGovernor = defineUseCase({
  name: 'organisations.view-governor',
  permission: 'organisation:read',
  audit: 'none',
  input: z.object({ governorId: z.string(), on: dateInput.optional() }),
  subject: ({ governorId }: Input) => governorId,

  async handle({ tx, today }, { governorId, on = today }: Input) {
    const register = await loadRegister(tx);
    const governor = register.governors.get(governorId);
    if (!governor) throw new NotFound(`governor ${governorId}`);

    const { offices, municipalitiesWithoutOffice } = recipients(
      register,
      { kind: 'governor', governorId },
      on,
    );
    const predecessors = [...register.governors.values()].filter(({ successorIds }) =>
      successorIds.includes(governorId),
    );
    return ok({
      ...named(register, 'governor', governorId, on),
      on,
      invented: governor.invented,
      valid: isValidOn(governor, on),
      validFrom: governor.validFrom,
      validFromIsLowerBound: governor.validFromIsLowerBound,
      validTo: governor.validTo,
      counties: countiesOfGovernor(register, governorId, on).map((id) =>
        named(register, 'county', id, on),
      ),
      languageForm: languageFormOf(register, 'governor', governorId, on),
      offices,
      municipalitiesWithoutOffice,
      predecessors: predecessors.map(({ id, validTo }) =>
        named(register, 'governor', id, validTo ?? on),
      ),
      successors: governor.successorIds.map((id) => named(register, 'governor', id, on)),
      names: nameHistory(register, 'governor', governorId),
      areas: (register.areasOfGovernor.get(governorId) ?? []).map(
        ({ countyId, validFrom, validTo }) => ({
          county: named(register, 'county', countyId, validFrom),
          validFrom,
          validTo,
        }),
      ),
      languageForms: languageDecisionsOf(register, 'governor', governorId),
      organisationNumber: governor.organisationNumber,
      sources: governor.sources,
    });
  },
});
