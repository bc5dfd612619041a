import { classTitles } from '../domain/case-class.ts';
import { named, recordCreator } from './archive-structure.ts';
import type { ExtractHead, JournalRecord } from './extract-data.ts';
import { correspondentTypes } from './words.ts';
import { element, end, root } from './xml.ts';

/** How many entries a journal has, counted as they are written. */
export interface JournalCounts {
  entries: number;
}

/** `loependeJournal.xml`: everything that was entered, in the order it was, for those who may read all of it. */
export async function* runningJournal(
  head: ExtractHead,
  records: AsyncIterable<JournalRecord>,
  counts: JournalCounts,
): AsyncGenerator<string> {
  yield root('loependeJournal', 'noark5/loependeJournal', 'loependeJournal.xsd');
  yield journalHead(head);
  for await (const record of records) {
    counts.entries += 1;
    yield runningEntry(record, head) ?? '';
  }
  yield end('loependeJournal');
}

/** `offentligJournal.xml`: the same entries as the public may read them. */
export async function* publicJournal(
  head: ExtractHead,
  records: AsyncIterable<JournalRecord>,
  counts: JournalCounts,
): AsyncGenerator<string> {
  yield root('offentligJournal', 'noark5/offentligJournal', 'offentligJournal.xsd');
  yield journalHead(head);
  for await (const record of records) {
    counts.entries += 1;
    yield publicEntry(record, head) ?? '';
  }
  yield end('offentligJournal');
}

function journalHead(head: ExtractHead): string {
  return (
    element('journalhode', [
      element('journalStartDato', head.from),
      element('journalSluttDato', head.to),
      element('seleksjon', 'Journalposter i avsluttede saker fra perioden'),
      element('antallJournalposter', head.entries),
      recordCreator(head),
    ]) ?? ''
  );
}

function runningEntry(record: JournalRecord, head: ExtractHead): string | undefined {
  const { entry, caseNumber } = record;
  const isShielded = entry.shieldedTitle !== null;
  return element('journalregistrering', [
    classOf(record),
    element('saksmappe', [
      element('saksaar', caseNumber.year),
      element('sakssekvensnummer', caseNumber.sequence),
      element('tittel', record.caseTitle),
      element('offentligTittel', record.caseShieldedTitle ?? undefined),
      element('administrativEnhet', head.governorName),
      element('saksansvarlig', named(record.caseWorker)),
    ]),
    element('journalpost', [
      ...numbersOf(record),
      element('tittel', entry.title),
      element('offentligTittel', entry.shieldedTitle ?? undefined),
      element('skjermingMetadata', isShielded ? 'tittel' : undefined),
      element('journaldato', entry.journaledOn),
      element('dokumentetsDato', entry.dated),
      element('administrativEnhet', head.governorName),
      element('saksbehandler', named(record.caseWorker)),
      ...exemption(entry.exemptUnder),
      ...(entry.correspondents.length === 0
        ? [internalParty(record, head)]
        : entry.correspondents.map(({ role, name, kind }) =>
            element('korrespondansepart', [
              element('korrespondanseparttype', correspondentTypes[role]),
              element('korrespondansepartNavn', name),
              element(
                'skjermingMetadata',
                isShielded && kind === 'person' ? 'korrespondansepartNavn' : undefined,
              ),
            ]),
          )),
    ]),
  ]);
}

function publicEntry(record: JournalRecord, head: ExtractHead): string | undefined {
  const { entry, caseNumber, shown } = record;
  return element('journalregistrering', [
    classOf(record),
    element('saksmappe', [
      element('saksaar', caseNumber.year),
      element('sakssekvensnummer', caseNumber.sequence),
      element('offentligTittel', shown.caseTitle ?? hiddenTitle),
      element('administrativEnhet', head.governorName),
    ]),
    element('journalpost', [
      ...numbersOf(record),
      element('offentligTittel', shown.title ?? hiddenTitle),
      element('journaldato', entry.journaledOn),
      element('dokumentetsDato', entry.dated),
      element('administrativEnhet', head.governorName),
      ...exemption(entry.exemptUnder),
      ...(shown.correspondents.length === 0
        ? [
            element('korrespondansepart', [
              element('korrespondanseparttype', 'Intern avsender'),
              element('korrespondansepartNavn', head.governorName),
            ]),
          ]
        : shown.correspondents.map(({ role, name, kind }) =>
            element('korrespondansepart', [
              element('korrespondanseparttype', correspondentTypes[role]),
              element('korrespondansepartNavn', name ?? hiddenNames[kind]),
            ]),
          )),
    ]),
  ]);
}

const hiddenTitle = 'Tittelen er unntatt offentlighet';
const hiddenNames = { person: 'En person', organisation: 'En virksomhet' } as const;

function numbersOf({ entry, documentNumber }: JournalRecord) {
  return [
    element('systemID', entry.id),
    element('journalaar', entry.journalNumber.year),
    element('journalsekvensnummer', entry.journalNumber.sequence),
    element('journalpostnummer', documentNumber),
  ];
}

function exemption(exemptUnder: string | null) {
  return exemptUnder === null
    ? []
    : [
        element('tilgangsrestriksjon', 'Unntatt offentlighet'),
        element('skjermingshjemmel', exemptUnder),
      ];
}

/** Every entry has somebody in the journal: what nobody outside sent or got, is from the unit itself. */
function internalParty({ caseWorker }: JournalRecord, head: ExtractHead) {
  return element('korrespondansepart', [
    element('korrespondanseparttype', 'Intern avsender'),
    element('korrespondansepartNavn', caseWorker.trim() === '' ? head.governorName : caseWorker),
  ]);
}

function classOf(record: JournalRecord): string | undefined {
  const { code, nb } = classTitles[record.class];
  return element('klasse', [element('klasseID', code), element('tittel', nb)]);
}
