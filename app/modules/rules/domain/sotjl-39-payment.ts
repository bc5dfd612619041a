import { addDays, endOfMonth, type IsoDate, weekday, weekdaysIn } from '#kernel/date.ts';
import { type Fraction, fraction, whole, zero } from '#kernel/fraction.ts';
import { cite } from '#kernel/law.ts';
import { overlap, type Period } from '#kernel/period.ts';
import { type Finding, type Reading, rule } from '#kernel/rule.ts';
import { timeline } from '#kernel/timeline.ts';
import { choice } from './choices.ts';
import type { DayHoursFacts, Hours, WorkedHours } from './day-hours.ts';
import type { LawFacts } from './law-facts.ts';
import { exactFigure } from './parameter.ts';
import { type BenefitFacts, type DayValue, dayValue } from './sotjl-35-benefit.ts';
import { absenceReduction } from './sotjl-36-absence.ts';
import { workReduction } from './sotjl-37-work.ts';
import {
  benefitsToReassess,
  type BenefitType,
  type OtherBenefit,
  otherBenefitsDeduction,
} from './sotjl-38-other-benefits.ts';
import { type Overpayment, overpaymentDeduction } from './sotjl-40-overpayment.ts';

/** What a payment for a period is made from. Hours on days without benefit do not count. */
export interface PaymentFacts extends BenefitFacts {
  readonly payPeriod: Period;
  readonly programme: { readonly start: IsoDate; readonly end?: IsoDate };
  /** Decided interruptions (avbrudd), without benefit. */
  readonly interruptions: readonly Period[];
  readonly unauthorisedAbsence: readonly Hours[];
  readonly paidWork: readonly WorkedHours[];
  readonly otherBenefits: readonly OtherBenefit[];
  readonly overpayment?: { readonly remaining: number; readonly atMost?: number };
}

/** Benefit days in a row with the same rates. */
export interface Segment extends Period {
  readonly benefitDays: number;
  readonly value: DayValue;
  readonly base: Fraction;
  readonly childSupplement: Fraction;
}

/** Kroner for a period: exact until the one rounding that gives `payable`. */
export interface Payment {
  readonly benefitDays: number;
  readonly segments: readonly Segment[];
  readonly base: Fraction;
  readonly childSupplement: Fraction;
  readonly gross: Fraction;
  readonly forWork: Fraction;
  readonly forAbsence: Fraction;
  readonly forOtherBenefits: Fraction;
  readonly net: Fraction;
  readonly overpayment: Overpayment | undefined;
  /** Whole kroner, rounded once, half up. */
  readonly payable: number;
  /** Q26: what a municipality adds of its own to somebody under 25, from an account of its own. Kroner. */
  readonly municipalTopUp: number;
  /** Benefits that make the caseworker look at § 29 again before anything is paid. */
  readonly reassess: readonly BenefitType[];
  /** The child supplement of 2010–2011 is unknown, and the case is held (Q12). */
  readonly unknownSupplement: boolean;
}

const yearInDays = exactFigure('benefit.daysPerYear');

/** KVP-35-1, KVP-34-3: whether the day is a benefit day of the programme. */
export const takesPart = rule<PaymentFacts, boolean>({
  id: 'KVP-35-1',
  source: cite('sotjl', '35'),
  title: {
    nn: 'Stønad så lenge ein deltek',
    nb: 'Stønad så lenge man deltar',
    en: 'Benefit while taking part',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Den som deltek i programmet, har rett til stønad for den tida.',
        nb: 'Den som deltar i programmet, har rett til stønad for den tiden.',
        en: 'Whoever takes part in the programme has a right to the benefit for that time.',
      },
      conclude: insideProgramme,
    },
    {
      from: '2019-01-01',
      by: 'LOV-2018-12-20-98',
      text: {
        nn: 'Den som deltek i programmet, har rett til stønad for den tida. Det er ikkje stønad medan programmet er avbrote.',
        nb: 'Den som deltar i programmet, har rett til stønad for den tiden. Det er ikke stønad mens programmet er avbrutt.',
        en: 'Whoever takes part in the programme has a right to the benefit for that time. There is no benefit while the programme is interrupted.',
      },
      conclude: insideProgramme,
    },
  ],
});

function insideProgramme(reading: Reading<PaymentFacts>): boolean {
  const { start, end } = reading.fact('programme');
  if (!reading.reached(start)) return false;
  if (end && reading.reached(addDays(end, 1))) return false;
  return !reading
    .fact('interruptions')
    .some(({ from, to }) => reading.reached(from) && !reading.reached(addDays(to, 1)));
}

/** What a day gives: nothing outside the programme, so that a month splits by itself. */
export const valueOnDay = rule<PaymentFacts, DayValue | null>({
  id: 'KVP-35-1.value',
  source: cite('sotjl', '35'),
  title: {
    nn: 'Kva dagen er verd',
    nb: 'Hva dagen er verdt',
    en: 'What the day is worth',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Ein dag i programmet gir stønad for dagen og barnetillegg. Andre dagar gir ingenting.',
        nb: 'En dag i programmet gir stønad for dagen og barnetillegg. Andre dager gir ingenting.',
        en: 'A day in the programme gives the benefit of the day and the child supplement. Other days give nothing.',
      },
      conclude: (reading) => (reading.ask(takesPart) ? reading.ask(dayValue) : null),
    },
  ],
});

/** KVP-39-1 and section 7.2 of the law document: what is paid for a period, with every step of it. */
export const payment = rule<PaymentFacts, Payment>({
  id: 'KVP-39-1',
  source: cite('sotjl', '39'),
  title: {
    nn: 'Utbetaling for ein periode',
    nb: 'Utbetaling for en periode',
    en: 'Payment for a period',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Stønaden blir betalt etterskotsvis etter registrert frammøte. Kommunen avgjer korleis og når.',
        nb: 'Stønaden betales etterskuddsvis etter registrert fremmøte. Kommunen avgjør hvordan og når.',
        en: 'The benefit is paid in arrears on registered attendance. The municipality decides how and when.',
      },
      conclude: (reading) => {
        const period = reading.fact('payPeriod');
        const segments = segmentsOf(reading, period);
        let benefitDays = 0;
        let base = zero;
        let childSupplement = zero;
        let unknownSupplement = false;
        for (const segment of segments) {
          const { supplement } = segment.value;
          benefitDays += segment.benefitDays;
          base = base.plus(segment.base);
          childSupplement = childSupplement.plus(segment.childSupplement);
          if (supplement.children > 0 && supplement.rate === null) unknownSupplement = true;
        }
        const gross = base.plus(childSupplement);
        const { forWork, forAbsence } = hoursOf(reading, segments);
        const left = gross.minus(forWork).minus(forAbsence);
        const otherBenefits = reading.fact('otherBenefits');
        const forOtherBenefits = otherBenefits.length
          ? reading.askAbout(otherBenefitsDeduction, { otherBenefits, left })
          : zero;
        const reassess = otherBenefits.length
          ? reading.askAbout(benefitsToReassess, { otherBenefits })
          : [];
        const net = left.minus(forOtherBenefits);
        reading.ask(choice('Q2'));
        const rounded = net.rounded();
        const overpayment = overpaymentOf(reading, rounded);
        return {
          benefitDays,
          segments,
          base,
          childSupplement,
          gross,
          forWork,
          forAbsence,
          forOtherBenefits,
          net,
          overpayment,
          payable: overpayment?.payable ?? rounded,
          municipalTopUp: topUpOf(reading, segments, rounded),
          reassess,
          unknownSupplement,
        };
      },
    },
  ],
});

export interface TopUpFacts extends LawFacts {
  readonly paidCase: PaymentFacts;
  /** Kroner for the period at two thirds, before an overpayment is deducted. */
  readonly paid: number;
}

/** KVP-35-3, Q26: full rate for somebody under 25 is the municipality's own money, and no benefit under § 35. */
export const municipalTopUp = rule<TopUpFacts, number>({
  id: 'KVP-35-3.top-up',
  source: cite('sotjl', '35'),
  title: {
    nn: 'Kommunalt tillegg før 25 år',
    nb: 'Kommunalt tillegg før 25 år',
    en: 'Municipal top-up under 25',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Lova har ikkje noko unntak frå to tredelar. Ein kommune kan leggje til skilnaden opp til full stønad med eigne pengar, på ein konto for seg.',
        nb: 'Loven har ikke noe unntak fra to tredeler. En kommune kan legge til forskjellen opp til full stønad med egne penger, på en konto for seg.',
        en: 'The act has no exception from two thirds. A municipality can add the difference up to the full benefit with its own money, in an account of its own.',
      },
      conclude: (reading) => {
        if (reading.ask(choice('Q26')) === 'off') return 0;
        const { overpayment: _, ...paidCase } = reading.case.paidCase;
        const full = payment.apply(
          { ...paidCase, instead: { ...paidCase.instead, 'benefit.youth.fraction': 1 } },
          paidCase.payPeriod.to,
        );
        return full.value.payable - reading.fact('paid');
      },
    },
  ],
});

/** Nobody is asked about a top-up who has the full rate. */
function topUpOf(
  reading: Reading<PaymentFacts>,
  segments: readonly Segment[],
  paid: number,
): number {
  if (!segments.some(({ value }) => value.rate.underAge)) return 0;
  const { choices, instead } = reading.case;
  // At a share of one nothing is left to add, and the question would be asked for ever.
  if (instead?.['benefit.youth.fraction'] === 1) return 0;
  const paidCase = reading.case;
  return reading.askAbout(
    municipalTopUp,
    choices ? { paidCase, paid, choices } : { paidCase, paid },
  );
}

/** The payment for a period. Throws NoLawInForce for days before 2010. */
export function paymentFor(facts: PaymentFacts) {
  return payment.apply(facts, facts.payPeriod.to);
}

/** Days in a row with the same rates, and how many day rates they are worth. */
export interface SegmentFacts extends LawFacts {
  readonly period: Period;
  readonly benefitDays: number;
  readonly units: Fraction;
  readonly value: DayValue;
  readonly day: Finding;
}

/** KVP-35-4, KVP-35-5: the days of a segment, each worth the same. */
export const segmentAmounts = rule<SegmentFacts, Pick<Segment, 'base' | 'childSupplement'>>({
  id: 'KVP-39-1.days',
  source: cite('sotjl', '35'),
  title: {
    nn: 'Stønadsdagar med same sats',
    nb: 'Stønadsdager med samme sats',
    en: 'Benefit days at the same rate',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Dagane blir summerte utan avrunding. Når satsen blir endra, byrjar ei ny rekkje dagar.',
        nb: 'Dagene summeres uten avrunding. Når satsen endres, begynner en ny rekke dager.',
        en: 'The days are summed without rounding. When the rate changes, a new row of days begins.',
      },
      conclude: (reading) => {
        const { value, units, day } = reading.case;
        reading.fact('period');
        reading.fact('benefitDays');
        reading.rest(day);
        return {
          base: value.rate.amount.times(units),
          childSupplement: value.supplement.amount.times(units),
        };
      },
    },
  ],
});

function segmentsOf(reading: Reading<PaymentFacts>, period: Period): readonly Segment[] {
  const counting = reading.ask(choice('Q1'));
  const facts = reading.case;
  const segments: Segment[] = [];
  for (const stretch of timeline(valueOnDay, facts, period.from, period.to)) {
    const value = stretch.finding.value;
    const benefitDays = weekdaysIn(stretch.from, stretch.to);
    if (!value || benefitDays === 0) continue;
    const from = firstWeekday(stretch.from);
    const to = lastWeekday(stretch.to);
    const units = counting === 'DAY_COUNT' ? whole(benefitDays) : inTwelfths(stretch, facts);
    const { base, childSupplement } = reading.askAbout(segmentAmounts, {
      period: { from, to },
      benefitDays,
      units,
      value,
      day: stretch.finding,
    });
    segments.push({ from, to, benefitDays, value, base, childSupplement });
  }
  return segments;
}

/**
 * Q1: how many day rates a stretch is worth when a whole calendar month in the programme is a twelfth of the year. A
 * month with a birthday in it is shared by its benefit days; a month that is not whole is counted by days.
 */
function inTwelfths(stretch: Period, facts: PaymentFacts): Fraction {
  // The day rate is the year in so many parts, so a twelfth of the year is so many day rates over twelve.
  const days = yearInDays.apply(facts, stretch.from).value ?? zero;
  let units = zero;
  for (let from = stretch.from; from <= stretch.to; ) {
    const month = { from: `${from.slice(0, 7)}-01` as IsoDate, to: endOfMonth(from) };
    const part = overlap(month, stretch) ?? month;
    const inPart = weekdaysIn(part.from, part.to);
    units = units.plus(
      isWholeMonth(month, facts)
        ? days.times(fraction(inPart, 12 * weekdaysIn(month.from, month.to)))
        : whole(inPart),
    );
    from = addDays(month.to, 1);
  }
  return units;
}

function isWholeMonth(month: Period, { payPeriod, programme, interruptions }: PaymentFacts) {
  const { start, end } = programme;
  return (
    payPeriod.from <= month.from &&
    month.to <= payPeriod.to &&
    start <= month.from &&
    (!end || month.to <= end) &&
    !interruptions.some((interruption) => overlap(interruption, month))
  );
}

/** The reductions of each benefit day that has hours. */
function hoursOf(
  reading: Reading<PaymentFacts>,
  segments: readonly Segment[],
): Pick<Payment, 'forWork' | 'forAbsence'> {
  const paidWork = reading.fact('paidWork');
  const unauthorised = reading.fact('unauthorisedAbsence');
  let forWork = zero;
  let forAbsence = zero;
  if (paidWork.length === 0 && unauthorised.length === 0) return { forWork, forAbsence };
  const { choices, instead } = reading.case;
  const dates = [...new Set([...paidWork, ...unauthorised].map(({ date }) => date))].sort();
  for (const date of dates) {
    const segment = segments.find(({ from, to }) => from <= date && date <= to);
    if (!segment || weekday(date) > 5) continue;
    const { rate, supplement } = segment.value;
    const facts: DayHoursFacts = {
      worked: paidWork.filter((hours) => hours.date === date),
      absent: unauthorised.filter((hours) => hours.date === date),
      dayValue: rate.amount.plus(supplement.amount),
      childSupplement: supplement.amount,
      ...(choices && { choices }),
      ...(instead && { instead }),
    };
    const work = workReduction.apply(facts, date);
    const absence = absenceReduction.apply(facts, date);
    if (facts.worked.length > 0) reading.rest(work);
    if (facts.absent.length > 0) reading.rest(absence);
    forWork = forWork.plus(work.value);
    forAbsence = forAbsence.plus(absence.value);
  }
  return { forWork, forAbsence };
}

function overpaymentOf(reading: Reading<PaymentFacts>, rounded: number): Overpayment | undefined {
  const owed = reading.fact('overpayment');
  if (!owed) return undefined;
  return reading.askAbout(overpaymentDeduction, {
    overpaid: owed.remaining,
    payment: rounded,
    ...(owed.atMost === undefined ? {} : { atMost: owed.atMost }),
  });
}

function firstWeekday(date: IsoDate): IsoDate {
  const day = weekday(date);
  return day > 5 ? addDays(date, 8 - day) : date;
}

function lastWeekday(date: IsoDate): IsoDate {
  const day = weekday(date);
  return day > 5 ? addDays(date, 5 - day) : date;
}
