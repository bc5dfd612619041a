import type { IsoDate } from '#kernel/date.ts';
import type { PublicLanguage } from '#kernel/text.ts';
import {
  forecast,
  type Forecast,
  type ForecastEvent,
  type ForecastFacts,
  type ForecastMonth,
  lastDayAfter,
} from './domain/forecast.ts';
import { parameterOn } from './domain/parameter.ts';
import { explain, type Explanation } from './explanations/explain.ts';

export type CalculatedEvent =
  | ForecastEvent
  | { readonly kind: 'decision-ends'; readonly date: IsoDate };

/** A month as it is shown: whole kroner, and nothing that has to be computed. */
export interface CalculatedMonth {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly benefitDays: number;
  readonly payable: number;
  /** The same month with the hours of paid work that were asked about. */
  readonly payableWithWork?: number;
  readonly events: readonly CalculatedEvent[];
  readonly holidays: readonly IsoDate[];
  readonly assumedBaseAmount: boolean;
}

/** How a month was computed, and the last of the months in a row that have the same rates. */
export interface ExplainedMonth {
  readonly month: IsoDate;
  readonly last: IsoDate;
  readonly explanation: Explanation;
}

export interface Calculation {
  readonly programme: ForecastFacts['programme'];
  readonly months: readonly CalculatedMonth[];
  readonly total: number;
  readonly work?: { readonly hours: number; readonly total: number };
  readonly holidayDays: number | null;
  readonly explained: readonly ExplainedMonth[];
  /** The child supplement of 2010 and 2011 is not known, and counts as nothing. */
  readonly unknownSupplement: boolean;
}

/** The forecast without the hours of work, and beside it with them. */
export function calculationOf(
  { hoursOfWorkPerWeek: hours, ...facts }: ForecastFacts,
  language: PublicLanguage,
): Calculation {
  const without = forecast(facts);
  const withWork = hours ? forecast({ ...facts, hoursOfWorkPerWeek: hours }) : undefined;
  return {
    programme: facts.programme,
    months: without.months.map((month, index) => calculated(month, facts, withWork, index)),
    total: without.total,
    ...(hours && withWork ? { work: { hours, total: withWork.total } } : {}),
    holidayDays: parameterOn('holiday.workingDaysPerYear', facts.programme.start)?.value ?? null,
    explained: explainedMonths(without, language),
    unknownSupplement: without.months.some(({ payment }) => payment.value.unknownSupplement),
  };
}

function calculated(
  { from, to, payment, events, holidays, assumedBaseAmount }: ForecastMonth,
  facts: ForecastFacts,
  withWork: Forecast | undefined,
  index: number,
): CalculatedMonth {
  const payableWithWork = withWork?.months[index]?.payment.value.payable;
  const decisions = decisionEnds(facts.programme).filter((date) => from <= date && date <= to);
  const { benefitDays, payable } = payment.value;
  return {
    from,
    to,
    benefitDays,
    payable,
    ...(payableWithWork === undefined ? {} : { payableWithWork }),
    events: [...events, ...decisions.map((date) => ({ kind: 'decision-ends' as const, date }))],
    holidays: [...new Set(holidays.map(({ date }) => date))],
    assumedBaseAmount,
  };
}

/** KVP-32: a decision lasts for at most one year at a time, so a longer programme takes several. */
export function decisionEnds({ start, end }: ForecastFacts['programme']): readonly IsoDate[] {
  const months = parameterOn('programme.decisionMaxMonths', start)?.value;
  if (!months) return [];
  const ends: IsoDate[] = [];
  for (let last = lastDayAfter(start, months); last < end; ) {
    ends.push(last);
    last = lastDayAfter(start, months * (ends.length + 1));
  }
  return ends;
}

/**
 * The tree of each set of rates, once: two years have a handful, and the same sentences for every month would only
 * hide what changes.
 */
function explainedMonths(
  { months }: Forecast,
  language: PublicLanguage,
): readonly ExplainedMonth[] {
  const explained: ExplainedMonth[] = [];
  let before = '';
  for (const { from, payment } of months) {
    if (payment.value.segments.length === 0) continue;
    const rates = payment.value.segments
      .map(
        ({ value: { rate, supplement } }) =>
          `${rate.amount.toJSON()} ${supplement.amount.toJSON()}`,
      )
      .join('; ');
    const last = explained.at(-1);
    if (last && rates === before) explained[explained.length - 1] = { ...last, last: from };
    else explained.push({ month: from, last: from, explanation: explain(payment, language) });
    before = rates;
  }
  return explained;
}
