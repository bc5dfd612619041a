/**
 * Who may do what: one table from role to permission (product.md, "Who uses it"). A permission says what a
 * person may do at all; which rows they may do it to is decided by row level security, from the capacity.
 */
const granted = {
  visitor: ['public:read'],
  resident: ['public:read', 'message:write'],
  proxy: ['public:read'],
  caseworker: ['organisation:read', 'survey:answer', 'message:write', 'rules:what-if'],
  'decision-maker': ['organisation:read', 'survey:answer', 'message:write', 'rules:what-if'],
  'office-leader': [
    'organisation:read',
    'survey:answer',
    'survey:sign',
    'message:write',
    'access:manage',
    'rules:what-if',
  ],
  'municipal-director': ['organisation:read', 'survey:follow'],
  'municipal-editor': ['organisation:read', 'content:edit', 'content:publish'],
  'governor-adviser': [
    'organisation:read',
    'survey:read',
    'survey:prepare',
    'survey:send',
    'survey:follow-up',
    'survey:receive',
    'survey:results',
    'survey:code',
    'survey:reconcile',
    'survey:quote',
    'report:promise',
    'report:write',
    'case:read',
    'mail:read',
    'registry:read',
    'rules:what-if',
  ],
  'governor-appeals-lawyer': [
    'organisation:read',
    'survey:read',
    'case:read',
    'case:read-shielded',
    'registry:read',
    'rules:what-if',
  ],
  'governor-auditor': [
    'organisation:read',
    'survey:read',
    'survey:results',
    'case:read',
    'case:read-shielded',
    'registry:read',
  ],
  'governor-audit-leader': [
    'organisation:read',
    'survey:read',
    'survey:results',
    'case:read',
    'case:read-shielded',
    'registry:read',
  ],
  'governor-registry': [
    'organisation:read',
    'survey:read',
    'survey:receive',
    'case:read',
    'case:read-shielded',
    'case:write',
    'archive:deliver',
    'mail:read',
    'registry:read',
    'registry:work',
    'letter:set-sender',
  ],
  'governor-editor': ['organisation:read', 'survey:read', 'content:edit', 'content:publish'],
  'section-leader': [
    'organisation:read',
    'survey:read',
    'survey:approve',
    'survey:withdraw',
    'survey:exempt',
    'survey:results',
    'survey:reconcile',
    'report:approve',
    'case:read',
    'case:read-shielded',
    'archive:deliver',
    'mail:read',
    'registry:read',
    'registry:work',
    'letter:set-sender',
    'access:manage',
  ],
  'county-nav-contact': ['organisation:read'],
  'directorate-reader': ['organisation:read', 'rules:simulate', 'rules:what-if'],
  operator: [
    'organisation:read',
    'organisation:import',
    'access:manage',
    'users:manage',
    'operations:read',
    'operations:set-clock',
  ],
  /** A job, acting for one named unit. It can follow up what people have started, and decide nothing. */
  system: [
    'survey:run-schedule',
    'content:run-schedule',
    'letter:file',
    'report:make-files',
    'mail:send',
    'mail:intake',
    'message:file',
    'organisation:read',
    'case:write',
    'archive:run',
    'operations:maintain',
  ],
} as const satisfies Record<string, readonly string[]>;

export type Role = keyof typeof granted;
export type Permission = (typeof granted)[Role][number];

export const roles = Object.keys(granted) as readonly Role[];

export function isRole(text: string): text is Role {
  return Object.hasOwn(granted, text);
}

/** What a role may do. */
export function permissionsOf(role: Role): readonly Permission[] {
  return granted[role];
}

export const capacityKinds = [
  'office',
  'municipality',
  'governor',
  'county-nav',
  'directorate',
  'operations',
  'resident',
  'visitor',
  'system',
] as const;
export type CapacityKind = (typeof capacityKinds)[number];

/** On whose behalf somebody acts right now. A person with several memberships acts in one at a time. */
export interface Capacity {
  readonly kind: CapacityKind;
  /** Office number, municipality number, county governor's key … A visitor has none: an empty text. */
  readonly unitId: string;
  /** The user a deputy (vikar) stands in for; the audit log says "for". */
  readonly onBehalfOf?: string;
  /** The person a resident's session is about. */
  readonly personId?: string;
}

export interface Actor {
  /** The user's id; `visitor` and `system` for nobody in particular. */
  readonly id: string;
  /** What colleagues see beside what was written: «Kari Demo skreiv kl. 14.05». Never logged. */
  readonly name: string;
  readonly capacity: Capacity;
  readonly roles: readonly Role[];
}

/** Oneself, and the one that one stands in for. */
export function usersOf({ id, capacity: { onBehalfOf } }: Actor): readonly string[] {
  return onBehalfOf === undefined ? [id] : [id, onBehalfOf];
}

export const visitor: Actor = {
  id: 'visitor',
  name: '',
  capacity: { kind: 'visitor', unitId: '' },
  roles: ['visitor'],
};

/** A job acts for one unit, under the same policies as a person there. */
export function systemActor(unitId: string): Actor {
  return { id: 'system', name: 'Medverk', capacity: { kind: 'system', unitId }, roles: ['system'] };
}

export function may(actor: Actor, permission: Permission): boolean {
  return actor.roles.some((role) => permissionsOf(role).includes(permission));
}

/** A "no" that the audit log keeps, whoever gets it. */
export abstract class Denied extends Error {
  abstract readonly outcome: string;
}

export class Forbidden extends Denied {
  override readonly name = 'Forbidden';
  readonly outcome = 'forbidden';
}

/** It does not exist, or this actor may not know that it does. */
export class NotFound extends Denied {
  override readonly name = 'NotFound';
  readonly outcome = 'not found';
}
