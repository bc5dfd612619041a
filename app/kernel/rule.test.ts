import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, birthday, endOfTime, type IsoDate, isoDate } from './date.ts';
import { cite } from './law.ts';
import { NoLawInForce, rule } from './rule.ts';
import { timeline } from './timeline.ts';

interface Facts {
  readonly birthDate: IsoDate;
  readonly pauses: readonly { readonly from: IsoDate; readonly to: IsoDate }[];
}

const text = { nn: '', nb: '', en: '' };
const source = cite('sotjl', '35');
const title = text;

const rate = rule<Facts, number>({
  id: 'rate',
  source,
  title,
  wordings: [
    { from: '2024-07-01', by: '', text, conclude: () => 12 },
    { from: '2010-01-01', by: '', text },
    { from: '2012-01-01', by: '', text, conclude: () => 10 },
    { from: '2020-03-16', to: '2020-05-31', by: '', text, conclude: () => 11 },
    { from: '2020-06-01', by: '', text, conclude: () => 10 },
  ],
});

const grown = rule<Facts, boolean>({
  id: 'grown',
  source,
  title,
  wordings: [
    {
      from: '2010-01-01',
      by: '',
      text,
      conclude: (reading) => reading.reached(birthday(reading.fact('birthDate'), 25)),
    },
  ],
});

const amount = rule<Facts, number>({
  id: 'amount',
  source,
  title,
  wordings: [
    {
      from: '2012-01-01',
      by: '',
      text,
      conclude: (reading) => {
        const paused = reading
          .fact('pauses')
          .some(({ from, to }) => reading.reached(from) && !reading.reached(addDays(to, 1)));
        if (paused) return 0;
        return reading.ask(rate) * (reading.ask(grown) ? 3 : 2);
      },
    },
  ],
});

const facts: Facts = { birthDate: isoDate('1999-06-11'), pauses: [] };

test('the wording in force on the day decides, and the finding says which it was', () => {
  expect(amount.apply(facts, isoDate('2024-06-30'))).toMatchObject({
    value: 30,
    lawFrom: '2012-01-01',
  });
  expect(rate.apply(facts, isoDate('2024-06-30')).value).toBe(10);
  expect(rate.apply(facts, isoDate('2024-07-01'))).toMatchObject({
    value: 12,
    lawFrom: '2024-07-01',
  });
});

test('a temporary wording ends by itself', () => {
  const on = (date: string) => rate.apply(facts, isoDate(date)).value;
  expect([on('2020-03-15'), on('2020-03-16'), on('2020-05-31'), on('2020-06-01')]).toEqual([
    10, 11, 11, 10,
  ]);
});

test('there is no answer before the law was there, nor where it was silent', () => {
  expect(() => rate.apply(facts, isoDate('2009-12-31'))).toThrow(NoLawInForce);
  expect(() => rate.apply(facts, isoDate('2011-12-31'))).toThrow(NoLawInForce);
});

test('two wordings from the same day are refused when the rule is written', () => {
  const wording = { from: '2012-01-01', by: '', text, conclude: () => 1 };
  expect(() => rule({ id: 'twice', source, title, wordings: [wording, wording] })).toThrow(
    /two wordings/,
  );
});

test('what was read and asked is in the finding', () => {
  const finding = amount.apply(facts, isoDate('2024-07-01'));
  expect(finding.facts).toEqual({ pauses: [] });
  expect(finding.because.map(({ rule: id, value }) => [id, value])).toEqual([
    ['rate', 12],
    ['grown', true],
  ]);
  expect(finding.because[1]?.facts).toEqual({ birthDate: '1999-06-11' });
});

test('a finding holds until the next wording or the day that the answer changes', () => {
  expect(amount.apply(facts, isoDate('2024-06-01')).until).toBe('2024-06-10');
  expect(amount.apply(facts, isoDate('2024-06-11')).until).toBe('2024-06-30');
  expect(amount.apply(facts, isoDate('2024-07-01')).until).toBe(endOfTime);
});

test('a rule that counts with the day itself is asked anew every day', () => {
  const counting = rule<Facts, string>({
    id: 'counting',
    source,
    title,
    wordings: [{ from: '2010-01-01', by: '', text, conclude: ({ day: today }) => today }],
  });
  expect(timeline(counting, facts, isoDate('2024-02-28'), isoDate('2024-03-01'))).toHaveLength(3);
});

const day = fc.integer({ min: 0, max: 5000 }).map((days) => addDays(isoDate('2012-01-01'), days));

test('a period asked once for each change is the same as asked day by day', () => {
  fc.assert(
    fc.property(day, day, day, fc.integer({ min: 0, max: 40 }), (birth, from, pause, length) => {
      const some: Facts = {
        birthDate: addDays(birth, -9000),
        pauses: [{ from: pause, to: addDays(pause, length) }],
      };
      const to = addDays(from, 200);
      const stretches = timeline(amount, some, from, to);
      for (let date = from; date <= to; date = addDays(date, 1)) {
        const stretch = stretches.find((one) => one.from <= date && date <= one.to);
        expect(stretch?.finding.value).toBe(amount.apply(some, date).value);
      }
      expect(stretches[0]?.from).toBe(from);
      expect(stretches.at(-1)?.to).toBe(to);
    }),
  );
});

test('equal neighbours are one stretch', () => {
  const stretches = timeline(rate, facts, isoDate('2020-05-30'), isoDate('2020-06-02'));
  expect(stretches.map(({ from, to }) => [from, to])).toEqual([
    ['2020-05-30', '2020-05-31'],
    ['2020-06-01', '2020-06-02'],
  ]);
  expect(timeline(rate, facts, isoDate('2021-01-01'), isoDate('2023-12-31'))).toHaveLength(1);
});
