import { dayNumber } from '#kernel/date.ts';
import type { Period } from '#kernel/period.ts';
import { type Columns, emptyColumns, never } from './columns.ts';

/** What an invented population is drawn from: real counts of inhabitants and participants, and no person. */
export interface PopulationFigures {
  readonly areas: readonly {
    readonly county: number;
    readonly total: number;
    readonly age18to66: number;
    readonly age18to29: number;
  }[];
  /** How many took part in a year, by age. */
  readonly participants: readonly {
    readonly fromAge: number;
    readonly toAge: number;
    readonly count: number;
  }[];
}

export interface SyntheticPopulation {
  readonly people: number;
  readonly seed: number;
  readonly figures: PopulationFigures;
  /** The period that the programmes are drawn around. */
  readonly period: Period;
  /** Puts everyone in a programme, whatever their age: to measure, and to compare with the rules. */
  readonly everyoneTakesPart?: boolean;
}

/** People are drawn in lots of so many, each from a seed of its own, so that lots can be made in any order. */
export const lotSize = 65_536;

/** One lot of people. The same population and the same number give the same people on every machine. */
export function syntheticLot(population: SyntheticPopulation, lot: number): Columns {
  const { people, seed, figures, everyoneTakesPart = false } = population;
  const size = Math.min(lotSize, people - lot * lotSize);
  const draw = randomFrom(seed, lot);
  const areas = runningAreas(figures);
  const rates = everyoneTakesPart ? undefined : ratesByAge(figures);
  const from = dayNumber(population.period.from);
  const to = dayNumber(population.period.to);
  // An average of one child each; more are made room for when a lot has more.
  let columns = emptyColumns(size, size);
  let children = 0;
  for (let person = 0; person < size; person += 1) {
    const area = areas.find(draw());
    const age = drawAge(area, draw());
    const birthDay = from - Math.floor((age + draw()) * 365.2425);
    columns.birthDay[person] = birthDay;
    columns.county[person] = area.county;
    const mayHaveChildren = age >= 18;
    const count = mayHaveChildren ? childrenFor(draw()) : 0;
    if (children + count > columns.childBirthDay.length) columns = roomier(columns);
    for (let child = 0; child < count; child += 1) {
      drawChild(columns, children, { birthDay, from, to }, draw);
      children += 1;
    }
    columns.firstChild[person + 1] = children;
    if (everyoneTakesPart || draw() < (rates?.[age] ?? 0))
      drawProgramme(columns, person, { from, to }, draw);
  }
  return columns;
}

export function lotsOf({ people }: Pick<SyntheticPopulation, 'people'>): number {
  return Math.ceil(people / lotSize);
}

interface Days {
  readonly from: number;
  readonly to: number;
}

/** A programme that has some days in the period, of up to two years, and for some with paid work. */
function drawProgramme(
  columns: Columns,
  person: number,
  { from, to }: Days,
  draw: () => number,
): void {
  const drawn = from - 550 + Math.floor(draw() * (to - from + 550));
  const start = Math.max(drawn, columns.birthDay[person] ?? drawn);
  const begins = start > from ? start : from;
  columns.startDay[person] = start;
  columns.endDay[person] = draw() < 0.2 ? never : begins + Math.floor(draw() * 500);
  if (draw() < 0.15) {
    // Quarters of an hour, most often less than half time.
    columns.workedHours[person] = 25 * (1 + Math.floor(draw() * draw() * 150));
    columns.apprentice[person] = draw() < 0.1 ? 1 : 0;
  }
}

function drawChild(
  columns: Columns,
  place: number,
  { birthDay: parentBirthDay, from, to }: Days & { readonly birthDay: number },
  draw: () => number,
): void {
  const earliest = Math.max(parentBirthDay + 6575, from - 20 * 365);
  const birthDay = Math.floor(earliest + draw() * Math.max(to - earliest, 0));
  columns.childBirthDay[place] = birthDay;
  columns.childFromDay[place] = birthDay + (draw() < 0.03 ? Math.floor(draw() * 2000) : 0);
  columns.childIncome[place] = draw() < 0.02 ? Math.floor(draw() * 250_000) : 0;
  columns.childPension[place] = draw() < 0.01 ? 1 : 0;
}

/** Half have no child, and few have many: an assumption, as no such figures are in the data. */
function childrenFor(drawn: number): number {
  if (drawn < 0.5) return 0;
  if (drawn < 0.7) return 1;
  if (drawn < 0.88) return 2;
  if (drawn < 0.97) return 3;
  return 4 + Math.floor((drawn - 0.97) * 100);
}

type Area = PopulationFigures['areas'][number];

/** Finds the area that a share of all inhabitants falls in. */
function runningAreas({ areas }: PopulationFigures): { find: (share: number) => Area } {
  const sums = new Float64Array(areas.length);
  let sum = 0;
  for (const [index, { total }] of areas.entries()) sums[index] = sum += total;
  return {
    find(share) {
      const wanted = share * sum;
      let low = 0;
      let high = areas.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((sums[middle] ?? 0) > wanted) high = middle;
        else low = middle + 1;
      }
      const area = areas[low];
      if (!area) throw new RangeError('There are no areas to draw people from');
      return area;
    },
  };
}

/** Ages are spread evenly within the groups that the population data has. */
function drawAge({ total, age18to66, age18to29 }: Area, share: number): number {
  const person = share * total;
  if (person < age18to29) return 18 + Math.floor((12 * person) / age18to29);
  if (person < age18to66)
    return 30 + Math.floor((37 * (person - age18to29)) / (age18to66 - age18to29));
  // Those outside 18–66 are not divided in the data; a little more than half are taken to be children.
  const rest = (person - age18to66) / (total - age18to66);
  return rest < 0.53
    ? Math.floor((18 * rest) / 0.53)
    : 67 + Math.floor((28 * (rest - 0.53)) / 0.47);
}

/** The share of each age that takes part, from the counts and the country's inhabitants of that age. */
export function ratesByAge({ areas, participants }: PopulationFigures): readonly number[] {
  const young = areas.reduce((sum, { age18to29 }) => sum + age18to29, 0) / 12;
  const older =
    areas.reduce((sum, { age18to66, age18to29 }) => sum + age18to66 - age18to29, 0) / 37;
  return Array.from({ length: 67 }, (_, age) => {
    const group = participants.find(({ fromAge, toAge }) => fromAge <= age && age <= toAge);
    if (!group) return 0;
    let inhabitants = 0;
    for (let year = group.fromAge; year <= group.toAge; year += 1)
      inhabitants += year < 30 ? young : older;
    return group.count / inhabitants;
  });
}

function roomier(columns: Columns): Columns {
  const more = emptyColumns(columns.people, columns.childBirthDay.length * 2);
  more.birthDay.set(columns.birthDay);
  more.county.set(columns.county);
  more.startDay.set(columns.startDay);
  more.endDay.set(columns.endDay);
  more.workedHours.set(columns.workedHours);
  more.apprentice.set(columns.apprentice);
  more.firstChild.set(columns.firstChild);
  more.childBirthDay.set(columns.childBirthDay);
  more.childFromDay.set(columns.childFromDay);
  more.childIncome.set(columns.childIncome);
  more.childPension.set(columns.childPension);
  return more;
}

/** Numbers from 0 up to 1 (mulberry32), the same from the same seed on every machine. */
function randomFrom(seed: number, lot: number): () => number {
  let state = Math.imul(seed ^ 0x9e37_79b9, 0x85eb_ca6b) ^ Math.imul(lot + 1, 0xc2b2_ae35);
  return () => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
