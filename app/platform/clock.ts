import { type IsoDate, isoDate } from '#kernel/date.ts';

export interface Clock {
  readonly now: () => Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that tests and demo can set; it runs on from where it was set. */
export function settableClock(real: Clock = systemClock) {
  let offset = 0;
  return {
    now: () => new Date(real.now().valueOf() + offset),
    set: (instant: Date) => {
      offset = instant.valueOf() - real.now().valueOf();
    },
    reset: () => {
      offset = 0;
    },
  };
}

const osloDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' });

/** The date on the wall in Norway: deadlines end at midnight there, not in UTC. */
export function today(clock: Clock): IsoDate {
  return isoDate(osloDay.format(clock.now()));
}
