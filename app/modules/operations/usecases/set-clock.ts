import { z } from 'zod';
import { type IsoDate, isoDate } from '#kernel/date.ts';
import { ok, refuse } from '#kernel/result.ts';
import { clockSetting } from '#platform/clock.ts';
import { dateInput } from '#platform/input.ts';
import { definedJobs } from '#platform/job.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { saveSetting } from '../store.ts';

const earliest = isoDate('2010-01-01');
const latest = isoDate('2099-12-31');

/** Sets the day it is, in a demo. Whether this is one is decided where the page is. */
export const setClock = defineUseCase({
  name: 'operations.set-clock',
  permission: 'operations:set-clock',
  audit: 'change',
  input: z.object({ date: dateInput }),
  subject: ({ date }) => date,
  async handle({ tx, jobs }, { date }) {
    if (date < earliest || date > latest) return refuse('outside-range', { field: 'date' });
    const instant = atNineInTheMorning(date);
    await saveSetting(tx, clockSetting, String(instant.valueOf() - Date.now()));
    // What the new day brings comes at once, and not when the timetable next comes around.
    for (const { name, cron } of definedJobs) if (cron) await jobs.send(tx, name, {});
    return ok({ instant });
  },
});

/** Back to the day it really is. */
export const resetClock = defineUseCase({
  name: 'operations.reset-clock',
  permission: 'operations:set-clock',
  audit: 'change',
  input: z.object({}),
  subject: () => 'clock',
  async handle({ tx }) {
    await saveSetting(tx, clockSetting, null);
    return ok({});
  },
});

/** Inside the working day in Oslo, summer and winter. */
function atNineInTheMorning(date: IsoDate): Date {
  return new Date(`${date}T08:00:00Z`);
}
