import { type CaseClass, caseClasses, classTitles } from '../domain/case-class.ts';
import { formatCaseNumber, formatDocumentNumber } from '../domain/case-number.ts';
import { disposableFrom, retentionOn, ruleOf } from '../domain/retention.ts';
import { dayInNorway } from '#platform/clock.ts';
import type { IsoDate } from '#kernel/date.ts';
import type {
  ExtractedCase,
  ExtractedDocument,
  ExtractedEntry,
  ExtractHead,
} from './extract-data.ts';
import { derivedId } from './noark-id.ts';
import { archiveFormat, correspondentTypes, entryTypes, formatOf } from './words.ts';
import { begin, element, end, root } from './xml.ts';

/** A file of a document, as it lies in the package. */
export interface DeliveredFile {
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
}

/** How many there are of each thing in the structure: the description of the package must say the same. */
export interface StructureCounts {
  folders: number;
  records: number;
  entries: number;
  descriptions: number;
  objects: number;
  shielded: number;
  disposed: number;
  toBeDisposed: number;
}

export function noCounts(): StructureCounts {
  return {
    folders: 0,
    records: 0,
    entries: 0,
    descriptions: 0,
    objects: 0,
    shielded: 0,
    disposed: 0,
    toBeDisposed: 0,
  };
}

/** The ids of what stands above the cases, which has no rows. */
export function archiveIds({
  governorId,
  extractId,
}: Pick<ExtractHead, 'governorId' | 'extractId'>) {
  return {
    archive: derivedId('arkiv', governorId),
    part: derivedId('arkivdel', extractId),
    system: derivedId('klassifikasjonssystem', governorId),
    classOf: (one: CaseClass) => derivedId('klasse', governorId, one),
  };
}

interface Source {
  /** The cases of a class, in the order of their numbers, a few at a time. */
  casesOf(one: CaseClass): AsyncIterable<ExtractedCase>;
  /** What lies in a case, in the order of the numbers, a few at a time. */
  documentsOf(folder: ExtractedCase): AsyncIterable<ExtractedDocument>;
  /** The file of a document, laid in the package. */
  fileOf(folder: ExtractedCase, document: ExtractedDocument): Promise<DeliveredFile>;
}

/**
 * `arkivstruktur.xml`: archive, part, classes, cases, entries, documents and files, one within the other. Written a document
 * at a time, so that an archive of any size is never in memory; counts what it writes.
 */
export async function* archiveStructure(
  head: ExtractHead,
  source: Source,
  counts: StructureCounts,
): AsyncGenerator<string> {
  const ids = archiveIds(head);
  const asked = head.askedAt.toISOString();
  const title = `${head.governorName}: saksarkiv`;
  const closed = [element('avsluttetDato', asked), element('avsluttetAv', head.askedBy)];
  const opened = [
    element('opprettetDato', midnight(head.from)),
    element('opprettetAv', head.governorName),
  ];
  yield root('arkiv', 'noark5/arkivstruktur', 'arkivstruktur.xsd');
  yield joined([
    element('systemID', ids.archive),
    element('tittel', title),
    element('arkivstatus', 'Avsluttet'),
    element('dokumentmedium', 'Elektronisk arkiv'),
    ...opened,
    ...closed,
    recordCreator(head),
  ]);
  yield begin('arkivdel');
  yield joined([
    element('systemID', ids.part),
    element('tittel', `${title} ${head.from}–${head.to}`),
    element('arkivdelstatus', 'Avsluttet periode'),
    element('dokumentmedium', 'Elektronisk arkiv'),
    ...opened,
    ...closed,
    element('arkivperiodeStartDato', head.from),
    element('arkivperiodeSluttDato', head.to),
  ]);
  yield begin('klassifikasjonssystem');
  yield joined([
    element('systemID', ids.system),
    element('klassifikasjonstype', 'Funksjonsbasert, hierarkisk'),
    element('tittel', 'Funksjonene til statsforvalteren'),
    ...opened,
  ]);
  const day = dayInNorway(head.askedAt);
  for (const one of caseClasses) {
    const { code, nb } = classTitles[one];
    const { decision, basis, why } = retentionOn(one, day);
    const kept = decision === 'preserve' ? 'Bevares' : 'Kasseres';
    yield begin('klasse');
    yield joined([
      element('systemID', ids.classOf(one)),
      element('klasseID', code),
      element('tittel', nb),
      // A date of disposal is required where there is a decision, and what is preserved has none.
      element('beskrivelse', `${kept} (${basis}). ${why.nb}`),
      ...opened,
    ]);
    for await (const folder of source.casesOf(one)) yield* caseFolder(folder, head, source, counts);
    yield end('klasse');
  }
  yield `${end('klassifikasjonssystem')}${end('arkivdel')}${end('arkiv')}`;
}

export function recordCreator(head: ExtractHead): string {
  return joined([
    element('arkivskaper', [
      element('arkivskaperID', head.organisationNumber ?? head.governorId),
      element('arkivskaperNavn', head.governorName),
    ]),
  ]);
}

async function* caseFolder(
  folder: ExtractedCase,
  head: ExtractHead,
  source: Source,
  counts: StructureCounts,
): AsyncGenerator<string> {
  counts.folders += 1;
  yield begin('mappe', 'xsi:type="saksmappe"');
  yield joined([
    element('systemID', folder.id),
    element('mappeID', mappeId(folder)),
    element('tittel', folder.title),
    element('offentligTittel', folder.shieldedTitle ?? undefined),
    element('dokumentmedium', 'Elektronisk arkiv'),
    element('opprettetDato', midnight(folder.openedOn)),
    element('opprettetAv', named(folder.openedBy)),
    element('avsluttetDato', midnight(folder.closedOn)),
    element('avsluttetAv', named(folder.closedBy)),
    ...folder.parties.map((party) =>
      element('part', [
        element('partID', party.organisationId),
        element('partNavn', party.name),
        element('partRolle', 'Part'),
      ]),
    ),
  ]);
  for await (const document of source.documentsOf(folder))
    yield await record(folder, document, head, source, counts);
  yield joined([
    element('saksaar', folder.number.year),
    element('sakssekvensnummer', folder.number.sequence),
    element('saksdato', folder.openedOn),
    element('administrativEnhet', head.governorName),
    element('saksansvarlig', named(folder.openedBy)),
    element('saksstatus', folder.status === 'closed' ? 'Avsluttet' : 'Utgår'),
  ]);
  yield end('mappe');
}

async function record(
  folder: ExtractedCase,
  document: ExtractedDocument,
  head: ExtractHead,
  source: Source,
  counts: StructureCounts,
): Promise<string> {
  const { entry } = document;
  counts.records += 1;
  if (entry) counts.entries += 1;
  if (entry?.shieldedTitle ?? entry?.exemptUnder) counts.shielded += 1;
  const number = formatDocumentNumber({ ...folder.number, document: document.number });
  const description = await documentDescription(folder, document, head, source, counts);
  const made = document.createdAt.toISOString();
  const written = element(
    'registrering',
    [
      element('systemID', entry?.id ?? derivedId('registrering', document.id)),
      element('opprettetDato', made),
      element('opprettetAv', named(document.createdBy)),
      element('arkivertDato', entry?.journaledAt.toISOString() ?? made),
      element('arkivertAv', named(entry?.journaledBy ?? document.createdBy)),
      entry ? shielding(entry) : undefined,
      description,
      element('registreringsID', number),
      element('tittel', entry?.title ?? document.title),
      element('offentligTittel', entry?.shieldedTitle ?? undefined),
      element('dokumentmedium', 'Elektronisk arkiv'),
      ...(entry?.corrections ?? []).map(({ reason, at, by }) =>
        element('merknad', [
          element('merknadstekst', reason),
          element('merknadstype', 'Retting av journalpost'),
          element('merknadsdato', at.toISOString()),
          element('merknadRegistrertAv', named(by)),
        ]),
      ),
      ...(entry?.correspondents ?? []).map(({ role, name }) =>
        element('korrespondansepart', [
          element('korrespondanseparttype', correspondentTypes[role]),
          element('korrespondansepartNavn', name),
          element('administrativEnhet', role === 'sender' ? undefined : head.governorName),
          element('saksbehandler', named(folder.openedBy)),
        ]),
      ),
      ...(entry ? journalRecord(entry, document.number) : []),
    ],
    entry ? 'xsi:type="journalpost"' : '',
  );
  return written ?? '';
}

function journalRecord(entry: ExtractedEntry, documentNumber: number) {
  const day = midnight(entry.dated);
  return [
    element('journalaar', entry.journalNumber.year),
    element('journalsekvensnummer', entry.journalNumber.sequence),
    element('journalpostnummer', documentNumber),
    element('journalposttype', entryTypes[entry.direction]),
    element('journalstatus', 'Arkivert'),
    element('journaldato', entry.journaledOn),
    element('dokumentetsDato', entry.dated),
    element('mottattDato', entry.direction === 'incoming' ? day : undefined),
    element('sendtDato', entry.direction === 'outgoing' ? day : undefined),
  ];
}

function shielding(entry: ExtractedEntry): string | undefined {
  if (entry.exemptUnder === null) return undefined;
  return element('skjerming', [
    element('tilgangsrestriksjon', 'Unntatt offentlighet'),
    element('skjermingshjemmel', entry.exemptUnder),
    ...(entry.shieldedTitle === null
      ? [element('skjermingMetadata', 'Ingen')]
      : ['tittel', 'korrespondansepartNavn'].map((what) => element('skjermingMetadata', what))),
    element('skjermingDokument', 'Skjerming av hele dokumentet'),
  ]);
}

async function documentDescription(
  folder: ExtractedCase,
  document: ExtractedDocument,
  head: ExtractHead,
  source: Source,
  counts: StructureCounts,
): Promise<string | undefined> {
  counts.descriptions += 1;
  const { content, disposal } = document;
  const mediaType = content.kind === 'file' ? content.mediaType : null;
  const rule = ruleOf({ mediaType, isJournaled: document.entry !== null }, folder.class);
  const retention = retentionOn(rule, dayInNorway(head.askedAt));
  const from = disposableFrom(retention, folder.closedOn);
  if (disposal) counts.disposed += 1;
  else if (from) counts.toBeDisposed += 1;
  const made = document.createdAt.toISOString();
  const by = named(document.createdBy);
  return element('dokumentbeskrivelse', [
    element('systemID', document.id),
    element('dokumenttype', kindOf(document)),
    element('dokumentstatus', 'Dokumentet er ferdigstilt'),
    element('tittel', document.title),
    element('opprettetDato', made),
    element('opprettetAv', by),
    element('dokumentmedium', 'Elektronisk arkiv'),
    element('tilknyttetRegistreringSom', 'Hoveddokument'),
    element('dokumentnummer', 1),
    element('tilknyttetDato', made),
    element('tilknyttetAv', by),
    retention.decision === 'destroy' && from
      ? element('kassasjon', [
          element('kassasjonsvedtak', 'Kasseres'),
          element('kassasjonshjemmel', retention.basis),
          element('bevaringstid', retention.years),
          element('kassasjonsdato', from),
        ])
      : undefined,
    disposal
      ? element('utfoertKassasjon', [
          element('kassertDato', disposal.at.toISOString()),
          element('kassertAv', named(disposal.by)),
        ])
      : undefined,
    document.entry ? shielding(document.entry) : undefined,
    disposal
      ? undefined
      : await documentObject(document, await source.fileOf(folder, document), counts),
  ]);
}

async function documentObject(
  document: ExtractedDocument,
  file: DeliveredFile,
  counts: StructureCounts,
): Promise<string | undefined> {
  counts.objects += 1;
  const { content } = document;
  const isArchived = content.kind !== 'file';
  return element('dokumentobjekt', [
    element('systemID', derivedId('dokumentobjekt', document.id)),
    element('versjonsnummer', 1),
    element('variantformat', isArchived ? 'Arkivformat' : 'Produksjonsformat'),
    element('format', isArchived ? archiveFormat.format : formatOf(content.mediaType)),
    element('formatDetaljer', isArchived ? archiveFormat.details : content.mediaType),
    element('opprettetDato', document.createdAt.toISOString()),
    element('opprettetAv', named(document.createdBy)),
    element('referanseDokumentfil', file.name),
    element('sjekksum', file.sha256),
    element('sjekksumAlgoritme', 'SHA-256'),
    element('filstoerrelse', file.size),
  ]);
}

function kindOf({ content }: ExtractedDocument): string {
  if (content.kind === 'pdf') return 'Brev';
  return content.kind === 'file' && content.mediaType === 'message/rfc822' ? 'E-post' : 'Dokument';
}

/** The number, and in front of it the archive that gave it, where that is another's: 2019/23037 may be in both. */
export function mappeId({ archive, number }: Pick<ExtractedCase, 'archive' | 'number'>): string {
  const written = formatCaseNumber(number);
  return archive === 'own' ? written : `${archive} ${written}`;
}

/** No name is empty in the archive. */
export function named(name: string): string {
  return name.trim() === '' ? 'Ukjent' : name;
}

function midnight(day: IsoDate): string {
  return `${day}T00:00:00`;
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join('');
}
