import { addDays, type IsoDate } from '#kernel/date.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { isValidOn, overlap, type Period } from './period.ts';

/** One person's hold on one role, as the rules for giving and ending access see it. */
export interface Hold extends Period {
  readonly userId: string;
  readonly role: string;
}

export type PeriodRefusal = 'period-backwards' | 'period-over';
export type GiveRefusal = PeriodRefusal | 'already-has-it';
export type EndRefusal = 'already-ended' | 'ends-before-it-begins' | 'last-leader';
export type DeputyRefusal =
  | PeriodRefusal
  | 'already-deputy'
  | 'for-oneself'
  | 'not-held-by-them'
  | 'deputy-too-long';

/** Access that is over before it is given would only make the list harder to read. */
export function checkPeriod(period: Period, today: IsoDate): Result<void, PeriodRefusal> {
  if (period.validTo !== null && period.validTo < period.validFrom)
    return refuse('period-backwards', { field: 'validTo' });
  if (period.validTo !== null && period.validTo < today)
    return refuse('period-over', { field: 'validTo' });
  return ok(undefined);
}

/** Gives a role in a unit. `held` is everything anybody holds in that unit. */
export function give(
  held: readonly Hold[],
  wanted: Hold,
  today: IsoDate,
): Result<Hold, GiveRefusal> {
  const period = checkPeriod(wanted, today);
  if (!period.ok) return period;
  const same = held.some(
    (one) => one.userId === wanted.userId && one.role === wanted.role && overlap(one, wanted),
  );
  return same ? refuse('already-has-it', { field: 'email' }) : ok(wanted);
}

/**
 * Ends somebody's role after `lastDay`, or at once when that is null. A leader cannot end their own leadership
 * when no other leader remains the day after: then nobody in the unit could let anybody in.
 */
export function end<H extends Hold>(
  held: readonly H[],
  hold: H,
  when: {
    readonly lastDay: IsoDate | null;
    readonly today: IsoDate;
    readonly by: string;
    readonly leads: (role: string) => boolean;
  },
): Result<H, EndRefusal> {
  const { lastDay, today, by, leads } = when;
  if (hold.ended || (hold.validTo !== null && hold.validTo < today)) return refuse('already-ended');
  if (lastDay !== null && (lastDay < hold.validFrom || lastDay < today))
    return refuse('ends-before-it-begins', { field: 'lastDay' });
  const dayAfter = lastDay === null ? today : addDays(lastDay, 1);
  const remains = held.some((one) => one !== hold && leads(one.role) && isValidOn(one, dayAfter));
  if (hold.userId === by && leads(hold.role) && !remains) return refuse('last-leader');
  return ok(lastDay === null ? { ...hold, ended: true } : { ...hold, validTo: lastDay });
}

/**
 * The times as deputy in the unit that end when somebody's role there does. Whoever has another role left goes on
 * standing in; one who leaves has nothing left, or they would go on as the leader they stand in for.
 */
export function endWithLastRole<D extends Hold>(
  held: readonly Hold[],
  deputies: readonly D[],
  hold: Hold,
  lastDay: IsoDate | null,
  today: IsoDate,
): readonly D[] {
  const dayAfter = lastDay === null ? today : addDays(lastDay, 1);
  const lastsFrom = (one: Hold, day: IsoDate) =>
    one.userId === hold.userId && !one.ended && (one.validTo === null || one.validTo >= day);
  if (held.some((one) => one !== hold && lastsFrom(one, dayAfter))) return [];
  return deputies
    .filter((one) => lastsFrom(one, dayAfter))
    .map((one) =>
      lastDay === null || one.validFrom > lastDay
        ? { ...one, ended: true }
        : { ...one, validTo: lastDay },
    );
}

/** How long somebody can stand in before it must be looked at again. */
const longestMonths = 12;

/** Registers a deputy (vikar) for a role that somebody else holds in the unit when the period begins. */
export function standIn(
  held: readonly Hold[],
  deputies: readonly (Hold & { readonly forUserId: string })[],
  wanted: Hold & { readonly forUserId: string; readonly validTo: IsoDate },
  today: IsoDate,
): Result<typeof wanted, DeputyRefusal> {
  const period = checkPeriod(wanted, today);
  if (!period.ok) return period;
  if (monthsBetween(wanted.validFrom, wanted.validTo) >= longestMonths)
    return refuse('deputy-too-long', { field: 'validTo' });
  if (wanted.userId === wanted.forUserId) return refuse('for-oneself', { field: 'email' });
  const theirs = held.some(
    (one) =>
      one.userId === wanted.forUserId &&
      one.role === wanted.role &&
      isValidOn(one, wanted.validFrom),
  );
  if (!theirs) return refuse('not-held-by-them', { field: 'for' });
  const same = deputies.some(
    (one) =>
      one.userId === wanted.userId &&
      one.forUserId === wanted.forUserId &&
      one.role === wanted.role &&
      overlap(one, wanted),
  );
  return same ? refuse('already-deputy', { field: 'email' }) : ok(wanted);
}

/** Whole months from one day to another. */
function monthsBetween(from: IsoDate, to: IsoDate): number {
  const months = (date: IsoDate) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return months(to) - months(from) - (to.slice(8) < from.slice(8) ? 1 : 0);
}
