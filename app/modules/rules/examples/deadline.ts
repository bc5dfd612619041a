import { z } from 'zod';
import { addDays, type IsoDate } from '#kernel/date.ts';
import { nextWorkingDay } from '#kernel/working-days.ts';
import {
  appealDeadline,
  appealInTime,
  detrimentDeadline,
  interimReplyDeadline,
} from '../domain/fvl-deadlines.ts';
import { latestStart } from '../domain/sotjl-31-start.ts';
import { day } from './fields.ts';
import { caseList, type Context, shape, type ShapeDefinition } from './shape.ts';

/** The format calls an appeal (klage) a complaint. */
const theirs = {
  appealReceived: 'complaintReceivedByFirstInstance',
  appealDeadline: 'complaintDeadline',
} as const;

const inputs = z.strictObject({
  applicationReceived: day.optional(),
  decisionReached: day.optional(),
  reasonsReached: day.optional(),
  [theirs.appealReceived]: day.optional(),
});
type Inputs = z.infer<typeof inputs>;

const ofOne: ShapeDefinition<Inputs> = {
  marks: [],
  inputs,
  expected: {
    latestProgrammeStart: day,
    interimReplyNoLaterThan: day,
    [theirs.appealDeadline]: day,
    onTimeIfPosted: day,
    lateIfPosted: day,
    lastDayToNotifyDetriment: day,
  },
  answer(given, context) {
    const { applicationReceived, decisionReached, reasonsReached } = given;
    const appealReceived = given[theirs.appealReceived];
    return {
      got: {
        ...(applicationReceived && afterApplication(applicationReceived, context)),
        ...(decisionReached && afterDecision(decisionReached, reasonsReached)),
        ...(appealReceived && {
          lastDayToNotifyDetriment: moved(
            detrimentDeadline.apply({ appealReceived }, appealReceived).value,
            context,
          ),
        }),
      },
    };
  },
};

/** Limits of a case, each counted from the day that it begins with and by the law of that day. */
export const deadline = [
  caseList(ofOne),
  ...['applicationReceived', 'decisionReached', theirs.appealReceived].map((mark) =>
    shape({ ...ofOne, marks: [mark] }),
  ),
];

function afterApplication(applicationReceived: IsoDate, context: Context) {
  const latest = latestStart.apply({ applicationReceived }, applicationReceived).value;
  const reply = interimReplyDeadline.apply({ received: applicationReceived }, applicationReceived);
  return {
    latestProgrammeStart: latest === null ? null : moved(latest, context),
    interimReplyNoLaterThan: moved(reply.value, context),
  };
}

function afterDecision(decisionReached: IsoDate, reasonsReached: IsoDate | undefined) {
  const facts = { decisionReached, ...(reasonsReached && { reasonsReached }) };
  const last = appealDeadline.apply(facts, decisionReached).value;
  const inTime = (handedIn: IsoDate) =>
    appealInTime.apply({ ...facts, handedIn }, decisionReached).value === 'met';
  const dayAfter = addDays(last, 1);
  return {
    [theirs.appealDeadline]: last,
    ...(inTime(last) && { onTimeIfPosted: last }),
    ...(!inTime(dayAfter) && { lateIfPosted: dayAfter }),
  };
}

/**
 * Months end on their own day (A8). Where the example names A10 as well, it reads domstolloven § 149 as holding for
 * them too, and a day when nobody works moves.
 */
function moved(date: IsoDate, { assumptions }: Context): IsoDate {
  return assumptions.some((named) => /\bA10\b/.test(named)) ? nextWorkingDay(date) : date;
}
