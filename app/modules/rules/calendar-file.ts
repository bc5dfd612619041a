import ical, { type ICalCalendar } from 'ical-generator';
import type { IsoDate } from '#kernel/date.ts';
import type { Calculation, CalculatedEvent } from './calculation.ts';
import type { CalculatorTexts } from './texts/calculator.ts';

/**
 * The days worth remembering, as a file for a calendar (RFC 5545). An id says what kind of day it is and never whose,
 * and it is the same next time, so that a new file moves the days instead of doubling them.
 */
export function calendarFile(
  { months, programme }: Calculation,
  t: CalculatorTexts,
  language: string,
  made: Date,
): string {
  const calendar = ical({
    name: t.calendarName,
    prodId: { company: 'Medverk', product: 'Kalkulator', language: language.toUpperCase() },
  });
  let decisions = 0;
  for (const event of months.flatMap(({ events }) => events)) {
    if (event.kind === 'decision-ends') decisions += 1;
    const told = toldAs(event, t, decisions);
    if (!told) continue;
    // June starts before the programme does, when it starts in June.
    const day = event.date < programme.start ? programme.start : event.date;
    addDay(calendar, day, told, t.calendarNote, made);
  }
  return calendar.toString();
}

interface Told {
  readonly id: string;
  readonly summary: string;
}

function toldAs(event: CalculatedEvent, t: CalculatorTexts, decisions: number): Told | undefined {
  const said = t.calendarEvents;
  switch (event.kind) {
    case 'child-born':
    case 'new-rates':
      return undefined;
    case 'child-of-age':
      return { id: `child-${event.child}-of-age`, summary: said[event.kind](event.child) };
    case 'no-tax-withheld':
      return { id: `${event.kind}-${event.date.slice(0, 4)}`, summary: said[event.kind] };
    case 'decision-ends':
      return { id: `${event.kind}-${decisions}`, summary: said[event.kind] };
    case 'start':
    case 'end':
    case 'full-rate':
      return { id: event.kind, summary: said[event.kind] };
  }
}

function addDay(
  calendar: ICalCalendar,
  day: IsoDate,
  { id, summary }: Told,
  description: string,
  made: Date,
): void {
  calendar.createEvent({
    id: `${id}@kalkulator.medverk`,
    // Without a time zone the library writes the day in UTC, whatever the clock of the machine says.
    start: new Date(`${day}T00:00:00Z`),
    allDay: true,
    summary,
    description,
    stamp: made,
  });
}
