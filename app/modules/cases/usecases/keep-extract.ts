import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { keepFile } from '#platform/files/files.ts';
import { defineUseCase, type Scope } from '#platform/use-case.ts';
import { endExtract, loadExtract, recordPackageFiles } from '../extract-store.ts';
import type { PackageFile } from '../noark5/extract-data.ts';

const extractId = z.uuid();
const subject = (input: { readonly extractId: string }) => input.extractId;
const files = z.custom<readonly PackageFile[]>();

/** Keeps documents that have been laid in the package, so that one can see how far it has come. */
export const keepDocuments = defineUseCase({
  name: 'archive.keep-documents',
  permission: 'archive:run',
  audit: 'change',
  input: z.strictObject({ extractId, files }),
  subject,

  async handle(scope, { extractId: id, files: laid }) {
    await keepFiles(scope, id, laid);
    return ok(null);
  },
});

/** Keeps the files that describe the package, and says that it is finished. */
export const finishExtract = defineUseCase({
  name: 'archive.finish-extract',
  permission: 'archive:run',
  audit: 'change',
  input: z.strictObject({ extractId, files }),
  subject,

  async handle(scope, { extractId: id, files: made }) {
    await keepFiles(scope, id, made);
    await endExtract(scope.tx, id, { finishedAt: scope.now });
    return ok(null);
  },
});

async function keepFiles(
  scope: Scope,
  extractId: string,
  kept: readonly PackageFile[],
): Promise<void> {
  const { governorId } = await loadExtract(scope.tx, extractId);
  for (const file of kept) await keepFile(scope, file);
  await recordPackageFiles(scope.tx, { extractId, governorId }, kept);
}

/** Says that it could not be made, so that somebody can ask for it again. */
export const failExtract = defineUseCase({
  name: 'archive.fail-extract',
  permission: 'archive:run',
  audit: 'change',
  input: z.strictObject({ extractId }),
  subject,

  async handle({ tx, now }, { extractId: id }) {
    await endExtract(tx, id, { failedAt: now });
    return ok(null);
  },
});
