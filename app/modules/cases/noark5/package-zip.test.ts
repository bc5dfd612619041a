import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { rememberedFiles, wholeOf } from '#platform/files/file-store.ts';
import { packageName, packageZip } from './package-zip.ts';

test('a package is one ZIP with every file as it was', async () => {
  const store = rememberedFiles();
  const xml = new TextEncoder().encode(`<a>${'æøå '.repeat(50_000)}</a>`);
  const pdf = crypto.getRandomValues(new Uint8Array(60_000));
  const files = [
    { name: 'arkivstruktur.xml', sha256: await store.put(xml), size: xml.length },
    { name: 'dokumenter/2026-1-1.pdf', sha256: await store.put(pdf), size: pdf.length },
  ];
  const zip = await wholeOf(packageZip(files, store, new Date('2026-11-02T09:00:00Z')));
  expect(zip.length).toBeLessThan(pdf.length + 5_000);
  const unpacked = unzipSync(new Uint8Array(zip));
  expect(Object.keys(unpacked)).toEqual(files.map(({ name }) => name));
  expect(Buffer.compare(unpacked['arkivstruktur.xml'] ?? new Uint8Array(), xml)).toBe(0);
  expect(Buffer.compare(unpacked['dokumenter/2026-1-1.pdf'] ?? new Uint8Array(), pdf)).toBe(0);
});

test('a file that is gone is told, and not sent as half a package', async () => {
  const files = [{ name: 'a.pdf', sha256: 'f'.repeat(64), size: 1 }];
  await expect(wholeOf(packageZip(files, rememberedFiles(), new Date()))).rejects.toThrow('file');
});

test('it is named by its period', () => {
  expect(packageName({ from: '2025-01-01', to: '2025-12-31' })).toBe(
    'noark5-2025-01-01-2025-12-31',
  );
});
