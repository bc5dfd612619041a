import { describe, expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { publicLanguages } from '#kernel/text.ts';
import { factNames, programmeFacts, ruleOn } from '#modules/rules/domain/programme-facts.ts';
import { lawBook } from '#modules/rules/law-book.ts';
import { overview } from './overview.ts';
import { programmePages } from './pages.ts';
import { sami } from './sami.ts';
import {
  factsIn,
  type LawOfToday,
  rulesOf,
  saidToday,
  sourcesOf,
  statementsOf,
} from './statement.ts';
import { texts } from './texts.ts';
import { type RuleName, writtenFor } from './written-for.ts';

const sections = [
  overview.what,
  ...Object.values(programmePages).flatMap((page) => [...page.sections]),
];
const statements = sections.flatMap(statementsOf);
const ruleNames = Object.keys(writtenFor) as readonly RuleName[];

function lawOn(day: string): LawOfToday {
  const today = isoDate(day);
  const rules = ruleNames.map((name) => [name, ruleOn(name, today)] as const);
  return {
    today,
    facts: programmeFacts(today),
    rules: Object.fromEntries(rules.filter(([, standing]) => standing)),
  };
}

const allWords = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'function'
      ? [String((value as (...words: readonly string[]) => unknown)('x', 'x', 'x'))]
      : typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, part]) =>
            ['law', 'url', 'act', 'id', 'fact', 'picture', 'address'].includes(key)
              ? []
              : allWords(part),
          )
        : [];

test('no number is typed in the texts: it comes from the law of the day', () => {
  const typed = [overview, programmePages, texts, sami]
    .flatMap(allWords)
    .filter((words) => /\d/.test(words));
  expect(typed).toEqual([]);
});

test('every number that a text asks for is known, and every one that is known is asked for', () => {
  const asked = new Set(statements.flatMap(({ nn }) => factsIn(nn)));
  const tabled = sections.flatMap(({ table }) => (table?.rows ?? []).map(({ fact }) => fact));
  const drawn = factNames.filter((name) => /^(full|young)(Year|Month|Day)$/.test(name));
  expect(new Set([...asked, ...tabled, ...drawn])).toEqual(new Set(factNames));
});

test('the three languages tell the same numbers', () => {
  const unlike = statements.filter(({ nn, nb, en }) => {
    const named = [nn, nb, en].map((text) => [...new Set(factsIn(text))].sort().join());
    return new Set(named).size > 1;
  });
  expect(unlike).toEqual([]);
});

test('the plain words are written for the wordings of today, and no rule is listed for nothing', () => {
  const { rules } = lawOn('2026-11-26');
  const old = ruleNames.filter((name) => rules[name]?.since !== writtenFor[name]);
  expect(old).toEqual([]);
  expect(new Set(rulesOf(sections))).toEqual(new Set(ruleNames));
});

test('every source is a section with a page of its own', () => {
  const law = lawOn('2026-11-26');
  const keys = new Set(lawBook.map(({ key }) => key));
  const lost = sourcesOf(statements, law).filter(({ key }) => !keys.has(key));
  expect(lost).toEqual([]);
});

test('whatever tells a number says where it stands', () => {
  const law = lawOn('2026-11-26');
  const silent = statements.filter(
    (statement) => factsIn(statement.nn).length > 0 && sourcesOf([statement], law).length === 0,
  );
  expect(silent).toEqual([]);
});

describe('when the law changes', () => {
  const age = statements.find(({ law }) => law?.includes('KVP-29-2.age'));
  const language = statements.find(({ law }) => law?.includes('ACT-6'));

  test('a text that was written for another wording gives way to the wording', () => {
    if (!age) throw new Error('nobody tells the age');
    expect(saidToday(age, lawOn('2019-01-01'))).toEqual([age]);
    const [before] = saidToday(age, lawOn('2018-12-31'));
    expect(before?.nn).toContain('yrkesaktiv alder');
    expect(sourcesOf(before ? [before] : [], lawOn('2018-12-31'))).toMatchObject([
      { key: 'sotjl-29', since: '2010-01-01' },
    ]);
  });

  test('nothing is said where the law was silent', () => {
    if (!language) throw new Error('nobody tells about the language');
    expect(saidToday(language, lawOn('2020-12-31'))).toEqual([]);
    expect(saidToday(language, lawOn('2021-01-01'))).toEqual([language]);
  });

  test('the section shows the latest day that something in it changed', () => {
    const law = lawOn('2026-11-26');
    const both = statements.filter(({ law: named }) =>
      named?.some((name) => name === 'KVP-30-6' || name === 'KVP-30-7'),
    );
    expect(sourcesOf(both, law)).toMatchObject([
      { key: 'sotjl-30', since: '2012-01-01' },
      { key: 'kvpf-1', since: '2019-01-01' },
    ]);
  });
});

test('every page has a title, a lead and questions in all three languages', () => {
  for (const page of Object.values(programmePages))
    for (const language of publicLanguages) {
      expect(page.title[language]).toMatch(/\?$/);
      expect(page.lead[language]).not.toBe('');
      for (const { question } of page.sections) expect(question[language]).toMatch(/\?$/);
    }
});
