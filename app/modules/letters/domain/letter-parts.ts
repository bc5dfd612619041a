import { formatDate } from '#kernel/written-date.ts';
import { clean, type Letter } from './letter.ts';
import { letterWords } from './letter-words.ts';

/** A label and what it is: the references beside the receiver, and the sender's addresses at the foot. */
export type Fact = readonly [label: string, lines: readonly string[]];

/** Date, references and whom to ask. */
export function references(letter: Letter): Fact[] {
  const words = letterWords[letter.language];
  const { contact } = letter;
  return known([
    [words.date, [formatDate(letter.date, letter.language)]],
    [words.ourReference, [letter.ourReference]],
    [words.yourReference, [letter.yourReference]],
    [words.contact, [contact?.name, contact?.phone, contact?.email]],
  ]);
}

/** How to reach the sender. */
export function senderFacts({ language, sender }: Letter): Fact[] {
  const words = letterWords[language];
  return known([
    [words.postalAddress, sender.postalAddress],
    [words.visitingAddress, sender.visitingAddress],
    [words.phone, [sender.phone]],
    [words.email, [sender.email]],
    [words.website, [sender.website]],
    [words.organisationNumber, [spaced(sender.organisationNumber)]],
  ]);
}

/** Under the text: a greeting, and those who stand behind it with what they are. Without any it is the sender. */
export function signature({ language, signers, sender }: Letter): {
  readonly greeting: string;
  readonly signers: readonly (readonly string[])[];
  readonly approved: string;
} {
  const { closing, approved } = letterWords[language];
  const named = signers
    .map(({ name, title }) => [name, title ?? ''].map((line) => clean(line).trim()))
    .map((lines) => lines.filter((line) => line !== ''))
    .filter((lines) => lines.length > 0);
  return {
    greeting: closing,
    signers: named.length > 0 ? named : [[clean(sender.name)]],
    approved,
  };
}

function known(facts: readonly (readonly [string, readonly (string | undefined)[]])[]): Fact[] {
  return facts
    .map(([label, lines]): Fact => {
      const written = lines.map((line) => clean(line ?? '').trim());
      return [label, written.filter((line) => line !== '')];
    })
    .filter(([, lines]) => lines.length > 0);
}

/** `974 762 994`, with spaces that do not break the line. */
function spaced(number: string | undefined): string | undefined {
  return number && /^\d{9}$/.test(number) ? number.replace(/(\d{3})(?=\d)/g, '$1\u00a0') : number;
}
