import type { ChangeCounts } from './change-log.ts';
import type { StructureCounts } from './archive-structure.ts';
import type { ExtractHead, PackageFile } from './extract-data.ts';
import type { JournalCounts } from './journals.ts';
import { element, root } from './xml.ts';

/** What was written, to be described. */
export interface Written {
  readonly files: ReadonlyMap<string, PackageFile>;
  readonly structure: StructureCounts;
  readonly running: JournalCounts;
  readonly public: JournalCounts;
  readonly changes: ChangeCounts;
}

/** `arkivuttrekk.xml` (ADDML 8.3): whose archive, which period, each file with its checksum, and how many of what is in it. */
export function description(head: ExtractHead, written: Written): string {
  const { structure } = written;
  return `${root('addml', 'addml', 'addml.xsd', ' name="Noark 5-arkivuttrekk"')}${
    element('dataset', [
      element('description', `Arkivuttrekk fra ${head.governorName}, ${head.from} til ${head.to}`),
      element('reference', [
        element('context', [
          element('additionalElements', [
            group('recordCreators', [additional('recordCreator', head.governorName)]),
            additional('systemType', 'Sakarkiv (Noark-5)'),
            additional('systemName', 'Medverk'),
            additional('archive', `${head.governorName}: saksarkiv`),
          ]),
        ]),
        element('content', [
          element('additionalElements', [
            element(
              'additionalElement',
              [
                element('properties', [
                  property('startDate', head.from),
                  property('endDate', head.to),
                ]),
              ],
              'name="archivalPeriod"',
            ),
          ]),
        ]),
      ]),
      element('dataObjects', [
        element(
          'dataObject',
          [
            element('properties', [
              properties('info', [
                property('type', 'Noark 5', [property('version', '5.0')]),
                properties('additionalInfo', [
                  properties('periode', [
                    property('inngaaendeSkille', 'skarpt'),
                    // Cases that go on are delivered with a later period.
                    property('utgaaendeSkille', head.leftOpen === 0 ? 'skarpt' : 'mykt'),
                  ]),
                  flag('inneholderSkjermetInformasjon', structure.shielded > 0),
                  flag('omfatterDokumenterSomErKassert', structure.disposed > 0),
                  flag('inneholderDokumenterSomSkalKasseres', structure.toBeDisposed > 0),
                  flag('inneholderVirksomhetsspesifikkeMetadata', false),
                  count('antallDokumentfiler', structure.objects),
                ]),
              ]),
            ]),
            element('dataObjects', [
              dataObject('arkivstruktur', 'arkivstruktur.xsd', written, {
                mappe: structure.folders,
                registrering: structure.records,
              }),
              dataObject('endringslogg', 'endringslogg.xsd', written, {
                endring: written.changes.changes,
              }),
              dataObject('loependeJournal', 'loependeJournal.xsd', written, {
                journalregistrering: written.running.entries,
              }),
              dataObject('offentligJournal', 'offentligJournal.xsd', written, {
                journalregistrering: written.public.entries,
              }),
            ]),
          ],
          'name="Noark 5-arkivuttrekk"',
        ),
      ]),
    ]) ?? ''
  }</addml>\n`;
}

function dataObject(
  name: string,
  schema: string,
  { files }: Written,
  occurrences: Readonly<Record<string, number>>,
): string | undefined {
  const file = (fileName: string) => {
    const found = files.get(fileName);
    if (!found) throw new Error(`The package has no ${fileName}`);
    return properties('file', [
      property('name', fileName),
      property('format', 'XML', [property('version', '1.0')]),
      properties('checksum', [property('algorithm', 'SHA-256'), property('value', found.sha256)]),
    ]);
  };
  const schemaType = property('type', 'XML Schema', [property('version', '1.0')]);
  return element(
    'dataObject',
    [
      element('properties', [
        file(`${name}.xml`),
        property('schema', 'main', [file(schema), schemaType]),
        properties('schema', [file('metadatakatalog.xsd'), schemaType]),
        properties(
          'info',
          Object.entries(occurrences).map(([of, value]) =>
            property('numberOfOccurrences', of, [
              property('elementPath', `//${of}`),
              count('value', value),
            ]),
          ),
        ),
      ]),
    ],
    `name="${name}"`,
  );
}

function property(
  name: string,
  value: string,
  more: readonly (string | undefined)[] = [],
  dataType = '',
): string | undefined {
  return element(
    'property',
    [element('value', value), more.length > 0 ? element('properties', more) : undefined],
    `name="${name}"${dataType === '' ? '' : ` dataType="${dataType}"`}`,
  );
}

function properties(name: string, of: readonly (string | undefined)[]): string | undefined {
  return element('property', [element('properties', of)], `name="${name}"`);
}

function flag(name: string, value: boolean): string | undefined {
  return property(name, String(value), [], 'boolean');
}

function count(name: string, value: number): string | undefined {
  return property(name, String(value), [], 'integer');
}

function additional(name: string, value: string): string | undefined {
  return element('additionalElement', [element('value', value)], `name="${name}"`);
}

function group(name: string, of: readonly (string | undefined)[]): string | undefined {
  return element('additionalElement', [element('additionalElements', of)], `name="${name}"`);
}
