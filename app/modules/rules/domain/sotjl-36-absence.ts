import { type Fraction, least } from '#kernel/fraction.ts';
import { cite } from '#kernel/law.ts';
import { type Reading, rule } from '#kernel/rule.ts';
import { choice } from './choices.ts';
import { type DayHoursFacts, fullDay, hourValue, totalHours } from './day-hours.ts';
import { hoursOfWork } from './sotjl-37-work.ts';

/** KVP-36-1, Q5: the hours of unauthorised absence that count, after paid work, together at most a full day. */
export const hoursOfAbsence = rule<DayHoursFacts, Fraction>({
  id: 'KVP-36-1.hours',
  source: cite('sotjl', '36'),
  title: {
    nn: 'Timar med fråvær utan gyldig grunn',
    nb: 'Timer med fravær uten gyldig grunn',
    en: 'Hours of unauthorised absence',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Timane tel etter timane med lønna arbeid, og til saman aldri meir enn ein full dag.',
        nb: 'Timene teller etter timene med lønnet arbeid, og til sammen aldri mer enn en full dag.',
        en: 'The hours count after the hours of paid work, and together never more than a full day.',
      },
      conclude: (reading) => {
        const left = reading.ask(fullDay).minus(reading.ask(hoursOfWork));
        return least(totalHours(reading.fact('absent')), left);
      },
    },
  ],
});

/** KVP-36-1: absence that is neither excused nor permitted gives a corresponding reduction. */
export const absenceReduction = rule<DayHoursFacts, Fraction>({
  id: 'KVP-36-1',
  source: cite('sotjl', '36'),
  title: {
    nn: 'Mindre stønad for fråvær',
    nb: 'Mindre stønad for fravær',
    en: 'Less benefit for absence',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Fråvær som ikkje kjem av sjukdom eller andre tvingande velferdsgrunnar, og som det ikkje er gitt løyve til, gir tilsvarande mindre stønad.',
        nb: 'Fravær som ikke skyldes sykdom eller andre tvingende velferdsgrunner, og som det ikke er gitt tillatelse til, gir tilsvarende mindre stønad.',
        en: 'Absence that is not due to sickness or other compelling welfare reasons, and not permitted, reduces the benefit accordingly.',
      },
      conclude: valueOfHours,
    },
    {
      from: '2019-01-01',
      by: 'LOV-2018-12-20-98',
      text: {
        nn: 'Fråvær gir tilsvarande mindre stønad, med mindre det kjem av sjukdom eller andre tvingande velferdsgrunnar og det er gitt løyve.',
        nb: 'Fravær gir tilsvarende mindre stønad, med mindre det skyldes sykdom eller andre tvingende velferdsgrunner og det er gitt tillatelse.',
        en: 'Absence reduces the benefit accordingly, unless it is due to sickness or other compelling welfare reasons and is permitted.',
      },
      conclude: valueOfHours,
    },
  ],
});

function valueOfHours(reading: Reading<DayHoursFacts>): Fraction {
  const hours = reading.ask(hoursOfAbsence);
  const value = reading.ask(hourValue).times(hours);
  if (reading.ask(choice('Q4')) === 'cut') return value;
  return value.minus(reading.fact('childSupplement').over(reading.ask(fullDay)).times(hours));
}
