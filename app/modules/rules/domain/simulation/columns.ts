/**
 * Many people as columns: one typed array for each fact, so that a country fits in memory and a loop over it
 * meets no objects. Dates are day numbers (`dayNumber`).
 */
export interface Columns {
  readonly people: number;
  readonly birthDay: Int32Array;
  /** The two digits of the county's number, as a number. */
  readonly county: Uint8Array;
  /** First day of the programme; `never` for those who are in none. */
  readonly startDay: Int32Array;
  /** Last day of the programme; `never` where none is known. */
  readonly endDay: Int32Array;
  /** Paid work in hundredths of hours a week, the same each benefit day: a fifth of it. */
  readonly workedHours: Uint16Array;
  /** 1 where the hours are an apprenticeship (læretid). */
  readonly apprentice: Uint8Array;
  /** Where the person's children begin below; the next person's are where they end. One longer than the rest. */
  readonly firstChild: Uint32Array;
  readonly childBirthDay: Int32Array;
  /** First day that the child is supported; the day of birth when nothing else is known. */
  readonly childFromDay: Int32Array;
  /** The child's own income in each calendar year, in whole kroner. */
  readonly childIncome: Int32Array;
  /** 1 for a child with a right to child pension (barnepensjon). */
  readonly childPension: Uint8Array;
}

/** A day after all others. */
export const never = 2_147_483_647;

/** More than this for one person is taken for an error in the file. */
export const mostChildren = 25;

/** One person, to be put in columns. */
export interface PersonRow {
  readonly birthDay: number;
  readonly county: number;
  readonly startDay: number;
  readonly endDay: number;
  readonly workedHours: number;
  readonly apprentice: boolean;
  readonly children: readonly ChildRow[];
}

export interface ChildRow {
  readonly birthDay: number;
  readonly fromDay: number;
  readonly income: number;
  readonly pension: boolean;
}

/** Columns with room for so many people and children; what is over is not read. */
export function emptyColumns(people: number, children: number): Columns {
  return {
    people,
    birthDay: new Int32Array(people),
    county: new Uint8Array(people),
    startDay: new Int32Array(people).fill(never),
    endDay: new Int32Array(people).fill(never),
    workedHours: new Uint16Array(people),
    apprentice: new Uint8Array(people),
    firstChild: new Uint32Array(people + 1),
    childBirthDay: new Int32Array(children),
    childFromDay: new Int32Array(children),
    childIncome: new Int32Array(children),
    childPension: new Uint8Array(children),
  };
}

export function columnsOf(rows: readonly PersonRow[]): Columns {
  const columns = emptyColumns(
    rows.length,
    rows.reduce((count, { children }) => count + children.length, 0),
  );
  let place = 0;
  for (const [person, row] of rows.entries()) {
    columns.birthDay[person] = row.birthDay;
    columns.county[person] = row.county;
    columns.startDay[person] = row.startDay;
    columns.endDay[person] = row.endDay;
    columns.workedHours[person] = row.workedHours;
    columns.apprentice[person] = row.apprentice ? 1 : 0;
    for (const child of row.children) {
      columns.childBirthDay[place] = child.birthDay;
      columns.childFromDay[place] = child.fromDay;
      columns.childIncome[place] = child.income;
      columns.childPension[place] = child.pension ? 1 : 0;
      place += 1;
    }
    columns.firstChild[person + 1] = place;
  }
  return columns;
}

/** One person of the columns, for a file or a comparison. */
export function rowOf(columns: Columns, person: number): PersonRow {
  const first = at(columns.firstChild, person);
  const children = Array.from(
    { length: at(columns.firstChild, person + 1) - first },
    (_, index) => {
      const child = first + index;
      return {
        birthDay: at(columns.childBirthDay, child),
        fromDay: at(columns.childFromDay, child),
        income: at(columns.childIncome, child),
        pension: at(columns.childPension, child) === 1,
      };
    },
  );
  return {
    birthDay: at(columns.birthDay, person),
    county: at(columns.county, person),
    startDay: at(columns.startDay, person),
    endDay: at(columns.endDay, person),
    workedHours: at(columns.workedHours, person),
    apprentice: at(columns.apprentice, person) === 1,
    children,
  };
}

function at(column: ArrayLike<number>, index: number): number {
  return column[index] ?? 0;
}
