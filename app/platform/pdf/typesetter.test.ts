import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { keptWorker } from '#platform/work/work.ts';
import { characterSet } from './character-set.ts';
import { printable } from './printable.ts';
import type { Print } from './print.ts';
import { typstSetup, typstTypesetter } from './typesetter.ts';

const typesetter = typstTypesetter();
afterAll(typesetter.stop);

const empty: Print = {
  template: 'modules/letters/typst/letter.typ',
  data: { title: 'Brev', author: 'A', language: 'nn', letters: [] },
  standard: 'a-2a',
  madeAt: new Date('2026-11-02T12:00:00Z'),
};

test('a template that fails says so without what was written, and the next file is made', async () => {
  const missing = typesetter.pdf({ ...empty, template: 'nowhere.typ' });
  const wrong = typesetter.pdf({ ...empty, data: { title: 'Hemmeleg' } });
  const next = typesetter.pdf(empty);
  await expect(missing).rejects.toThrow('Typst');
  await expect(wrong).rejects.toThrow(/^(?!.*Hemmeleg)Typst/);
  expect(new TextDecoder().decode((await next).subarray(0, 5))).toBe('%PDF-');
});

test('the time it says it was made is the time given', async () => {
  const later = { ...empty, madeAt: new Date('2027-01-04T12:00:00Z') };
  expect(await typesetter.pdf(later)).not.toEqual(await typesetter.pdf(empty));
});

test('a thread that is renewed between two pieces does the second', async () => {
  const thread = keptWorker<Print, Uint8Array>('typst', typstSetup, {
    renewAfter: 1,
    idleMilliseconds: 1,
  });
  const files = await Promise.all([thread.ask(empty), thread.ask(empty)]);
  await new Promise((done) => setTimeout(done, 20));
  files.push(await thread.ask(empty));
  await thread.stop();
  expect(files.map((file) => file.length)).toEqual(Array(3).fill(files[0]?.length));
});

test('a font says which characters it has', () => {
  const [regular = '', , , , emoji = ''] = typstSetup.fonts;
  const letters = characterSet(readFileSync(regular));
  for (const character of 'aæøåÅčđŋšŧž«»–')
    expect(letters.has(character.codePointAt(0) ?? 0)).toBe(true);
  expect(letters.has(0x4f60)).toBe(false);
  expect(characterSet(readFileSync(emoji)).has(0x1f600)).toBe(true);
});

test('what no font has is a box, and what has no shape is left out, however deep it lies', () => {
  const known = new Set(
    ['h', 'e', 'i', ' ', '😀'].map((character) => character.codePointAt(0) ?? 0),
  );
  const data = { a: ['hei 😀', { b: '你\u2060好\n' }], c: 1, d: null };
  expect(printable(data, known)).toEqual({ a: ['hei 😀', { b: '□□\n' }], c: 1, d: null });
});
