import { z } from 'zod';
import { addDays, addMonths, type IsoDate, isIsoDate } from '#kernel/date.ts';
import type { Period } from '#kernel/period.ts';
import {
  absoluteEnd,
  decisionPeriods,
  durationFrame,
  type DurationFacts,
  ordinaryEnd,
} from '../domain/sotjl-32-duration.ts';
import { count, day, inOrder, period } from './fields.ts';
import { caseList, shape, type ShapeDefinition } from './shape.ts';

/** What an absence is called, and whether it may be left out of the duration; the rules decide if it is. */
const kinds: Readonly<Record<string, 'leave' | 'interruption' | 'pandemic' | 'counted'>> = {
  permisjon: 'leave',
  leave: 'leave',
  avbrudd: 'interruption',
  avbrot: 'interruption',
  interruption: 'interruption',
  pandemi: 'pandemic',
  pandemic: 'pandemic',
  sykdom: 'counted',
  sjukdom: 'counted',
  sickness: 'counted',
  'sykt barn': 'counted',
  'sjukt barn': 'counted',
  'child sickness': 'counted',
  'sick child': 'counted',
  velferdspermisjon: 'counted',
  'welfare leave': 'counted',
  ferie: 'counted',
  holiday: 'counted',
};

const absence = inOrder(
  z.strictObject({
    from: day,
    to: day,
    type: z.enum(Object.keys(kinds)).default('permisjon'),
    reason: z.string().optional(),
  }),
);

/** `2012-2018` or `from 2019`: the law that began to hold that year. */
const lawByName = z
  .string()
  .refine((words) => lawDay(words) !== undefined, {
    error: 'is not a law version like "2012-2018" or "from 2019"',
  })
  .transform((words) => lawDay(words));

function lawDay(words: string): IsoDate | undefined {
  const [, year] =
    /^(?:from |since )?(\d{4})(?:-01-01)?(?: ?[-–] ?\d{4})?$/i.exec(words.trim()) ?? [];
  const first = `${year}-01-01`;
  return isIsoDate(first) ? first : undefined;
}

const inputs = z.strictObject({
  start: day,
  leave: z.array(absence).default([]),
  interruptions: z.array(period).default([]),
  /** The law to use, which also says that the time includes the whole extension. */
  rules: lawByName.optional(),
  /** Whether the time includes the extension beyond two years. */
  extension: z.boolean().optional(),
  decisionDate: day.optional(),
  maxMonths: count.optional(),
  extraMonths: count.optional(),
  decisionMaxMonths: count.min(1).optional(),
});
type Inputs = z.infer<typeof inputs>;

const pairs = z.array(z.tuple([day, day]));

const ofOne: ShapeDefinition<Inputs> = {
  marks: ['start'],
  inputs,
  expected: {
    leaveDays: count,
    nominalEnd: day,
    latestEnd: day.nullable(),
    ordinary: pairs,
    special: pairs.nullable(),
  },
  answer(given) {
    const facts = factsOf(given);
    const on = decidedOn(given, facts);
    const extended = given.extension ?? given.rules !== undefined;
    const end = (extended ? absoluteEnd : ordinaryEnd).apply(facts, on).value;
    const { ordinary, special } = decisionPeriods.apply(facts, on).value;
    return {
      got: {
        leaveDays: (end ?? ordinaryEnd.apply(facts, on).value).notCountedDays,
        ...(end && { nominalEnd: end.nominalEnd }),
        latestEnd: end?.end ?? null,
        ordinary: ordinary.map(pairOf),
        special: special?.map(pairOf) ?? null,
      },
    };
  },
};

/** How long a programme can last, and the decisions it can be divided in (§ 32). */
export const duration = [caseList(ofOne), shape(ofOne)];

function factsOf({ start, leave, interruptions, ...given }: Inputs): DurationFacts {
  const called = (kind: string): readonly Period[] =>
    leave.filter(({ type }) => kinds[type] === kind).map(({ from, to }) => ({ from, to }));
  const figures = {
    'programme.ordinaryMaxMonths': given.maxMonths,
    'programme.extraMaxMonths': given.extraMonths,
    'programme.decisionMaxMonths': given.decisionMaxMonths,
  };
  const instead = Object.fromEntries(
    Object.entries(figures).flatMap(([id, months]) => (months === undefined ? [] : [[id, months]])),
  );
  return {
    start,
    leave: called('leave'),
    interruptions: [...called('interruption'), ...interruptions],
    pandemicAbsence: called('pandemic'),
    instead,
  };
}

/**
 * The day whose law is used (Q17). Where the example names neither a law nor a day, it is the day the ordinary time
 * would be over: then the office decides to extend or to end, by the law of that day.
 */
function decidedOn({ rules, decisionDate, start }: Inputs, { instead }: DurationFacts): IsoDate {
  if (rules) return rules;
  if (decisionDate) return decisionDate;
  const { ordinary } = durationFrame.apply({ ...(instead && { instead }) }, start).value;
  return addDays(addMonths(start, ordinary), -1);
}

function pairOf({ from, to }: Period): readonly [IsoDate, IsoDate] {
  return [from, to];
}
