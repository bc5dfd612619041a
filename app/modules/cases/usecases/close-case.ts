import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { closeCase, reopenCase } from '../api.ts';
import type { CaseId } from '../domain/case-folder.ts';

/** Avsluttar ei sak, or opens it again. A closed case takes no documents, and can be delivered to the archive. */
export const closeOrReopen = defineUseCase({
  name: 'case.close',
  permission: 'case:write',
  audit: 'change',
  input: z.strictObject({
    caseId: idInput<CaseId>(),
    act: z.enum(['close', 'reopen'], 'required'),
  }),
  subject: ({ caseId }) => caseId,

  async handle(scope, { caseId, act }) {
    const changed =
      act === 'close'
        ? await closeCase(scope.tx, caseId, scope)
        : await reopenCase(scope.tx, caseId);
    return changed.ok ? ok({ status: changed.value.status }) : changed;
  },
});
