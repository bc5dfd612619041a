import { z } from 'zod';
import { daysBetween, type IsoDate, isoDate } from '#kernel/date.ts';
import { sicknessDays, sicknessDocuments } from '../domain/kvpf-05-sickness.ts';
import {
  lastDayWithChild,
  selfCertifiedDaysForChild,
  sickChildQuota,
} from '../domain/kvpf-09-sick-child.ts';
import { leaveAfterBirth, leaveBeforeBirth } from '../domain/kvpf-12-birth.ts';
import { holidayEntitlement } from '../domain/kvpf-17-holiday.ts';
import { chosen, count, day, numberOfChildren, written } from './fields.ts';
import { caseList, NotExpressible, shape, type ShapeDefinition } from './shape.ts';

const quotaInputs = z
  .strictObject({
    children: numberOfChildren,
    soleCarer: z.boolean(),
    chronicallyIll: numberOfChildren,
    date: day.optional(),
  })
  .refine(({ children, chronicallyIll }) => chronicallyIll <= children, {
    path: ['chronicallyIll'],
    error: 'is more than the number of children',
  });

/** The regulation says the same on every day since 2012, so an example need not name one. */
const anyDay = isoDate('2024-01-01');

const quota: ShapeDefinition<z.infer<typeof quotaInputs>> = {
  marks: ['children', 'soleCarer'],
  inputs: quotaInputs,
  expected: { workingDaysPer12Months: count },
  answer: ({ date = anyDay, ...facts }) => ({
    got: { workingDaysPer12Months: sickChildQuota.apply(facts, date).value },
  }),
};

const childAge: ShapeDefinition<{ childBirthDate: IsoDate; chronicallyIll: boolean }> = {
  marks: ['childBirthDate'],
  inputs: z.strictObject({ childBirthDate: day, chronicallyIll: z.boolean().default(false) }),
  expected: { lastDay: day, lastDayIfChronicallyIll: day },
  answer({ childBirthDate, chronicallyIll }) {
    const lastDay = (ill: boolean) =>
      lastDayWithChild.apply({ childBirthDate, chronicallyIll: ill }, anyDay).value;
    return {
      got: { lastDay: lastDay(chronicallyIll), lastDayIfChronicallyIll: lastDay(true) },
    };
  },
};

const holiday = shape({
  marks: ['year', 'birthDates'],
  inputs: z.strictObject({
    year: z.int().min(1900).max(2199),
    birthDates: z.array(day).min(1),
  }),
  expected: { workingDays: z.array(count) },
  answer({ year, birthDates }) {
    const inYearOf = isoDate(`${year}-12-31`);
    return {
      got: {
        workingDays: birthDates.map(
          (birthDate) =>
            holidayEntitlement.apply({ birthDate, inYearOf, taken: [] }, inYearOf).value.quota,
        ),
      },
    };
  },
});

/** The format's name for the day a birth is expected (termin), and the rule's. */
const expectedBirth = 'dueDate';

const birth = shape({
  marks: [expectedBirth],
  inputs: z.strictObject({
    [expectedBirth]: day,
    birthDate: day.optional(),
    choices: chosen.optional(),
  }),
  expected: {
    firstPreBirthLeaveDay: day,
    noticeNoLaterThan: day,
    postBirthLeave: z.tuple([day, day]),
  },
  answer({ [expectedBirth]: due, birthDate: bornOn, choices }) {
    const before = leaveBeforeBirth.apply({ expectedBirth: due }, due).value;
    const facts = { ...(choices && { choices }) };
    const after = bornOn && leaveAfterBirth.apply({ ...facts, bornOn }, bornOn).value;
    return {
      got: {
        firstPreBirthLeaveDay: before.from,
        noticeNoLaterThan: before.noticeBy,
        ...(after && { postBirthLeave: [after.from, after.to] }),
      },
    };
  },
});

const absenceForm = z.strictObject({
  date: day,
  reason: z.string(),
  /** As people write it: «doctor's certificate» is `doctors-certificate`. */
  document: z
    .string()
    .transform((words) => words.trim().toLowerCase().replace(/['’]/g, '').replaceAll(' ', '-'))
    .pipe(z.enum(sicknessDocuments)),
});
type Absence = z.infer<typeof absenceForm>;

const documented = shape({
  marks: ['programmeStart', 'absences'],
  inputs: z.strictObject({ programmeStart: day, absences: z.array(absenceForm).min(1) }),
  expected: { benefitKept: z.array(z.boolean()) },
  answer({ programmeStart, absences }) {
    const told = absences.map((absence, index) => ({ ...absence, kind: kindOf(absence, index) }));
    const early = told.findIndex(({ date }) => date < programmeStart);
    if (early >= 0)
      throw new NotExpressible(`inputs.absences[${early}].date`, 'is before the programme');
    return {
      got: {
        benefitKept: told.map((absence) => {
          const before = told.filter(
            ({ kind, date, document }) =>
              kind === absence.kind && date < absence.date && document === 'self-certificate',
          );
          return absence.kind === 'own'
            ? keptWhenSick(absence, before, programmeStart)
            : keptWithSickChild(absence, before);
        }),
      },
    };
  },
});

/** Leave, sickness and holiday that keep the benefit (forskrift §§ 5–17). */
export const absenceEntitlement = [
  caseList(quota),
  shape(childAge),
  shape(quota),
  holiday,
  birth,
  documented,
];

/** Each entry is a day of absence by itself; the days before it on a self-certificate are told to the rule. */
function keptWhenSick(
  { date, document }: Absence,
  before: readonly Absence[],
  programmeStart: IsoDate,
): boolean {
  const { withoutBenefit } = sicknessDays.apply(
    {
      programmeStart,
      absence: { from: date, to: date },
      document,
      earlier: before.map((earlier) => ({ from: earlier.date, to: earlier.date })),
    },
    date,
  ).value;
  return withoutBenefit.length === 0;
}

/** A self-certificate covers the first days each time: here, days in a row. */
function keptWithSickChild({ date, document }: Absence, before: readonly Absence[]): boolean {
  if (document !== 'self-certificate') return document !== 'none';
  const days = new Set(before.map((earlier) => daysBetween(earlier.date, date)));
  let inRow = 1;
  while (days.has(inRow)) inRow += 1;
  return inRow <= selfCertifiedDaysForChild.apply({}, date).value;
}

/** Whose sickness it is, by the words that the reason begins with. */
function kindOf({ reason }: Absence, index: number): 'own' | 'child' {
  const words = reason.trim().toLowerCase();
  if (words.startsWith('own sickness')) return 'own';
  if (words.startsWith('sick child')) return 'child';
  throw new NotExpressible(
    `inputs.absences[${index}].reason`,
    `begins neither with "own sickness" nor with "sick child": ${written(reason)}`,
  );
}
