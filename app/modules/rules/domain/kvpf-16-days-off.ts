import type { IsoDate } from '#kernel/date.ts';
import { weekday } from '#kernel/date.ts';
import { holidaysOn } from '#kernel/holiday.ts';
import { cite } from '#kernel/law.ts';
import { rule } from '#kernel/rule.ts';
import { addWorkingDays } from '#kernel/working-days.ts';
import { choice } from './choices.ts';
import { sinceRegulation } from './kvpf-wordings.ts';
import type { LawFacts } from './law-facts.ts';
import { figure } from './parameter.ts';

const religiousDays = figure('leave.religiousDaysPerYear');
const religiousNotice = figure('leave.religiousNoticeWorkingDays');
const source = cite('kvpf', '16');

export interface DayFacts extends LawFacts {
  readonly date: IsoDate;
}

/** ABS-13: days without a programme. They are benefit days when they fall on a weekday. */
export const dayOff = rule<DayFacts, boolean>({
  id: 'ABS-13',
  source,
  title: { nn: 'Fridagar', nb: 'Fridager', en: 'Days off' },
  wordings: sinceRegulation(
    {
      nn: 'Deltakaren har fri laurdagar, søndagar, første nyttårsdag, skjertorsdag, langfredag, andre påskedag, 1. og 17. mai, Kristi himmelfartsdag, andre pinsedag og første og andre juledag, om ikkje programmet seier noko anna.',
      nb: 'Deltakeren har fri lørdager, søndager, første nyttårsdag, skjærtorsdag, langfredag, andre påskedag, 1. og 17. mai, Kristi himmelfartsdag, andre pinsedag og første og andre juledag, om ikke programmet sier noe annet.',
      en: 'Saturdays, Sundays, New Year’s Day, Maundy Thursday, Good Friday, Easter Monday, 1 and 17 May, Ascension Day, Whit Monday and 25 and 26 December are days off, unless the programme says otherwise.',
    },
    (reading) => {
      const date = reading.fact('date');
      return weekday(date) > 5 || holidaysOn(date).length > 0;
    },
  ),
});

/** Days for the religious holidays of those outside the Church of Norway, and the last day to ask for them. */
export interface ReligiousDays {
  readonly daysPerYear: number;
  readonly noticeBy: IsoDate;
}

export const religiousDaysOff = rule<DayFacts, ReligiousDays>({
  id: 'ABS-13.religious',
  source,
  title: {
    nn: 'Fri ved religiøse høgtider',
    nb: 'Fri ved religiøse høytider',
    en: 'Religious holidays',
  },
  wordings: sinceRegulation(
    {
      nn: 'Den som ikkje høyrer til Den norske kyrkja, får fri inntil to dagar i kalenderåret ved religiøse høgtider, når ho eller han seier frå ti arbeidsdagar før.',
      nb: 'Den som ikke hører til Den norske kirke, får fri inntil to dager i kalenderåret ved religiøse høytider, når hun eller han sier fra ti arbeidsdager før.',
      en: 'Those outside the Church of Norway get up to two days a calendar year for religious holidays, with ten working days’ notice.',
    },
    (reading) => {
      reading.ask(choice('Q7'));
      return {
        daysPerYear: reading.ask(religiousDays) ?? 0,
        noticeBy: addWorkingDays(reading.fact('date'), -(reading.ask(religiousNotice) ?? 0)),
      };
    },
  ),
});
