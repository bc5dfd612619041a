import { expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { letterHtml } from '#modules/letters/domain/letter-html.ts';
import { aSurvey } from '../testing/a-survey.ts';
import { type ReceiptFacts, receiptLetter } from './receipt-letter.ts';

const facts: ReceiptFacts = {
  survey: aSurvey({ title: { nb: 'Kartlegging av KVP', nn: 'Kartlegging av KVP' } }),
  sender: { name: 'Statsforvaltaren i Demofylket', postalAddress: [], visitingAddress: [] },
  officeName: 'Nav Demovik',
  signerName: 'Liv Demo',
  signedOn: isoDate('2026-11-02'),
  writtenOn: isoDate('2026-11-03'),
  documentNumber: '2026/1-4',
  language: 'nn',
};

test.each([
  ['nn', 'Vi har fått svaret frå Nav Demovik. Liv Demo signerte det 2. november 2026.'],
  ['nb', 'Vi har fått svaret fra Nav Demovik. Liv Demo signerte det 2. november 2026.'],
] as const)('says in %s who signed, when, and where the answer lies', (language, sentence) => {
  const html = letterHtml(receiptLetter({ ...facts, language }));
  expect(html).toContain(sentence);
  expect(html).toContain('2026/1-4');
  expect(html).toContain('3. november 2026');
});
