import { type IsoDate, isoDate } from '#kernel/date.ts';

export interface Clock {
  readonly now: () => Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that tests and demo can set; it runs on from where it was set. */
export interface SettableClock extends Clock {
  readonly set: (instant: Date) => void;
  readonly reset: () => void;
  /** Milliseconds ahead of the real clock; nought when it has not been set. */
  readonly offset: () => number;
}

export function settableClock(real: Clock = systemClock, start = 0): SettableClock {
  let offset = start;
  return {
    now: () => new Date(real.now().valueOf() + offset),
    set: (instant) => {
      offset = instant.valueOf() - real.now().valueOf();
    },
    reset: () => {
      offset = 0;
    },
    offset: () => offset,
  };
}

/** The setting that keeps how far a demo's clock is ahead, in milliseconds, so that it survives a restart. */
export const clockSetting = 'demo-clock-offset';

export function isSettable(clock: Clock): clock is SettableClock {
  return 'set' in clock;
}

/** The day it is on a clock that somebody has set, for the notice in the footer; otherwise nothing. */
export function pretendedDay(clock: Clock): IsoDate | undefined {
  return isSettable(clock) && clock.offset() !== 0 ? today(clock) : undefined;
}

const osloDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' });

/** The date on the wall in Norway: deadlines end at midnight there, not in UTC. */
export function today(clock: Clock): IsoDate {
  return dayInNorway(clock.now());
}

/** The calendar day it was in Norway at an instant. */
export function dayInNorway(at: Date): IsoDate {
  return isoDate(osloDay.format(at));
}

const osloClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'short',
});

/**
 * The instant when the clock on the wall in Norway shows `time` (`08:00`) on a day. Undefined for the hour that
 * is skipped in March; in the hour that comes twice in October it is the first.
 */
export function instantInNorway(date: IsoDate, time: string): Date | undefined {
  for (const offset of ['+02:00', '+01:00']) {
    const instant = new Date(`${date}T${time}:00${offset}`);
    if (!Number.isNaN(instant.valueOf()) && osloClock.format(instant) === `${date} ${time}`)
      return instant;
  }
  return undefined;
}
