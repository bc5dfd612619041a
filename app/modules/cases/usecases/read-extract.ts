import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { nameOf } from '#modules/organisations/domain/register.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { caseClasses } from '../domain/case-class.ts';
import {
  finishedPackage,
  loadExtract,
  readExtractedCases,
  readExtractedCorrections,
  readExtractedDocuments,
  readJournalRecords,
} from '../extract-store.ts';
import type { ExtractHead } from '../noark5/extract-data.ts';

const extractId = z.uuid();
const subject = (input: { readonly extractId: string }) => input.extractId;

/** What the extract is of; null when it has ended. */
export const readExtractHead = defineUseCase({
  name: 'archive.read-head',
  permission: 'archive:run',
  audit: 'none',
  input: z.strictObject({ extractId }),
  subject,

  async handle({ tx, today }, { extractId: id }) {
    const extract = await loadExtract(tx, id);
    if (extract.finishedAt !== null || extract.failedAt !== null) return ok(null);
    const register = await loadRegister(tx);
    const { governorId, from, to, askedAt, askedBy } = extract;
    const head: ExtractHead = {
      extractId: id,
      governorId,
      // The language of the schemas and of what is written around the data.
      governorName: register.governors.has(governorId)
        ? nameOf(register, 'governor', governorId, today, 'nb')
        : governorId,
      organisationNumber: register.governors.get(governorId)?.organisationNumber ?? undefined,
      from,
      to,
      askedAt,
      askedBy,
      cases: extract.cases,
      entries: extract.entries,
      documents: extract.documents,
      leftOpen: extract.leftOpen,
    };
    return ok(head);
  },
});

const casesAtOnce = 50;

/** The next cases of a class. */
export const readCases = defineUseCase({
  name: 'archive.read-cases',
  permission: 'archive:run',
  audit: 'none',
  input: z.strictObject({ extractId, of: z.enum(caseClasses), after: z.uuid().nullable() }),
  subject,

  async handle({ tx }, { extractId: id, of, after }) {
    await loadExtract(tx, id);
    return ok(await readExtractedCases(tx, id, { of, after, limit: casesAtOnce }));
  },
});

const documentsAtOnce = 50;

/** The next documents of a case. */
export const readDocuments = defineUseCase({
  name: 'archive.read-documents',
  permission: 'archive:run',
  audit: 'none',
  input: z.strictObject({ extractId, caseId: z.uuid(), after: z.number().int().min(0) }),
  subject,

  async handle({ tx }, { caseId, after }) {
    return ok(await readExtractedDocuments(tx, caseId, { after, limit: documentsAtOnce }));
  },
});

const recordsAtOnce = 100;

/** The next entries in the order of the journal. */
export const readRecords = defineUseCase({
  name: 'archive.read-records',
  permission: 'archive:run',
  audit: 'none',
  input: z.strictObject({
    extractId,
    after: z.strictObject({ year: z.number().int(), sequence: z.number().int() }),
  }),
  subject,

  async handle({ tx, today }, { extractId: id, after }) {
    return ok(await readJournalRecords(tx, id, { after, limit: recordsAtOnce, today }));
  },
});

/** The next corrections of what is in the extract. */
export const readCorrections = defineUseCase({
  name: 'archive.read-corrections',
  permission: 'archive:run',
  audit: 'none',
  input: z.strictObject({ extractId, after: z.uuid().nullable() }),
  subject,

  async handle({ tx }, { extractId: id, after }) {
    return ok(await readExtractedCorrections(tx, id, { after, limit: recordsAtOnce }));
  },
});

/** What lies in a finished package, for the command line that writes it out. */
export const readPackage = defineUseCase({
  name: 'archive.hand-over',
  permission: 'archive:run',
  audit: 'person',
  input: z.strictObject({ extractId }),
  subject,

  handle: async ({ tx }, { extractId: id }) => ok(await finishedPackage(tx, id)),
  persons: ({ persons }) => persons,
});
