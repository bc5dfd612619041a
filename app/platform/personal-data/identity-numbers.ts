import { idnr } from '@navikt/fnrvalidator';

/** Where a national identity number stands in a text, as UTF-16 offsets for `slice`, and what of it may be shown. */
export interface FoundIdentityNumber {
  readonly start: number;
  readonly end: number;
  /** Birth date and five stars, `010190*****`: enough to find it again, too little to be one. */
  readonly shown: string;
}

const separator =
  '[ \\t\\u00a0\\u2009\\u202f]?[./\\-\\u2010-\\u2013\\u2212]?[ \\t\\u00a0\\u2009\\u202f]?';
const elevenDigits = new RegExp(
  `(?<![\\d+])(\\d\\d)(${separator})(\\d\\d)(${separator})(\\d\\d)(${separator})(\\d{3})(${separator})(\\d\\d)(?!\\d)`,
  'g',
);

/**
 * How people group the digits, as where the separators are: not at all, after the birth date, and within it or the
 * rest. An account number is grouped 4-2-5 and is not among them.
 */
const groupings = new Set(['0000', '0010', '1110', '0011', '1111']);

/** A number that is said to be an account or a payment reference. It passes the same last check as an identity number. */
const saidToBeAccount =
  /(?:konto(?!r)\p{L}*|\bKID|\bIBAN)[^\p{L}\d]{0,3}(?:(?:nr|nummer|er)[^\p{L}\d]{0,3})?$/iu;

/**
 * Finds national identity numbers (fødselsnummer), D-numbers and synthetic numbers in what somebody wrote, so that they
 * can be asked to leave them out. Date and check digits must fit. What is left is chance: about one in 140 of
 * other numbers with eleven digits in a row. DUF numbers are not found, and neither are the last five digits alone.
 */
export function findIdentityNumbers(text: string): FoundIdentityNumber[] {
  const found: FoundIdentityNumber[] = [];
  elevenDigits.lastIndex = 0;
  for (let match = elevenDigits.exec(text); match; match = elevenDigits.exec(text)) {
    const [written, day = '', s1, month = '', s2, year = '', s3, number = '', s4, checks = ''] =
      match;
    const digits = day + month + year + number + checks;
    const grouping = [s1, s2, s3, s4].map((between) => (between ? '1' : '0')).join('');
    if (
      groupings.has(grouping) &&
      idnr(digits).status === 'valid' &&
      !saidToBeAccount.test(text.slice(Math.max(0, match.index - 24), match.index))
    ) {
      const end = match.index + written.length;
      found.push({ start: match.index, end, shown: `${digits.slice(0, 6)}*****` });
    } else {
      elevenDigits.lastIndex = match.index + 1;
    }
  }
  return found;
}
