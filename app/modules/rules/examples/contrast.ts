import { z } from 'zod';
import { decimal, fraction, type Fraction, whole } from '#kernel/fraction.ts';
import { amount, kroner, toOre } from './fields.ts';
import { type Answer, NotExpressible, shape } from './shape.ts';

const inputs = z.strictObject({
  annualAmount: kroner.optional(),
  factor: kroner.optional(),
  grunnbeloep: kroner.optional(),
});
type Inputs = z.infer<typeof inputs>;

const expected = { month: amount, day: amount, hour: amount, annualAmount: amount };

/**
 * The introduction benefit (introduksjonsstønad) of 2004, for contrast: a month is a twelfth, a day a thirtieth of
 * the month and an hour 1/1850 of the year. It is another scheme, so no rule of ours has these divisors.
 */
export const contrast = ['annualAmount', 'grunnbeloep'].map((mark) =>
  shape({ marks: [mark], inputs, expected, answer: introductionBenefit }),
);

function introductionBenefit(given: Inputs): Answer {
  const year = annualAmountOf(given);
  const month = year.times(fraction(1, 12));
  const product = productOf(given);
  return {
    got: {
      annualAmount: toOre(year),
      month: toOre(month),
      day: toOre(month.over(whole(30))),
      hour: toOre(year.over(whole(1850))),
    },
    notes:
      product && !product.equals(year)
        ? [`annualAmount is given as ${toOre(year)}; factor × grunnbeloep is ${toOre(product)}`]
        : [],
  };
}

function annualAmountOf(given: Inputs): Fraction {
  const year = given.annualAmount === undefined ? productOf(given) : decimal(given.annualAmount);
  if (!year)
    throw new NotExpressible('inputs', 'need annualAmount, or both factor and grunnbeloep');
  return year;
}

function productOf({ factor, grunnbeloep }: Inputs): Fraction | undefined {
  return factor === undefined || grunnbeloep === undefined
    ? undefined
    : decimal(factor).times(decimal(grunnbeloep));
}
