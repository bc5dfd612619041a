import { expect, test } from 'vitest';
import { addDays, isoDate } from '#kernel/date.ts';
import { catalogue } from './catalogue.ts';
import { parameters } from './parameter.ts';
import { exactFigure } from './parameter.ts';

/** Every rule id of the law document. A new id there is a new line here, and then a rule or an assessment. */
const ids = [
  ...numbered('KVP-29', 12),
  ...numbered('KVP-30', 7),
  'KVP-31-1',
  ...numbered('KVP-32', 4),
  ...numbered('KVP-33', 2),
  ...numbered('KVP-34', 5),
  ...numbered('KVP-35', 8),
  ...numbered('KVP-36', 2),
  'KVP-37-1',
  ...numbered('KVP-38', 5),
  'KVP-39-1',
  'KVP-40-1',
  ...numbered('KVP-TAX', 3),
  'KVP-INS-1',
  'KVP-T-1',
  ...numbered('ABS', 14),
  ...numbered('ACT', 7),
  'CASE-2',
  'CASE-3',
  'CASE-4',
];

function numbered(prefix: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}-${index + 1}`);
}

/** `KVP-35-6` for the rule `KVP-35-6.age`. */
function idOf(rule: string): string {
  return rule.split('.')[0] ?? rule;
}

test.each(ids)('%s is a rule or a named assessment', (id) => {
  expect(catalogue.some((rule) => idOf(rule.id) === id)).toBe(true);
});

test('no two rules have the same id', () => {
  const all = catalogue.map(({ id }) => id);
  expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
});

test('no rule has an id that the law document does not know', () => {
  const known = new Set([...ids, 'KVP-29', 'CASE', 'PANDEMIC']);
  expect(catalogue.map(({ id }) => idOf(id)).filter((id) => !known.has(id))).toEqual([]);
});

test.each(catalogue.map((rule) => [rule.id, rule] as const))(
  '%s has exactly one wording on every day from 2010 to 2027, with words for it',
  (_, { wordings, title }) => {
    for (const language of ['nn', 'nb', 'en'] as const) {
      expect(title[language]).not.toBe('');
      for (const { text } of wordings) expect(text[language]).not.toBe('');
    }
    for (let day = isoDate('2010-01-01'); day <= '2027-12-31'; day = addDays(day, 1))
      expect(wordings.filter(({ from, to }) => from <= day && day <= to)).toHaveLength(1);
  },
);

test.each(parameters.map(({ id }) => [id]))(
  '%s has exactly one dated value on every day from 2010 to 2027, or is told not to be regulated',
  (id) => {
    const { wordings } = exactFigure(id);
    for (let day = isoDate('2010-01-01'); day <= '2027-12-31'; day = addDays(day, 1))
      expect(wordings.filter(({ from, to }) => from <= day && day <= to)).toHaveLength(1);
  },
);

test('every wording that is in force has an act or a regulation behind it', () => {
  const unnamed = catalogue.filter(({ wordings }) =>
    wordings.some(({ regulated, by }) => regulated && by === ''),
  );
  expect(unnamed.map(({ id }) => id)).toEqual([]);
});
