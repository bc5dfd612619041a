/**
 * The same rules as plain functions, written out for the cases of the benchmark, that build the same tree of
 * findings. This is what the law would be without rules as data: no wordings, no gaps to find, no law pages.
 */
import type { Condition } from '../../app/kernel/condition.ts';
import {
  addDays,
  birthday,
  endOfTime,
  type IsoDate,
  isoDate,
  weekday,
  weekdaysIn,
} from '../../app/kernel/date.ts';
import { decimal, type Fraction, least, one, whole, zero } from '../../app/kernel/fraction.ts';
import { type Citation, cite } from '../../app/kernel/law.ts';
import type { Finding, FindingKind } from '../../app/kernel/rule.ts';
import { choice, type Question } from '../../app/modules/rules/domain/choices.ts';
import { parameterOf } from '../../app/modules/rules/domain/parameter.ts';
import { exactFigure, figure } from '../../app/modules/rules/domain/parameter.ts';
import type { EligibilityFacts } from '../../app/modules/rules/domain/sotjl-29-eligibility.ts';
import type { DayValue } from '../../app/modules/rules/domain/sotjl-35-benefit.ts';
import type { Child } from '../../app/modules/rules/domain/sotjl-35-child.ts';
import type {
  Payment,
  PaymentFacts,
  Segment,
} from '../../app/modules/rules/domain/sotjl-39-payment.ts';

const since2010 = isoDate('2010-01-01');
const since2012 = isoDate('2012-01-01');
const since2019 = isoDate('2019-01-01');
const since2025March = isoDate('2025-03-07');
const sinceJuly2024 = isoDate('2024-07-01');

const s29 = cite('sotjl', '29');
const s3 = cite('sotjl', '3');
const s35 = cite('sotjl', '35');
const s36 = cite('sotjl', '36');
const s37 = cite('sotjl', '37');
const s38 = cite('sotjl', '38');
const s39 = cite('sotjl', '39');
const bopel = cite('bopel', '1');
const navl = cite('navl', '14 a');
const kvpf1 = cite('kvpf', '1');
const kvpf3 = cite('kvpf', '3');

type Table<Value> = readonly { readonly from: IsoDate; readonly finding: Finding<Value> }[];

function exactTable(id: string): Table<Fraction | null> {
  return parameterOf(id).values.map(({ from }) => ({
    from: isoDate(from),
    finding: exactFigure(id).apply({}, isoDate(from)),
  }));
}

function numberTable(id: string): Table<number | null> {
  return parameterOf(id).values.map(({ from }) => ({
    from: isoDate(from),
    finding: figure(id).apply({}, isoDate(from)),
  }));
}

function lookUp<Value>(table: Table<Value>, on: IsoDate): Finding<Value> {
  for (let index = table.length - 1; index >= 0; index -= 1) {
    const entry = table[index];
    if (entry && entry.from <= on) return entry.finding;
  }
  throw new RangeError('No figure on this day');
}

const g = exactTable('g');
const factor = exactTable('benefit.factor');
const youthFraction = exactTable('benefit.youth.fraction');
const daysPerYear = exactTable('benefit.daysPerYear');
const childRate = exactTable('benefit.childSupplement.perDay');
const hoursPerDay = exactTable('programme.hoursPerDay');
const youthAge = numberTable('benefit.youth.ageLimit');
const childAge = numberTable('benefit.childSupplement.childAgeLimit');
const minAge = numberTable('eligibility.minAge');
const maxAge = numberTable('eligibility.maxAge');

function chosen(question: Question): Finding {
  return choice(question).apply({}, since2010);
}
const [q1, q2, q3, q4, q5, q6, q10, q13, q15, q16, q26, q27] = (
  ['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6', 'Q10', 'Q13', 'Q15', 'Q16', 'Q26', 'Q27'] as const
).map(chosen) as [
  Finding,
  Finding,
  Finding,
  Finding,
  Finding,
  Finding,
  Finding,
  Finding,
  Finding,
  Finding,
  Finding,
  Finding,
];

const nothing: Readonly<Record<string, unknown>> = {};

function found<Value>(
  rule: string,
  kind: FindingKind,
  source: Citation,
  lawFrom: IsoDate,
  on: IsoDate,
  until: IsoDate,
  value: Value,
  facts: Readonly<Record<string, unknown>>,
  because: readonly Finding[],
): Finding<Value> {
  return { rule, kind, source, lawFrom, on, until, value, facts, because };
}

function earlier(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}

export function assessEligibility(facts: EligibilityFacts, on: IsoDate): Finding<Condition> {
  const because = [
    workingAge(facts, on),
    residence(facts, on),
    stay(facts, on),
    assessed('KVP-29-3', s29, facts, on, since2010),
    benefits(facts, on),
    claims(facts, on),
    workAbility(facts, on),
    assessed('KVP-29-6', s29, facts, on, since2010),
    found(
      'KVP-29-7.reservation',
      'rule',
      s29,
      since2019,
      on,
      endOfTime,
      'met' as const,
      { reservationGrounds: undefined },
      [],
    ),
  ];
  let value: Condition = 'met';
  let until = endOfTime;
  for (const finding of because) {
    until = earlier(until, finding.until);
    if (finding.value === 'not-met') value = 'not-met';
    else if (finding.value === 'undetermined' && value === 'met') value = 'undetermined';
  }
  return found('KVP-29.all', 'rule', s29, since2019, on, until, value, nothing, because);
}

function workingAge({ birthDate }: EligibilityFacts, on: IsoDate): Finding<Condition> {
  const low = lookUp(minAge, on);
  const high = lookUp(maxAge, on);
  const because = [low, high, q3, q13];
  const facts = { birthDate };
  const to67 = birthday(birthDate, high.value ?? 0);
  if (on >= to67)
    return found('KVP-29-2.age', 'rule', s29, since2019, on, endOfTime, 'not-met', facts, because);
  const to18 = birthday(birthDate, low.value ?? 0);
  const value = on >= to18 ? 'met' : 'not-met';
  const until = addDays(on >= to18 ? to67 : to18, -1);
  return found('KVP-29-2.age', 'rule', s29, since2019, on, until, value, facts, because);
}

function residence({ residence }: EligibilityFacts, on: IsoDate): Finding<Condition> {
  const changed = on >= since2025March;
  const value = residence?.status === 'resident' ? 'met' : 'not-met';
  const until = changed ? endOfTime : addDays(since2025March, -1);
  const lawFrom = changed ? since2025March : since2012;
  return found('KVP-29-10.residence', 'rule', bopel, lawFrom, on, until, value, { residence }, []);
}

function stay({ stay }: EligibilityFacts, on: IsoDate): Finding<Condition> {
  const value = stay === 'here' ? 'met' : stay === undefined ? 'undetermined' : 'not-met';
  return found('KVP-29-11.stay', 'rule', s3, since2010, on, endOfTime, value, { stay }, []);
}

function assessed(
  id: string,
  source: Citation,
  { assessments }: EligibilityFacts,
  on: IsoDate,
  lawFrom: IsoDate,
): Finding<Condition> {
  const assessment = assessments[id];
  const value = assessment?.outcome ?? 'undetermined';
  return found(id, 'assessment', source, lawFrom, on, endOfTime, value, { assessment }, []);
}

const since17December2010 = isoDate('2010-12-17');

function benefits(facts: EligibilityFacts, on: IsoDate): Finding<Condition> {
  const yardstick = yardstickOf(facts, on);
  if (yardstick.value === 'none')
    return found(
      'KVP-29-4.benefits',
      'rule',
      s29,
      since17December2010,
      on,
      endOfTime,
      'met',
      nothing,
      [yardstick],
    );
  const assessment = assessed('KVP-29-4', s29, facts, on, since17December2010);
  const written = (facts.assessments['KVP-29-4']?.reasons.trim() ?? '') !== '';
  const value = yardstick.value === 'within' || written ? assessment.value : 'undetermined';
  return found(
    'KVP-29-4.benefits',
    'rule',
    s29,
    since17December2010,
    on,
    endOfTime,
    value,
    nothing,
    [yardstick, assessment],
  );
}

function yardstickOf({ subsistence }: EligibilityFacts, on: IsoDate): Finding<string> {
  let value = 'unknown';
  if (subsistence) {
    const { benefits, guidelineRate } = subsistence;
    if (benefits === 0) value = 'none';
    else if (guidelineRate !== undefined)
      value = decimal(benefits).compare(decimal(guidelineRate)) > 0 ? 'above' : 'within';
  }
  return found(
    'KVP-29-4.yardstick',
    'rule',
    s29,
    since2010,
    on,
    endOfTime,
    value,
    { subsistence },
    [q27],
  );
}

function claims({ pendingClaims }: EligibilityFacts, on: IsoDate): Finding<Condition> {
  const value = pendingClaims?.length === 0 ? 'met' : 'undetermined';
  return found(
    'KVP-29-9.claims',
    'rule',
    s29,
    since2010,
    on,
    endOfTime,
    value,
    { pendingClaims },
    [],
  );
}

function workAbility({ workAbilityAssessment }: EligibilityFacts, on: IsoDate): Finding<Condition> {
  const facts = { workAbilityAssessment };
  const { on: made, capacity, effort } = workAbilityAssessment ?? {};
  if (made === undefined || on < made) {
    const until = made === undefined ? endOfTime : addDays(made, -1);
    return found('KVP-29-5', 'rule', navl, since2010, on, until, 'undetermined', facts, []);
  }
  const value = capacity === 'reduced' && effort === 'specially-adapted' ? 'met' : 'not-met';
  return found('KVP-29-5', 'rule', navl, since2010, on, endOfTime, value, facts, []);
}

export function pay(facts: PaymentFacts): Finding<Payment> {
  const { payPeriod, otherBenefits } = facts;
  const on = payPeriod.to;
  const because: Finding[] = [q1];
  const segments: Segment[] = [];
  let benefitDays = 0;
  let base = zero;
  let childSupplement = zero;
  for (let day = payPeriod.from; day <= payPeriod.to; ) {
    const finding = valueOnDay(facts, day);
    const end = earlier(finding.until, payPeriod.to);
    const days = weekdaysIn(day, end);
    if (finding.value && days > 0) {
      const count = whole(days);
      const period = {
        from: weekday(day) > 5 ? addDays(day, 8 - weekday(day)) : day,
        to: weekday(end) > 5 ? addDays(end, 5 - weekday(end)) : end,
      };
      const amounts = {
        base: finding.value.rate.amount.times(count),
        childSupplement: finding.value.supplement.amount.times(count),
      };
      because.push(
        found(
          'KVP-39-1.days',
          'rule',
          s35,
          since2010,
          on,
          endOfTime,
          amounts,
          { period, benefitDays: days },
          [finding],
        ),
      );
      const segment: Segment = {
        from: period.from,
        to: period.to,
        benefitDays: days,
        value: finding.value,
        base: amounts.base,
        childSupplement: amounts.childSupplement,
      };
      segments.push(segment);
      benefitDays += days;
      base = base.plus(segment.base);
      childSupplement = childSupplement.plus(segment.childSupplement);
    }
    if (end === payPeriod.to) break;
    day = addDays(end, 1);
  }
  const gross = base.plus(childSupplement);
  const { forWork, forAbsence } = hours(facts, segments, because);
  const left = gross.minus(forWork).minus(forAbsence);
  const forOtherBenefits = deduct(facts, left, on, because);
  const net = left.minus(forOtherBenefits);
  because.push(q2);
  const payable = net.rounded();
  if (segments.some(({ value }) => value.rate.underAge))
    because.push(
      found('KVP-35-3.top-up', 'rule', s35, since2010, on, endOfTime, 0, nothing, [q26]),
    );
  const value: Payment = {
    benefitDays,
    segments,
    base,
    childSupplement,
    gross,
    forWork,
    forAbsence,
    forOtherBenefits,
    net,
    overpayment: undefined,
    payable,
    municipalTopUp: 0,
    reassess: [],
    unknownSupplement: false,
  };
  const { unauthorisedAbsence, paidWork, overpayment } = facts;
  const read = { payPeriod, paidWork, unauthorisedAbsence, otherBenefits, overpayment };
  return found('KVP-39-1', 'rule', s39, since2010, on, endOfTime, value, read, because);
}

function valueOnDay(facts: PaymentFacts, on: IsoDate): Finding<DayValue | null> {
  const part = takesPart(facts, on);
  if (!part.value)
    return found('KVP-35-1.value', 'rule', s35, since2010, on, part.until, null, nothing, [part]);
  const value = dayValue(facts, on);
  const until = earlier(part.until, value.until);
  return found('KVP-35-1.value', 'rule', s35, since2010, on, until, value.value, nothing, [
    part,
    value,
  ]);
}

function takesPart({ programme, interruptions }: PaymentFacts, on: IsoDate): Finding<boolean> {
  if (on < programme.start)
    return found(
      'KVP-35-1',
      'rule',
      s35,
      since2019,
      on,
      addDays(programme.start, -1),
      false,
      { programme },
      [],
    );
  return found(
    'KVP-35-1',
    'rule',
    s35,
    since2019,
    on,
    endOfTime,
    true,
    { programme, interruptions },
    [],
  );
}

function dayValue(facts: PaymentFacts, on: IsoDate): Finding<DayValue> {
  const rate = dayRate(facts, on);
  const supplement = childSupplementOf(facts, on);
  const value = { rate: rate.value, supplement: supplement.value };
  const until = earlier(rate.until, supplement.until);
  return found('KVP-35-4.with-supplement', 'rule', s35, since2010, on, until, value, nothing, [
    rate,
    supplement,
  ]);
}

function dayRate(facts: PaymentFacts, on: IsoDate): Finding<DayValue['rate']> {
  const annual = fullAmount(on);
  const share = ageShare(facts, on);
  const perYear = lookUp(daysPerYear, on);
  const underAge = share.value !== one;
  const amount = underAge ? annual.value.amount.times(share.value) : annual.value.amount;
  const value = {
    amount: amount.over(perYear.value ?? one),
    annual: amount,
    baseAmount: annual.value.baseAmount,
    factor: annual.value.factor,
    underAge,
  };
  const until = earlier(annual.until, share.until);
  return found('KVP-35-4', 'rule', s35, since2010, on, until, value, nothing, [
    annual,
    share,
    perYear,
  ]);
}

function fullAmount(on: IsoDate) {
  const base = lookUp(g, on);
  const times = lookUp(factor, on);
  const baseAmount = base.value ?? zero;
  const byFactor = times.value ?? zero;
  const value = { amount: baseAmount.times(byFactor), baseAmount, factor: byFactor };
  const until = earlier(base.until, times.until);
  const lawFrom = on >= sinceJuly2024 ? sinceJuly2024 : since2010;
  return found('KVP-35-2', 'rule', s35, lawFrom, on, until, value, nothing, [base, times]);
}

function ageShare({ birthDate }: PaymentFacts, on: IsoDate): Finding<Fraction> {
  const limit = lookUp(youthAge, on);
  const grown = birthday(birthDate, limit.value ?? 0);
  if (on >= grown)
    return found('KVP-35-3', 'rule', s35, since2010, on, endOfTime, one, { birthDate }, [
      limit,
      q3,
    ]);
  const share = lookUp(youthFraction, on);
  return found(
    'KVP-35-3',
    'rule',
    s35,
    since2010,
    on,
    addDays(grown, -1),
    share.value ?? one,
    { birthDate },
    [limit, q3, share],
  );
}

function childSupplementOf(
  { children }: PaymentFacts,
  on: IsoDate,
): Finding<DayValue['supplement']> {
  const because: Finding[] = [];
  let until = endOfTime;
  let count = 0;
  for (const child of children) {
    const supported = supportedChild(child, on);
    because.push(supported);
    until = earlier(until, supported.until);
    if (supported.value) count += 1;
  }
  if (count === 0)
    return found(
      'KVP-35-5',
      'rule',
      kvpf3,
      since2012,
      on,
      until,
      { amount: zero, children: 0, rate: null },
      { children },
      because,
    );
  const rate = lookUp(childRate, on);
  because.push(rate);
  const value = {
    amount: (rate.value ?? zero).times(whole(count)),
    children: count,
    rate: rate.value,
  };
  return found(
    'KVP-35-5',
    'rule',
    kvpf3,
    since2012,
    on,
    earlier(until, rate.until),
    value,
    { children },
    because,
  );
}

function supportedChild(child: Child, on: IsoDate): Finding<boolean> {
  const limit = lookUp(childAge, on);
  const { birthDate } = child;
  const ofAge = birthday(birthDate, limit.value ?? 0);
  const born = on >= birthDate;
  const supported = born && on < ofAge;
  const until = !born ? addDays(birthDate, -1) : supported ? addDays(ofAge, -1) : endOfTime;
  const value = supported ? 'met' : 'not-met';
  const age = found('KVP-35-6.age', 'rule', kvpf3, since2012, on, until, value, { child }, [
    limit,
    q10,
  ]);
  return found('KVP-35-6', 'rule', kvpf3, since2010, on, until, supported, { child }, [age]);
}

function hours(
  { paidWork, unauthorisedAbsence }: PaymentFacts,
  segments: readonly Segment[],
  because: Finding[],
): { forWork: Fraction; forAbsence: Fraction } {
  let forWork = zero;
  let forAbsence = zero;
  if (paidWork.length === 0 && unauthorisedAbsence.length === 0) return { forWork, forAbsence };
  const dates = [...new Set([...paidWork, ...unauthorisedAbsence].map(({ date }) => date))].sort();
  for (const on of dates) {
    const segment = segments.find(({ from, to }) => from <= on && on <= to);
    if (!segment || weekday(on) > 5) continue;
    const { rate, supplement } = segment.value;
    const dayValue = rate.amount.plus(supplement.amount);
    const worked = paidWork.filter(({ date }) => date === on);
    const absent = unauthorisedAbsence.filter(({ date }) => date === on);
    const work = forHoursOfWork(worked, dayValue, on);
    const absence = forHoursOfAbsence(worked, absent, dayValue, on);
    if (worked.length > 0) because.push(work);
    if (absent.length > 0) because.push(absence);
    forWork = forWork.plus(work.value);
    forAbsence = forAbsence.plus(absence.value);
  }
  return { forWork, forAbsence };
}

type Hours = readonly { readonly hours: number }[];

function fullDay(on: IsoDate): Finding<Fraction> {
  const perDay = lookUp(hoursPerDay, on);
  return found(
    'KVP-30-1.day',
    'rule',
    kvpf1,
    since2012,
    on,
    perDay.until,
    perDay.value ?? zero,
    nothing,
    [perDay],
  );
}

function hourValue(dayValue: Fraction, on: IsoDate): Finding<Fraction> {
  const day = fullDay(on);
  return found(
    'KVP-36-1.hour',
    'rule',
    s36,
    since2010,
    on,
    day.until,
    dayValue.over(day.value),
    { dayValue },
    [q5, day],
  );
}

function hoursOfWork(worked: Hours, on: IsoDate): Finding<Fraction> {
  const day = fullDay(on);
  let total = zero;
  for (const { hours } of worked) total = total.plus(decimal(hours));
  return found(
    'KVP-37-1.hours',
    'rule',
    s37,
    since2019,
    on,
    day.until,
    least(total, day.value),
    { worked },
    [q6, day],
  );
}

function forHoursOfWork(worked: Hours, dayValue: Fraction, on: IsoDate): Finding<Fraction> {
  const hour = hourValue(dayValue, on);
  const count = hoursOfWork(worked, on);
  return found(
    'KVP-37-1',
    'rule',
    s37,
    since2019,
    on,
    endOfTime,
    hour.value.times(count.value),
    nothing,
    [hour, count],
  );
}

function forHoursOfAbsence(
  worked: Hours,
  absent: Hours,
  dayValue: Fraction,
  on: IsoDate,
): Finding<Fraction> {
  const day = fullDay(on);
  const work = hoursOfWork(worked, on);
  let total = zero;
  for (const { hours } of absent) total = total.plus(decimal(hours));
  const counted = least(total, day.value.minus(work.value));
  const count = found(
    'KVP-36-1.hours',
    'rule',
    s36,
    since2010,
    on,
    endOfTime,
    counted,
    { absent },
    [day, work],
  );
  const hour = hourValue(dayValue, on);
  return found(
    'KVP-36-1',
    'rule',
    s36,
    since2019,
    on,
    endOfTime,
    hour.value.times(counted),
    nothing,
    [count, hour, q4],
  );
}

function deduct(
  { otherBenefits }: PaymentFacts,
  left: Fraction,
  on: IsoDate,
  because: Finding[],
): Fraction {
  if (otherBenefits.length === 0) return zero;
  let total = zero;
  for (const { type, amount } of otherBenefits)
    if (type === 'dagpenger' || type === 'sykepenger' || type === 'foreldrepenger')
      total = total.plus(decimal(amount));
  const value = least(total, left);
  because.push(
    found('KVP-38-1', 'rule', s38, since2010, on, endOfTime, value, { otherBenefits, left }, [q16]),
    found('KVP-38-3', 'rule', s38, since2010, on, endOfTime, [], { otherBenefits }, [q15]),
  );
  return value;
}
