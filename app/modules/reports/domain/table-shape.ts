import { lineText, type ReportTable } from './report-document.ts';

/** How a table is laid out on paper, the same in PDF and in Word. */
export interface TableShape {
  /** Of the width of the text, for each column; they add up to 1. */
  readonly shares: readonly number[];
  /** About as many letters as there is room for on a line, for each column. */
  readonly rooms: readonly number[];
  /** A table that is not high stands on one page. */
  readonly mayBreak: boolean;
  /** A row stands on one page, unless it may not fit on one. */
  readonly rowsMayBreak: boolean;
}

/** Letters across the text, of the size and weight that tables have. */
const across = 86;
/** What the air at both sides of a cell takes. */
const air = 3;
/** The names of columns are bold, and Word sets them in a wider font where Calibri is not. */
const bold = 1.3;
/** Where there are many columns they take only what bold needs, or the words beside the figures are broken. */
const narrowBold = 1.1;
/** A code, a figure, a date: shorter texts stay on one line. */
const whole = 18;
/** A longer word is broken before it takes room from the other columns. */
const longWord = 20;
/** What is longer is broken into more lines before it takes room from the other columns. */
const widest = 70;
/** Lines of a table that takes so much of a page that it may as well stand on two. */
const high = 16;
/** Lines of a row that a page may not have room for. */
const highRow = 40;

export function tableShape(table: ReportTable): TableShape {
  const { rows } = table;
  const roomy = columnsOf(table, bold);
  const isCrowded = sum(roomy.map(({ least }) => least)) >= across;
  const widths = fitted(isCrowded ? columnsOf(table, narrowBold) : roomy);
  const all = sum(widths);
  const shares = widths.map((width) => width / all);
  const rooms = shares.map((share) => Math.max(1, Math.floor(share * across) - air));
  const lines = rows.map((row) =>
    Math.max(
      ...rooms.map((room, column) => Math.ceil(lineText(row[column] ?? '').length / room)),
      1,
    ),
  );
  return {
    shares,
    rooms,
    mayBreak: sum(lines) > high,
    rowsMayBreak: lines.some((count) => count > highRow),
  };
}

interface Column {
  /** The longest that cannot be broken. */
  readonly least: number;
  /** All on one line. */
  readonly most: number;
  readonly takesRest: boolean;
}

function columnsOf({ header, rows, numeric }: ReportTable, weight: number): readonly Column[] {
  return header.map((name, column) => {
    const lines = rows.flatMap((row) => lineText(row[column] ?? '').split('\n'));
    const texts = lines.flatMap((line) => (line.length <= whole ? [line] : line.split(/\s/)));
    const names = longest(name.split(/\s|(?<=–)/)) * weight;
    const least = Math.min(Math.max(names, longest(texts)), longWord) + air;
    return {
      least,
      most: Math.max(least, Math.min(longest([name, ...lines]), widest) + air),
      // Figures far from the words that they belong to are hard to read.
      takesRest: !numeric.includes(column),
    };
  });
}

/** First what cannot be broken, then what may, and then what is left to the columns of words. */
function fitted(columns: readonly Column[]): readonly number[] {
  const least = columns.map((column) => column.least);
  const most = columns.map((column) => column.most);
  const [needed, wished] = [sum(least), sum(most)];
  if (needed >= across) return least;
  if (wished > across) return withMore(columns, across - needed);
  const taking = columns.some(({ takesRest }) => takesRest)
    ? columns.map(({ takesRest, most: width }) => (takesRest ? width : 0))
    : most;
  const rest = (across - wished) / sum(taking);
  return most.map((width, column) => width + (taking[column] ?? 0) * rest);
}

/** What may be broken gets the room there is, words before the names of columns of figures. */
function withMore(columns: readonly Column[], room: number): readonly number[] {
  const wish = ({ least, most }: Column) => most - least;
  const words = sum(columns.filter(({ takesRest }) => takesRest).map(wish));
  const others = sum(columns.filter(({ takesRest }) => !takesRest).map(wish));
  const ofWords = words === 0 ? 0 : Math.min(1, room / words);
  const ofOthers = others === 0 ? 0 : (room - ofWords * words) / others;
  return columns.map(
    (column) => column.least + wish(column) * (column.takesRest ? ofWords : ofOthers),
  );
}

function longest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
