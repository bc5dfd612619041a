import { expect, test } from 'vitest';
import { attachmentLimits, checkFiles } from './attachment.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const pdf = (name: string, size = 20) => {
  const content = new Uint8Array(size);
  content.set(bytes('%PDF-1.7'));
  return { name, content };
};

test.each([
  ['brev.pdf', '%PDF-1.7', 'application/pdf'],
  ['Brev.PDF', '%PDF-1.7', 'application/pdf'],
  ['notat.txt', 'Hei på deg', 'text/plain'],
  ['bilete.jpg', '\xff\xd8\xff\xe0', 'image/jpeg'],
])('%s is taken when it is what it says', (name, begins, mediaType) => {
  const content = Uint8Array.from(begins, (sign) => sign.codePointAt(0) ?? 0);
  expect(checkFiles([{ name, content }])).toMatchObject({ value: [{ name, mediaType }] });
});

test.each([
  ['brev.pdf', 'MZ\x90'],
  ['program.exe', 'MZ\x90'],
  ['side.html', '<script>'],
  ['makro.docm', 'PK\x03\x04'],
  ['brev', '%PDF-1.7'],
  ['notat.txt', 'MZ\0\0'],
  ['bilete.svg', '<svg>'],
])('%s is refused when it is something else', (name, begins) => {
  expect(checkFiles([{ name, content: bytes(begins) }])).toMatchObject({
    refusal: { code: 'file-type-unknown', details: { name } },
  });
});

test('there are limits to how many and how large', () => {
  const { count, bytes: most, bytesTogether } = attachmentLimits;
  const many = Array.from({ length: count + 1 }, (_, index) => pdf(`${index}.pdf`));
  expect(checkFiles(many)).toMatchObject({ refusal: { code: 'too-many-files' } });
  expect(checkFiles([pdf('stor.pdf', most + 1)])).toMatchObject({
    refusal: { code: 'file-too-large', details: { name: 'stor.pdf' } },
  });
  const three = ['a.pdf', 'b.pdf', 'c.pdf'].map((name) => pdf(name, bytesTogether / 2 - 10));
  expect(checkFiles(three)).toMatchObject({ refusal: { code: 'files-too-large' } });
  expect(
    checkFiles([pdf('tom.pdf', 8), { name: 'b.pdf', content: new Uint8Array() }]),
  ).toMatchObject({ refusal: { code: 'file-empty', details: { name: 'b.pdf' } } });
});

test('a name has no folders, nothing unseen and an end', () => {
  const long = `${'å'.repeat(300)}.pdf`;
  const checked = checkFiles(
    ['C:\\Brukarar\\Dina\\brev.pdf', '../../brev.pdf', 'br\u202eev.pdf', long].map((name) =>
      pdf(name),
    ),
  );
  const names = checked.ok ? checked.value.map(({ name }) => name) : [];
  expect(names.slice(0, 3)).toEqual(['brev.pdf', 'brev.pdf', 'brev.pdf']);
  expect(names[3]).toMatch(/^å+…å+\.pdf$/);
  expect(names[3]?.length).toBe(attachmentLimits.nameLength);
});
