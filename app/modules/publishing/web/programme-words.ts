import type { IsoDate } from '#kernel/date.ts';
import { formatCitation } from '#kernel/law.ts';
import { capitalised, type PublicLanguage } from '#kernel/text.ts';
import { monthName } from '#kernel/written-date.ts';
import type { FactUnit, FactValue, ProgrammeFact } from '#modules/rules/domain/programme-facts.ts';
import { formatDate, formatKroner, formatNumber, formatPercent } from '#ui/format.ts';
import type { Source } from '../programme/statement.ts';

type Forms = readonly [one: string, many: string];
type Counted = 'years' | 'months' | 'weeks' | 'days' | 'working-days' | 'calendar-days' | 'hours';

/** One of something is written in letters, since the numeral alone does not say its gender. */
const counted: Readonly<Record<PublicLanguage, Readonly<Record<Counted, Forms>>>> = {
  nn: {
    years: ['eitt år', 'år'],
    months: ['ein månad', 'månader'],
    weeks: ['ei veke', 'veker'],
    days: ['ein dag', 'dagar'],
    'working-days': ['ein arbeidsdag', 'arbeidsdagar'],
    'calendar-days': ['ein kalenderdag', 'kalenderdagar'],
    hours: ['ein time', 'timar'],
  },
  nb: {
    years: ['ett år', 'år'],
    months: ['én måned', 'måneder'],
    weeks: ['én uke', 'uker'],
    days: ['én dag', 'dager'],
    'working-days': ['én arbeidsdag', 'arbeidsdager'],
    'calendar-days': ['én kalenderdag', 'kalenderdager'],
    hours: ['én time', 'timer'],
  },
  en: {
    years: ['one year', 'years'],
    months: ['one month', 'months'],
    weeks: ['one week', 'weeks'],
    days: ['one day', 'days'],
    'working-days': ['one working day', 'working days'],
    'calendar-days': ['one calendar day', 'calendar days'],
    hours: ['one hour', 'hours'],
  },
};

/** The shares that people have a word for. Another is written as the law has it. */
const shares: Readonly<Record<PublicLanguage, Readonly<Record<string, string>>>> = {
  nn: { '2/3': 'to tredelar', '0.5': 'halvparten' },
  nb: { '2/3': 'to tredeler', '0.5': 'halvparten' },
  en: { '2/3': 'two thirds', '0.5': 'half' },
};

const times: Readonly<Record<PublicLanguage, { readonly two: string; readonly many: string }>> = {
  nn: { two: 'dobbelt', many: 'gonger' },
  nb: { two: 'dobbelt', many: 'ganger' },
  en: { two: 'twice', many: 'times' },
};

/** A number of the law with the word for what it counts: `3 veker`, `2,041 G`, `to tredelar`. */
export function writeFact(fact: ProgrammeFact, language: PublicLanguage): string {
  return writeValue(fact, fact.unit, language);
}

export function writeValue(value: FactValue, unit: FactUnit, language: PublicLanguage): string {
  switch (unit) {
    case 'kroner':
      return formatKroner(value.value, language);
    case 'G':
      return `${plainNumber(value, language)}\u00a0G`;
    case 'share':
      return (
        shares[language][value.exact ?? String(value.value)] ??
        value.exact ??
        formatPercent(value.value, language)
      );
    case 'times':
      return value.value === 2
        ? times[language].two
        : `${plainNumber(value, language)}\u00a0${times[language].many}`;
    case 'month-of-year':
      return monthName(value.value, language);
    case 'months':
      return value.value % 12 === 0
        ? count({ value: value.value / 12 }, 'years', language)
        : count(value, 'months', language);
    case 'years':
    case 'weeks':
    case 'days':
    case 'working-days':
    case 'calendar-days':
    case 'hours':
      return count(value, unit, language);
  }
}

function count(value: FactValue, unit: Counted, language: PublicLanguage): string {
  const [one, many] = counted[language][unit];
  return value.value === 1 ? one : `${plainNumber(value, language)}\u00a0${many}`;
}

/** The number alone, with the decimals that the law gives it. */
export function plainNumber({ value }: FactValue, language: PublicLanguage): string {
  const decimals = String(value).split('.')[1]?.length ?? 0;
  return formatNumber(value, language, decimals);
}

/** The law book begins here. Only the Social Services Act itself came into force on that day. */
const firstDay = '2010-01-01' as IsoDate;

/** `Sosialtenestelova § 35`, to be a link, and `slik ho er frå 1. juli 2024`. */
export function sourceWords({ source, since }: Source, language: PublicLanguage) {
  const date = formatDate(since, language).replaceAll(' ', '\u00a0');
  const isOlder = since === firstDay && source.act !== 'sotjl';
  const when = {
    nn: isOlder ? `slik ho har vore minst sidan ${date}` : `slik ho er frå ${date}`,
    nb: isOlder ? `slik den har vært minst siden ${date}` : `slik den er fra ${date}`,
    en: isOlder ? `as it has been since ${date} or earlier` : `as it has been since ${date}`,
  };
  return {
    section: capitalised(formatCitation(source, language)).replace('§ ', '§\u00a0'),
    when: when[language],
  };
}
