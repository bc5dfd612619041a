import { z } from 'zod';
import type { Actor } from '#platform/access.ts';
import type { Unit } from '../store.ts';
import { isUnitKind } from '../unit-roles.ts';

/** `office:1234`: which unit an operator gives access in. Leaders have only their own. */
export const unitInput = z
  .string()
  .trim()
  .max(200, 'too-long')
  .optional()
  .transform((key, context): Unit | undefined => {
    if (!key) return undefined;
    const [kind = '', id = ''] = key.split(/:(.*)/s);
    if (isUnitKind(kind) && id !== '') return { kind, id };
    context.addIssue({ code: 'custom', message: 'invalid' });
    return z.NEVER;
  });

/** The unit somebody manages access in: operators name one, leaders have their own whatever they name. */
export function managedUnit({ capacity }: Actor, named: Unit | undefined): Unit {
  const own = { kind: capacity.kind, id: capacity.unitId };
  return capacity.kind === 'operations' ? (named ?? own) : own;
}
