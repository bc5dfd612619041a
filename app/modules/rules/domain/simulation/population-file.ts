import { dateOfDay, dayNumber, isIsoDate, readDate } from '#kernel/date.ts';
import {
  type ChildRow,
  type Columns,
  columnsOf,
  mostChildren,
  never,
  type PersonRow,
  rowOf,
} from './columns.ts';

/** The columns of a population file, in the order they are written. */
export const fileColumns = [
  'birth_date',
  'county',
  'programme_start',
  'programme_end',
  'worked_hours_per_week',
  'work_kind',
  'children',
  'synthetic',
] as const;
export type FileColumn = (typeof fileColumns)[number];
const required: readonly FileColumn[] = ['birth_date', 'county', 'programme_start'];

/** Where each column stands in this file, and what stands between them. */
export interface FileHeader {
  readonly separator: ',' | ';' | '\t';
  readonly columns: readonly FileColumn[];
}

export type RowProblem =
  | 'missing'
  | 'invalid-date'
  | 'invalid-number'
  | 'invalid-county'
  | 'invalid-kind'
  | 'before-birth'
  | 'before-start'
  | 'too-many'
  | 'too-few-columns'
  | 'too-many-columns';

/** What is wrong and where. Never what stood there: it may be about a person. */
export interface FileProblem {
  readonly line: number;
  readonly column: FileColumn | 'line';
  readonly problem: RowProblem;
}

/** The first line does not say what the columns are. */
export interface HeaderProblem {
  readonly problem: 'unknown-column' | 'missing-column' | 'column-twice';
  readonly column: string;
}

export function readHeader(line: string): { header: FileHeader } | { problem: HeaderProblem } {
  const text = line.replace(/^\uFEFF/, '').replace(/\r$/, '');
  const separator = text.includes(';') ? ';' : text.includes('\t') ? '\t' : ',';
  const names = text.split(separator).map((name) => name.trim().toLowerCase());
  const columns: FileColumn[] = [];
  for (const name of names) {
    const column = fileColumns.find((known) => known === name);
    if (!column) return { problem: { problem: 'unknown-column', column: name.slice(0, 40) } };
    if (columns.includes(column)) return { problem: { problem: 'column-twice', column } };
    columns.push(column);
  }
  const missing = required.find((name) => !columns.includes(name));
  if (missing) return { problem: { problem: 'missing-column', column: missing } };
  return { header: { separator, columns } };
}

export interface ReadLines {
  readonly columns: Columns;
  readonly problems: readonly FileProblem[];
  readonly badRows: number;
  /** Whether a row says that the person is invented. */
  readonly synthetic: boolean;
}

/** So many problems are told of one piece of a file; the rest are counted. */
const mostProblems = 100;

/** Whole lines of a file, without the first. `firstLine` is the number of the first of them in the file. */
export function readLines(text: string, header: FileHeader, firstLine: number): ReadLines {
  const rows: PersonRow[] = [];
  const problems: FileProblem[] = [];
  let badRows = 0;
  let synthetic = false;
  let line = firstLine;
  for (let start = 0; start < text.length; line += 1) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const written = text.slice(start, text.charCodeAt(end - 1) === 13 ? end - 1 : end);
    start = end + 1;
    if (written.trim() === '') continue;
    const row = readRow(written, header);
    if ('problem' in row) {
      badRows += 1;
      if (problems.length < mostProblems) problems.push({ line, ...row });
    } else {
      rows.push(row.person);
      synthetic ||= row.synthetic;
    }
  }
  return { columns: columnsOf(rows), problems, badRows, synthetic };
}

type Read<Value> = { readonly value: Value } | { readonly problem: RowProblem };
type Bad = { readonly column: FileColumn | 'line'; readonly problem: RowProblem };

function readRow(
  line: string,
  { separator, columns }: FileHeader,
): { readonly person: PersonRow; readonly synthetic: boolean } | Bad {
  const cells = line.split(separator);
  if (cells.length < columns.length) return { column: 'line', problem: 'too-few-columns' };
  if (cells.length > columns.length) return { column: 'line', problem: 'too-many-columns' };
  const cell = (column: FileColumn) => unquoted(cells[columns.indexOf(column)] ?? '');

  const born = readDay(cell('birth_date'));
  if ('problem' in born) return { column: 'birth_date', ...born };
  if (born.value === never) return { column: 'birth_date', problem: 'missing' };
  const county = readCounty(cell('county'));
  if ('problem' in county) return { column: 'county', ...county };
  const starts = readDay(cell('programme_start'));
  if ('problem' in starts) return { column: 'programme_start', ...starts };
  if (starts.value < born.value) return { column: 'programme_start', problem: 'before-birth' };
  const ends = readDay(cell('programme_end'));
  if ('problem' in ends) return { column: 'programme_end', ...ends };
  if (ends.value < starts.value) return { column: 'programme_end', problem: 'before-start' };
  const hours = readHours(cell('worked_hours_per_week'));
  if ('problem' in hours) return { column: 'worked_hours_per_week', ...hours };
  const kind = cell('work_kind');
  if (kind !== '' && kind !== 'work' && kind !== 'apprenticeship')
    return { column: 'work_kind', problem: 'invalid-kind' };
  const children = readChildren(cell('children'));
  if ('problem' in children) return { column: 'children', ...children };
  const synthetic = cell('synthetic');
  if (!['', 'yes', 'no'].includes(synthetic))
    return { column: 'synthetic', problem: 'invalid-kind' };
  return {
    person: {
      birthDay: born.value,
      county: county.value,
      startDay: starts.value,
      endDay: ends.value,
      workedHours: hours.value,
      apprentice: kind === 'apprenticeship',
      children: children.value,
    },
    synthetic: synthetic === 'yes',
  };
}

const earliestDay = dayNumber('1900-01-01' as Parameters<typeof dayNumber>[0]);

/** A date, or `never` where nothing is written. */
function readDay(written: string): Read<number> {
  if (written === '') return { value: never };
  const date = isIsoDate(written) ? written : readDate(written);
  if (!date) return { problem: 'invalid-date' };
  const value = dayNumber(date);
  return value < earliestDay || date > '2100' ? { problem: 'invalid-date' } : { value };
}

/** The county's two digits, or the municipality's four, of which the county's are the first. */
function readCounty(written: string): Read<number> {
  if (written === '') return { problem: 'missing' };
  if (!/^\d{1,4}$/.test(written) || written.length === 3) return { problem: 'invalid-county' };
  const value = Number(written.length === 4 ? written.slice(0, 2) : written);
  return value === 0 ? { problem: 'invalid-county' } : { value };
}

/** Hundredths of hours from `7.5` or `7,5`. */
function readHours(written: string): Read<number> {
  if (written === '') return { value: 0 };
  const parts = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(written);
  if (!parts) return { problem: 'invalid-number' };
  const value = Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'));
  return value > 16_800 ? { problem: 'invalid-number' } : { value };
}

/** `2015-03-01 2018-07-15/from=2020-01-01/income=12000/pension`: one child after another, with what is known. */
function readChildren(written: string): Read<readonly ChildRow[]> {
  if (written === '') return { value: [] };
  const children: ChildRow[] = [];
  for (const one of written.split(' ')) {
    if (one === '') continue;
    const [born = '', ...known] = one.split('/');
    const birth = readDay(born);
    if ('problem' in birth) return birth;
    let child = { birthDay: birth.value, fromDay: birth.value, income: 0, pension: false };
    for (const fact of known) {
      const [name, value = ''] = fact.split('=');
      if (name === 'pension') child = { ...child, pension: true };
      else if (name === 'income') {
        if (!/^\d{1,9}$/.test(value)) return { problem: 'invalid-number' };
        child = { ...child, income: Number(value) };
      } else if (name === 'from') {
        const from = readDay(value);
        if ('problem' in from) return from;
        // Support before the child is born would pay for nobody.
        child = { ...child, fromDay: Math.max(from.value, child.birthDay) };
      } else return { problem: 'invalid-kind' };
    }
    children.push(child);
  }
  return children.length > mostChildren ? { problem: 'too-many' } : { value: children };
}

function unquoted(cell: string): string {
  const text = cell.trim();
  return text.startsWith('"') && text.endsWith('"') && text.length > 1 ? text.slice(1, -1) : text;
}

/** The people of the columns as the lines of a file that `readLines` reads, marked as invented where they are. */
export function writeLines(columns: Columns, synthetic: boolean): string {
  let lines = '';
  for (let person = 0; person < columns.people; person += 1) {
    const row = rowOf(columns, person);
    lines += `${dateOfDay(row.birthDay)},${String(row.county).padStart(2, '0')},${dayOrNothing(row.startDay)},${dayOrNothing(row.endDay)},${row.workedHours === 0 ? '' : row.workedHours / 100},${row.apprentice ? 'apprenticeship' : ''},${row.children.map(writtenChild).join(' ')},${synthetic ? 'yes' : ''}\n`;
  }
  return lines;
}

function writtenChild({ birthDay, fromDay, income, pension }: ChildRow): string {
  const from = fromDay === birthDay ? '' : `/from=${dateOfDay(fromDay)}`;
  return `${dateOfDay(birthDay)}${from}${income === 0 ? '' : `/income=${income}`}${pension ? '/pension' : ''}`;
}

function dayOrNothing(day: number): string {
  return day === never ? '' : dateOfDay(day);
}
