import { type CapacityKind, permissionsOf, type Role } from '#platform/access.ts';

/** The kinds of unit that people belong to. */
export const unitKinds = [
  'office',
  'municipality',
  'governor',
  'county-nav',
  'directorate',
  'operations',
] as const satisfies readonly CapacityKind[];
export type UnitKind = (typeof unitKinds)[number];

const rolesByKind: Readonly<Record<UnitKind, readonly Role[]>> = {
  office: ['caseworker', 'decision-maker', 'office-leader'],
  municipality: ['municipal-director', 'municipal-editor'],
  governor: [
    'governor-adviser',
    'governor-appeals-lawyer',
    'governor-auditor',
    'governor-audit-leader',
    'governor-registry',
    'governor-editor',
    'section-leader',
  ],
  'county-nav': ['county-nav-contact'],
  directorate: ['directorate-reader'],
  operations: ['operator'],
};

export function isUnitKind(kind: string): kind is UnitKind {
  return unitKinds.some((known) => known === kind);
}

/** The roles somebody can have in a unit of this kind; none in what is no unit. */
export function rolesIn(kind: string): readonly Role[] {
  return isUnitKind(kind) ? rolesByKind[kind] : [];
}

/** Whether the role can let others in and out. */
export function leads(role: string): boolean {
  const known = Object.values(rolesByKind)
    .flat()
    .find((one) => one === role);
  return known !== undefined && permissionsOf(known).includes('access:manage');
}
