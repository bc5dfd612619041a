import { z } from 'zod';
import { addMonths, type IsoDate } from '#kernel/date.ts';
import { exactFigure, parameterOn } from '../domain/parameter.ts';
import {
  type BenefitFacts,
  childSupplement,
  dayRate,
  fullAnnualAmount,
} from '../domain/sotjl-35-benefit.ts';
import { amount, chosen, day, kroner, numberOfChildren, sixDecimals, toOre } from './fields.ts';
import { type Answer, shape } from './shape.ts';

const inputs = z.strictObject({
  date: day,
  grunnbeloep: kroner.optional(),
  factor: kroner.optional(),
  ratePerDay: kroner.optional(),
  children: numberOfChildren.optional(),
  choices: chosen.optional(),
});
type Inputs = z.infer<typeof inputs>;

/** Which figure of the law each input stands for. */
const figures = [
  ['grunnbeloep', 'g'],
  ['factor', 'benefit.factor'],
  ['ratePerDay', 'benefit.childSupplement.perDay'],
] as const;

const daysPerYear = exactFigure('benefit.daysPerYear');

/** Rates on a date: annual amounts, the rate of a day, and the child supplement. */
export const annualRate = [
  shape({
    marks: ['date'],
    inputs,
    expected: {
      annualFull: amount,
      annualUnder25: amount,
      dayRateFull6dp: sixDecimals,
      dayRateUnder25_6dp: sixDecimals,
      childSupplementPerDay: amount.nullable(),
      childSupplementPerYear: amount.nullable(),
      grunnbeloep: amount,
      factor: amount,
    },
    answer: ratesOn,
  }),
];

function ratesOn(given: Inputs): Answer {
  const { date } = given;
  const adult = factsOf(given, 40, 1);
  const full = fullAnnualAmount.apply(adult, date).value;
  const ofAdult = dayRate.apply(adult, date).value;
  const ofYoung = dayRate.apply(factsOf(given, 20, 1), date).value;
  const ofOneChild = childSupplement.apply(adult, date).value;
  const ofChildren = childSupplement.apply(factsOf(given, 40, given.children ?? 1), date).value;
  const days = daysPerYear.apply(adult, date).value;
  const unknown = ofChildren.children > 0 && ofChildren.rate === null;
  return {
    got: {
      annualFull: ofAdult.annual.rounded(),
      annualUnder25: ofYoung.annual.rounded(),
      dayRateFull6dp: ofAdult.amount.toFixed(6),
      dayRateUnder25_6dp: ofYoung.amount.toFixed(6),
      childSupplementPerDay: ofOneChild.rate ? toOre(ofOneChild.rate) : null,
      childSupplementPerYear: days && !unknown ? toOre(ofChildren.amount.times(days)) : null,
      grunnbeloep: full.baseAmount.toNumber(),
      factor: full.factor.toNumber(),
    },
    notes: otherThanTheLaw(given),
  };
}

/** Somebody of an age on the date, with so many small children. */
function factsOf({ date, choices, ...given }: Inputs, age: number, children: number): BenefitFacts {
  const years = (number: number): IsoDate => addMonths(date, -12 * number);
  const instead = Object.fromEntries(
    figures.flatMap(([input, id]) => (given[input] === undefined ? [] : [[id, given[input]]])),
  );
  return {
    birthDate: years(age),
    children: Array.from({ length: children }, () => ({ birthDate: years(5) })),
    instead,
    ...(choices && { choices }),
  };
}

function otherThanTheLaw(given: Inputs): readonly string[] {
  return figures.flatMap(([input, id]) => {
    const own = parameterOn(id, given.date)?.value ?? null;
    return given[input] === undefined || given[input] === own
      ? []
      : [
          `${input} is given as ${given[input]}; the law has ${own ?? 'no figure'} on ${given.date}`,
        ];
  });
}
