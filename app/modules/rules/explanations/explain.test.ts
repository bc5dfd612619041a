import { describe, expect, it } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { publicLanguages } from '#kernel/text.ts';
import { catalogue } from '../domain/catalogue.ts';
import { paymentFor } from '../domain/sotjl-39-payment.ts';
import { aPayment } from '../testing/a-payment.ts';
import { type Explanation, explain } from './explain.ts';
import { sayings } from './sayings.ts';

const everything = aPayment({
  birthDate: isoDate('2001-01-01'),
  children: [
    { birthDate: isoDate('2020-05-01') },
    { birthDate: isoDate('2000-05-01'), abroad: [] },
  ],
  paidWork: [{ date: isoDate('2024-09-03'), hours: 3 }],
  unauthorisedAbsence: [{ date: isoDate('2024-09-04'), hours: 7.5 }],
  otherBenefits: [
    { type: 'dagpenger', amount: 1000 },
    { type: 'uforetrygd', amount: 100 },
  ],
  overpayment: { remaining: 500 },
});

function sentencesOf({ plain, wouldChange, because }: Explanation): readonly string[] {
  return [plain, ...(wouldChange ? [wouldChange] : []), ...because.flatMap(sentencesOf)];
}

describe('explaining a payment', () => {
  it('says the amount first', () => {
    const finding = paymentFor(aPayment());
    const plain = (language: 'nn' | 'nb' | 'en') =>
      explain(finding, language).plain.replaceAll('\u00a0', ' ');
    expect(plain('nn')).toBe('20 446 kroner for 21 stønadsdagar i september 2024.');
    expect(plain('nb')).toBe('20 446 kroner for 21 stønadsdager i september 2024.');
    expect(plain('en')).toBe('NOK 20,446 for 21 benefit days in September 2024.');
  });

  it.each(publicLanguages)('has a whole sentence for every reason, in %s', (language) => {
    const sentences = sentencesOf(explain(paymentFor(everything), language));
    expect(sentences.length).toBeGreaterThan(20);
    expect(sentences.filter((text) => /undefined|NaN|\[object/.test(text))).toEqual([]);
  });
});

it('says something about every rule', () => {
  const said = new Set(sayings.map(({ rule }) => rule));
  expect(catalogue.map(({ id }) => id).filter((id) => !said.has(id))).toEqual([]);
});
