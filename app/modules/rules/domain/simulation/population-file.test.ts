import { describe, expect, test } from 'vitest';
import { dayNumber, isoDate } from '#kernel/date.ts';
import { never, rowOf } from './columns.ts';
import { fileColumns, readHeader, readLines, writeLines } from './population-file.ts';
import { syntheticLot } from './synthetic.ts';

const header = { separator: ',', columns: fileColumns } as const;
const day = (date: string) => dayNumber(isoDate(date));

function readOne(line: string) {
  return readLines(line, header, 2);
}

describe('the header', () => {
  test('says where the columns stand, in any order, and what separates them', () => {
    expect(readHeader('\uFEFFcounty;Birth_date;programme_start\r')).toEqual({
      header: { separator: ';', columns: ['county', 'birth_date', 'programme_start'] },
    });
  });

  test.each([
    { line: 'birth_date,county,programme_start,name', problem: 'unknown-column', column: 'name' },
    { line: 'birth_date,county', problem: 'missing-column', column: 'programme_start' },
    { line: 'county,county', problem: 'column-twice', column: 'county' },
    { line: '', problem: 'unknown-column', column: '' },
  ])('is refused for $problem', ({ line, ...problem }) => {
    expect(readHeader(line)).toEqual({ problem });
  });
});

describe('a row', () => {
  test('is read with everything in it', () => {
    const line =
      '1990-06-15,4601,2025-10-01,,7.5,apprenticeship,2015-03-01 2018-07-15/from=2020-01-01/income=12000/pension,yes';
    const { columns, problems, synthetic } = readOne(line);
    expect(problems).toEqual([]);
    expect(synthetic).toBe(true);
    expect(rowOf(columns, 0)).toEqual({
      birthDay: day('1990-06-15'),
      county: 46,
      startDay: day('2025-10-01'),
      endDay: never,
      workedHours: 750,
      apprentice: true,
      children: [
        { birthDay: day('2015-03-01'), fromDay: day('2015-03-01'), income: 0, pension: false },
        { birthDay: day('2018-07-15'), fromDay: day('2020-01-01'), income: 12_000, pension: true },
      ],
    });
  });

  test('of somebody in no programme is a person without one', () => {
    expect(rowOf(readOne('1990-06-15,03,,,,,,').columns, 0).startDay).toBe(never);
  });

  test.each([
    { line: ',03,,,,,,', column: 'birth_date', problem: 'missing' },
    { line: '1890-01-01,03,,,,,,', column: 'birth_date', problem: 'invalid-date' },
    { line: '2001-02-29,03,,,,,,', column: 'birth_date', problem: 'invalid-date' },
    { line: '1990-01-01,,,,,,,', column: 'county', problem: 'missing' },
    { line: '1990-01-01,00,,,,,,', column: 'county', problem: 'invalid-county' },
    { line: '1990-01-01,Oslo,,,,,,', column: 'county', problem: 'invalid-county' },
    { line: '1990-01-01,03,1989-12-31,,,,,', column: 'programme_start', problem: 'before-birth' },
    {
      line: '1990-01-01,03,2025-02-01,2025-01-31,,,,',
      column: 'programme_end',
      problem: 'before-start',
    },
    {
      line: '1990-01-01,03,2025-02-01,,169,,,',
      column: 'worked_hours_per_week',
      problem: 'invalid-number',
    },
    {
      line: '1990-01-01,03,2025-02-01,,-1,,,',
      column: 'worked_hours_per_week',
      problem: 'invalid-number',
    },
    { line: '1990-01-01,03,2025-02-01,,,lønn,,', column: 'work_kind', problem: 'invalid-kind' },
    { line: '1990-01-01,03,,,,,2015-13-01,', column: 'children', problem: 'invalid-date' },
    { line: '1990-01-01,03,,,,,2015-01-01/x=1,', column: 'children', problem: 'invalid-kind' },
    {
      line: `1990-01-01,03,,,,,${'2015-01-01 '.repeat(26)},`,
      column: 'children',
      problem: 'too-many',
    },
    { line: '1990-01-01,03,,,,,', column: 'line', problem: 'too-few-columns' },
    { line: '1990-01-01,03,,,,,,,', column: 'line', problem: 'too-many-columns' },
  ])('$line is refused: $column $problem', ({ line, column, problem }) => {
    const { columns, problems, badRows } = readOne(line);
    expect(problems).toEqual([{ line: 2, column, problem }]);
    expect(badRows).toBe(1);
    expect(columns.people).toBe(0);
  });

  test('that is bad is told by its line, also after empty lines, and the others are kept', () => {
    const text = '1990-01-01,03,,,,,,\r\n\r\nx,03,,,,,,\n1991-01-01,46,,,,,,';
    const { columns, problems } = readLines(text, header, 10);
    expect(columns.people).toBe(2);
    expect(problems).toEqual([{ line: 12, column: 'birth_date', problem: 'invalid-date' }]);
  });
});

test('what is written is read again as it was', () => {
  const columns = syntheticLot(
    {
      people: 2000,
      seed: 9,
      figures: {
        areas: [{ county: 3, total: 10, age18to66: 7, age18to29: 2 }],
        participants: [{ fromAge: 18, toAge: 66, count: 3 }],
      },
      period: { from: isoDate('2026-01-01'), to: isoDate('2026-12-31') },
      everyoneTakesPart: true,
    },
    0,
  );
  const read = readLines(writeLines(columns, true), header, 2);
  expect(read.problems).toEqual([]);
  expect(read.synthetic).toBe(true);
  const rows = (of: typeof columns) =>
    Array.from({ length: of.people }, (_, person) => rowOf(of, person));
  expect(rows(read.columns)).toEqual(rows(columns));
});
