import { z } from 'zod';
import { addDays, ageOn, birthday, daysBetween, type IsoDate, isoDate } from '#kernel/date.ts';
import { addWorkingDays } from '#kernel/working-days.ts';
import { figure } from '../domain/parameter.ts';
import { count, day, numberOfChildren, written } from './fields.ts';
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
  answer({ children, soleCarer, chronicallyIll, date = anyDay }) {
    const days = on(
      date,
      children > 2 ? 'absence.childSick.daysMoreThanTwo' : 'absence.childSick.days',
    );
    const total = days + on(date, 'absence.childSick.extraPerChronicChild') * chronicallyIll;
    const times = soleCarer ? on(date, 'absence.childSick.soleCarerMultiplier') : 1;
    return { got: { workingDaysPer12Months: total * times } };
  },
};

const childAge: ShapeDefinition<{ childBirthDate: IsoDate; chronicallyIll: boolean }> = {
  marks: ['childBirthDate'],
  inputs: z.strictObject({ childBirthDate: day, chronicallyIll: z.boolean().default(false) }),
  expected: { lastDay: day, lastDayIfChronicallyIll: day },
  answer({ childBirthDate, chronicallyIll }) {
    const lastDay = (limit: string): IsoDate =>
      endOfYear(birthday(childBirthDate, on(anyDay, limit)));
    const ifChronicallyIll = lastDay('absence.childSick.childAgeLimitChronic');
    return {
      got: {
        lastDay: chronicallyIll ? ifChronicallyIll : lastDay('absence.childSick.childAgeLimit'),
        lastDayIfChronicallyIll: ifChronicallyIll,
      },
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
    const lastDay = isoDate(`${year}-12-31`);
    const days = on(lastDay, 'holiday.workingDaysPerYear');
    const extra = on(lastDay, 'holiday.extraOver60');
    return {
      got: {
        workingDays: birthDates.map((born) => (ageOn(born, lastDay) >= 60 ? days + extra : days)),
      },
    };
  },
});

/** The format's name for the day a birth is expected. */
const expectedBirth = 'dueDate';

const birth = shape({
  marks: [expectedBirth],
  inputs: z.strictObject({ [expectedBirth]: day, birthDate: day.optional() }),
  expected: {
    firstPreBirthLeaveDay: day,
    noticeNoLaterThan: day,
    postBirthLeave: z.tuple([day, day]),
  },
  answer({ [expectedBirth]: due, birthDate }) {
    const firstDay = addWorkingDays(due, -on(due, 'leave.preBirthWorkingDays'));
    const weeks = on(birthDate ?? due, 'leave.postBirthWeeks');
    return {
      got: {
        firstPreBirthLeaveDay: firstDay,
        noticeNoLaterThan: addDays(firstDay, -on(due, 'leave.preBirthNoticeDays')),
        ...(birthDate && { postBirthLeave: [birthDate, addDays(birthDate, 7 * weeks - 1)] }),
      },
    };
  },
});

const absenceForm = z.strictObject({
  date: day,
  reason: z.string(),
  document: z.enum(['self-certificate', "doctor's certificate", 'none']),
});
type Absence = z.infer<typeof absenceForm>;

const documented = shape({
  marks: ['programmeStart', 'absences'],
  inputs: z.strictObject({ programmeStart: day, absences: z.array(absenceForm).min(1) }),
  expected: { benefitKept: z.array(z.boolean()) },
  answer: ({ programmeStart, absences }) => ({
    got: {
      benefitKept: absences.map((absence, index) => {
        const kind = kindOf(absence, index);
        if (absence.date < programmeStart)
          throw new NotExpressible(`inputs.absences[${index}].date`, 'is before the programme');
        if (absence.document !== 'self-certificate') return absence.document !== 'none';
        const alike = absences.filter((other, place) => kindOf(other, place) === kind);
        return kind === 'own'
          ? longEnough(programmeStart, absence.date) &&
              daysTaken(absence, alike, linkDays(absence.date)) <=
                on(absence.date, 'absence.selfCert.maxCalendarDays')
          : daysTaken(absence, alike, 1) <=
              on(absence.date, 'absence.childSick.selfCertMaxCalendarDays');
      }),
    },
  }),
});

export const absenceEntitlement = [
  caseList(quota),
  shape(childAge),
  shape(quota),
  holiday,
  birth,
  documented,
];

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

function longEnough(programmeStart: IsoDate, date: IsoDate): boolean {
  return daysBetween(programmeStart, date) >= 7 * on(date, 'absence.selfCert.minWeeks');
}

/** Days without a certificate from a doctor, this one and those before it that are at most `link` days apart. */
function daysTaken({ date }: Absence, alike: readonly Absence[], link: number): number {
  const uncertified = alike
    .filter((other) => other.document !== "doctor's certificate" && other.date <= date)
    .map((other) => other.date);
  const days = [...new Set(uncertified)].sort().reverse();
  const apart = days.findIndex(
    (before, index) => daysBetween(before, days[index - 1] ?? before) > link,
  );
  return apart === -1 ? days.length : apart;
}

function linkDays(date: IsoDate): number {
  return on(date, 'absence.selfCert.linkDays');
}

function endOfYear(date: IsoDate): IsoDate {
  return isoDate(`${date.slice(0, 4)}-12-31`);
}

function on(date: IsoDate, id: string): number {
  const { value } = figure(id).apply({}, date);
  if (value === null) throw new NotExpressible('inputs', `meet no figure in the law: ${id}`);
  return value;
}
