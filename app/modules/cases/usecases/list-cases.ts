import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { Forbidden } from '#platform/access.ts';
import { idInput, optionalText } from '#platform/input.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { archiveOwner } from '../api.ts';
import type { CaseId } from '../domain/case-folder.ts';
import { listCases as listFrom, personsIn } from '../store.ts';

export const casesOnPage = 25;

/** One page of the unit's cases, found by number or by words in the title. */
export const listCases = defineUseCase({
  name: 'case.list',
  permission: 'case:read',
  audit: 'person',
  input: z.object({ typed: optionalText(), after: idInput<CaseId>().optional() }),
  subject: () => 'cases',

  async handle({ tx, actor }, { typed, after }) {
    const owner = archiveOwner(actor);
    if (!owner) throw new Forbidden('case.list');
    const { cases, next } = await listFrom(tx, owner, { typed, after, size: casesOnPage });
    const persons = await personsIn(
      tx,
      cases.map(({ id }) => id),
    );
    return ok({ cases, next, typed, after, persons });
  },

  persons: ({ persons }) => persons,
});
