import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { spreadsheet } from './spreadsheet.ts';

test('a spreadsheet is made in a thread of its own, with texts as texts', async () => {
  const file = await spreadsheet([
    {
      name: 'Svar',
      header: ['Kontor', 'Tal'],
      rows: [
        ['=1+1', 2],
        ['Nav Prøvøy', null],
      ],
    },
  ]);
  expect(await readSheet(Buffer.from(file))).toEqual([
    ['Kontor', 'Tal'],
    ['=1+1', 2],
    ['Nav Prøvøy', null],
  ]);
});

test('what goes wrong in the thread goes wrong here', async () => {
  const impossible = [{ name: 'Svar', header: null }] as unknown as Parameters<
    typeof spreadsheet
  >[0];
  await expect(spreadsheet(impossible)).rejects.toThrow('null');
});
