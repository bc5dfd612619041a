import { z } from 'zod';
import { addDays, type IsoDate } from '#kernel/date.ts';
import { ok } from '#kernel/result.ts';
import { NotFound } from '#platform/access.ts';
import { dateInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { servedThroughTime, takeovers } from '../domain/history.ts';
import { type Recipient, recipients } from '../domain/recipients.ts';
import { governorOf } from '../domain/register.ts';
import { loadRegister } from '../store.ts';
import { describe, named, nameHistory } from './describe.ts';

interface Input {
  readonly officeId: string;
  /** Today, where no day is given. */
  readonly on?: IsoDate | undefined;
}

/** A Nav office on a day, with all the register knows of it through time. */
export const viewOffice = defineUseCase({
  name: 'organisations.view-office',
  permission: 'organisation:read',
  audit: 'none',
  input: z.object({ officeId: z.string(), on: dateInput.optional() }),
  subject: ({ officeId }: Input) => officeId,

  async handle({ tx, today }, { officeId, on = today }: Input) {
    const register = await loadRegister(tx);
    const office = register.offices.get(officeId);
    if (office?.kind !== 'local') throw new NotFound(`office ${officeId}`);

    const stretches = servedThroughTime(register).get(officeId) ?? [];
    const services = stretches
      .filter(({ from, to }) => from <= on && (to === null || on <= to))
      .flatMap((stretch) => stretch.services);
    const [asRecipient] = recipients(
      register,
      { kind: 'picked', officeIds: [officeId] },
      on,
    ).offices;
    const history = takeovers(register);
    const governors = services.flatMap(({ areaId }) => {
      const municipalityId = register.districts.get(areaId)?.municipalityId ?? areaId;
      return governorOf(register, municipalityId, on)?.id ?? [];
    });
    return ok({
      ...named(register, 'office', officeId, on),
      on,
      invented: office.invented,
      services: services.map((service) => describe(register, service, on)),
      governors: [...new Set(governors)].map((id) => named(register, 'governor', id, on)),
      asRecipient: asRecipient satisfies Recipient | undefined,
      takenOverBy: history
        .filter(({ from }) => from === officeId)
        .map((takeover) => ({
          on: takeover.on,
          offices: takeover.to.map((id) =>
            named(register, 'office', id, on > takeover.on ? on : takeover.on),
          ),
        })),
      tookOver: history
        .filter(({ to }) => to.includes(officeId))
        .map(({ on: day, from }) => ({
          on: day,
          office: named(register, 'office', from, addDays(day, -1)),
        })),
      names: nameHistory(register, 'office', officeId),
      stretches: stretches.toReversed().map(({ from, to, services: served }) => ({
        from,
        to,
        services: served.map((service) => describe(register, service, from)),
      })),
      registeredClosed: office.registeredClosed,
      organisationNumber: office.organisationNumber,
      municipalOrganisationNumber: office.municipalOrganisationNumber,
      address: office.street
        ? [office.street, [office.postcode, office.place].filter(Boolean).join(' ')]
        : null,
      impartialityOffices: office.impartialityOfficeIds.map((id) =>
        named(register, 'office', id, on),
      ),
    });
  },
});
