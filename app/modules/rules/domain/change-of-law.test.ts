import { expect, test, vi } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { one } from '#kernel/fraction.ts';
import { timeline } from '#kernel/timeline.ts';
import { aPayment, month } from '../testing/a-payment.ts';

/** A fictitious entry: the factor is 2.2 from 2030. It is written as any other, and nothing else is touched. */
vi.mock('./parameters.json', async (importOriginal) => {
  const { default: file } = await importOriginal<{
    default: { parameters: { id: string; values: object[] }[] };
  }>();
  const parameters = file.parameters.map((parameter) =>
    parameter.id === 'benefit.factor'
      ? {
          ...parameter,
          values: [
            ...parameter.values,
            { from: '2030-01-01', value: 2.2, confidence: 'FICTITIOUS', source: 'a test' },
          ],
        }
      : parameter,
  );
  return { default: { ...file, parameters } };
});

const { paymentFor } = await import('./sotjl-39-payment.ts');
const { ageShare, fullAnnualAmount } = await import('./sotjl-35-benefit.ts');

test('a new figure from 2030 is one dated entry: all that is paid from then on follows', () => {
  const payable = (name: string) => paymentFor(aPayment({ payPeriod: month(name) })).value.net;
  expect(payable('2029-12').toFixed(2)).toBe(((21 * 136_549 * 2.041) / 260).toFixed(2));
  expect(payable('2030-01').toFixed(2)).toBe(((23 * 136_549 * 2.2) / 260).toFixed(2));
});

test('a payment across the change splits there by itself', () => {
  const { segments } = paymentFor(
    aPayment({ payPeriod: { from: isoDate('2029-12-17'), to: isoDate('2030-01-15') } }),
  ).value;
  expect(segments.map(({ from, to, value }) => [from, to, value.rate.factor.toFixed(3)])).toEqual([
    ['2029-12-17', '2029-12-31', '2.041'],
    ['2030-01-01', '2030-01-15', '2.200'],
  ]);
});

test('a new wording of a rule from 2030 is one dated entry, and the old days keep the old one', () => {
  const text = {
    nn: 'Alle får full stønad.',
    nb: 'Alle får full stønad.',
    en: 'Everybody gets the full benefit.',
  };
  const bill = ageShare.amended({
    from: '2030-01-01',
    by: 'LOV-2029-00-00-0',
    text,
    conclude: () => one,
  });
  const stretches = timeline(
    bill,
    { birthDate: isoDate('2010-05-05'), children: [] },
    isoDate('2029-12-01'),
    isoDate('2030-01-31'),
  );
  expect(
    stretches.map(({ from, finding: { value, lawFrom } }) => [from, value.toJSON(), lawFrom]),
  ).toEqual([
    ['2029-12-01', '2/3', '2010-01-01'],
    ['2030-01-01', '1', '2030-01-01'],
  ]);
  expect(bill.wordings.map(({ from, to }) => [from, to])).toEqual([
    ['2010-01-01', '2029-12-31'],
    ['2030-01-01', '9999-12-31'],
  ]);
  expect(ageShare.wordings).toHaveLength(1);
  expect(fullAnnualAmount.wordings).toHaveLength(2);
});
