import { type Fraction, least } from '#kernel/fraction.ts';
import { cite } from '#kernel/law.ts';
import { type Reading, rule } from '#kernel/rule.ts';
import { choice } from './choices.ts';
import { type DayHoursFacts, fullDay, hourValue, totalHours } from './day-hours.ts';

/** KVP-37-1: the hours of paid work that count on the day, at most a full day. */
export const hoursOfWork = rule<DayHoursFacts, Fraction>({
  id: 'KVP-37-1.hours',
  source: cite('sotjl', '37'),
  title: {
    nn: 'Timar med lønna arbeid',
    nb: 'Timer med lønnet arbeid',
    en: 'Hours of paid work',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Timar med lønna arbeid tel.',
        nb: 'Timer med lønnet arbeid teller.',
        en: 'Hours of paid work count.',
      },
      conclude: (reading) => counted(reading, ['work']),
    },
    {
      from: '2019-01-01',
      by: 'LOV-2018-12-20-98',
      text: {
        nn: 'Timar med lønna arbeid og læretid tel.',
        nb: 'Timer med lønnet arbeid og læretid teller.',
        en: 'Hours of paid work and apprenticeship count.',
      },
      conclude: (reading) => counted(reading, ['work', 'apprenticeship']),
    },
  ],
});

function counted(reading: Reading<DayHoursFacts>, kinds: readonly string[]): Fraction {
  reading.ask(choice('Q6'));
  const entries = reading
    .fact('worked')
    .filter(({ kind = 'work', outsideProgramme }) => kinds.includes(kind) && !outsideProgramme);
  return least(totalHours(entries), reading.ask(fullDay));
}

/** KVP-37-1: benefit and child supplement are reduced in proportion to the hours; the wage does not matter. */
export const workReduction = rule<DayHoursFacts, Fraction>({
  id: 'KVP-37-1',
  source: cite('sotjl', '37'),
  title: {
    nn: 'Mindre stønad for lønna arbeid',
    nb: 'Mindre stønad for lønnet arbeid',
    en: 'Less benefit for paid work',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Stønad og barnetillegg blir sett ned i same forhold som timane med lønna arbeid. Kor høg lønna er, har ikkje noko å seie, og barnebidrag reduserer ikkje.',
        nb: 'Stønad og barnetillegg settes ned i samme forhold som timene med lønnet arbeid. Hvor høy lønnen er, har ingen betydning, og barnebidrag reduserer ikke.',
        en: 'Benefit and child supplement are reduced in proportion to the hours of paid work. The wage does not matter, and child maintenance does not reduce.',
      },
      conclude: valueOfHours,
    },
    {
      from: '2019-01-01',
      by: 'LOV-2018-12-20-98',
      text: {
        nn: 'Stønad og barnetillegg blir sett ned i same forhold som timane med lønna arbeid eller læretid. Kor høg lønna er, har ikkje noko å seie, og barnebidrag reduserer ikkje.',
        nb: 'Stønad og barnetillegg settes ned i samme forhold som timene med lønnet arbeid eller læretid. Hvor høy lønnen er, har ingen betydning, og barnebidrag reduserer ikke.',
        en: 'Benefit and child supplement are reduced in proportion to the hours of paid work or apprenticeship. The wage does not matter, and child maintenance does not reduce.',
      },
      conclude: valueOfHours,
    },
  ],
});

function valueOfHours(reading: Reading<DayHoursFacts>): Fraction {
  return reading.ask(hourValue).times(reading.ask(hoursOfWork));
}
