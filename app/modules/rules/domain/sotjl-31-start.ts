import type { Condition } from '#kernel/condition.ts';
import { addMonths, type IsoDate } from '#kernel/date.ts';
import { cite } from '#kernel/law.ts';
import { rule } from '#kernel/rule.ts';
import type { LawFacts } from './law-facts.ts';
import { figure } from './parameter.ts';

export interface ApplicationFacts extends LawFacts {
  readonly applicationReceived: IsoDate;
}

export interface StartFacts extends ApplicationFacts {
  readonly start: IsoDate;
}

const months = figure('programme.latestStartMonthsAfterApplication');

/**
 * KVP-31-1: the latest day to start. Counted by the calendar (domstolloven § 148); it is a limit on the
 * municipality and no deadline for an act before a court, so it does not move to a working day.
 */
export const latestStart = rule<ApplicationFacts, IsoDate | null>({
  id: 'KVP-31-1',
  source: cite('sotjl', '31'),
  title: { nn: 'Seinaste start', nb: 'Seneste start', en: 'Latest start' },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Programmet startar den dagen programmet seier, og seinast seks månader etter at søknaden kom.',
        nb: 'Programmet starter den dagen programmet sier, og senest seks måneder etter at søknaden kom.',
        en: 'The programme starts at the time it states, and no later than six months after the application came in.',
      },
      conclude: (reading) => {
        const limit = reading.ask(months);
        return limit === null ? null : addMonths(reading.fact('applicationReceived'), limit);
      },
    },
  ],
});

/** KVP-31-1: whether a start is in time; the last day counts. */
export const startsInTime = rule<StartFacts, Condition>({
  id: 'KVP-31-1.in-time',
  source: cite('sotjl', '31'),
  title: { nn: 'Start i tide', nb: 'Start i tide', en: 'Start in time' },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Programmet må starte innan fristen.',
        nb: 'Programmet må starte innen fristen.',
        en: 'The programme must start within the limit.',
      },
      conclude: (reading) => {
        const latest = reading.ask(latestStart);
        return latest === null || reading.fact('start') <= latest ? 'met' : 'not-met';
      },
    },
  ],
});
