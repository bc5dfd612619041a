import type { IsoDate } from '#kernel/date.ts';
import { decimal, type Fraction, zero } from '#kernel/fraction.ts';
import { cite } from '#kernel/law.ts';
import { type Reading, rule } from '#kernel/rule.ts';
import { choice } from './choices.ts';
import type { LawFacts } from './law-facts.ts';
import { exactFigure } from './parameter.ts';

/** Hours on one date, as people write them: 7.5. */
export interface Hours {
  readonly date: IsoDate;
  readonly hours: number;
}

export interface WorkedHours extends Hours {
  /** Ordinary paid work, or an apprenticeship (læretid), which counts from 2019. */
  readonly kind?: 'work' | 'apprenticeship';
  /** Q6: why the hours lie outside programme time and do not count. */
  readonly outsideProgramme?: string;
}

/** What was worked and missed on one benefit day, and what the day is worth. */
export interface DayHoursFacts extends LawFacts {
  readonly worked: readonly WorkedHours[];
  readonly absent: readonly Hours[];
  readonly dayValue: Fraction;
  readonly childSupplement: Fraction;
}

const hoursPerDay = exactFigure('programme.hoursPerDay');

/** KVP-30-1: 37.5 hours a week in five days. */
export const fullDay = rule<LawFacts, Fraction>({
  id: 'KVP-30-1.day',
  source: cite('kvpf', '1'),
  title: { nn: 'Ein full dag', nb: 'En full dag', en: 'A full day' },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Programmet er på full tid. Vi reknar 37,5 timar i veka, 7,5 timar om dagen.',
        nb: 'Programmet er på full tid. Vi regner 37,5 timer i uken, 7,5 timer om dagen.',
        en: 'The programme is full time. We count 37.5 hours a week, 7.5 hours a day.',
      },
      conclude: hoursOfDay,
    },
    {
      from: '2012-01-01',
      by: 'FOR-2011-12-21-1471',
      text: {
        nn: 'Full tid er 37,5 timar i veka, 7,5 timar om dagen.',
        nb: 'Full tid er 37,5 timer i uken, 7,5 timer om dagen.',
        en: 'Full time is 37.5 hours a week, 7.5 hours a day.',
      },
      conclude: hoursOfDay,
    },
  ],
});

function hoursOfDay(reading: Reading<LawFacts>): Fraction {
  return reading.ask(hoursPerDay) ?? zero;
}

/** Q5: an hour is the day with child supplement in as many parts as a full day has hours. */
export const hourValue = rule<DayHoursFacts, Fraction>({
  id: 'KVP-36-1.hour',
  source: cite('sotjl', '36'),
  title: { nn: 'Kva ein time er verd', nb: 'Hva en time er verdt', en: 'What an hour is worth' },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Lova seier ikkje kva ein time er verd. Vi deler stønaden for dagen, med barnetillegg, på 7,5.',
        nb: 'Loven sier ikke hva en time er verdt. Vi deler stønaden for dagen, med barnetillegg, på 7,5.',
        en: 'The law does not say what an hour is worth. We divide the benefit of the day, with child supplement, by 7.5.',
      },
      conclude: (reading) => {
        reading.ask(choice('Q5'));
        return reading.fact('dayValue').over(reading.ask(fullDay));
      },
    },
  ],
});

export function totalHours(entries: readonly Hours[]): Fraction {
  return entries.reduce((hours, entry) => hours.plus(decimal(entry.hours)), zero);
}
