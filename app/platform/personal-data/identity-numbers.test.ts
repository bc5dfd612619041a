import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findIdentityNumbers } from './identity-numbers.ts';

/**
 * A number with the right check digits. The years 40–53 and numbers from 500 to 899 never go together, so nobody has
 * one of those; synthetic numbers have 80 or 40 added to the month.
 */
function withChecks(birthDate: string, number: number): string | undefined {
  const digits = Array.from(birthDate + number, Number);
  const check = (weights: readonly number[]) =>
    (11 - (weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0) % 11)) %
    11;
  digits.push(check([3, 7, 6, 1, 8, 9, 4, 5, 2]));
  digits.push(check([5, 4, 3, 2, 7, 6, 5, 4, 3, 2]));
  return digits.includes(10) ? undefined : digits.join('');
}

function aNumber(birthDate: string): string {
  for (let number = 600; number < 700; number += 1) {
    const made = withChecks(birthDate, number);
    if (made) return made;
  }
  throw new Error('No number on this day');
}

const ordinary = aNumber('010245');
const leapDay = aNumber('290248');
const dNumber = aNumber('410245');
const synthetic = aNumber('018245');
const otherSynthetic = aNumber('014245');
const syntheticD = aNumber('418245');
const group = (digits: string, lengths: readonly number[], between: string) => {
  let from = 0;
  return lengths.map((length) => digits.slice(from, (from += length))).join(between);
};

/** The next digit: a number that differs from a right one in one place. */
const wrong = (digits: string, at: number) =>
  digits.slice(0, at) + ((Number(digits[at]) + 1) % 10) + digits.slice(at + 1);

test.each([
  [ordinary],
  [leapDay],
  [dNumber],
  [synthetic],
  [otherSynthetic],
  [syntheticD],
  [`Deltakaren har fødselsnummer ${ordinary}.`],
  [`fnr${ordinary}`],
  [`fnr:${synthetic},`],
  [`(${dNumber})`],
  [`«${synthetic}»`],
  [`${ordinary}Kari`],
  [`Nr. 3: ${ordinary}`],
  [`3. ${ordinary}`],
  [`Kari\n${ordinary}\nOla`],
  [group(ordinary, [6, 5], ' ')],
  [group(ordinary, [6, 5], '\u00a0')],
  [group(ordinary, [6, 5], '-')],
  [group(ordinary, [6, 5], '–')],
  [group(ordinary, [6, 5], '\u2011')],
  [group(ordinary, [6, 5], ' - ')],
  [group(ordinary, [6, 5], '.')],
  [group(ordinary, [6, 5], '/')],
  [group(ordinary, [6, 5], '\t')],
  [group(ordinary, [2, 2, 2, 5], '.')],
  [group(ordinary, [2, 2, 2, 5], ' ')],
  [group(ordinary, [2, 2, 2, 5], '-')],
  [group(synthetic, [2, 2, 2, 3, 2], ' ')],
  [group(dNumber, [6, 3, 2], ' ')],
  [`${ordinary.slice(0, 2)}.${ordinary.slice(2, 4)}.${ordinary.slice(4, 6)} ${ordinary.slice(6)}`],
  [`Ho vart fødd 01.02.45 og har nummeret ${group(ordinary, [6, 5], ' ')} no.`],
  [`Saka 2019/23037 gjeld ${ordinary}`],
  [`Ring 22 22 22 22 om ${ordinary}`],
  [`Kontoret skreiv ${ordinary}`],
  [`Kontonummeret manglar. Fødselsnummer: ${ordinary}`],
  [`🙂 ${ordinary} 🙂`],
])('finds the number in %j', (text) => {
  const found = findIdentityNumbers(text);
  expect(found).toHaveLength(1);
  const [{ start, end, shown } = { start: 0, end: 0, shown: '' }] = found;
  const digits = text.slice(start, end).replace(/\D/g, '');
  expect(digits).toHaveLength(11);
  expect(shown).toBe(`${digits.slice(0, 6)}*****`);
  expect(text.slice(start, end)).toMatch(/^\d.*\d$/);
});

/** A number in the ten thousands that passes as both: an account that looks like somebody's number. */
const account = group(ordinary, [4, 2, 5], '.');

test.each([
  ['', 'nothing'],
  ['22 22 22 22', 'a phone number'],
  ['+47 412 34 567', 'a phone number with its country'],
  ['0047 41234567', 'a phone number with its country'],
  [`+${ordinary}`, 'a phone number from abroad'],
  ['41 23 45 67 89 01', 'two numbers in a row'],
  ['2019/23037', 'a case number'],
  ['2019/23037-4', 'a document number'],
  ['974 760 673', 'an organisation number'],
  ['NO 974 760 673 MVA', 'an organisation number'],
  ['01.02.1990', 'a date'],
  ['01.02.1990–31.12.1991', 'two dates'],
  ['2026-11-02 14:05:33', 'a time'],
  ['20261102140533', 'a time'],
  [account, 'an account number, grouped as such'],
  [group(ordinary, [4, 2, 5], ' '), 'an account number with spaces'],
  [`Kontonummer: ${ordinary}`, 'an account number, said to be one'],
  [`kontonr. ${ordinary}`, 'an account number, said to be one'],
  [`til konto ${ordinary}`, 'an account number, said to be one'],
  [`KID ${ordinary}`, 'a payment reference'],
  ['12345678903', 'eleven digits with the check of an account'],
  ['86011117947', 'an account number'],
  ['NO93 8601 1117 947', 'an IBAN'],
  [wrong(ordinary, 10), 'one digit wrong at the end'],
  [wrong(synthetic, 7), 'one digit wrong in the middle'],
  [`${ordinary}0`, 'a digit too many'],
  [`0${ordinary}`, 'a digit too many in front'],
  [ordinary.slice(1), 'a digit too few'],
  [withChecks('310245', 600) ?? '31024560000', '31 February'],
  [withChecks('011345', 601) ?? '01134560100', 'the thirteenth month'],
  [group(ordinary, [5, 6], ' '), 'groups that nobody uses'],
  [group(ordinary, [3, 3, 3, 2], ' '), 'groups that nobody uses'],
  [`${ordinary.slice(0, 6)}\n\n${ordinary.slice(6)}`, 'two paragraphs'],
  [`${ordinary.slice(0, 6)} og ${ordinary.slice(6)}`, 'a word between'],
  ['12 000 000 000', 'an amount'],
  ['00000000000', 'zeros'],
])('finds nothing in %j: %s', (text) => {
  expect(findIdentityNumbers(text)).toEqual([]);
});

test('finds each of several, in order', () => {
  const text = `${ordinary} og ${group(dNumber, [6, 5], ' ')}, ikkje ${account}, men ${synthetic}${'.'}`;
  expect(findIdentityNumbers(text).map(({ shown }) => shown)).toEqual([
    '010245*****',
    '410245*****',
    '018245*****',
  ]);
});

test('a number after a figure that leads into it is still found', () => {
  expect(findIdentityNumbers(`12 ${group(ordinary, [6, 5], ' ')}`)).toHaveLength(1);
});

test('whatever stands around it, the number is found where it is', () => {
  const around = fc.string({ unit: 'binary' }).map((text) => text.replace(/[\p{Nd}+]/gu, ''));
  fc.assert(
    fc.property(around, around, (before, after) => {
      fc.pre(!/konto|kid|iban/i.test(before));
      const [found] = findIdentityNumbers(before + ordinary + after);
      expect(found).toEqual({
        start: before.length,
        end: before.length + 11,
        shown: '010245*****',
      });
    }),
    { seed: 1 },
  );
});

test('a helping number without a birth date is found where it is said to be one', () => {
  const number = aNumber('899999');
  expect(findIdentityNumbers(`FH-nummer ${number}`)).toHaveLength(1);
  expect(findIdentityNumbers(`hjelpenummeret: ${number}`)).toHaveLength(1);
  expect(findIdentityNumbers(number)).toEqual([]);
});

test('a number that Nav has made for testing is found', () => {
  expect(findIdentityNumbers(aNumber('016745'))).toHaveLength(1);
});

test.each([
  ['&#48;1', 0],
  ['<b>', 3],
  ['\u200b\u200b', 2],
])('tells where it stands after %j', (before, from) => {
  const text = `${before}${before === '&#48;1' ? ordinary.slice(2) : ordinary}`;
  expect(findIdentityNumbers(text)).toMatchObject([{ start: from, end: text.length }]);
});

test.each([
  `0f3a1c2e-8b4d-4f6a-9c1d-a${synthetic}`,
  `c0ffee${synthetic}abcdef0123456789abcdef0123456789`,
])('not within the id of a page or the sum of a file: %j', (id) => {
  expect(findIdentityNumbers(`Sjå https://medverk.example/${id}.`)).toEqual([]);
});

test('beside the id of a page', () => {
  const id = '0f3a1c2e-8b4d-4f6a-9c1d-aabbccddeeff';
  expect(findIdentityNumbers(`${id}-${synthetic}`)).toHaveLength(1);
});

test.each([
  ['digits', '1'],
  ['groups', '12 34 56 789 01 '],
  ['one by one', '1 '],
  ['without width', '\u200b'],
  ['what begins a tag', '<a'],
  ['what begins an entity', '&#'],
  ['letters', 'konto '],
])('a text twice as long takes no more than its share of time: %s', (_, piece) => {
  const time = (length: number) => {
    const text = piece.repeat(length / piece.length);
    const runs = Array.from({ length: 3 }, () => {
      const start = performance.now();
      findIdentityNumbers(text);
      return performance.now() - start;
    });
    return Math.min(...runs);
  };
  time(100_000);
  // Four times would be twice as long twice; sixteen, a search that starts over at every character.
  expect(time(1_000_000)).toBeLessThan(10 * time(250_000) + 50);
});

test('a long text of digits that are no number is read to its end', () => {
  const digits = '12 34 56 789 01 '.repeat(20_000);
  expect(findIdentityNumbers(digits + ordinary)).toHaveLength(1);
});
