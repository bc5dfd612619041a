import { ageOn, type IsoDate } from '#kernel/date.ts';
import { cite } from '#kernel/law.ts';
import type { Period } from '#kernel/period.ts';
import { rule } from '#kernel/rule.ts';
import { calendarYear, type QuotaUse, quotaUse } from './absence-quota.ts';
import { choice } from './choices.ts';
import { sinceRegulation } from './kvpf-wordings.ts';
import type { LawFacts } from './law-facts.ts';
import { figure } from './parameter.ts';

const daysPerYear = figure('holiday.workingDaysPerYear');
const extraDays = figure('holiday.extraOver60');

/** The age of the extra week in ferieloven, which § 17 follows. The parameter gives the days and not the age. */
const ageOfExtraDays = 60;

export interface HolidayFacts extends LawFacts {
  readonly birthDate: IsoDate;
  /** A day in the calendar year that is counted. */
  readonly inYearOf: IsoDate;
  /** Holiday that is taken or set, in any year. */
  readonly taken: readonly Period[];
}

/**
 * ABS-14, Q7: 25 working days with benefit a calendar year, 30 from the year that somebody turns 60. The regulation says
 * "over 60" without a day, so the whole calendar year counts.
 */
export const holidayEntitlement = rule<HolidayFacts, QuotaUse>({
  id: 'ABS-14',
  source: cite('kvpf', '17'),
  title: { nn: 'Ferie med stønad', nb: 'Ferie med stønad', en: 'Holiday with benefit' },
  wordings: sinceRegulation(
    {
      nn: 'Deltakaren har ferie med stønad inntil 25 arbeidsdagar i kalenderåret, og fem dagar til når ho eller han er over 60 år. Kommunen fastset når.',
      nb: 'Deltakeren har ferie med stønad inntil 25 arbeidsdager i kalenderåret, og fem dager til når hun eller han er over 60 år. Kommunen fastsetter når.',
      en: 'Holiday with benefit up to 25 working days a calendar year, and five more for those over 60. The municipality sets the time.',
    },
    (reading) => {
      reading.ask(choice('Q7'));
      const year = calendarYear(reading.fact('inYearOf'));
      const days = reading.ask(daysPerYear) ?? 0;
      const older = ageOn(reading.fact('birthDate'), year.to) >= ageOfExtraDays;
      const quota = older ? days + (reading.ask(extraDays) ?? 0) : days;
      return quotaUse(quota, reading.fact('taken'), year);
    },
  ),
});
