import { z } from 'zod';
import { publicLanguages } from '../app/kernel/text.ts';

/** What is answered, as schemas for the description of the API; a test holds them equal to real answers. */

const date = z.iso.date();
const exact = z
  .string()
  .regex(/^-?\d+\.\d{6}$/)
  .describe(
    'An amount with six decimals. The calculation is exact and rounded once, in `payable`.',
  );

export const explanation = z.strictObject({
  rule: z.string().describe('Rule id, such as KVP-35-3.'),
  kind: z.enum(['rule', 'parameter', 'choice', 'assessment']),
  plain: z.string().describe('One or two plain sentences in the language asked for.'),
  law: z.strictObject({
    text: z.string().describe('The citation.'),
    url: z.url().describe('The section at Lovdata, where the binding text is.'),
    inForceFrom: date,
  }),
  wouldChange: z.string().optional().describe('For a condition that is not met.'),
  get because(): z.ZodArray<z.ZodType> {
    return z.array(explanation).describe('What the conclusion rests on.');
  },
});

const choice = z.strictObject({
  id: z.string().describe('Question where the law is silent: Q1 to Q28.'),
  question: z.string(),
  answer: z.string(),
  text: z.string().describe('The answer in words.'),
});

const language = z.enum(publicLanguages);

export const benefitAnswer = z.strictObject({
  language,
  payPeriod: z.strictObject({ from: date, to: date }),
  benefitDays: z.int(),
  segments: z
    .array(
      z.strictObject({
        from: date,
        to: date,
        benefitDays: z.int(),
        annual: exact.describe('The annual amount at the person’s age.'),
        baseAmount: exact.describe('G.'),
        factor: exact.describe('Times G.'),
        underAge: z.boolean().describe('Two thirds, under 25.'),
        dayRate: exact,
        children: z.int().describe('Supported children.'),
        childSupplementPerDay: exact,
        base: exact,
        childSupplement: exact,
      }),
    )
    .describe('Benefit days in a row with the same rates.'),
  base: exact,
  childSupplement: exact,
  gross: exact,
  forWork: exact.describe('Reduction for hours of paid work.'),
  forAbsence: exact.describe('Reduction for unauthorised absence.'),
  forOtherBenefits: exact,
  net: exact,
  overpayment: z.strictObject({ deducted: z.int(), remaining: z.int() }).nullable(),
  payable: z.int().describe('Whole kroner before tax, rounded once, half up.'),
  municipalTopUp: z
    .int()
    .describe('Kroner that the municipality adds of its own to somebody under 25 (choice Q26).'),
  held: z
    .boolean()
    .describe(
      'Nothing may be paid before a person has looked: the child supplement is unknown (2010–2011).',
    ),
  reassess: z
    .array(z.string())
    .describe('Benefits that make a person assess § 29 again before anything is paid.'),
  assumedBaseAmount: z.boolean().describe('G is not adopted yet for the whole period.'),
  choices: z.array(choice),
  explanation,
});

const condition = z.enum(['met', 'not-met', 'undetermined']);

export const eligibilityAnswer = z.strictObject({
  language,
  on: date,
  conclusion: condition.describe('All conditions together. Not a decision.'),
  decision: z.null().describe('Always null: the rules never decide.'),
  needsNamedPerson: z
    .literal(true)
    .describe('The assessment under § 29 must be made by a named person.'),
  notice: z.string(),
  conditions: z.array(
    z.strictObject({
      rule: z.string(),
      title: z.string(),
      value: condition,
      wouldChange: z.string().nullable(),
      explanation,
    }),
  ),
  choices: z.array(choice),
  explanation,
});

export const problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  errors: z
    .array(
      z.strictObject({
        field: z.string().describe('Where: `children.0.birthDate`. Empty for the body itself.'),
        code: z.string(),
        detail: z.string(),
      }),
    )
    .optional(),
  reference: z.string().optional().describe('To quote when reporting a fault (500).'),
});
