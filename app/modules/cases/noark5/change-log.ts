import type { CorrectedField } from '../domain/journal.ts';
import type { KeptCorrection } from '../journal-store.ts';
import { archiveIds, named } from './archive-structure.ts';
import type { ExtractedCase, ExtractHead } from './extract-data.ts';
import { element, end, root } from './xml.ts';

/** The numbers of what may be corrected, in the metadata catalogue. */
const metadata: Readonly<Record<CorrectedField, string>> = {
  title: 'M020',
  'shielded-title': 'M025',
  'exempt-under': 'M501',
};

export interface ChangeCounts {
  changes: number;
}

/** Where something stood empty. The schema takes no empty text. */
const empty = '(tom)';

/**
 * `endringslogg.xml`: what was changed in the archive after it was entered. The part of the archive is closed by the extract
 * itself, each case has been closed, and entries may have been corrected.
 */
export async function* changeLog(
  head: ExtractHead,
  changes: {
    readonly cases: () => AsyncIterable<
      Pick<ExtractedCase, 'id' | 'status' | 'closedOn' | 'closedBy'>
    >;
    readonly corrections: () => AsyncIterable<KeptCorrection & { readonly entryId: string }>;
  },
  counts: ChangeCounts,
): AsyncGenerator<string> {
  const change = (of: string, what: string, at: string, by: string, values: [string, string]) => {
    counts.changes += 1;
    const [before, after] = values;
    return (
      element('endring', [
        element('referanseArkivenhet', of),
        element('referanseMetadata', what),
        element('endretDato', at),
        element('endretAv', named(by)),
        element('tidligereVerdi', before || empty),
        element('nyVerdi', after || empty),
      ]) ?? ''
    );
  };
  yield root('endringslogg', 'noark5/endringslogg', 'endringslogg.xsd');
  yield change(archiveIds(head).part, 'M051', head.askedAt.toISOString(), head.askedBy, [
    'Aktiv periode',
    'Avsluttet periode',
  ]);
  for await (const { id, status, closedOn, closedBy } of changes.cases())
    yield change(id, 'M052', `${closedOn}T00:00:00`, closedBy, [
      'Under behandling',
      status === 'closed' ? 'Avsluttet' : 'Utgår',
    ]);
  for await (const { entryId, field, before, after, at, by } of changes.corrections())
    yield change(entryId, metadata[field], at.toISOString(), by, [before, after]);
  yield end('endringslogg');
}
