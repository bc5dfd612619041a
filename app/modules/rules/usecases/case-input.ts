import { z } from 'zod';
import { addMonths, isoDate } from '#kernel/date.ts';
import { overlap, type Period } from '#kernel/period.ts';
import { publicLanguages } from '#kernel/text.ts';
import type { CaseProblem } from '../texts/case-problems.ts';
import { choices, type Choices, type Question, questions } from '../domain/choices.ts';
import type { Hours } from '../domain/day-hours.ts';
import { effortGroups } from '../domain/sotjl-29-eligibility.ts';
import { residenceStatuses } from '../domain/sotjl-29-residence.ts';
import { benefitTypes } from '../domain/sotjl-38-other-benefits.ts';

/**
 * A case as another system or a caseworker tells it: the same form for the API and the what-if page. Every message is a code
 * of `case-problems.ts`. What is not known here is refused, so that a misspelt field is never passed over.
 */

const firstDay = '1900-01-01';
const lastDay = '2199-12-31';
/** The programme came into the Social Services Act on 1 January 2010, and older law is not here. */
const lawFrom = '2010-01-01';

const limits = { months: 12, children: 20, hours: 400, periods: 20 } as const;

function problem(code: CaseProblem): CaseProblem {
  return code;
}

/** What is wrong with a day ends the reading of it, so that nothing is counted from a day that no calendar has. */
function date(description: string, earliest = firstDay) {
  const wrong = (code: CaseProblem) => ({ error: problem(code), abort: true });
  return z.iso
    .date({
      error: ({ input }) => problem(input === undefined ? 'required' : 'invalid-date'),
      abort: true,
    })
    .refine((day) => day >= firstDay, wrong('too-early'))
    .refine((day) => day >= earliest, wrong('before-law'))
    .refine((day) => day <= lastDay, wrong('too-late'))
    .describe(description)
    .transform(isoDate);
}

function inOrder<Form extends z.ZodType<Period>>(form: Form) {
  return form.refine(({ from, to }) => from <= to, {
    error: problem('ends-before-start'),
    path: ['to'],
  });
}

function period(description: string) {
  return inOrder(
    z.strictObject({ from: date('First day.'), to: date('Last day, included.') }),
  ).describe(description);
}

function periods(description: string) {
  return z
    .array(period('A period, both days included.'))
    .max(limits.periods, problem('too-many'))
    .describe(description);
}

function kroner(description: string) {
  return z
    .number()
    .min(0, problem('negative'))
    .max(100_000_000, problem('too-large'))
    .refine(isPlain, problem('invalid-number'))
    .describe(description);
}

function wholeKroner(description: string) {
  return z
    .int(problem('invalid-number'))
    .min(0, problem('negative'))
    .max(100_000_000, problem('too-large'))
    .describe(description);
}

/** A number that JavaScript writes with digits only: `1e-7` has no exact value here. */
function isPlain(value: number): boolean {
  return /^-?\d+(\.\d+)?$/.test(String(value));
}

const hoursFields = {
  date: date('The day.'),
  hours: z
    .number()
    .min(0, problem('negative'))
    .max(24, problem('hours-a-day'))
    .refine(isPlain, problem('invalid-number'))
    .describe('Hours on that day, as a decimal number: 3.5.'),
};

/** Decimals added up are a hair off: 400 times 0.06 is 24. */
function isOverADay(hours: number): boolean {
  return hours > 24.000_001;
}

function hoursList<Entry extends z.ZodType<Hours>>(entry: Entry, description: string) {
  return z
    .array(entry)
    .max(limits.hours, problem('too-many'))
    .superRefine((entries, context) => {
      const byDay = new Map<string, number>();
      for (const [index, { date: day, hours }] of entries.entries()) {
        const total = (byDay.get(day) ?? 0) + hours;
        byDay.set(day, total);
        if (isOverADay(total) && hours <= 24)
          context.addIssue({
            code: 'custom',
            message: problem('hours-a-day'),
            path: [index, 'hours'],
          });
      }
    })
    .default([])
    .describe(description);
}

const child = z
  .strictObject({
    birthDate: date('Day of birth.'),
    supportedFrom: date('First day of support, when that is not the day of birth.').optional(),
    notSupported: periods('Days the caseworker has found the child not supported.').optional(),
    foster: z
      .strictObject({
        since: date('First day of the placement.'),
        lasting: z.boolean().describe('Whether the placement is meant to last.'),
      })
      .optional()
      .describe('For a foster child.'),
    incomes: z
      .array(
        z.strictObject({
          year: z
            .int(problem('invalid-number'))
            .min(1990, problem('too-early'))
            .max(2199, problem('too-late'))
            .describe('Calendar year.'),
          amount: kroner('Own income in that year, capital income included.'),
        }),
      )
      .max(limits.periods, problem('too-many'))
      .optional()
      .describe('Own income of the child; counted until 2023.'),
    childPension: periods('Days with a right to child pension; counted until 2023.').optional(),
    abroad: periods('Stays outside Norway. Svalbard is Norway.').optional(),
    insuredAbroad: z
      .boolean()
      .optional()
      .describe(
        'Member under folketrygdloven § 2-5 second paragraph, so stays abroad do not count.',
      ),
    keptAbroadByPandemic: z
      .boolean()
      .optional()
      .describe(
        'Left before 1 July 2020 and could not return because of the pandemic, so the stay does not count until 2022.',
      ),
  })
  .describe('A child that the participant supports.');

const chosen = z
  .strictObject(
    Object.fromEntries(
      questions.map((question) => [question, z.enum(answersTo(question)).optional()]),
    ),
  )
  .describe(
    'Where the law is silent: answers that differ from the defaults. The explanation shows every choice used.',
  ) as unknown as z.ZodType<Choices, Choices>;

function answersTo(question: Question): string[] {
  return Object.keys(choices[question].answers);
}

const language = z
  .enum(publicLanguages)
  .optional()
  .describe('Language of the explanation. Without it Accept-Language decides.');

const benefitFields = z.strictObject({
  language,
  birthDate: date('The participant’s day of birth.'),
  children: z.array(child).max(limits.children, problem('too-many')).default([]),
  payPeriod: inOrder(
    z.strictObject({
      from: date('First day of the pay period.', lawFrom),
      to: date('Last day of the pay period, included.'),
    }),
  )
    .refine(({ from, to }) => to < addMonths(from, limits.months), {
      error: problem('period-too-long'),
      path: ['to'],
    })
    .describe('What is paid for: at most 12 months, and not before 2010.'),
  programme: z
    .strictObject({
      start: date('First programme day.'),
      end: date('Last programme day, included.').optional(),
    })
    .refine(({ start, end }) => !end || start <= end, {
      error: problem('ends-before-start'),
      path: ['end'],
    })
    .describe('The programme as decided.'),
  interruptions: periods('Decided interruptions (avbrudd), without benefit.').default([]),
  unauthorisedAbsence: hoursList(
    z.strictObject(hoursFields),
    'Hours of unauthorised absence (§ 36).',
  ),
  paidWork: hoursList(
    z.strictObject({
      ...hoursFields,
      kind: z.enum(['work', 'apprenticeship']).optional().describe('`work` if left out.'),
      outsideProgramme: z
        .string()
        .max(200, problem('too-long'))
        .optional()
        .describe('Why the hours lie outside programme time and do not count. Not stored.'),
    }),
    'Hours of paid work (§ 37).',
  ),
  otherBenefits: z
    .array(
      z.strictObject({
        type: z.enum(benefitTypes).describe('Which benefit.'),
        amount: kroner('Kroner before tax for the same period.'),
      }),
    )
    .max(limits.periods, problem('too-many'))
    .default([])
    .describe('Other benefits for the same period (§ 38).'),
  overpayment: z
    .strictObject({
      remaining: wholeKroner('Still to be deducted.'),
      atMost: wholeKroner('The most to deduct this time.').optional(),
    })
    .optional()
    .describe('An earlier payment that was too high (§ 40).'),
  choices: chosen.optional(),
});

export const benefitInput = benefitFields.superRefine((given, context) => {
  const { birthDate, children, payPeriod, programme } = given;
  const tell = (code: CaseProblem, path: (string | number)[]) =>
    context.addIssue({ code: 'custom', message: problem(code), path });
  for (const [index, born] of children.entries())
    if (born.birthDate <= birthDate)
      tell('child-older-than-parent', ['children', index, 'birthDate']);
  for (const index of absentBeyondTheDay(given))
    tell('hours-a-day', ['unauthorisedAbsence', index, 'hours']);
  const { start, end } = programme;
  const inProgramme = { from: start, to: end ?? isoDate(lastDay) };
  if (payPeriod.from > payPeriod.to || inProgramme.from > inProgramme.to) return;
  if (!overlap(payPeriod, inProgramme))
    tell('outside-programme', ['payPeriod', payPeriod.from > inProgramme.to ? 'from' : 'to']);
});

/** Absence that with the work of the same day makes more than 24 hours. What one list has too much of is told there. */
function absentBeyondTheDay({
  paidWork,
  unauthorisedAbsence,
}: z.infer<typeof benefitFields>): readonly number[] {
  const worked = new Map<string, number>();
  for (const { date: day, hours } of paidWork) worked.set(day, (worked.get(day) ?? 0) + hours);
  const absent = new Map<string, number>();
  return unauthorisedAbsence.flatMap(({ date: day, hours }, index) => {
    const missed = (absent.get(day) ?? 0) + hours;
    absent.set(day, missed);
    const work = worked.get(day) ?? 0;
    const isToldAlready = isOverADay(work) || isOverADay(missed);
    return !isToldAlready && isOverADay(work + missed) ? [index] : [];
  });
}

export type BenefitInput = z.infer<typeof benefitInput>;

/** What a person assesses under § 29, by rule id. Without an assessment the condition stays undetermined. */
export const assessedInEligibility = [
  'KVP-29-2',
  'KVP-29-3',
  'KVP-29-4',
  'KVP-29-6',
  'KVP-29-7',
  'KVP-29-9',
  'KVP-29-9.social-assistance',
  'KVP-29-10',
  'KVP-29-11',
] as const;

const assessed = z
  .strictObject({
    outcome: z.enum(['met', 'not-met']).describe('What the person concluded.'),
    reasons: z
      .string()
      .max(4000, problem('too-long'))
      .default('')
      .describe('Why. Some conditions stay undetermined without it. Not stored.'),
  })
  .optional()
  .describe('What a named person has concluded.');

export const eligibilityInput = z.strictObject({
  language,
  birthDate: date('The applicant’s day of birth.'),
  on: date('The day the conditions are looked at. Today if left out.', lawFrom).optional(),
  workAbilityAssessment: z
    .strictObject({
      on: date('The day it was concluded.'),
      capacity: z
        .enum(['not-reduced', 'reduced', 'permanently-reduced-for-all-work'])
        .describe('What it says of the capacity for work.'),
      effort: z.enum(effortGroups).describe('The group of effort (innsatsgruppe).'),
    })
    .optional()
    .describe('The work ability assessment (NAV-loven § 14 a).'),
  subsistence: z
    .strictObject({
      benefits: kroner('Benefits a month before tax; 0 for none.'),
      guidelineRate: kroner(
        'State guideline rate for the household, without housing costs.',
      ).optional(),
    })
    .optional()
    .describe(
      'Benefits for subsistence under the National Insurance Act or the Labour Market Act.',
    ),
  reservationGrounds: z
    .enum(['applicant', 'capacity'])
    .optional()
    .describe(
      'What the municipality builds a reservation on. General lack of capacity never counts.',
    ),
  pendingClaims: z
    .array(z.string().min(1, problem('required')).max(200, problem('too-long')))
    .max(20, problem('too-many'))
    .optional()
    .describe(
      'Claims for other benefits that are not decided; an empty list for none. Not stored.',
    ),
  stay: z
    .enum(['here', 'elsewhere', 'institution'])
    .optional()
    .describe('Where the person stays, seen from the municipality that decides.'),
  residence: z
    .strictObject({ status: z.enum(residenceStatuses).describe('Which situation.') })
    .optional()
    .describe('Residence in Norway.'),
  assessments: z
    .strictObject({
      'KVP-29-2': assessed,
      'KVP-29-3': assessed,
      'KVP-29-4': assessed,
      'KVP-29-6': assessed,
      'KVP-29-7': assessed,
      'KVP-29-9': assessed,
      'KVP-29-9.social-assistance': assessed,
      'KVP-29-10': assessed,
      'KVP-29-11': assessed,
    } satisfies Record<(typeof assessedInEligibility)[number], typeof assessed>)
    .default({})
    .describe(
      'What a named person has assessed, by rule id. The rules never assess by themselves.',
    ),
  choices: chosen.optional(),
});

export type EligibilityInput = z.infer<typeof eligibilityInput>;

/** A programme in time: when it must start, what each decision covers, and when it ends. */
export const datesInput = z.strictObject({
  language,
  on: date('The day of the decision.', lawFrom).optional(),
  applicationReceived: date('The day the application came in.').optional(),
  start: date('First programme day.'),
  leave: periods('Decided leave.').default([]),
  interruptions: periods('Decided interruptions.').default([]),
});

/** One thing wrong with a case, by the field it is in: `children.0.birthDate`. */
export interface FieldProblem {
  readonly field: string;
  readonly code: CaseProblem;
}

/** More than anybody mends at once, and a body of 100 kB can have tens of thousands of them. */
const problemsAtOnce = 100;

/** Reads a case. Unknown fields are named one by one, where they stand. */
export function readCase<Form extends z.ZodType>(
  form: Form,
  raw: unknown,
):
  | { readonly ok: true; readonly value: z.infer<Form> }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] } {
  const parsed = form.safeParse(raw, {
    error: ({ input }) => problem(input === undefined ? 'required' : 'invalid'),
  });
  if (parsed.success) return { ok: true, value: parsed.data };
  const problems = parsed.error.issues.flatMap((issue): FieldProblem[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          field: [...issue.path, key.slice(0, 100)].join('.'),
          code: 'unknown-field',
        }))
      : [{ field: issue.path.join('.'), code: issue.message as CaseProblem }],
  );
  return { ok: false, problems: problems.slice(0, problemsAtOnce) };
}

type Present<Given> = { [Name in keyof Given]: Exclude<Given[Name], undefined> };

/** Without the fields that were left out: a rule asks about a child's income only where there is something in it. */
export function present<Given extends object>(given: Given): Present<Given> {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as Present<Given>;
}
