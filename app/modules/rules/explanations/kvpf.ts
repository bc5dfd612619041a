import { capitalised } from '#kernel/text.ts';
import { formatDate } from '#kernel/written-date.ts';
import { writtenNumber } from '#kernel/written-number.ts';
import type { QuotaUse } from '../domain/absence-quota.ts';
import {
  certificateLapse,
  doubtAboutSickness,
  firstSelfCertificateDay,
  longSickness,
  selfCertifiedDays,
  sicknessDays,
  unconfirmed,
  withdrawal,
} from '../domain/kvpf-05-sickness.ts';
import {
  lastDayWithChild,
  selfCertifiedDaysForChild,
  sickChildDays,
  sickChildQuota,
} from '../domain/kvpf-09-sick-child.ts';
import {
  breastfeedingTime,
  leaveAfterBirth,
  leaveBeforeBirth,
  leaveForFather,
} from '../domain/kvpf-12-birth.ts';
import { welfareLeave } from '../domain/kvpf-15-welfare-leave.ts';
import { dayOff, religiousDaysOff } from '../domain/kvpf-16-days-off.ts';
import { holidayEntitlement } from '../domain/kvpf-17-holiday.ts';
import {
  pandemicAbsenceKeepsBenefit,
  pandemicExtraExtension,
  pandemicMaximumReached,
  pandemicNoReduction,
  pandemicPostponedStart,
} from '../domain/pandemic.ts';
import { sayAssessed } from './assessed.ts';
import { figureUsed, type Saying, say, type Told } from './saying.ts';

/** «7 av 10 arbeidsdagar er brukte, 3 står att», and what is over when nothing does. */
const used = {
  nn: ({ quota, used: taken, left, over }: QuotaUse) =>
    over.length > 0
      ? `Alle ${quota} arbeidsdagane er brukte, og ${days(over.length, 'nn')} kjem i tillegg utan dekning.`
      : `${taken} av ${quota} arbeidsdagar er brukte, og ${left} står att.`,
  nb: ({ quota, used: taken, left, over }: QuotaUse) =>
    over.length > 0
      ? `Alle ${quota} arbeidsdagene er brukt, og ${days(over.length, 'nb')} kommer i tillegg uten dekning.`
      : `${taken} av ${quota} arbeidsdager er brukt, og ${left} gjenstår.`,
  en: ({ quota, used: taken, left, over }: QuotaUse) =>
    over.length > 0
      ? `All ${quota} working days are used, and ${days(over.length, 'en')} more are not covered.`
      : `${taken} of ${quota} working days are used, and ${left} are left.`,
};

function days(count: number, language: 'nn' | 'nb' | 'en'): string {
  const one = { nn: 'éin dag', nb: 'én dag', en: 'one day' };
  const many = { nn: `${count} dagar`, nb: `${count} dager`, en: `${count} days` };
  return count === 1 ? one[language] : many[language];
}

/** What the office builds on: enough absences, or reasonable doubt where there are fewer. */
function groundOf(absences: number, told: Told, language: 'nn' | 'nb' | 'en'): string {
  const needed = figureUsed(told, 'absence.selfCert.withdrawAfterCount') ?? 0;
  if (absences < needed)
    return {
      nn: 'Kontoret har rimeleg grunn til å tru at det ikkje er sjukdom',
      nb: 'Kontoret har rimelig grunn til å tro at det ikke er sykdom',
      en: 'The office has reasonable ground to think that it is not sickness',
    }[language];
  return {
    nn: `${absences} fråvær med eigenmelding dei siste tolv månadene`,
    nb: `${absences} fravær med egenmelding de siste tolv månedene`,
    en: `${absences} self-certified absences in the last twelve months`,
  }[language];
}

export const kvpf: readonly Saying[] = [
  say(sicknessDays, {
    nn: ({ withBenefit, withoutBenefit }) =>
      withoutBenefit.length === 0
        ? `Stønaden er i behald for alle dagane med sjukdom (${days(withBenefit.length, 'nn')}).`
        : `Stønaden er i behald for ${days(withBenefit.length, 'nn')}. ${capitalised(days(withoutBenefit.length, 'nn'))} blir rekna som fråvær utan gyldig grunn.`,
    nb: ({ withBenefit, withoutBenefit }) =>
      withoutBenefit.length === 0
        ? `Stønaden er i behold for alle dagene med sykdom (${days(withBenefit.length, 'nb')}).`
        : `Stønaden er i behold for ${days(withBenefit.length, 'nb')}. ${capitalised(days(withoutBenefit.length, 'nb'))} regnes som fravær uten gyldig grunn.`,
    en: ({ withBenefit, withoutBenefit }) =>
      withoutBenefit.length === 0
        ? `The benefit is kept for all days of sickness (${days(withBenefit.length, 'en')}).`
        : `The benefit is kept for ${days(withBenefit.length, 'en')}. ${capitalised(days(withoutBenefit.length, 'en'))} count as unauthorised absence.`,
  }),
  say(longSickness, {
    nn: (day) => `Frå ${formatDate(day, 'nn')} bør rettleiaren vurdere avbrot eller ei anna yting.`,
    nb: (day) =>
      `Fra ${formatDate(day, 'nb')} bør veilederen vurdere avbrudd eller en annen ytelse.`,
    en: (day) =>
      `From ${formatDate(day, 'en')} the caseworker should consider interruption or another benefit.`,
  }),
  say(firstSelfCertificateDay, {
    nn: (day) => `Eigenmelding gjeld frå ${formatDate(day, 'nn')}.`,
    nb: (day) => `Egenmelding gjelder fra ${formatDate(day, 'nb')}.`,
    en: (day) => `A self-certificate is valid from ${formatDate(day, 'en')}.`,
  }),
  say(selfCertifiedDays, {
    nn: (count) => `Eigenmeldinga dekkjer ${days(count, 'nn')} av fråværet.`,
    nb: (count) => `Egenmeldingen dekker ${days(count, 'nb')} av fraværet.`,
    en: (count) => `The self-certificate covers ${days(count, 'en')} of the absence.`,
  }),
  say(certificateLapse, {
    nn: (lapsed) =>
      lapsed
        ? 'Legeerklæringa som vart kravd, kom ikkje, så retten fall bort også for dagane med eigenmelding.'
        : 'Det manglar ikkje ei legeerklæring som er kravd.',
    nb: (lapsed) =>
      lapsed
        ? 'Legeerklæringen som ble krevd, kom ikke, så retten falt bort også for dagene med egenmelding.'
        : 'Det mangler ikke en legeerklæring som er krevd.',
    en: (lapsed) =>
      lapsed
        ? 'The doctor’s certificate that was required did not come, so the right lapsed for the self-certified days too.'
        : 'No required doctor’s certificate is missing.',
  }),
  say(unconfirmed, {
    nn: (missing) =>
      missing
        ? 'Eigenmeldinga vart ikkje stadfesta skriftleg da kontoret bad om det.'
        : 'Det manglar ikkje ei skriftleg stadfesting.',
    nb: (missing) =>
      missing
        ? 'Egenmeldingen ble ikke bekreftet skriftlig da kontoret ba om det.'
        : 'Det mangler ikke en skriftlig bekreftelse.',
    en: (missing) =>
      missing
        ? 'The self-certificate was not confirmed in writing when the office asked for it.'
        : 'No confirmation in writing is missing.',
  }),
  say(withdrawal, {
    nn: ({ absences, possible, reviewBy }, _, told) =>
      possible === 'met'
        ? `${groundOf(absences, told, 'nn')}: retten kan takast bort etter at deltakaren er høyrd, og skal vurderast på nytt innan ${formatDate(reviewBy, 'nn')}.`
        : `${absences} fråvær med eigenmelding dei siste tolv månadene er ikkje nok til å ta bort retten.`,
    nb: ({ absences, possible, reviewBy }, _, told) =>
      possible === 'met'
        ? `${groundOf(absences, told, 'nb')}: retten kan tas bort etter at deltakeren er hørt, og skal vurderes på nytt innen ${formatDate(reviewBy, 'nb')}.`
        : `${absences} fravær med egenmelding de siste tolv månedene er ikke nok til å ta bort retten.`,
    en: ({ absences, possible, reviewBy }, _, told) =>
      possible === 'met'
        ? `${groundOf(absences, told, 'en')}: the right can be withdrawn once the participant is heard, and is reviewed by ${formatDate(reviewBy, 'en')}.`
        : `${absences} self-certified absences in the last twelve months are too few to withdraw the right.`,
  }),
  sayAssessed(doubtAboutSickness, {
    met: {
      nn: 'Kontoret har grunn til å tru at fråværet ikkje kjem av sjukdom.',
      nb: 'Kontoret har grunn til å tro at fraværet ikke skyldes sykdom.',
      en: 'The office has ground to think that the absence is not due to sickness.',
    },
    notMet: {
      nn: 'Kontoret har ikkje grunn til å tvile på sjukdommen.',
      nb: 'Kontoret har ikke grunn til å tvile på sykdommen.',
      en: 'The office has no ground to doubt the sickness.',
    },
    change: {
      nn: 'Ei ny hending som gir rimeleg grunn til tvil.',
      nb: 'En ny hendelse som gir rimelig grunn til tvil.',
      en: 'A new event that gives reasonable ground for doubt.',
    },
  }),
  say(lastDayWithChild, {
    nn: (day) => `Retten til fri med barnet varer til og med ${formatDate(day, 'nn')}.`,
    nb: (day) => `Retten til fri med barnet varer til og med ${formatDate(day, 'nb')}.`,
    en: (day) => `The right to time off with the child lasts until ${formatDate(day, 'en')}.`,
  }),
  say(selfCertifiedDaysForChild, {
    nn: (count) => `Eigenmelding dekkjer ${days(count, 'nn')} kvar gong barnet er sjukt.`,
    nb: (count) => `Egenmelding dekker ${days(count, 'nb')} hver gang barnet er sykt.`,
    en: (count) => `A self-certificate covers ${days(count, 'en')} each time the child is sick.`,
  }),
  say(sickChildQuota, {
    nn: (quota) =>
      `Deltakaren kan ha ${quota} arbeidsdagar med sjukt barn i løpet av tolv månader.`,
    nb: (quota) => `Deltakeren kan ha ${quota} arbeidsdager med sykt barn i løpet av tolv måneder.`,
    en: (quota) =>
      `The participant can have ${quota} working days with a sick child in twelve months.`,
  }),
  say(sickChildDays, used),
  say(leaveBeforeBirth, {
    nn: ({ from, to, noticeBy }) =>
      `Fri frå ${formatDate(from, 'nn')} til ${formatDate(to, 'nn')} når ho seier frå seinast ${formatDate(noticeBy, 'nn')}.`,
    nb: ({ from, to, noticeBy }) =>
      `Fri fra ${formatDate(from, 'nb')} til ${formatDate(to, 'nb')} når hun sier fra senest ${formatDate(noticeBy, 'nb')}.`,
    en: ({ from, to, noticeBy }) =>
      `Time off from ${formatDate(from, 'en')} to ${formatDate(to, 'en')} with notice by ${formatDate(noticeBy, 'en')}.`,
  }),
  say(leaveAfterBirth, {
    nn: ({ from, to }) =>
      `Permisjon med stønad frå ${formatDate(from, 'nn')} til ${formatDate(to, 'nn')}.`,
    nb: ({ from, to }) =>
      `Permisjon med stønad fra ${formatDate(from, 'nb')} til ${formatDate(to, 'nb')}.`,
    en: ({ from, to }) =>
      `Leave with benefit from ${formatDate(from, 'en')} to ${formatDate(to, 'en')}.`,
  }),
  say(leaveForFather, {
    nn: (count) => `Faren får fri med stønad inntil ${count} arbeidsdagar.`,
    nb: (count) => `Faren får fri med stønad inntil ${count} arbeidsdager.`,
    en: (count) => `The father gets up to ${count} working days with benefit.`,
  }),
  say(breastfeedingTime, {
    nn: (hours) =>
      `Fri til amming minst ${hours === 1 ? 'éin time' : `${writtenNumber(hours, 'nn')} timar`} om dagen.`,
    nb: (hours) =>
      `Fri til amming minst ${hours === 1 ? 'én time' : `${writtenNumber(hours, 'nb')} timer`} om dagen.`,
    en: (hours) =>
      `Time for breastfeeding, at least ${hours === 1 ? 'one hour' : `${writtenNumber(hours, 'en')} hours`} a day.`,
  }),
  say(welfareLeave, used),
  say(dayOff, {
    nn: (off) => (off ? 'Dagen er ein fridag.' : 'Dagen er ein vanleg dag i programmet.'),
    nb: (off) => (off ? 'Dagen er en fridag.' : 'Dagen er en vanlig dag i programmet.'),
    en: (off) => (off ? 'The day is a day off.' : 'The day is an ordinary day of the programme.'),
  }),
  say(religiousDaysOff, {
    nn: ({ daysPerYear, noticeBy }) =>
      `Fri inntil ${days(daysPerYear, 'nn')} i året ved religiøse høgtider, med beskjed seinast ${formatDate(noticeBy, 'nn')}.`,
    nb: ({ daysPerYear, noticeBy }) =>
      `Fri inntil ${days(daysPerYear, 'nb')} i året ved religiøse høytider, med beskjed senest ${formatDate(noticeBy, 'nb')}.`,
    en: ({ daysPerYear, noticeBy }) =>
      `Up to ${days(daysPerYear, 'en')} a year for religious holidays, with notice by ${formatDate(noticeBy, 'en')}.`,
  }),
  say(holidayEntitlement, used),
  say(
    pandemicAbsenceKeepsBenefit,
    yes({
      nn: 'Stønaden er i behald ved fråvær på grunn av pandemien.',
      nb: 'Stønaden er i behold ved fravær på grunn av pandemien.',
      en: 'The benefit is kept during absence because of the pandemic.',
    }),
  ),
  say(
    pandemicNoReduction,
    yes({
      nn: 'Stønaden blir ikkje sett ned for aktivitet som ikkje kan gjennomførast.',
      nb: 'Stønaden settes ikke ned for aktivitet som ikke kan gjennomføres.',
      en: 'Nothing is reduced for activity that cannot be carried out.',
    }),
  ),
  say(pandemicPostponedStart, {
    nn: (day) => `Programmet må starte seinast ${formatDate(day, 'nn')}.`,
    nb: (day) => `Programmet må starte senest ${formatDate(day, 'nb')}.`,
    en: (day) => `The programme must start by ${formatDate(day, 'en')}.`,
  }),
  say(
    pandemicExtraExtension,
    yes({
      nn: 'Programmet kan forlengjast med inntil seks månader utover det tredje året.',
      nb: 'Programmet kan forlenges med inntil seks måneder utover det tredje året.',
      en: 'The programme can be extended by up to six months beyond the third year.',
    }),
  ),
  say(
    pandemicMaximumReached,
    yes({
      nn: 'Programmet kan halde fram til 30. september 2021.',
      nb: 'Programmet kan fortsette til 30. september 2021.',
      en: 'The programme can go on to 30 September 2021.',
    }),
  ),
];

/** What the temporary rule says while it is in force, and that there is none otherwise. */
function yes(text: { readonly nn: string; readonly nb: string; readonly en: string }) {
  return {
    nn: (inForce: boolean) => (inForce ? text.nn : 'Ingen mellombelse reglar gjeld denne dagen.'),
    nb: (inForce: boolean) =>
      inForce ? text.nb : 'Ingen midlertidige regler gjelder denne dagen.',
    en: (inForce: boolean) => (inForce ? text.en : 'No temporary rules apply on this day.'),
  };
}
