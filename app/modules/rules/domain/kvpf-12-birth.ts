import { addDays, type IsoDate } from '#kernel/date.ts';
import { cite } from '#kernel/law.ts';
import type { Period } from '#kernel/period.ts';
import { rule } from '#kernel/rule.ts';
import { addWorkingDays } from '#kernel/working-days.ts';
import { choice } from './choices.ts';
import { sinceRegulation } from './kvpf-wordings.ts';
import type { LawFacts } from './law-facts.ts';
import { figure } from './parameter.ts';

const daysBeforeBirth = figure('leave.preBirthWorkingDays');
const noticeDays = figure('leave.preBirthNoticeDays');
const weeksAfterBirth = figure('leave.postBirthWeeks');
const daysForFather = figure('leave.fatherWorkingDays');
const breastfeedingHours = figure('leave.breastfeedingHoursPerDay');

export interface PregnancyFacts extends LawFacts {
  /** The day the birth is expected (termin). */
  readonly expectedBirth: IsoDate;
}

/** Leave just before the expected birth, and the last day to tell about it. */
export interface LeaveBeforeBirth extends Period {
  readonly noticeBy: IsoDate;
}

/** ABS-9: up to ten working days just before the expected birth, with a week's notice. */
export const leaveBeforeBirth = rule<PregnancyFacts, LeaveBeforeBirth>({
  id: 'ABS-9',
  source: cite('kvpf', '12'),
  title: {
    nn: 'Fri før fødselen',
    nb: 'Fri før fødselen',
    en: 'Leave before birth',
  },
  wordings: sinceRegulation(
    {
      nn: 'Gravide får fri til kontrollar som ikkje kan leggjast utanom programtida, og inntil ti arbeidsdagar like før termin når dei seier frå minst ei veke før.',
      nb: 'Gravide får fri til kontroller som ikke kan legges utenom programtiden, og inntil ti arbeidsdager like før termin når de sier fra minst en uke før.',
      en: 'Time off for antenatal checks that cannot be outside programme time, and up to ten working days just before the due date with a week’s notice.',
    },
    (reading) => {
      reading.ask(choice('Q7'));
      const expectedBirth = reading.fact('expectedBirth');
      const from = addWorkingDays(expectedBirth, -(reading.ask(daysBeforeBirth) ?? 0));
      const to = addDays(expectedBirth, -1);
      return { from, to, noticeBy: addDays(from, -(reading.ask(noticeDays) ?? 0)) };
    },
  ),
});

export interface BirthFacts extends LawFacts {
  readonly bornOn: IsoDate;
}

/** ABS-10, Q19: the mother's first six weeks, the day of birth being day one unless chosen otherwise. */
export const leaveAfterBirth = rule<BirthFacts, Period>({
  id: 'ABS-10',
  source: cite('kvpf', '13'),
  title: {
    nn: 'Permisjon etter fødselen',
    nb: 'Permisjon etter fødselen',
    en: 'Leave after birth',
  },
  wordings: sinceRegulation(
    {
      nn: 'Mora har permisjon med stønad dei første seks vekene etter fødselen, med mindre ein lege meiner at programmet er betre for henne.',
      nb: 'Moren har permisjon med stønad de første seks ukene etter fødselen, med mindre en lege mener at programmet er bedre for henne.',
      en: 'The mother is on leave with benefit the first six weeks after the birth, unless a doctor says that the programme is better for her.',
    },
    (reading) => {
      const bornOn = reading.fact('bornOn');
      const days = 7 * (reading.ask(weeksAfterBirth) ?? 0);
      const from = reading.ask(choice('Q19')) === 'day-one' ? bornOn : addDays(bornOn, 1);
      return { from, to: addDays(from, days - 1) };
    },
  ),
});

/** ABS-10: working days for the father, or for another helper when the parents do not live together. */
export const leaveForFather = rule<LawFacts, number>({
  id: 'ABS-10.father',
  source: cite('kvpf', '13'),
  title: {
    nn: 'Fri for faren ved fødsel',
    nb: 'Fri for faren ved fødsel',
    en: 'Leave for the father at birth',
  },
  wordings: sinceRegulation(
    {
      nn: 'Faren får fri med stønad inntil ti arbeidsdagar. Bur ikkje foreldra saman, kan ein annan som hjelper mora, få fri.',
      nb: 'Faren får fri med stønad inntil ti arbeidsdager. Bor ikke foreldrene sammen, kan en annen som hjelper moren, få fri.',
      en: 'The father gets up to ten working days with benefit. When the parents do not live together, another person who helps the mother can have them.',
    },
    (reading) => reading.ask(daysForFather) ?? 0,
  ),
});

/** ABS-11: at least this many hours a day for breastfeeding. */
export const breastfeedingTime = rule<LawFacts, number>({
  id: 'ABS-11',
  source: cite('kvpf', '14'),
  title: { nn: 'Fri til amming', nb: 'Fri til amming', en: 'Time for breastfeeding' },
  wordings: sinceRegulation(
    {
      nn: 'Den som ammar, får den tida ho treng, minst éin time om dagen.',
      nb: 'Den som ammer, får den tiden hun trenger, minst én time om dagen.',
      en: 'Whoever breastfeeds gets the time she needs, at least one hour a day.',
    },
    (reading) => reading.ask(breastfeedingHours) ?? 0,
  ),
});
