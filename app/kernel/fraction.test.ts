import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimal, Fraction, fraction, least, most, sum, whole, zero } from './fraction.ts';

const anyFraction = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 1, max: 9999 }))
  .map(([parts, of]) => fraction(parts, of));

test('what is added can be taken away, in any order', () => {
  fc.assert(
    fc.property(anyFraction, anyFraction, (a, b) => {
      expect(a.plus(b).minus(b).equals(a)).toBe(true);
      expect(a.plus(b).equals(b.plus(a))).toBe(true);
      expect(sum([a, b, a]).equals(a.times(whole(2)).plus(b))).toBe(true);
    }),
  );
});

test('a third of the whole three times is the whole', () => {
  const third = whole(253_141).over(whole(3));
  expect(third.times(whole(3)).rounded()).toBe(253_141);
  expect(sum([third, third, third]).toJSON()).toBe('253141');
});

test.each([
  [fraction(1, 2), 1],
  [fraction(-1, 2), 0],
  [fraction(3, 2), 2],
  [fraction(-3, 2), -1],
  [fraction(-5, 3), -2],
  [fraction(499_999, 1_000_000), 0],
  [whole(-7), -7],
  [zero, 0],
])('%j is rounded half up to %i', (exact, rounded) => {
  expect(exact.rounded()).toBe(rounded);
});

test.each([
  [2.041, '2041/1000'],
  ['0.10', '1/10'],
  [7.5, '15/2'],
  [-0.25, '-1/4'],
])('%s is read as exactly %s', (written, exact) => {
  expect(decimal(written).toJSON()).toBe(exact);
});

test.each(['1e-7', 'NaN', '1,5', '', 'Infinity', '0x10'])('%s is no decimal number', (written) => {
  expect(() => decimal(written)).toThrow(RangeError);
});

test.each([
  [fraction(2, 3), 6, '0.666667'],
  [decimal('973.6198'), 6, '973.619800'],
  [fraction(-1, 3), 2, '-0.33'],
  [fraction(-1, 1000), 2, '0.00'],
  [fraction(1, 2), 0, '1'],
  [fraction(999_999, 1_000_000), 2, '1.00'],
])('%j with %i decimals is %s', (exact, decimals, text) => {
  expect(exact.toFixed(decimals)).toBe(text);
});

test('the smaller and the larger of two are told by amount, not by how they are written', () => {
  expect(least(fraction(2, 4), fraction(1, 3)).toJSON()).toBe('1/3');
  expect(most(fraction(2, 4), fraction(1, 3)).toJSON()).toBe('1/2');
  expect(fraction(2, 4).equals(fraction(1, 2))).toBe(true);
});

test('nothing can be divided by nothing', () => {
  expect(() => whole(1).over(zero)).toThrow(RangeError);
  expect(new Fraction(1n, -2n).toJSON()).toBe('-1/2');
});
