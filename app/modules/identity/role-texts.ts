import type { Role } from '#platform/access.ts';
import type { UnitKind } from './unit-roles.ts';

/** What the roles are called in a sentence: small first letter. */
const nbRoles: Readonly<Record<Role, string>> = {
  visitor: 'besøkende',
  resident: 'innbygger',
  proxy: 'fullmektig',
  caseworker: 'veileder',
  'decision-maker': 'attestant',
  'office-leader': 'Nav-leder',
  'municipal-director': 'kommunedirektør',
  'municipal-editor': 'redaktør i kommunen',
  'governor-adviser': 'rådgiver',
  'governor-appeals-lawyer': 'klagesaksbehandler',
  'governor-auditor': 'tilsynsmedarbeider',
  'governor-audit-leader': 'tilsynsleder',
  'governor-registry': 'arkivmedarbeider',
  'governor-editor': 'redaktør',
  'section-leader': 'seksjonsleder',
  'county-nav-contact': 'kontaktperson',
  'directorate-reader': 'lesetilgang',
  operator: 'driftsansvarlig',
  system: 'systemet',
};

const nnRoles: typeof nbRoles = {
  visitor: 'besøkande',
  resident: 'innbyggjar',
  proxy: 'fullmektig',
  caseworker: 'rettleiar',
  'decision-maker': 'attestant',
  'office-leader': 'Nav-leiar',
  'municipal-director': 'kommunedirektør',
  'municipal-editor': 'redaktør i kommunen',
  'governor-adviser': 'rådgivar',
  'governor-appeals-lawyer': 'klagesaksbehandlar',
  'governor-auditor': 'tilsynsmedarbeidar',
  'governor-audit-leader': 'tilsynsleiar',
  'governor-registry': 'arkivmedarbeidar',
  'governor-editor': 'redaktør',
  'section-leader': 'seksjonsleiar',
  'county-nav-contact': 'kontaktperson',
  'directorate-reader': 'lesetilgang',
  operator: 'driftsansvarleg',
  system: 'systemet',
};

const nbKinds: Readonly<Record<UnitKind, string>> = {
  office: 'Nav-kontor',
  municipality: 'Kommuner',
  governor: 'Statsforvaltere',
  'county-nav': 'Nav fylke',
  directorate: 'Direktoratet',
  operations: 'Drift',
};

const nnKinds: typeof nbKinds = {
  office: 'Nav-kontor',
  municipality: 'Kommunar',
  governor: 'Statsforvaltarar',
  'county-nav': 'Nav fylke',
  directorate: 'Direktoratet',
  operations: 'Drift',
};

const nb = {
  roles: nbRoles,
  kinds: nbKinds,
  resident: 'Innbygger',
  deputyFor: (capacity: string, name: string) => `${capacity} (vikar for ${name})`,
};

const nn: typeof nb = {
  roles: nnRoles,
  kinds: nnKinds,
  resident: 'Innbyggjar',
  deputyFor: (capacity, name) => `${capacity} (vikar for ${name})`,
};

export const roleTexts = { nb, nn };

/** As it stands alone, in a table or at the start of a line. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toLocaleUpperCase('nb') + text.slice(1);
}
