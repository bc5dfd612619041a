import { birthday, type IsoDate } from '#kernel/date.ts';
import { cite } from '#kernel/law.ts';
import type { Period } from '#kernel/period.ts';
import { rule } from '#kernel/rule.ts';
import { calendarYear, lastTwelveMonths, type QuotaUse, quotaUse } from './absence-quota.ts';
import { choice } from './choices.ts';
import { sinceRegulation } from './kvpf-wordings.ts';
import type { LawFacts } from './law-facts.ts';
import { figure } from './parameter.ts';

const ageLimit = figure('absence.childSick.childAgeLimit');
const ageLimitChronic = figure('absence.childSick.childAgeLimitChronic');
const selfCertificateDays = figure('absence.childSick.selfCertMaxCalendarDays');
const upToTwo = figure('absence.childSick.days');
const moreThanTwo = figure('absence.childSick.daysMoreThanTwo');
const perChronicChild = figure('absence.childSick.extraPerChronicChild');
const soleCarerTimes = figure('absence.childSick.soleCarerMultiplier');

export interface CaredForChildFacts extends LawFacts {
  readonly childBirthDate: IsoDate;
  readonly chronicallyIll: boolean;
}

/** ABS-6: the last day of the right to stay at home with this child. */
export const lastDayWithChild = rule<CaredForChildFacts, IsoDate>({
  id: 'ABS-6',
  source: cite('kvpf', '9'),
  title: {
    nn: 'Fri når barn eller barnepassar er sjuk',
    nb: 'Fri når barn eller barnepasser er syk',
    en: 'Time off when a child or child-minder is sick',
  },
  wordings: sinceRegulation(
    {
      nn: 'Stønaden er i behald når barnet eller den som passar det er sjuk, eller følgjer eit anna barn. Retten varer ut kalenderåret barnet fyller 12 år, 18 år når barnet er kronisk sjukt eller har ei funksjonsnedsetjing.',
      nb: 'Stønaden er i behold når barnet eller den som passer det er syk, eller følger et annet barn. Retten varer ut kalenderåret barnet fyller 12 år, 18 år når barnet er kronisk sykt eller har en funksjonsnedsettelse.',
      en: 'The benefit is kept when the child or its minder is sick, or the minder follows another child. The right lasts out the calendar year the child turns 12; 18 for a chronically ill or disabled child.',
    },
    (reading) => {
      const limit = reading.ask(reading.fact('chronicallyIll') ? ageLimitChronic : ageLimit);
      return calendarYear(birthday(reading.fact('childBirthDate'), limit ?? 0)).to;
    },
  ),
});

/** ABS-7: calendar days on a self-certificate each time; the eight weeks' wait is not repeated for children. */
export const selfCertifiedDaysForChild = rule<LawFacts, number>({
  id: 'ABS-7',
  source: cite('kvpf', '10'),
  title: {
    nn: 'Eigenmelding når barn er sjukt',
    nb: 'Egenmelding når barn er sykt',
    en: 'Self-certificate for a sick child',
  },
  wordings: sinceRegulation(
    {
      nn: 'Eigenmelding gjeld dei tre første kalenderdagane kvar gong. Etter det kan kontoret krevje legeerklæring. Ein treng ikkje ha vore åtte veker i programmet.',
      nb: 'Egenmelding gjelder de tre første kalenderdagene hver gang. Etter det kan kontoret kreve legeerklæring. En trenger ikke ha vært åtte uker i programmet.',
      en: 'A self-certificate is valid for the first three calendar days each time; then a doctor’s certificate can be required. There is no eight weeks’ wait.',
    },
    (reading) => reading.ask(selfCertificateDays) ?? 0,
  ),
});

export interface ChildQuotaFacts extends LawFacts {
  /** Children that give the right, those who are chronically ill included. */
  readonly children: number;
  readonly chronicallyIll: number;
  /** Alone with the care, or the other parent cannot care for the child for a long time. */
  readonly soleCarer: boolean;
}

/** ABS-8, Q22: working days with a sick child in the last twelve months. */
export const sickChildQuota = rule<ChildQuotaFacts, number>({
  id: 'ABS-8',
  source: cite('kvpf', '11'),
  title: {
    nn: 'Kor mange dagar med sjukt barn',
    nb: 'Hvor mange dager med sykt barn',
    en: 'How many days with a sick child',
  },
  wordings: sinceRegulation(
    {
      nn: 'Inntil 10 arbeidsdagar i løpet av tolv månader, 15 med fleire enn to barn, og 10 til for kvart kronisk sjukt barn. Den som er åleine om omsorga, får det doble.',
      nb: 'Inntil 10 arbeidsdager i løpet av tolv måneder, 15 med flere enn to barn, og 10 til for hvert kronisk sykt barn. Den som er alene om omsorgen, får det dobbelte.',
      en: 'Up to 10 working days in twelve months, 15 with more than two children, and 10 more for each chronically ill child. Whoever is alone with the care gets twice as many.',
    },
    (reading) => {
      const ordinary = reading.ask(reading.fact('children') > 2 ? moreThanTwo : upToTwo) ?? 0;
      const chronic = reading.fact('chronicallyIll');
      const total =
        chronic === 0 ? ordinary : ordinary + chronic * (reading.ask(perChronicChild) ?? 0);
      if (!reading.fact('soleCarer')) return total;
      if (chronic > 0) reading.ask(choice('Q22'));
      return total * (reading.ask(soleCarerTimes) ?? 1);
    },
  ),
});

export interface SickChildFacts extends ChildQuotaFacts {
  readonly absences: readonly Period[];
  /** The last day of the twelve months that are counted. */
  readonly countedOn: IsoDate;
}

/** ABS-8: what of the quota is taken in the last twelve months (A11). */
export const sickChildDays = rule<SickChildFacts, QuotaUse>({
  id: 'ABS-8.used',
  source: cite('kvpf', '11'),
  title: {
    nn: 'Dagar med sjukt barn som er brukte',
    nb: 'Dager med sykt barn som er brukt',
    en: 'Days with a sick child that are used',
  },
  wordings: sinceRegulation(
    {
      nn: 'Det blir rekna med arbeidsdagar dei siste tolv månadene.',
      nb: 'Det regnes med arbeidsdager de siste tolv månedene.',
      en: 'Working days in the last twelve months are counted.',
    },
    (reading) => {
      reading.ask(choice('Q7'));
      const window = lastTwelveMonths(reading.fact('countedOn'));
      return quotaUse(reading.ask(sickChildQuota), reading.fact('absences'), window);
    },
  ),
});
