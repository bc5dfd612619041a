import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemActor } from '#platform/access.ts';
import { execute, type Services } from '#platform/use-case.ts';
import { type CaseClass, caseClasses } from '../domain/case-class.ts';
import { formatDocumentNumber } from '../domain/case-number.ts';
import { documentFileName } from '../extract-store.ts';
import { failExtract, finishExtract, keepDocuments } from '../usecases/keep-extract.ts';
import {
  readCases,
  readCorrections,
  readDocuments,
  readExtractHead,
  readRecords,
} from '../usecases/read-extract.ts';
import { archiveStructure, mappeId, noCounts } from './archive-structure.ts';
import { changeLog } from './change-log.ts';
import { description } from './description.ts';
import { documentPrint } from './document-print.ts';
import type {
  ExtractedCase,
  ExtractedDocument,
  ExtractHead,
  JournalRecord,
  PackageFile,
} from './extract-data.ts';
import { publicJournal, runningJournal } from './journals.ts';
import { endingOf } from './words.ts';

/** Where the schemas lie when the program runs. */
const schemaFolder = 'app/modules/cases/noark5';

export const schemas = [
  'addml.xsd',
  'arkivstruktur.xsd',
  'endringslogg.xsd',
  'loependeJournal.xsd',
  'metadatakatalog.xsd',
  'offentligJournal.xsd',
] as const;

export interface ExtractToMake {
  readonly extractId: string;
  readonly governorId: string;
}

/**
 * Makes a package: reads a little at a time, each in a transaction of its own, and writes the files piece by piece. Killed
 * anywhere it is made again, and the same documents are the same files.
 * @throws {Error} when what was written is not what was counted: somebody has opened a case again meanwhile.
 */
export async function makeExtract(
  services: Services,
  { extractId, governorId }: ExtractToMake,
): Promise<void> {
  const actor = systemActor(governorId);
  const read = await execute(services, actor, readExtractHead, { extractId });
  if (!read.ok || read.value === null) return;
  const head = read.value;
  const source = new ExtractSource(services, head);

  const files = new Map<string, PackageFile>();
  const write = async (name: string, pieces: AsyncIterable<string>) => {
    files.set(name, { name, ...(await services.files.putPieces(encoded(pieces))) });
  };
  const structure = noCounts();
  await write('arkivstruktur.xml', archiveStructure(head, source, structure));
  await source.keepLaid();
  const running = { entries: 0 };
  await write('loependeJournal.xml', runningJournal(head, source.records(), running));
  const shown = { entries: 0 };
  await write('offentligJournal.xml', publicJournal(head, source.records(), shown));
  const changes = { changes: 0 };
  await write('endringslogg.xml', changeLog(head, source, changes));
  for (const name of schemas) {
    const content = await readFile(join(schemaFolder, name));
    files.set(name, { name, sha256: await services.files.put(content), size: content.length });
  }
  const counted = { files, structure, running, public: shown, changes };
  requireSame('cases', head.cases, structure.folders);
  requireSame('documents', head.documents, structure.descriptions);
  for (const entries of [structure.entries, running.entries, shown.entries])
    requireSame('entries', head.entries, entries);
  await write('arkivuttrekk.xml', one(description(head, counted)));
  await execute(services, actor, finishExtract, { extractId, files: [...files.values()] });
}

/** Says that it cannot be made. */
export async function giveUpExtract(
  services: Services,
  { extractId, governorId }: ExtractToMake,
): Promise<void> {
  await execute(services, systemActor(governorId), failExtract, { extractId });
}

function requireSame(what: string, counted: number, written: number): void {
  if (counted !== written)
    throw new Error(`The extract was to have ${counted} ${what}, and has ${written}`);
}

/** How many documents are laid before they are kept: often enough to see it move. */
const keptAtOnce = 50;

/** What is read from the database and laid in the package, a little at a time. */
class ExtractSource {
  readonly #services: Services;
  readonly #head: ExtractHead;
  readonly #laid: PackageFile[] = [];

  constructor(services: Services, head: ExtractHead) {
    this.#services = services;
    this.#head = head;
  }

  get #actor() {
    return systemActor(this.#head.governorId);
  }

  async *casesOf(of: CaseClass): AsyncGenerator<ExtractedCase> {
    const { extractId } = this.#head;
    let after: string | null = null;
    for (;;) {
      const found = await execute(this.#services, this.#actor, readCases, { extractId, of, after });
      const cases: readonly ExtractedCase[] = found.ok ? found.value : [];
      yield* cases;
      after = cases.at(-1)?.id ?? null;
      if (after === null) return;
    }
  }

  async *cases(): AsyncGenerator<ExtractedCase> {
    for (const of of caseClasses) yield* this.casesOf(of);
  }

  async *documentsOf(folder: ExtractedCase): AsyncGenerator<ExtractedDocument> {
    const where = { extractId: this.#head.extractId, caseId: folder.id };
    let after = 0;
    for (;;) {
      const found = await execute(this.#services, this.#actor, readDocuments, { ...where, after });
      const documents: readonly ExtractedDocument[] = found.ok ? found.value : [];
      yield* documents;
      const last = documents.at(-1);
      if (!last) return;
      after = last.number;
    }
  }

  async *records(): AsyncGenerator<JournalRecord> {
    const { extractId } = this.#head;
    let after = { year: 0, sequence: 0 };
    for (;;) {
      const found = await execute(this.#services, this.#actor, readRecords, { extractId, after });
      const records: readonly JournalRecord[] = found.ok ? found.value : [];
      yield* records;
      const last = records.at(-1);
      if (!last) return;
      after = last.entry.journalNumber;
    }
  }

  async *corrections() {
    const { extractId } = this.#head;
    let after: string | null = null;
    for (;;) {
      const input: { extractId: string; after: string | null } = { extractId, after };
      const found = await execute(this.#services, this.#actor, readCorrections, input);
      if (!found.ok) return;
      yield* found.value;
      after = found.value.at(-1)?.id ?? null;
      if (after === null) return;
    }
  }

  /** A letter as it was archived, another file as it came, and what was HTML alone set as PDF/A. */
  async fileOf(folder: ExtractedCase, document: ExtractedDocument): Promise<PackageFile> {
    const { content } = document;
    const { files, typesetter } = this.#services;
    const written = `${mappeId(folder)}-${document.number}`;
    const laid = async (ending: string, sha256: string, size: number | null) => {
      const length = size ?? (await files.get(sha256)).length;
      const file = { name: documentFileName(written, ending), sha256, size: length };
      this.#laid.push(file);
      if (this.#laid.length >= keptAtOnce) await this.keepLaid();
      return file;
    };
    if (content.kind === 'pdf') return laid('.pdf', content.sha256, document.size);
    if (content.kind === 'file')
      return laid(endingOf(content.mediaType), content.sha256, document.size);
    const number = formatDocumentNumber({ ...folder.number, document: document.number });
    const print = documentPrint(number, document, content.html, this.#head.governorName);
    const pdf = await typesetter.pdf(print);
    return laid('.pdf', await files.put(pdf), pdf.length);
  }

  async keepLaid(): Promise<void> {
    const files = this.#laid.splice(0);
    if (files.length === 0) return;
    const { extractId } = this.#head;
    await execute(this.#services, this.#actor, keepDocuments, { extractId, files });
  }
}

/** Large enough that a file is not written a line at a time, small enough to be nothing in memory. */
const pieceSize = 64 * 1024;

async function* encoded(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let gathered = '';
  for await (const text of texts) {
    gathered += text;
    if (gathered.length < pieceSize) continue;
    yield encoder.encode(gathered);
    gathered = '';
  }
  yield encoder.encode(gathered);
}

async function* one(text: string): AsyncGenerator<string> {
  yield text;
}
