import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  agreementOf,
  agreementOn,
  type CodedTwice,
  crossingOf,
  isAgreed,
  levelOf,
} from './coding-agreement.ts';
import {
  type Code,
  type CodeBook,
  type CodeId,
  codeById,
  emptyBook,
  liveCodes,
  meaningIn,
  mostCodes,
  putCode,
  retireCode,
  reuseCodes,
  themesOf,
} from './coding-book.ts';
import {
  type CodedAnswer,
  type Coder,
  codedResult,
  codingState,
  freezable,
  isCodable,
  seatFor,
  settledIn,
} from './coding.ts';
import type { Question, QuestionId } from './form.ts';

const id = (name: string) => name as CodeId;

function aCode(name: string, differences: Partial<Code> = {}): Code {
  const same = { nn: name, nb: name };
  return {
    id: id(name),
    name: same,
    description: { nn: '', nb: '' },
    example: '',
    theme: { nn: 'Rammer', nb: 'Rammer' },
    retired: null,
    ...differences,
  };
}

function aBook(...names: string[]): CodeBook {
  return { version: 1, codes: names.map((name) => aCode(name)) };
}

describe('agreement', () => {
  const crossing = (both: number, onlyFirst: number, onlySecond: number, neither: number) => ({
    both,
    onlyFirst,
    onlySecond,
    neither,
  });

  // The examples that textbooks give of two readers of 50 and of 100 applications.
  test.each([
    [crossing(20, 5, 10, 15), 0.7, 0.4],
    [crossing(45, 15, 25, 15), 0.6, 0.1304],
    [crossing(25, 35, 5, 35), 0.6, 0.2593],
  ])('of %o is as in the book', (table, observed, kappa) => {
    const agreement = agreementOf(table);
    expect(agreement.observed).toBeCloseTo(observed, 10);
    expect(agreement.kappa).toBeCloseTo(kappa, 4);
  });

  test('is not known where both say the same everywhere, and never not a number', () => {
    expect(agreementOf(crossing(0, 0, 0, 12))).toEqual({ answers: 12, observed: 1, kappa: null });
    expect(agreementOf(crossing(12, 0, 0, 0)).kappa).toBeNull();
    expect(agreementOf(crossing(0, 0, 0, 0))).toEqual({ answers: 0, observed: null, kappa: null });
    expect(agreementOf(crossing(0, 5, 0, 0)).kappa).toBe(0);
    expect(agreementOn([], [])).toEqual({
      overall: { answers: 0, observed: null, kappa: null },
      perCode: [],
    });
  });

  test('on several codes weighs each by how much it tells', () => {
    const answers: CodedTwice[] = [
      { first: ['economy'], second: ['economy'] },
      { first: ['economy'], second: [] },
      { first: [], second: [] },
      { first: ['health'], second: ['health'] },
    ];
    const { overall, perCode } = agreementOn(['economy', 'health', 'unused'], answers);
    expect(perCode.map(({ kappa }) => kappa)).toEqual([0.5, 1, null]);
    // Observed and expected by hand: (3/4 + 1 + 1) / 3 and (1/2 + 10/16 + 1) / 3.
    expect(overall.kappa).toBeCloseTo((2.75 - 2.125) / (3 - 2.125), 10);
    expect(overall.observed).toBeCloseTo(11 / 12, 10);
  });

  const codes = ['a', 'b', 'c', 'd'];
  const answers = fc.array(fc.record({ first: fc.subarray(codes), second: fc.subarray(codes) }), {
    maxLength: 60,
  });

  test('is complete where both have set the same', () => {
    fc.assert(
      fc.property(fc.array(fc.subarray(codes)), (sets) => {
        const { overall, perCode } = agreementOn(
          codes,
          sets.map((set) => ({ first: set, second: [...set].reverse() })),
        );
        for (const { kappa } of [overall, ...perCode]) expect([null, 1]).toContain(kappa);
      }),
    );
  });

  test('is the same whoever comes first, and from −1 to 1', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const one = agreementOn(codes, given);
        const other = agreementOn(
          codes,
          given.map(({ first, second }) => ({ first: second, second: first })),
        );
        expect(other.overall).toEqual(one.overall);
        for (const { kappa, observed } of [one.overall, ...one.perCode]) {
          // What is not a number is not within anything.
          expect(Math.abs(kappa ?? 0)).toBeLessThanOrEqual(1);
          expect(Math.abs((observed ?? 0) - 0.5)).toBeLessThanOrEqual(0.5);
        }
      }),
    );
  });

  test('is by the formula with shares, where that can be reckoned', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { both, onlyFirst, onlySecond, neither } = crossingOf('a', given);
        const n = both + onlyFirst + onlySecond + neither;
        const expected =
          ((both + onlyFirst) * (both + onlySecond) +
            (neither + onlyFirst) * (neither + onlySecond)) /
          (n * n);
        const { kappa, observed } = agreementOf({ both, onlyFirst, onlySecond, neither });
        expect(kappa === null).toBe(n === 0 || expected === 1);
        const byShares = ((observed ?? 0) - expected) / (1 - expected);
        expect(kappa ?? 0).toBeCloseTo(kappa === null ? 0 : byShares, 8);
      }),
    );
  });

  test('has a word for each number as it is shown', () => {
    const words = [-0.3, 0.2, 0.204, 0.205, 0.4, 0.41, 0.6, 0.61, 0.8, 0.81, 1].map(levelOf);
    expect(words).toEqual([
      ...['poor', 'poor', 'poor', 'fair', 'fair', 'moderate', 'moderate'],
      ...['good', 'good', 'very-good', 'very-good'],
    ]);
  });

  test('the order of codes makes no difference', () => {
    expect(isAgreed({ first: ['a', 'b'], second: ['b', 'a'] })).toBe(true);
    expect(isAgreed({ first: ['a', 'b'], second: ['a', 'c'] })).toBe(false);
    expect(isAgreed({ first: [], second: ['a'] })).toBe(false);
  });
});

describe('a code book', () => {
  test('takes codes, and writes over one that is there', () => {
    const one = putCode(emptyBook, aCode('economy'));
    if (!one.ok) throw new Error('refused');
    const again = putCode(one.value, { ...aCode('economy'), example: 'Det er for få plassar.' });
    expect(again).toMatchObject({
      value: { version: 2, codes: [{ example: 'Det er for få plassar.' }] },
    });
  });

  test('has no two codes of a name, none that is back from retirement, and not too many', () => {
    const book = aBook('economy', 'health');
    const taken = putCode(book, { ...aCode('Economy'), id: id('x') });
    expect(taken).toMatchObject({ refusal: { code: 'name-taken', details: { field: 'nameNn' } } });
    const retired = retireCode(book, id('health'), null);
    if (!retired.ok) throw new Error('refused');
    expect(putCode(retired.value, aCode('health'))).toMatchObject({
      refusal: { code: 'code-retired' },
    });
    const full = aBook(...Array.from({ length: mostCodes }, (_, index) => `code ${index}`));
    expect(putCode(full, aCode('one more'))).toMatchObject({ refusal: { code: 'too-many-codes' } });
  });

  test('a code is retired once, for one that is in use', () => {
    const book = aBook('economy', 'money', 'health');
    const merged = retireCode(book, id('money'), id('economy'));
    if (!merged.ok) throw new Error('refused');
    expect(meaningIn(merged.value)(['money', 'economy', 'gone'])).toEqual(['economy']);
    const refusals = [
      retireCode(book, id('gone'), null),
      retireCode(merged.value, id('money'), null),
      retireCode(merged.value, id('health'), id('money')),
      retireCode(book, id('health'), id('health')),
      retireCode(book, id('health'), id('gone')),
    ];
    expect(refusals.map((refused) => !refused.ok && refused.refusal.code)).toEqual([
      'code-unknown',
      'code-retired',
      'replacement-unusable',
      'replacement-unusable',
      'replacement-unusable',
    ]);
  });

  test('whatever is retired, each code means one in use or nothing', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const step = fc.tuple(fc.constantFrom(...names), fc.option(fc.constantFrom(...names)));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let book = aBook(...names);
        for (const [name, replacedBy] of steps) {
          const retired = retireCode(book, id(name), replacedBy === null ? null : id(replacedBy));
          if (retired.ok) book = retired.value;
        }
        const meant = meaningIn(book)(names);
        expect(meant).toEqual(liveCodes(book).map((code) => code.id));
        for (const name of names) expect(meaningIn(book)([name]).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('is taken from last year with the same ids, and once', () => {
    const earlier: CodeBook = {
      version: 4,
      codes: [aCode('economy'), aCode('old', { retired: { replacedBy: null } }), aCode('health')],
    };
    const reused = reuseCodes(aBook('health'), earlier);
    if (!reused.ok) throw new Error('refused');
    expect(reused.value.codes.map((code) => code.id)).toEqual(['health', 'economy']);
    expect(reuseCodes(reused.value, earlier)).toMatchObject({
      refusal: { code: 'nothing-to-reuse' },
    });
    const full = aBook(...Array.from({ length: mostCodes }, (_, index) => `code ${index}`));
    expect(reuseCodes(full, earlier)).toMatchObject({ refusal: { code: 'too-many-codes' } });
  });

  test('stands under its themes', () => {
    const theme = { nn: 'Helse', nb: 'Helse' };
    const book = { version: 1, codes: [aCode('a'), aCode('b', { theme }), aCode('c')] };
    const shown = themesOf(book).map(({ name, codes }) => [name.nn, codes.map((code) => code.id)]);
    expect(shown).toEqual([
      ['Rammer', ['a', 'c']],
      ['Helse', ['b']],
    ]);
    expect(codeById(book, 'c')?.name.nn).toBe('c');
  });
});

describe('the coding of a question', () => {
  const coder = (seat: 1 | 2, done = false): Coder => ({
    seat,
    coderId: `coder ${seat}`,
    name: 'Kari Demo',
    coded: 0,
    doneAt: done ? new Date('2026-11-02T09:00:00Z') : null,
  });
  const frozen = { name: 'Kari Demo', at: new Date('2026-11-02T09:00:00Z') };
  const answer = (
    first: readonly string[] | null,
    second: readonly string[] | null,
    decided: readonly string[] | null = null,
  ): CodedAnswer => ({
    submissionId: 's',
    responseId: 'r',
    sizeClass: 'small',
    countyId: '99',
    first,
    second,
    decided,
  });

  test('begins with the first, and is to be reconciled when both are done', () => {
    const states = [[], [coder(1)], [coder(1, true)], [coder(1, true), coder(2)]].map((coders) =>
      codingState({ coders, frozen: null }),
    );
    expect(states).toEqual(['not-begun', 'coding', 'coding', 'coding']);
    const both = [coder(1, true), coder(2, true)];
    expect(codingState({ coders: both, frozen: null })).toBe('reconciling');
    expect(codingState({ coders: both, frozen })).toBe('frozen');
  });

  test('has room for two', () => {
    const both = { coders: [coder(1), coder(2)], frozen: null };
    expect(seatFor({ coders: [], frozen: null }, 'new')).toEqual({ ok: true, value: 1 });
    expect(seatFor({ coders: [coder(1)], frozen: null }, 'new')).toEqual({ ok: true, value: 2 });
    expect(seatFor({ coders: [coder(2)], frozen: null }, 'new')).toEqual({ ok: true, value: 1 });
    expect(seatFor(both, 'coder 2')).toEqual({ ok: true, value: 2 });
    expect(seatFor(both, 'new')).toMatchObject({ refusal: { code: 'two-others' } });
    expect(seatFor({ ...both, frozen }, 'coder 2')).toMatchObject({ refusal: { code: 'frozen' } });
  });

  test('is of what is written, as the answer or beside it', () => {
    expect(isCodable({ type: 'text', comment: 'none' })).toBe(true);
    expect(isCodable({ type: 'scale', comment: 'optional' })).toBe(true);
    expect(isCodable({ type: 'number', comment: 'none' })).toBe(false);
  });

  test('an answer counts as the two agree, or as was decided', () => {
    const merged = retireCode(aBook('a', 'b', 'c'), id('c'), id('b'));
    if (!merged.ok) throw new Error('refused');
    const settled = settledIn(merged.value);
    expect(settled(answer(['a'], null))).toEqual({ kind: 'incomplete' });
    expect(settled(answer(['a'], ['b']))).toEqual({ kind: 'disagreed' });
    expect(settled(answer(['c', 'a'], ['a', 'b']))).toEqual({ kind: 'agreed', codes: ['a', 'b'] });
    expect(settled(answer(['a'], ['b'], []))).toEqual({ kind: 'decided', codes: [] });
  });

  test('is frozen when there is nothing left', () => {
    const book = aBook('a', 'b');
    const coding = { coders: [coder(1, true), coder(2, true)], frozen: null };
    const tries = [
      freezable({ ...coding, frozen }, book, []),
      freezable({ coders: [coder(1, true), coder(2)], frozen: null }, book, []),
      freezable(coding, book, [answer(['a'], null)]),
      freezable(coding, book, [answer(['a'], ['b'])]),
      freezable(coding, book, [answer(['a'], ['b'], ['b']), answer(['a'], ['a'])]),
    ];
    expect(tries.map((tried) => (tried.ok ? 'ok' : tried.refusal.code))).toEqual([
      'frozen',
      'not-both-done',
      'answers-left',
      'disagreements-left',
      'ok',
    ]);
  });

  test('is counted as answers that can be several', () => {
    const question = { id: 'q' as QuestionId, type: 'text', showIf: null } as Question;
    const book = aBook('a', 'b');
    const { total, bySize } = codedResult(question, book, [
      answer(['a', 'b'], ['b', 'a']),
      { ...answer(['a'], ['b'], ['b']), sizeClass: 'large' },
      answer([], []),
      answer(null, null),
    ]);
    expect(total).toMatchObject({ asked: 4, answered: 3 });
    expect(total.shares).toEqual([
      { value: 'a', offices: 1, percent: 33 },
      { value: 'b', offices: 2, percent: 67 },
    ]);
    expect(bySize.map(({ answered }) => answered)).toEqual([2, 1]);
  });
});
