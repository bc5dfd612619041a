import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { loadRegister, unitName } from '#modules/organisations/api.ts';
import { waitingInInbox } from '#modules/registry/api.ts';
import { overduePromises } from '#modules/reports/api.ts';
import {
  quotesWaiting,
  surveysInMunicipality,
  waitingForGovernor,
  waitingForOffice,
} from '#modules/surveys/api.ts';
import { may } from '#platform/access.ts';
import { defineUseCase } from '#platform/use-case.ts';

/** What waits for the person today, in the capacity they act in. Each module tells for itself. */
export const viewStartPage = defineUseCase({
  name: 'start.view',
  permission: 'organisation:read',
  audit: 'none',
  input: z.object({}),
  subject: () => '',

  async handle({ tx, actor, today }) {
    const { kind, unitId } = actor.capacity;
    const register = await loadRegister(tx);
    return ok({
      name: actor.name,
      unit: {
        nb: unitName(register, kind, unitId, 'nb', today),
        nn: unitName(register, kind, unitId, 'nn', today),
      },
      today,
      maySign: may(actor, 'survey:sign'),
      mayManageAccess: may(actor, 'access:manage'),
      mayReadInbox: may(actor, 'registry:read'),
      mayTryCases: may(actor, 'rules:what-if'),
      office: may(actor, 'survey:answer') ? await waitingForOffice(tx, today) : null,
      quotes: may(actor, 'survey:answer') ? await quotesWaiting(tx) : [],
      municipality: may(actor, 'survey:follow') ? await surveysInMunicipality(tx, today) : null,
      governor: may(actor, 'survey:read')
        ? [
            ...(may(actor, 'registry:read') ? await waitingInInbox(tx, actor) : []),
            ...(await waitingForGovernor(tx, today)),
            ...(may(actor, 'survey:results') ? await overduePromises(tx, today) : []),
          ]
        : null,
    });
  },
});
