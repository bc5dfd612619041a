import { addMonths, ageOn, type IsoDate, readDate } from '#kernel/date.ts';
import { lastDayAfter, type ForecastFacts } from './forecast.ts';
import { parameterOn } from './parameter.ts';

/** What can be wrong with what is typed in the calculator. Each has a sentence in `texts/calculator.ts`. */
export type CalculatorProblem =
  | 'required'
  | 'invalid'
  | 'invalid-date'
  | 'invalid-number'
  | 'unknown-field'
  | 'born-after-today'
  | 'birth-date-too-early'
  | 'under-age'
  | 'child-older-than-parent'
  | 'too-many-children'
  | 'starts-too-early'
  | 'starts-too-late'
  | 'ends-before-start'
  | 'too-long-programme'
  | 'too-many-hours';

export type CalculatorForm = Readonly<Record<string, string | readonly string[]>>;
export type CalculatorProblems = Readonly<Record<string, CalculatorProblem>>;

export const programmeLengths = ['one-year', 'two-years', 'other'] as const;
export type ProgrammeLength = (typeof programmeLengths)[number];

/** How many children there are fields for: at first, with each «legg til», and at the most. */
export const childFields = { atFirst: 2, added: 3, atMost: 14 } as const;

/** The longest programme there is a law for: two years, and what they can be extended by. */
const longestMonths = 36;
/** Further ahead than this, nothing about the law or G is known that makes an answer useful. */
const monthsAhead = 36;
const firstDay = '2010-01-01' as IsoDate;
const oldestAge = 100;

export function childField(number: number): string {
  return `child${number}`;
}

export type ReadForm =
  | { readonly problems: CalculatorProblems }
  | { readonly facts: ForecastFacts; readonly problems?: undefined };

/**
 * Reads the whole form and says everything that is wrong with it at once, by field and in the order of the form.
 * Dates that are far out are refused here, so that what computes never meets a year it cannot count with.
 */
export function readCalculatorForm(form: CalculatorForm, today: IsoDate): ReadForm {
  // A field that is not ours is under the name it came with, which can be that of something every object has.
  const problems = new Map<string, CalculatorProblem>();
  const found = (field: string, problem: CalculatorProblem) => {
    if (!problems.has(field)) problems.set(field, problem);
  };
  const text = (field: string): string => {
    const typed = form[field] ?? '';
    if (typeof typed === 'string') return typed.trim();
    found(field, 'invalid');
    return '';
  };
  const date = (field: string): IsoDate | undefined => {
    const typed = text(field);
    const read = readDate(typed);
    if (typed && !read) found(field, 'invalid-date');
    return read;
  };
  const requiredDate = (field: string): IsoDate | undefined => {
    const read = date(field);
    if (!read) found(field, 'required');
    return read;
  };

  const birthDate = requiredDate('birthDate');
  if (birthDate) {
    if (birthDate > today) found('birthDate', 'born-after-today');
    else if (ageOn(birthDate, today) > oldestAge) found('birthDate', 'birth-date-too-early');
  }

  const children: { readonly birthDate: IsoDate }[] = [];
  for (let number = 1; number <= childFields.atMost; number += 1) {
    const field = childField(number);
    const born = date(field);
    if (!born) continue;
    if (born > today) found(field, 'born-after-today');
    else if (birthDate && born <= birthDate) found(field, 'child-older-than-parent');
    children.push({ birthDate: born });
  }

  const start = requiredDate('start');
  if (start) {
    if (start < firstDay) found('start', 'starts-too-early');
    else if (start > addMonths(today, monthsAhead)) found('start', 'starts-too-late');
    const age = parameterOn('eligibility.minAge', start)?.value ?? 0;
    if (birthDate && !problems.has('start') && ageOn(birthDate, start) < age)
      found('birthDate', 'under-age');
  }

  const length = text('length');
  const end = length === 'other' ? requiredDate('end') : start && lastDay(start, length);
  if (!length) found('length', 'required');
  else if (!programmeLengths.some((known) => known === length)) found('length', 'invalid');
  if (start && end && !problems.has('start')) {
    if (end < start) found('end', 'ends-before-start');
    else if (end > lastDayAfter(start, longestMonths)) found('end', 'too-long-programme');
  }

  const hours = hoursIn(text('hours'));
  if (hours === undefined) found('hours', 'invalid-number');
  else if (hours > fullTimeHours(today)) found('hours', 'too-many-hours');

  for (const field of Object.keys(form)) {
    if (knownFields.has(field)) continue;
    if (/^child\d+$/.test(field)) found(childField(1), 'too-many-children');
    else found(field, 'unknown-field');
  }

  if (problems.size > 0 || !birthDate || !start || !end)
    return { problems: Object.fromEntries(problems) };
  return {
    facts: {
      birthDate,
      children,
      programme: { start, end },
      ...(hours ? { hoursOfWorkPerWeek: hours } : {}),
    },
  };
}

/** The hours of a full week in the programme. */
export function fullTimeHours(on: IsoDate): number {
  return parameterOn('programme.fullTimeHoursPerWeek', on)?.value ?? 0;
}

/** Buttons, the language of the address and how many rows are shown say nothing about the person. */
const knownFields: ReadonlySet<string> = new Set([
  'birthDate',
  ...Array.from({ length: childFields.atMost }, (_, index) => childField(index + 1)),
  'start',
  'length',
  'end',
  'hours',
  'rows',
  'do',
]);

function lastDay(start: IsoDate, length: string): IsoDate | undefined {
  // A start far out is told as its own problem, and not counted from.
  if (start > '9990') return undefined;
  if (length === 'one-year') return lastDayAfter(start, 12);
  return length === 'two-years' ? lastDayAfter(start, 24) : undefined;
}

function hoursIn(typed: string): number | undefined {
  if (typed === '') return 0;
  return /^\d{1,6}([.,]\d{1,2})?$/.test(typed) ? Number(typed.replace(',', '.')) : undefined;
}
