/** Bokmål and nynorsk are equal by law (språklova): every text has both, or it does not compile. */
export const languages = ['nb', 'nn'] as const;
export type Language = (typeof languages)[number];

/** What anybody may read without signing in exists in English too. */
export const publicLanguages = ['nb', 'nn', 'en'] as const;
export type PublicLanguage = (typeof publicLanguages)[number];

/** Northern Sami (davvisámegiella) has an introduction to the programme at this address, and no more of the site. */
export const samiLanguage = 'se';

/** Målform of a municipality: what a state body must write to it. `neutral` leaves the choice to the sender. */
export type LanguageForm = Language | 'neutral';

export function isLanguage(text: string | null | undefined): text is Language {
  return languages.some((language) => language === text);
}

export function isPublicLanguage(text: string | null | undefined): text is PublicLanguage {
  return publicLanguages.some((language) => language === text);
}

/** A text that people wrote, side by side in both forms. An empty string is a text still missing. */
export interface Bilingual {
  readonly nb: string;
  readonly nn: string;
}

/** The form of what exists in Norwegian alone. Somebody who reads English gets bokmål. */
export function norwegianFor(language: PublicLanguage): Language {
  return language === 'en' ? 'nb' : language;
}

/** A text that anybody may read without signing in. */
export type Trilingual = Readonly<Record<PublicLanguage, string>>;

/** The text with its first letter large: an act's name or an answer that begins a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The same text in each of the public languages. */
export function inEachLanguage(write: (language: PublicLanguage) => string): Trilingual {
  return { nb: write('nb'), nn: write('nn'), en: write('en') };
}

/** Titles and sentences one after the other, each with its full stop. */
export function asSentences(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => (/[.?!:]$/.test(part) ? part : `${part}.`))
    .join(' ');
}
