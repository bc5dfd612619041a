import type { Language } from '#kernel/text.ts';
import { isRole, type Role } from '#platform/access.ts';
import { today } from '#platform/clock.ts';
import { demoIssuerName } from '#platform/oidc/settings.ts';
import type { Services } from '#platform/use-case.ts';
import { inSignIn } from './sessions.ts';
import { unitNames } from './shell-session.ts';
import { isUnitKind, type UnitKind } from './unit-roles.ts';

/** The invented people that anybody can be in the demo, by the unit they work in. */
export interface PersonaGroup {
  readonly kind: UnitKind;
  readonly unitId: string;
  readonly unitName: string;
  readonly personas: readonly {
    readonly subject: string;
    readonly name: string;
    readonly roles: readonly Role[];
  }[];
}

// The county governor first: the main job of the program begins there.
const order: readonly UnitKind[] = [
  'governor',
  'office',
  'municipality',
  'county-nav',
  'directorate',
  'operations',
];

/** Lists the personas that have something to do today. A persona with several units stands under each. */
export async function personaGroups(
  services: Pick<Services, 'db' | 'clock'>,
  language: Language,
): Promise<readonly PersonaGroup[]> {
  const day = today(services.clock);
  const rows = await inSignIn(services.db, (tx) =>
    tx
      .selectFrom('app_user as u')
      .innerJoin('membership as m', 'm.user_id', 'u.id')
      .select(['u.subject', 'u.name', 'm.unit_kind', 'm.unit_id', 'm.role'])
      .where('u.issuer', '=', demoIssuerName)
      .where('m.ended_at', 'is', null)
      .where('m.valid_from', '<=', day)
      .where((either) =>
        either.or([either('m.valid_to', 'is', null), either('m.valid_to', '>=', day)]),
      )
      .where((either) =>
        either.or([either('u.ended_on', 'is', null), either('u.ended_on', '>', day)]),
      )
      .orderBy('u.name_sort')
      .orderBy('m.role')
      .execute(),
  );
  const held = rows.flatMap(({ unit_kind: kind, role, ...row }) =>
    isUnitKind(kind) && isRole(role) ? [{ kind, role, ...row, unitId: row.unit_id }] : [],
  );
  const nameOf = await unitNames(services, held, language);
  const groups = Map.groupBy(held, ({ kind, unitId }) => `${kind}:${unitId}`);
  return [...groups.values()]
    .flatMap((members) => {
      const [first] = members;
      if (!first) return [];
      const people = Map.groupBy(members, ({ subject }) => subject);
      const personas = [...people].map(([subject, roles]) => ({
        subject,
        name: roles[0]?.name ?? '',
        roles: roles.map(({ role }) => role),
      }));
      return [{ kind: first.kind, unitId: first.unitId, unitName: nameOf(first), personas }];
    })
    .sort(
      (one, other) =>
        order.indexOf(one.kind) - order.indexOf(other.kind) ||
        one.unitName.localeCompare(other.unitName, 'nb'),
    );
}
