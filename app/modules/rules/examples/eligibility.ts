import { z } from 'zod';
import type { Condition } from '#kernel/condition.ts';
import { isoDate } from '#kernel/date.ts';
import { workingAge } from '../domain/sotjl-29-eligibility.ts';
import { lawfulRefusal, readRefusalReason } from '../domain/sotjl-29-refusal.ts';
import { chosen, day, written } from './fields.ts';
import { caseList, NotExpressible, shape, type ShapeDefinition } from './shape.ts';

const inputs = z.strictObject({ birthDate: day, date: day, choices: chosen.optional() });

/** What the age condition comes to before anybody has assessed what the act leaves to them. */
const inWords: Readonly<Record<Condition, string>> = {
  met: 'met',
  'not-met': 'not-met',
  undetermined: 'manual-assessment',
};

const onAge: ShapeDefinition<z.infer<typeof inputs>> = {
  marks: ['birthDate', 'date'],
  inputs,
  expected: { result: z.enum(Object.values(inWords)) },
  answer({ birthDate, date, choices }) {
    const facts = { birthDate, assessments: {}, ...(choices && { choices }) };
    return { got: { result: inWords[workingAge.apply(facts, date).value] } };
  },
};

/** The rule is the same on every day since 2010, so an example need not name one. */
const anyDay = isoDate('2024-01-01');

/** The age condition of § 29 on a date, and which reasons for a refusal are lawful. */
export const eligibility = [
  shape({
    marks: ['reasons'],
    inputs: z.strictObject({ reasons: z.array(z.string()).min(1), date: day.optional() }),
    expected: { lawful: z.array(z.boolean()) },
    answer: ({ reasons, date = anyDay }) => ({
      got: {
        lawful: reasons.map((words, index) => {
          const reason = readRefusalReason(words);
          if (!reason)
            throw new NotExpressible(
              `inputs.reasons[${index}]`,
              `is not recognised as a reason for a refusal: ${written(words)}`,
            );
          return lawfulRefusal.apply({ reason }, date).value;
        }),
      },
    }),
  }),
  caseList(onAge, { result: 'results' }),
  shape(onAge),
];
