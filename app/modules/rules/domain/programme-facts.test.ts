import { describe, expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { catalogue } from './catalogue.ts';
import { type FactName, factNames, programmeFacts, ruleOn } from './programme-facts.ts';

const on = (day: string) => programmeFacts(isoDate(day));
const valueOf = (name: FactName, day: string) => on(day)[name]?.value;

describe('the benefit', () => {
  test('is 2 G up to 30 June 2024 and 2.041 G from 1 July', () => {
    expect(on('2024-06-30').factor).toMatchObject({ value: 2, since: '2010-01-01' });
    expect(on('2024-07-01').factor).toMatchObject({
      value: 2.041,
      since: '2024-07-01',
      before: { value: 2 },
      source: { act: 'sotjl', section: '35' },
    });
  });

  test('is as published from July 2024 to April 2025', () => {
    for (const day of ['2024-07-01', '2025-04-30']) {
      expect(valueOf('fullYear', day)).toBe(253_141);
      expect(valueOf('youngYear', day)).toBe(168_761);
      expect(valueOf('fullDay', day)).toBe(974);
      expect(valueOf('youngDay', day)).toBe(649);
    }
  });

  test('was twice the base amount the day before', () => {
    expect(valueOf('fullYear', '2024-06-30')).toBe(248_056);
    expect(on('2024-07-01').fullYear?.before).toEqual({ value: 248_056 });
  });

  test('has applied since the base amount or the factor last changed', () => {
    expect(on('2024-07-01').fullYear?.since).toBe('2024-07-01');
    expect(on('2025-04-30').fullYear?.since).toBe('2024-07-01');
    expect(on('2025-05-01').fullYear?.since).toBe('2025-05-01');
  });
});

describe('how long it has been so', () => {
  test('an act that repeats the number begins nothing', () => {
    expect(on('2026-11-26').ordinaryLength).toMatchObject({ value: 24, since: '2010-01-01' });
    expect(on('2026-11-26').extraLength).toMatchObject({ value: 12, since: '2019-01-01' });
  });

  test('a rule for a time is over when the time is', () => {
    expect(valueOf('selfCertDays', '2020-03-15')).toBe(3);
    expect(valueOf('selfCertDays', '2020-05-31')).toBe(16);
    expect(on('2020-06-01').selfCertDays).toMatchObject({
      value: 3,
      since: '2020-06-01',
      before: { value: 16 },
    });
  });

  test('the age was in the guidance before it was in the act', () => {
    expect(valueOf('minAge', '2018-12-31')).toBe(19);
    expect(valueOf('minAge', '2019-01-01')).toBe(18);
  });
});

test('what the law does not say on a day is not there', () => {
  expect(on('2016-12-31').activityAge).toBeUndefined();
  expect(on('2017-01-01').activityAge?.value).toBe(30);
  expect(on('2011-12-31').childRate).toBeUndefined();
  expect(on('2018-12-31').interruption).toBeUndefined();
});

test('every number is known today, with its section', () => {
  const today = on('2026-11-26');
  expect(factNames.filter((name) => !today[name])).toEqual([]);
  expect(today.workShare?.source).toEqual({ act: 'sotjl', section: '30' });
  expect(today.youthShare?.exact).toBe('2/3');
});

describe('what a rule says', () => {
  test('is the wording of the day, with the one before it', () => {
    const residence = ruleOn('KVP-29-10.residence', isoDate('2025-03-07'));
    expect(residence?.since).toBe('2025-03-07');
    expect(residence?.before).not.toEqual(residence?.text);
    expect(ruleOn('KVP-29-10.residence', isoDate('2025-03-06'))?.since).toBe('2012-01-01');
  });

  test('is nothing where the law was silent', () => {
    expect(ruleOn('ACT-6', isoDate('2020-12-31'))).toBeUndefined();
    expect(ruleOn('ACT-6', isoDate('2021-01-01'))?.source.section).toBe('20 a');
  });

  test('can be asked of every rule, on any day', () => {
    for (const { id } of catalogue)
      for (const day of ['2010-01-01', '2018-12-31', '2026-11-26'])
        expect(() => ruleOn(id, isoDate(day))).not.toThrow();
  });

  test('is asked of rules that are there', () => {
    expect(() => ruleOn('KVP-0', isoDate('2026-11-26'))).toThrow(RangeError);
  });
});
