import { describe, expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { cite } from '#kernel/law.ts';
import { publicLanguages } from '#kernel/text.ts';
import type { FactUnit } from '#modules/rules/domain/programme-facts.ts';
import { plainNumber, sourceWords, writeValue } from './programme-words.ts';

const inAll = (value: number, unit: FactUnit, exact?: string) =>
  publicLanguages.map((language) =>
    writeValue({ value, ...(exact && { exact }) }, unit, language).replaceAll('\u00a0', ' '),
  );

describe('a number is written with the word for what it counts, in nb, nn and en', () => {
  test.each<[number, FactUnit, readonly string[]]>([
    [18, 'years', ['18 år', '18 år', '18 years']],
    [1, 'months', ['én måned', 'ein månad', 'one month']],
    [6, 'months', ['6 måneder', '6 månader', '6 months']],
    [12, 'months', ['ett år', 'eitt år', 'one year']],
    [24, 'months', ['2 år', '2 år', '2 years']],
    [3, 'weeks', ['3 uker', '3 veker', '3 weeks']],
    [1, 'hours', ['én time', 'ein time', 'one hour']],
    [37.5, 'hours', ['37,5 timer', '37,5 timar', '37.5 hours']],
    [2.041, 'G', ['2,041 G', '2,041 G', '2.041 G']],
    [253_141, 'kroner', ['253 141 kroner', '253 141 kroner', '253 141 kroner']],
    [0.5, 'share', ['halvparten', 'halvparten', 'half']],
    [0.4, 'share', ['40 %', '40 %', '40%']],
    [2, 'times', ['dobbelt', 'dobbelt', 'twice']],
    [3, 'times', ['3 ganger', '3 gonger', '3 times']],
    [6, 'month-of-year', ['juni', 'juni', 'June']],
  ])('%s %s', (value, unit, written) => {
    expect(inAll(value, unit)).toEqual(written);
  });

  test('a share that is no decimal number is written as the law has it', () => {
    expect(inAll(2 / 3, 'share', '2/3')).toEqual(['to tredeler', 'to tredelar', 'two thirds']);
    expect(inAll(3 / 7, 'share', '3/7')).toEqual(['3/7', '3/7', '3/7']);
  });
});

test('a number can stand alone', () => {
  expect(plainNumber({ value: 37.5 }, 'nn')).toBe('37,5');
});

describe('a source says since when the law has been so', () => {
  const words = (act: 'sotjl' | 'fvl', since: string) => {
    const source = cite(act, '35');
    const { section, when } = sourceWords({ key: '', source, since: isoDate(since) }, 'nn');
    return `${section}, ${when}`.replaceAll('\u00a0', ' ');
  };

  test('from a day', () => {
    expect(words('sotjl', '2024-07-01')).toBe(
      'Sosialtenestelova § 35, slik ho er frå 1. juli 2024',
    );
  });

  test('and claims no first day for an act that is older than the law book', () => {
    expect(words('fvl', '2010-01-01')).toBe(
      'Forvaltningslova § 35, slik ho har vore minst sidan 1. januar 2010',
    );
    expect(words('sotjl', '2010-01-01')).toContain('slik ho er frå 1. januar 2010');
  });
});
