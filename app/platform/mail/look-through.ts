import { guardAttachment } from '#platform/personal-data/attachment.ts';
import type { FindingKind } from '#platform/personal-data/personal-data.ts';
import { readPdf } from '#platform/personal-data/read-pdf.ts';
import { keptWorker } from '#platform/work/work.ts';
import type { ReceivedAttachment } from './received-mail.ts';

/** Together with the time a PDF may take, well below when the queue takes the job for dead. */
const milliseconds = 20_000;
const smallBytes = 200_000;

const worker = keptWorker<readonly ReceivedAttachment[], readonly FindingKind[]>(
  'mail-files',
  undefined,
  // What one file leaves behind in memory does not meet the next for ever.
  { renewAfter: 200, idleMilliseconds: 60_000 },
);

/** Looks for personal data in the files of a mail: packed and large ones in a thread, since anybody can have made them. */
export function kindsInFiles(
  files: readonly ReceivedAttachment[],
): Promise<readonly FindingKind[]> {
  const isSmall = ({ content }: ReceivedAttachment) =>
    content.length < smallBytes && !(content[0] === 0x50 && content[1] === 0x4b);
  return files.every(isSmall) ? lookThrough(files) : worker.ask(files);
}

/** The kinds that are found before the time is up: a hundred slow files must not keep all other mail waiting. */
export async function lookThrough(
  files: readonly ReceivedAttachment[],
): Promise<readonly FindingKind[]> {
  const began = performance.now();
  const kinds = new Set<FindingKind>();
  for (const file of files) {
    if (performance.now() - began > milliseconds) break;
    const { reasons } = await guardAttachment(file, readPdf);
    for (const { kind } of reasons) kinds.add(kind);
  }
  return [...kinds];
}
