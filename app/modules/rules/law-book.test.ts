import { expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { publicLanguages } from '#kernel/text.ts';
import { changesBetween, daysOfChange, lawBook } from './law-book.ts';

test('each rule, figure and choice stands in exactly one section', () => {
  const all = lawBook.flatMap(({ rules, figures, choices }) =>
    [...rules, ...figures, ...choices].map(({ id }) => id),
  );
  expect(new Set(all).size).toBe(all.length);
  expect(lawBook.map(({ key }) => key)).toContain('sotjl-35');
});

test('section 35 shows what the benefit is made of, with its figures', () => {
  const section = lawBook.find(({ key }) => key === 'sotjl-35');
  expect(section?.rules.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['KVP-35-2', 'KVP-35-3', 'KVP-35-4']),
  );
  expect(section?.figures.map(({ id }) => id)).toContain('benefit.factor');
  expect(section?.choices.map(({ id }) => id)).toContain('Q3');
  expect(section?.rules.find(({ id }) => id === 'KVP-35-3')?.file).toBe('sotjl-35-benefit.ts');
});

test('what changed on 1 July 2024 is the factor, and nothing else', () => {
  const changes = changesBetween(isoDate('2024-06-30'), isoDate('2024-07-01'));
  expect(changes.map(({ id }) => id).sort()).toEqual(['KVP-35-2', 'benefit.factor']);
  expect(changes.find(({ id }) => id === 'benefit.factor')).toMatchObject({
    before: { nn: '2' },
    after: { nn: '2.041' },
    from: '2024-07-01',
  });
});

test('the reform of 1 January 2019 changed several sections, told in three languages', () => {
  const changes = changesBetween(isoDate('2018-12-31'), isoDate('2019-01-01'));
  const keys = new Set(changes.map(({ section }) => section.key));
  expect(keys).toContain('sotjl-36');
  for (const { after } of changes)
    for (const language of publicLanguages) expect(after?.[language]).toBeTruthy();
});

test('nothing changed between two days without a change', () => {
  expect(changesBetween(isoDate('2025-05-02'), isoDate('2025-05-03'))).toEqual([]);
});

test('the days of change are those of the acts, the newest first', () => {
  expect(daysOfChange).toEqual([...daysOfChange].sort().reverse());
  expect(daysOfChange).toEqual(
    expect.arrayContaining(['2024-07-01', '2024-01-01', '2020-07-01', '2019-01-01', '2012-01-01']),
  );
});
