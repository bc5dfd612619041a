import type { IsoDate } from '#kernel/date.ts';
import { cite } from '#kernel/law.ts';
import type { Period } from '#kernel/period.ts';
import { rule } from '#kernel/rule.ts';
import { calendarYear, type QuotaUse, quotaUse } from './absence-quota.ts';
import { choice } from './choices.ts';
import { sinceRegulation } from './kvpf-wordings.ts';
import type { LawFacts } from './law-facts.ts';
import { figure } from './parameter.ts';

const daysPerYear = figure('leave.welfareWorkingDaysPerYear');

export interface WelfareLeaveFacts extends LawFacts {
  /** Permitted welfare leave, in any year. */
  readonly leave: readonly Period[];
  /** A day in the calendar year that is counted. */
  readonly inYearOf: IsoDate;
}

/** ABS-12: welfare leave with benefit, on application, up to ten working days a calendar year. */
export const welfareLeave = rule<WelfareLeaveFacts, QuotaUse>({
  id: 'ABS-12',
  source: cite('kvpf', '15'),
  title: {
    nn: 'Velferdspermisjon',
    nb: 'Velferdspermisjon',
    en: 'Welfare leave',
  },
  wordings: sinceRegulation(
    {
      nn: 'Etter søknad kan deltakaren få velferdspermisjon med stønad, til saman ti arbeidsdagar i kalenderåret: til dømes til tilvenning i barnehage (inntil tre dagar), første skuledag, eige bryllaup, dødsfall i nær familie eller vennekrets (inntil tre dagar og reisa) og pleie av nære pårørande heime.',
      nb: 'Etter søknad kan deltakeren få velferdspermisjon med stønad, til sammen ti arbeidsdager i kalenderåret: for eksempel til tilvenning i barnehage (inntil tre dager), første skoledag, eget bryllup, dødsfall i nær familie eller vennekrets (inntil tre dager og reisen) og pleie av nære pårørende hjemme.',
      en: 'On application, welfare leave with benefit up to ten working days a calendar year: for example a child’s adaptation to day care (up to three), first school day, own wedding, a death among family or friends (up to three and the journey), or care for a close relative at home.',
    },
    (reading) => {
      reading.ask(choice('Q7'));
      const year = calendarYear(reading.fact('inYearOf'));
      return quotaUse(reading.ask(daysPerYear) ?? 0, reading.fact('leave'), year);
    },
  ),
});
