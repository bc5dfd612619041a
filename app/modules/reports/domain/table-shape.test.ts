import { expect, test } from 'vitest';
import type { ReportTable } from './report-document.ts';
import { tableShape } from './table-shape.ts';

const table = (
  header: readonly string[],
  rows: readonly (readonly string[])[],
  numeric: readonly number[] = [],
): ReportTable => ({
  kind: 'table',
  id: 't',
  number: 1,
  caption: '',
  header,
  rows,
  numeric,
  hasSum: false,
});

test('the columns fill the page, whatever is in them', () => {
  const tables = [
    table(['Svar'], []),
    table(['Svar', 'Kontor'], [['Ja', '3']], [1]),
    table(['A', 'B'], [['1', '2']], [0, 1]),
    table(
      Array.from({ length: 12 }, (_, index) => `Kommunesamanslåing ${index}`),
      [],
    ),
    table(['Ønske', 'Svar'], [['Kurs', 'ord '.repeat(400)]]),
  ];
  for (const each of tables) {
    const { shares } = tableShape(each);
    expect(shares.every((share) => share > 0)).toBe(true);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
  }
});

test('figures take no more room than they need', () => {
  const [words = 0, figures = 0] = tableShape(
    table(['Tiltak', 'Kontor'], [['Dialog', '7']], [1]),
  ).shares;
  expect(figures).toBeLessThan(0.2);
  expect(words).toBeGreaterThan(0.8);
});

test('a long text leaves room for the words beside it', () => {
  const { shares } = tableShape(
    table(['Kontor', 'Merknad'], [['Nav Ytre Demovik', 'Vi møtest i mars. '.repeat(30)]]),
  );
  expect(shares[0]).toBeGreaterThan(0.15);
});

test('what is high may stand on two pages, by its rows or by what is in them', () => {
  const rows = (count: number, text = 'Ja') => Array.from({ length: count }, () => [text, '1']);
  const shapeOf = (count: number, text?: string) =>
    tableShape(table(['Svar', 'Kontor'], rows(count, text), [1]));
  expect(shapeOf(8)).toMatchObject({ mayBreak: false, rowsMayBreak: false });
  expect(shapeOf(60)).toMatchObject({ mayBreak: true, rowsMayBreak: false });
  expect(shapeOf(3, 'Vi når ikkje alle. '.repeat(30)).mayBreak).toBe(true);
  expect(shapeOf(1, 'Vi når ikkje alle. '.repeat(300)).rowsMayBreak).toBe(true);
});

test('the words beside many figures are not broken', () => {
  const { rooms } = tableShape(
    table(
      ['Gruppe', 'Svara', 'Sum', 'Gjennomsnitt', 'Median', 'Kvartilar', 'Lågast–høgast'],
      [['20 000 innbyggjarar eller fleire', '5', '134', '26,8', '20', '8,3–11,8', '14–57']],
      [1, 2, 3, 4, 5, 6],
    ),
  );
  expect(rooms[0]).toBeGreaterThanOrEqual('000 innbyggjarar'.length);
});

test('words get their room before the long name of a column of figures', () => {
  const { rooms } = tableShape(
    table(
      ['Gruppe', 'Svara', 'Deltakarar', 'Per 1 000 innbyggjarar', 'Kontor utan deltakarar'],
      [['20 000 innbyggjarar eller fleire', '5', '271', '1,5', '0']],
      [1, 2, 3, 4],
    ),
  );
  expect(rooms[0]).toBeGreaterThanOrEqual('20 000 innbyggjarar'.length);
});
