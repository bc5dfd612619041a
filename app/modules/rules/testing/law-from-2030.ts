/**
 * Pays some periods by a law that does not exist: `parameters.json` as it is, with one more dated entry, a factor of 2.2
 * from 2030. A process of its own, so that no other test meets it. Prints JSON.
 */
import { registerHooks } from 'node:module';
import type { Payment } from '../domain/sotjl-39-payment.ts';
import { aPayment, month, period } from './a-payment.ts';

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (!url.endsWith('/rules/domain/parameters.json') || !loaded.source) return loaded;
    const text =
      typeof loaded.source === 'string' ? loaded.source : new TextDecoder().decode(loaded.source);
    return { ...loaded, source: withOneMoreEntry(text) };
  },
});

function withOneMoreEntry(text: string): string {
  const file = JSON.parse(text) as { parameters: { id: string; values: object[] }[] };
  file.parameters
    .find(({ id }) => id === 'benefit.factor')
    ?.values.push({ from: '2030-01-01', value: 2.2, confidence: 'FICTITIOUS', source: 'a test' });
  return JSON.stringify(file);
}

const { paymentFor } = await import('../domain/sotjl-39-payment.ts');
const { changesBetween } = await import('../law-book.ts');
const { isoDate } = await import('#kernel/date.ts');

const shown = ({ net, segments }: Payment) => ({
  net: net.toFixed(2),
  segments: segments.map(({ from, to, value }) => [from, to, value.rate.factor.toFixed(3)]),
});
const paid = (payPeriod: ReturnType<typeof period>) =>
  shown(paymentFor(aPayment({ payPeriod })).value);

console.log(
  JSON.stringify({
    december: paid(month('2029-12')),
    january: paid(month('2030-01')),
    across: paid(period('2029-12-17', '2030-01-15')),
    changes: changesBetween(isoDate('2029-12-31'), isoDate('2030-01-01')).map(({ id }) => id),
  }),
);
