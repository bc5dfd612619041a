import { expect, test } from 'vitest';
import { findIdentityNumbers } from './identity-numbers.ts';

/**
 * Sixty texts as they come in mail, forms and file names. The numbers are nobody's: 80 or 40 is added to the month, and
 * no series has these years.
 */
const withNumber: readonly (readonly [text: string, spelling: string])[] = [
  ['01824560079', 'as it is'],
  ['Søknaden til 018245 60079 er komen.', 'birth date and five'],
  ['018245-60079', 'with a hyphen'],
  ['018245–60079', 'with a dash'],
  ['018245 – 60079', 'with a dash and spaces'],
  ['018245\u201160079', 'with a hyphen that does not break'],
  ['018245.60079', 'with a point'],
  ['01.82.45.60079', 'with points in the date'],
  ['01.82.45 60079', 'a date with points and a space'],
  ['01 82 45 60079', 'in pairs'],
  ['01 82 45 600 79', 'in pairs and three'],
  ['018245 600 79', 'in six, three and two'],
  ['0 1 8 2 4 5 6 0 0 7 9', 'one by one, as in boxes'],
  ['018245\u00a060079', 'with a space that does not break'],
  ['018245\u200960079', 'with a thin space'],
  ['018245\u202f60079', 'with a narrow space'],
  ['018245   60079', 'with many spaces'],
  ['Nummeret er 018245\n60079 etter det vi veit.', 'over two lines'],
  ['> Nummeret er 018245-\r\n> 60079', 'over two lines of a quoted mail'],
  ['Nummeret er 01824=\r\n560079', 'broken by the mail program'],
  ['０１８２４５６００７９', 'in wide digits'],
  ['٠١٨٢٤٥٦٠٠٧٩', 'in Arabic digits'],
  ['0182\u200b4560\u200b079', 'with characters without width'],
  ['018245\u00ad60079', 'with a soft hyphen'],
  ['018245&nbsp;60079', 'with an HTML entity'],
  ['018245&#160;60079', 'with a numbered entity'],
  ['&#48;18245&#x36;0079', 'with digits as entities'],
  ['018245<br>60079', 'over two lines in HTML'],
  ['<b>018245</b> 60079', 'half in bold'],
  ['fnr01824560079', 'grown together with fnr'],
  ['Fnr.: 018245.60079', 'after fnr'],
  ['personnummer 018 245 600 79', 'grouped in its own way, and said to be one'],
  ['Fødselsnummeret er 0182 45 60079.', 'grouped as an account, and said to be one'],
  ['f. 018245, pnr. 60079', 'with a word between'],
  ['Fødd 1.82.1945 (60079)', 'a whole date and the rest in brackets'],
  ['Soknad_018245_60079_signert.docx', 'in the name of a file'],
  ['skann-01824560079.pdf', 'in the name of a file, after a word'],
  ['soknad%20018245%2060079.pdf', 'in a web address'],
  ['Skriv til 01824560079@demo.example', 'in an e-mail address'],
  ['<a href="mailto:01824560079@demo.example">skriv</a>', 'in a link'],
  ['D-nummer 41824560062', 'a D-number'],
  ['014245 60096', 'with 40 added to the month'],
  ['Konto 8601.11.17947 og fødselsnummer 15829060032', 'beside an account number'],
];

const without: readonly (readonly [text: string, what: string])[] = [
  ['Ring meg på +47 412 34 567 eller 22 22 22 22.', 'phone numbers'],
  ['0047 41234567 / 41 23 45 67', 'phone numbers with the country'],
  ['Kontonummer 0182 45 60079', 'an account number'],
  ['Betal til 0182.45.60079', 'an account number by its points alone'],
  ['Konto: 01824560079', 'an account number, said to be one'],
  ['KID-nummer: 01824560079', 'a payment reference'],
  ['IBAN NO93 8601 1117 947', 'an account number abroad'],
  ['Org.nr. 974 760 673 MVA, saka 2019/23037-4', 'an organisation and a case'],
  ['Møte 12.11.2019 kl. 09.30–11.00, sak 2019/23037', 'a date, a time and a case'],
  ['Frå 01.02.1990–31.12.1991, sjå 2026-11-02 14:05:33', 'dates and times'],
  ['2019: 12 405 deltakarar, 2020: 11 873, 2021: 10 946', 'figures'],
  ['Kommune\t2024\t2025\nDemovik\t120 450\t118 300\nDemobygd\t10 245\t60 079', 'a table'],
  ['01.12.2025 12500\t02.12.2025 13750\t03.12.2025 9800', 'dates and amounts'],
  ['ISBN 978-82-450-1824-5', 'a book'],
  ['https://medverk.example/svar/01824560-0791-4824-8560-018245600790', 'the address of a page'],
  ['Overfør til 01824560079 før fredag.', 'an account number that nothing says is one'],
  ['01824560078, 010245 60070 og 11111111111', 'digits that fit no check'],
];

/** Nobody can tell these from a number: nothing says what they are, and the digits fit. */
const falseAlarms: ReadonlySet<string> = new Set(['Overfør til 01824560079 før fredag.']);

test('there are sixty texts', () => {
  expect(withNumber.length + without.length).toBe(60);
});

test.each(withNumber)('%j has a number: %s', (text) => {
  const found = findIdentityNumbers(text);
  expect(found).toHaveLength(1);
  const [{ start, end, shown } = { start: 0, end: 0, shown: '' }] = found;
  expect(shown).toMatch(/^\d{6}\*{5}$/);
  const around = text.slice(0, start) + text.slice(end);
  expect(findIdentityNumbers(around)).toEqual([]);
});

test.each(without)('%j has none: %s', (text) => {
  expect(findIdentityNumbers(text).length > 0).toBe(falseAlarms.has(text));
});

test('there are at most two false alarms', () => {
  expect(falseAlarms.size).toBeLessThanOrEqual(2);
});
