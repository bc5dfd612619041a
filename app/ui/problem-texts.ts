import type { PublicLanguage } from '#kernel/text.ts';
import type { InputProblem } from '#platform/input.ts';

interface ProblemTexts extends Readonly<Record<Exclude<InputProblem, 'unknown-field'>, string>> {
  /** There is no such field on the page to stand beside, so the text names it. */
  readonly 'unknown-field': (name: string) => string;
}

const nb: ProblemTexts = {
  required: 'Fyll ut dette feltet.',
  invalid: 'Vi kan ikke bruke dette. Se over det du har skrevet.',
  'invalid-date': 'Skriv datoen som dag, måned og år, for eksempel 2.11.2026.',
  'invalid-number': 'Skriv et tall, for eksempel 12 000.',
  'too-long': 'Teksten er for lang. Kort den ned.',
  'unknown-field': (name) =>
    `Skjemaet har et felt vi ikke kjenner: «${name}». Last siden på nytt, og fyll ut en gang til.`,
  'personal-data':
    'Vi stoppet dette, fordi det ser ut til å stå et fødselsnummer i teksten. Fjern nummeret, og prøv igjen.',
  unreadable:
    'Teksten inneholdt tegn som ikke kan lagres. Vi har fjernet dem. Se over teksten, og send på nytt.',
};

const nn: ProblemTexts = {
  required: 'Fyll ut dette feltet.',
  invalid: 'Vi kan ikkje bruke dette. Sjå over det du har skrive.',
  'invalid-date': 'Skriv datoen som dag, månad og år, til dømes 2.11.2026.',
  'invalid-number': 'Skriv eit tal, til dømes 12 000.',
  'too-long': 'Teksten er for lang. Kort han ned.',
  'unknown-field': (name) =>
    `Skjemaet har eit felt vi ikkje kjenner: «${name}». Last sida på nytt, og fyll ut ein gong til.`,
  'personal-data':
    'Vi stoppa dette, fordi det ser ut til å stå eit fødselsnummer i teksten. Fjern nummeret, og prøv igjen.',
  unreadable:
    'Teksten hadde teikn som ikkje kan lagrast. Vi har fjerna dei. Sjå over teksten, og send på nytt.',
};

const en: ProblemTexts = {
  required: 'Fill in this field.',
  invalid: 'This answer cannot be used. Check what you have written.',
  'invalid-date': 'Write the date as day, month and year, for example 2.11.2026.',
  'invalid-number': 'Write a number, for example 12 000.',
  'too-long': 'The text is too long. Shorten it.',
  'unknown-field': (name) =>
    `The form has a field that we do not know: “${name}”. Reload the page and fill it in again.`,
  'personal-data':
    'We stopped this because the text seems to hold a national identity number. Remove it and try again.',
  unreadable:
    'The text had characters that cannot be stored. We have removed them. Check the text and send it again.',
};

/** What to say about a field that could not be read. A module may say it more precisely for its own field. */
export const problemTexts: Readonly<Record<PublicLanguage, ProblemTexts>> = { nb, nn, en };
