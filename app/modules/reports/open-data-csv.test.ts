import { expect, test } from 'vitest';
import type { OpenData } from './domain/open-data.ts';
import { openDataCsv } from './open-data-csv.ts';

const text = { nn: '=HYPERLINK("http://evil.example")', nb: '@SUM(1)' };
const data: OpenData = {
  title: text,
  year: 2026,
  publisher: text,
  caseNumber: '2026/1',
  sentOn: null,
  deadline: null,
  licence: 'NLOD 2.0',
  responseRates: [],
  questions: [
    {
      code: 'K1',
      type: 'single',
      text,
      groups: [
        {
          group: 'all',
          asked: 3,
          answered: 2,
          answers: [{ value: 'ja', text: { nn: '+ Ja', nb: '- Ja' }, offices: 2, percent: 100 }],
          mean: null,
          median: null,
        },
      ],
    },
  ],
};

test('no text is a formula in a spreadsheet', () => {
  const [head = '', row = ''] = openDataCsv(data).split('\n');
  expect(head).toMatch(/^\uFEFFyear,code,/);
  expect(row).toBe(
    `2026,K1,single,"'=HYPERLINK(""http://evil.example"")",'@SUM(1),all,3,2,ja,'+ Ja,'- Ja,2,100,,`,
  );
});
