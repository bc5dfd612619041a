import type { Language, PublicLanguage } from '#kernel/text.ts';
import { today } from '#platform/clock.ts';
import { visitor } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import type { Services } from '#platform/use-case.ts';
import { loadRegister, unitName } from '#modules/organisations/api.ts';
import type { ShellCapacity, ShellUser } from './settle.ts';
import { roleTexts, sentenceCase } from './role-texts.ts';
import type { Unit } from './store.ts';
import { isUnitKind } from './unit-roles.ts';

/** What the units in these capacities are called today. */
export async function unitNames(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  units: readonly Pick<ShellCapacity, 'kind' | 'unitId'>[],
  language: Language,
): Promise<(unit: Pick<ShellCapacity, 'kind' | 'unitId'>) => string> {
  if (units.length === 0) return ({ unitId }) => unitId;
  const register = await inScope(db, visitor, loadRegister);
  const on = today(clock);
  return ({ kind, unitId }) =>
    kind === 'operations' || kind === 'directorate'
      ? roleTexts[language].kinds[kind]
      : unitName(register, kind, unitId, language, on);
}

/** The signed-in person as the page header shows them: `Nav-leiar, Nav Demovik`. */
export async function shellSession(
  services: Pick<Services, 'db' | 'clock'>,
  user: ShellUser | undefined,
  language: PublicLanguage,
) {
  if (!user) return undefined;
  const staff = language === 'en' ? 'nb' : language;
  const t = roleTexts[staff];
  const nameOf = await unitNames(services, user.capacities, staff);
  return {
    name: user.name || roleTexts[staff].resident,
    capacities: user.capacities.map((capacity) => {
      const roles = new Intl.ListFormat('nb').format(capacity.roles.map((role) => t.roles[role]));
      const label = `${sentenceCase(roles)}, ${nameOf(capacity)}`;
      return {
        value: capacity.key,
        label: capacity.deputyFor ? t.deputyFor(label, capacity.deputyFor) : label,
        current: capacity.key === user.chosen,
      };
    }),
  };
}

/** What the unit is called that access is managed in. */
export async function accessUnit(
  services: Pick<Services, 'db' | 'clock'>,
  { kind, id }: Unit,
  language: PublicLanguage,
): Promise<string> {
  const staff = language === 'en' ? 'nb' : language;
  if (!isUnitKind(kind)) return id;
  const unit = { kind, unitId: id };
  return (await unitNames(services, [unit], staff))(unit);
}
