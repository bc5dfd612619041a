import { idnr } from '@navikt/fnrvalidator';
import { plainText } from './plain-text.ts';

/** Where a national identity number stands in a text, as UTF-16 offsets for `slice`, and what of it may be shown. */
export interface FoundIdentityNumber {
  readonly start: number;
  readonly end: number;
  /** Birth date and five stars, `010190*****`: enough to find it again, too little to be one. Not for logs. */
  readonly shown: string;
}

/** Digits in a row, and how they hang together with those before them. */
interface Run {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  readonly joint: Joint;
}

/**
 * What stands between two runs of digits. `none`: they have nothing to do with each other. `break`: a line ends.
 * `aside`: a bracket, or a word that says that the rest of the number comes.
 */
type Joint = 'none' | 'space' | 'mark' | 'wide' | 'break' | 'aside';

const longestJoint = 32;
const aside =
  /^[\s,.:;()[\]"'«»-]{0,4}(?:(?:p\.? ?|person|f\.? ?|fødsels)?(?:nr|nummer)|pnr|siffer)[\s.:()[\]"'«»-]{0,4}$/i;
const brackets = /^ ?[([\])"'«»,:] ?[([\])"'«»]? ?$/;

function jointOf(between: string): Joint {
  if (between === ' ') return 'space';
  if (between === '.' || between === '-') return 'mark';
  if (/^[ \t]?[-./_,·•+][ \t]?$/.test(between)) return 'mark';
  if (/^[ \t*|]{0,6}(?:[-./_,·•][ \t*|]{0,6})?$/.test(between)) return 'wide';
  if (/^[ \t]{0,6}[-./]?[ \t]{0,6}\n[ \t>|*]{0,8}$/.test(between)) return 'break';
  return brackets.test(between) || aside.test(between) ? 'aside' : 'none';
}

/**
 * How people group the eleven digits, as the lengths of the groups. An account number is grouped 4-2-5 and is not
 * among them: such a one is found only where it is said to be an identity number.
 */
const groupings = new Set([
  '11',
  '6-5',
  '2-2-2-5',
  '6-3-2',
  '6-2-3',
  '2-2-2-3-2',
  '2-2-2-2-3',
  '1-1-1-1-1-1-1-1-1-1-1',
]);
const mostGroups = 11;

/** Words that tell that an identity number comes. Then the digits may be grouped in any way. */
const saidToBePerson =
  /(?:\bfnr|\bf\. ?nr|f(?:ø|oe|o)ds?els?-?(?:nr|nummer\p{L}*)|person-?(?:nr|nummer\p{L}*|id)|\bpnr|\bp\. ?nr|\bd-?(?:nr|nummer\p{L}*)|\bf?h-?(?:nr|nummer\p{L}*)|hjelpenummer\p{L}*|identity number|personal number|\bssn)[^\p{L}\d]{0,4}(?:(?:er|var|is|was|til \p{L}{1,15}(?: \p{Lu}\p{L}{1,20})?)[^\p{L}\d]{0,3})?$/iu;

/** The same words after the number: `0182 45 60079 (fnr)`. */
const saidAfter = /^[ \t]?[("«]?(?:er |is )?(?:fnr|f\. ?nr|fødselsn|personn|pnr|d-?nummer)/i;

/** A number that is said to be an account or a payment reference. It passes the same last check as an identity number. */
const saidToBeAccount =
  /(?:konto(?!r)\p{L}*|\bKID|\bIBAN|(?:faktura|ordre|sporings?)-?(?=n))[^\p{L}\d]{0,3}(?:(?:nr|nummer|er)[^\p{L}\d]{0,3})?$/iu;

/** Said to be a helping number without a birth date: the first digit is 8 or 9. */
const saidToBeHelping =
  /(?:\bf?h-?(?:nr|nummer\p{L}*)|hjelpenummer\p{L}*)[^\p{L}\d]{0,4}(?:er[^\p{L}\d]{0,3})?$/iu;

const lookBack = 60;

/**
 * Finds national identity numbers (fødselsnummer), D-numbers, helping numbers (hjelpenummer) and synthetic numbers in
 * what somebody wrote, however they are spelt, so that they can be asked to leave them out. Date and check digits must
 * fit. What is left is chance: about one in 140 of other numbers with eleven digits in a row. DUF numbers are
 * not found, and neither are the last five digits alone. The time is linear in the length of the text.
 */
export function findIdentityNumbers(written: string): FoundIdentityNumber[] {
  const { text, spanOf } = plainText(written);
  const runs = runsOf(text);
  const found: FoundIdentityNumber[] = [];
  for (let first = 0; first < runs.length; first += 1) {
    const hit = numberFrom(text, runs, first);
    if (!hit) continue;
    found.push({ ...spanOf(hit.start, hit.end), shown: `${hit.digits.slice(0, 6)}*****` });
    first = hit.last;
  }
  return found;
}

function runsOf(text: string): readonly Run[] {
  const runs: Run[] = [];
  let before = -1;
  for (const { 0: digits, index } of text.matchAll(/\d+/g)) {
    const isNear = before >= 0 && index - before <= longestJoint;
    const joint = isNear ? jointOf(text.slice(before, index)) : 'none';
    before = index + digits.length;
    runs.push({ digits, start: index, end: before, joint });
  }
  return runs;
}

interface Hit {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /** The run it ends in. */
  readonly last: number;
}

/** The identity number that begins with this run, whatever number of groups it is written in. */
function numberFrom(text: string, runs: readonly Run[], first: number): Hit | undefined {
  const start = runs[first]?.start ?? 0;
  if (text[start - 1] === '+') return undefined;
  let length = 0;
  for (let last = first; last < runs.length && last < first + mostGroups; last += 1) {
    const run = runs[last];
    if (!run || (last > first && run.joint === 'none')) return undefined;
    length += run.digits.length;
    if (length > 13) return undefined;
    // After a date come five digits, and else there are eleven in all: nothing else need be looked at.
    const mayBeDated = run.digits.length === 5 && (last === first + 1 || last === first + 3);
    if (length !== 11 && !mayBeDated) continue;
    const digits = read(text, runs.slice(first, last + 1), length);
    if (digits) return { digits, start, end: run.end, last };
  }
  return undefined;
}

/** The eleven digits, when these groups are an identity number and are not said or seen to be anything else. */
function read(text: string, groups: readonly Run[], length: number): string | undefined {
  const start = groups[0]?.start ?? 0;
  const before = () => text.slice(Math.max(0, start - lookBack), start);
  const end = groups.at(-1)?.end ?? 0;
  const after = text.slice(end, end + 20);
  const digits = withDate(groups) ?? (length === 11 ? whole(groups, before, after) : undefined);
  if (!digits || saidToBeAccount.test(before()) || isPartOfId(text, start, end)) return undefined;
  return digits;
}

function whole(groups: readonly Run[], before: () => string, after: string): string | undefined {
  let digits = '';
  for (const group of groups) digits += group.digits;
  if (digits >= '8')
    return checksFit(digits) && saidToBeHelping.test(before()) ? digits : undefined;
  if (!isIdentityNumber(digits)) return undefined;
  const isSaid = () => saidToBePerson.test(before()) || saidAfter.test(after);
  return isGrouped(groups) || isSaid() ? digits : undefined;
}

/** Groups that people use, with a bracket, a word or the end of a line only between the date and the rest. */
function isGrouped(groups: readonly Run[]): boolean {
  if (!groupings.has(shapeOf(groups))) return false;
  let length = 0;
  return groups.every(({ digits, joint }, index) => {
    const isInside = index > 0 && length !== 6 && (joint === 'break' || joint === 'aside');
    length += digits.length;
    return !isInside;
  });
}

/**
 * A birth date as dates are written, and then the five: `1.2.45 60079`, `01.02.1945-60079`, `1945-02-01 60079`. After
 * a whole year only what holds the two together counts, since a date and an amount stand beside each other in tables.
 */
function withDate(groups: readonly Run[]): string | undefined {
  const digits = groups.length === 2 || groups.length === 4 ? dated(groups) : undefined;
  return digits && isIdentityNumber(digits) ? digits : undefined;
}

function shapeOf(groups: readonly Run[]): string {
  return groups.map(({ digits }) => digits.length).join('-');
}

function dated(groups: readonly Run[]): string | undefined {
  const shape = shapeOf(groups);
  const [one = '', two = '', three = '', five = ''] = groups.map((group) => group.digits);
  const joints = groups.map(({ joint }) => joint);
  const isTied = joints.at(-1) === 'space' || joints.at(-1) === 'mark' || joints.at(-1) === 'aside';
  if (shape === '8-5')
    return isTied && isYear(one.slice(4)) ? one.slice(0, 4) + one.slice(6) + two : undefined;
  if (groups.length !== 4 || joints[1] !== 'mark' || joints[2] !== 'mark') return undefined;
  const dayAndMonth = one.padStart(2, '0') + two.padStart(2, '0');
  if (/^[12]-[12]-2-5$/.test(shape)) return dayAndMonth + three + five;
  if (!isTied) return undefined;
  if (/^[12]-[12]-4-5$/.test(shape) && isYear(three)) return dayAndMonth + three.slice(2) + five;
  if (shape === '4-2-2-5' && isYear(one)) return three + two + one.slice(2) + five;
  return undefined;
}

function isYear(digits: string): boolean {
  return /^(?:18[5-9]|19\d|20[0-3])\d$/.test(digits);
}

function isIdentityNumber(digits: string): boolean {
  // The cheap questions first: nearly every other number ends at one of them.
  const day = Number(digits.slice(0, 2)) % 40;
  if (digits >= '8' || day === 0 || day > 31 || !lastCheckFits(digits)) return false;
  const month = Number(digits.slice(2, 4));
  // Numbers made for testing at Nav have 65 added to the month.
  if (month >= 66 && month <= 77) return checksFit(digits);
  return idnr(digits).status === 'valid';
}

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const lastWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

function checksFit(digits: string): boolean {
  return weighed(digits, firstWeights) === 0 && lastCheckFits(digits);
}

function lastCheckFits(digits: string): boolean {
  return weighed(digits, lastWeights) === 0;
}

function weighed(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (const [at, weight] of weights.entries()) sum += weight * (digits.charCodeAt(at) - 48);
  return sum % 11;
}

/** Inside the id of a page or the sum of a file, which are random digits and letters. */
function isPartOfId(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - 64);
  const around = text.slice(from, end + 64);
  return [...around.matchAll(ids)].some(
    ({ 0: id, index }) => from + index <= start && from + index + id.length >= end,
  );
}

const ids = /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|[\da-f]{32,64}/gi;
