import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { caseById, filedLetters } from '#modules/cases/api.ts';
import type { CaseId, DocumentId } from '#modules/cases/domain/case-folder.ts';
import { formatDocumentNumber } from '#modules/cases/domain/case-number.ts';
import { finishLetterRun, letterParcel, letterPrint } from '#modules/letters/api.ts';
import type { Letter } from '#modules/letters/domain/letter.ts';
import { systemActor } from '#platform/access.ts';
import { keepFile, type PutFile } from '#platform/files/files.ts';
import { idInput } from '#platform/input.ts';
import { defineUseCase, execute, type Services } from '#platform/use-case.ts';
import type { SurveyId } from '../domain/form.ts';
import { officesWithLetter } from '../prepare-store.ts';
import { loadSurvey } from '../store.ts';
import { writeLetters } from './write-letters.ts';

interface GatheredLetter {
  readonly letter: Letter;
  readonly pdfSha256: string;
  /** `2026-14-3 Nav Demovik.pdf` */
  readonly fileName: string;
}

/** The next letters of a round as they were filed, by the name of the office, from after the one given. */
export const readLetters = defineUseCase({
  name: 'survey.read-letters',
  permission: 'survey:run-schedule',
  audit: 'none',
  input: z.object({ surveyId: idInput<SurveyId>(), skip: z.number().int().min(0) }),
  subject: ({ surveyId }) => surveyId,

  async handle({ tx }, { surveyId, skip }) {
    const survey = await loadSurvey(tx, surveyId);
    if (survey.caseId === null) return ok({ letters: [], offices: 0 });
    const { number } = await caseById(tx, survey.caseId as CaseId);
    const offices = await officesWithLetter(tx, surveyId, { skip, limit: 25 });
    const names = new Map(offices.map(({ letterId, officeName }) => [letterId, officeName]));
    const filed = await filedLetters(
      tx,
      offices.map(({ letterId }) => letterId as DocumentId),
    );
    const letters = filed.map(({ id, number: document, letter, pdfSha256 }): GatheredLetter => {
      const documentNumber = formatDocumentNumber({ ...number, document });
      return { letter, pdfSha256, fileName: `${documentNumber} ${names.get(id) ?? ''}.pdf` };
    });
    return ok({ letters, offices: offices.length });
  },
});

/** Keeps what a run made. */
export const keepLetters = defineUseCase({
  name: 'survey.keep-letters',
  permission: 'survey:run-schedule',
  audit: 'change',
  input: z.object({
    runId: z.uuid(),
    letters: z.number().int().min(1),
    print: z.custom<PutFile>(),
    zip: z.custom<PutFile>(),
  }),
  subject: ({ runId }) => runId,

  async handle(scope, { runId, letters, print, zip }) {
    await keepFile(scope, print);
    await keepFile(scope, zip);
    const files = { printSha256: print.sha256, zipSha256: zip.sha256 };
    await finishLetterRun(scope, runId, { letters, ...files });
    return ok(null);
  },
});

/**
 * Writes the letters that are missing, and gathers them all. It reads a few at a time and sets them outside any
 * transaction; killed anywhere it is done again by the queue, and the same letters are the same files.
 */
export async function gatherLetters(
  services: Services,
  { runId, surveyId, governorId }: { runId: string; surveyId: SurveyId; governorId: string },
): Promise<void> {
  const actor = systemActor(governorId);
  await writeLetters(services, governorId, surveyId);
  const gathered: GatheredLetter[] = [];
  let skip = 0;
  for (;;) {
    const read = await execute(services, actor, readLetters, { surveyId, skip });
    if (!read.ok || read.value.offices === 0) break;
    gathered.push(...read.value.letters);
    skip += read.value.offices;
  }
  const [first, ...rest] = gathered.map(({ letter }) => letter);
  if (!first) throw new Error(`Survey ${surveyId} has no letters to gather`);
  const put = async (content: Uint8Array): Promise<PutFile> => ({
    sha256: await services.files.put(content),
    size: content.length,
  });
  const print = await put(await services.typesetter.pdf(letterPrint([first, ...rest])));
  const files = [];
  for (const { fileName, pdfSha256 } of gathered)
    files.push({ name: fileName, content: await services.files.get(pdfSha256) });
  const zip = await put(letterParcel(files));
  await execute(services, actor, keepLetters, { runId, letters: gathered.length, print, zip });
}
