import type { IsoDate } from '#kernel/date.ts';
import type { Language } from '#kernel/text.ts';
import { nameOf, type Register } from '#modules/organisations/domain/register.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Scope } from '#platform/use-case.ts';
import type { Sender } from './domain/letter.ts';
import { fileLetterJob } from './file-job.ts';
import { insertLetterToFile, type LetterToFile } from './queue-store.ts';
import { finishRun, insertRun } from './run-store.ts';
import { loadSenderProfile } from './sender-store.ts';

export { letterParcel } from './letter-parcel.ts';
export { letterPrint } from './letter-print.ts';
export { latestRun as letterRunOf, runFile as letterRunFile } from './run-store.ts';

/** Avsendarprofil: what the register knows of a governor, and what the governor has entered about itself. */
export async function governorAsSender(
  tx: Tx,
  register: Register,
  governorId: string,
  on: IsoDate,
  language: Language,
): Promise<Sender> {
  const { postalAddress, visitingAddress, ...reached } = await loadSenderProfile(tx, governorId);
  const organisationNumber = register.governors.get(governorId)?.organisationNumber;
  return {
    name: nameOf(register, 'governor', governorId, on, language),
    ...(organisationNumber ? { organisationNumber } : {}),
    postalAddress: linesOf(postalAddress),
    visitingAddress: linesOf(visitingAddress),
    email: reached.email,
    phone: reached.phone,
    website: reached.website,
  };
}

/** Begins to gather the letters about something. Undefined when somebody is at it already. */
export function startLetterRun(
  { tx, now, actor, newId }: Scope,
  governorId: string,
  subjectId: string,
): Promise<string | undefined> {
  return insertRun(tx, { id: newId(), governorId, subjectId, askedAt: now, askedBy: actor.id });
}

export function finishLetterRun(
  { tx, now }: Scope,
  runId: string,
  made: { readonly letters: number; readonly printSha256: string; readonly zipSha256: string },
): Promise<void> {
  return finishRun(tx, runId, { at: now, ...made });
}

/**
 * Writes a letter down to be archived in a case: kept or lost with what it tells of. A job sets it as PDF and files it,
 * since that takes longer than others should wait.
 */
export async function writeLetter(
  { tx, now, actor, newId, jobs }: Scope,
  letter: Omit<LetterToFile, 'id'>,
): Promise<void> {
  const id = newId();
  await insertLetterToFile(tx, { id, ...letter }, { at: now, by: actor.id });
  await jobs.send(tx, fileLetterJob, { letterId: id, governorId: letter.governorId });
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
