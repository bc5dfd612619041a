import { languagePairs } from './language-pairs.ts';

const mostWords = 12;
const longestWord = 40;
/** A shorter form is looked for only as a word by itself, with an ending at most: `mer` is not in `merke`. */
const shortestStem = 5;
const endings = new Set(['', 'a', 'e', 'en', 'et', 't', 'er', 'ar', 'ene', 'ane', 's']);
/** Agent nouns, which the stemmer keeps apart: rettleiar, rettleiaren and rettleiarane; veileder and veilederne. */
const agentNoun = /^(\p{L}{3,}(?:er|ar))(?:e|en|ens|et|ne|nes|ar|ane|anes|s)$/u;

/** A word that somebody typed, and the part of the query that looks for it. */
export interface SearchTerm {
  readonly word: string;
  readonly query: string;
}

/**
 * What somebody typed, as text for `to_tsquery('norwegian', …)`: every word must be there, each by its beginning and
 * in bokmål or nynorsk, so «rettleiar» finds «veilederne». Safe for any input: a word keeps letters and digits only.
 * Undefined where there is no word to search for.
 *
 * The text searched is to be indexed as `to_tsvector('norwegian', translate(text, '/.-_@:', '      '))`, or «og/eller»
 * and an address become one word that none of its parts finds.
 */
export function searchQuery(typed: string): string | undefined {
  const terms = searchTerms(typed);
  return terms.length > 0 ? terms.map(({ query }) => query).join(' & ') : undefined;
}

/** The words of what somebody typed, each once, and as many as a search takes. */
export function searchTerms(typed: string): readonly SearchTerm[] {
  const words =
    typed
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{Nd}]+/gu) ?? [];
  return [...new Set(words.map((word) => Array.from(word).slice(0, longestWord).join('')))]
    .slice(0, mostWords)
    .map((word) => ({ word, query: term(word) }));
}

function term(word: string): string {
  const stem = agentNoun.exec(word)?.[1] ?? word;
  const others = inOtherForm(word).filter((other) => !other.startsWith(stem));
  const alternatives = [...new Set([stem, ...others])].map((each) => `'${each}':*`);
  return alternatives.length > 1 ? `(${alternatives.join(' | ')})` : alternatives.join('');
}

/** The word in the other form of Norwegian: from the whole word, its beginning, or the end of a compound. */
function inOtherForm(word: string): string[] {
  return languagePairs.flatMap(([nb, nn]) => [...swapped(word, nb, nn), ...swapped(word, nn, nb)]);
}

function swapped(word: string, form: string, other: string): string[] {
  if (form.length < shortestStem) {
    const root = form.length > 2 ? form.replace(/e$/, '') : form;
    return word.startsWith(root) && endings.has(word.slice(root.length)) ? [other] : [];
  }
  if (word.length >= shortestStem && form.startsWith(word)) return [other];
  const place = word.indexOf(form);
  return place === 0 || place >= 3 ? [word.slice(0, place) + other] : [];
}
