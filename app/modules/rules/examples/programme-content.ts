import { z } from 'zod';
import { type IsoDate, isoDate } from '#kernel/date.ts';
import type { LawFacts } from '../domain/law-facts.ts';
import { type OrdinaryWork, ordinaryWork } from '../domain/sotjl-30-content.ts';
import { amount, day, hoursInWeek } from './fields.ts';
import { type Answer, caseList, shape } from './shape.ts';

const common = {
  weekFull: hoursInWeek.optional(),
  kind: z.enum(['work', 'apprenticeship']).optional(),
  date: day.optional(),
};
const oneJob = z.strictObject({ ...common, jobHoursPerWeek: hoursInWeek });
const severalJobs = z.strictObject({
  ...common,
  jobHoursPerWeek: z.union([z.array(hoursInWeek).min(1), hoursInWeek]),
});

const allowed = z.boolean();
const remaining = amount.nullable();

/** A job beside the programme: whether it is small enough, and the hours that are left (KVP-30-5). */
export const programmeContent = [
  caseList({
    marks: [],
    inputs: oneJob,
    expected: { allowed, remainingProgrammeHours: remaining },
    answer: (given) => answerOf(besideProgramme(given, given.jobHoursPerWeek)),
  }),
  shape({
    marks: ['jobHoursPerWeek'],
    inputs: severalJobs,
    expected: {
      allowed: z.union([z.array(allowed), allowed]),
      remainingProgrammeHours: z.union([z.array(remaining), remaining]),
    },
    answer(given) {
      const { jobHoursPerWeek } = given;
      if (typeof jobHoursPerWeek === 'number')
        return answerOf(besideProgramme(given, jobHoursPerWeek));
      const jobs = jobHoursPerWeek.map((hours) => besideProgramme(given, hours));
      return {
        got: {
          allowed: jobs.map((job) => job.allowed),
          remainingProgrammeHours: jobs.map((job) => job.remainingProgrammeHours),
        },
      };
    },
  }),
];

function answerOf({ allowed: isAllowed, remainingProgrammeHours }: OrdinaryWork): Answer {
  return { got: { allowed: isAllowed, remainingProgrammeHours } };
}

/** The limit has been the same since 2010, so an example of a job need not name a day. */
const anyDay = isoDate('2024-01-01');

function besideProgramme(
  given: {
    readonly weekFull?: number | undefined;
    readonly kind?: 'work' | 'apprenticeship' | undefined;
    readonly date?: IsoDate | undefined;
  },
  jobHoursPerWeek: number,
): OrdinaryWork {
  const { weekFull, kind, date = anyDay } = given;
  const instead: LawFacts =
    weekFull === undefined ? {} : { instead: { 'programme.fullTimeHoursPerWeek': weekFull } };
  return ordinaryWork.apply({ jobHoursPerWeek, ...(kind && { kind }), ...instead }, date).value;
}
