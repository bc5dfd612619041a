import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { guardAttachment } from './attachment.ts';
import { readPdf } from './read-pdf.ts';

/** A page with lines of text, and what is said beside it. */
function aPdf(lines: readonly string[], { title = '', link = '' } = {}): Uint8Array {
  const text = lines.map((line) => `(${line}) Tj 0 -14 Td`).join(' ');
  const stream = `BT /F1 12 Tf 72 720 Td ${text} ET`;
  const annotation = `<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (${link}) >> >>`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >>${
      link ? ` /Annots [${annotation}]` : ''
    } >>`,
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Title (${title}) >>`,
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = file.length;
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  file += `trailer << /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${start}\n%%EOF`;
  return strToU8(file, true);
}

const attached = (content: Uint8Array) => guardAttachment({ name: 'svar.pdf', content }, readPdf);

test.each([
  ['on the page', aPdf(['Gjeld 018245 60079.'])],
  ['over two lines', aPdf(['Gjeld 018245', '60079.'])],
  ['in its title', aPdf(['Svar.'], { title: 'Om 01824560079' })],
  ['in a link', aPdf(['Svar.'], { link: 'mailto:01824560079@demo.example' })],
])('a number %s stops a PDF', async (_, file) => {
  expect(await attached(file)).toMatchObject({ outcome: 'stop', isRead: true });
});

test('words near a name warn, and what is only a letter passes', async () => {
  expect(await attached(aPdf(['Kari Nordmann har depresjon.']))).toMatchObject({ outcome: 'warn' });
  expect(await attached(aPdf(['Sak 2019/23037']))).toEqual({
    outcome: 'pass',
    reasons: [],
    isRead: true,
  });
});

test.each([
  ['a page without text, as from a scanner', aPdf([])],
  ['a damaged file', strToU8('%PDF-1.7 ikkje ein PDF likevel')],
])('%s is for somebody to look at', async (_, file) => {
  expect(await attached(file)).toEqual({ outcome: 'warn', reasons: [], isRead: false });
});
