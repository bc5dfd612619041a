import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatCaseNumber,
  formatDocumentNumber,
  readCaseNumber,
  readDocumentNumber,
} from './case-number.ts';

test.each([
  ['2019/23037', { year: 2019, sequence: 23037 }],
  ['  2026 / 1 ', { year: 2026, sequence: 1 }],
  ['2026/007', { year: 2026, sequence: 7 }],
  ['1998/4', { year: 1998, sequence: 4 }],
  ['2026/0', undefined],
  ['2026/', undefined],
  ['26/14', undefined],
  ['2026-14', undefined],
  ['2026/14-3', undefined],
  ['2026/9999999999', undefined],
  ['3026/14', undefined],
  ['rettleiar', undefined],
  ['', undefined],
])('«%s» as a case number is %j', (written, number) => {
  expect(readCaseNumber(written)).toEqual(number);
});

test.each([
  ['2019/23037-4', { year: 2019, sequence: 23037, document: 4 }],
  ['2019/23037 – 12', { year: 2019, sequence: 23037, document: 12 }],
  ['2019/23037', undefined],
  ['2019/23037-', undefined],
  ['2019/23037-0', undefined],
  ['-4', undefined],
])('«%s» as a document number is %j', (written, number) => {
  expect(readDocumentNumber(written)).toEqual(number);
});

test('what is written is read back', () => {
  const part = fc.integer({ min: 1, max: 2 ** 31 - 1 });
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2099 }), part, part, (year, sequence, document) => {
      expect(readCaseNumber(formatCaseNumber({ year, sequence }))).toEqual({ year, sequence });
      const number = { year, sequence, document };
      expect(readDocumentNumber(formatDocumentNumber(number))).toEqual(number);
    }),
  );
});
