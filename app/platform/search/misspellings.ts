import { languagePairs } from './language-pairs.ts';

/** Of a shorter word, too many others are one letter away. */
const shortest = 4;
/** A compound is corrected from here on: «programretleiar» is «program» and a word of the pairs. */
const shortestFirstPart = 3;
/** What a noun may end in, and how much is left of it then. */
const endings = ['a', 'e', 'en', 'et', 'er', 'ar', 'ene', 'ane', 's'];
const shortestStem = 5;

/**
 * What a word and all that is one letter from it have in common: the word, and the word with each letter taken out.
 * Kept by the database for every word there is (`kvp.search_word`), so that looking up takes a few keys, however
 * many words there are.
 */
export function deletionKeys(word: string): readonly string[] {
  const letters = Array.from(word);
  return [...new Set([word, ...letters.map((_, index) => letters.toSpliced(index, 1).join(''))])];
}

/** One letter too many, too few, wrong, or two that have changed places. */
export function isOneLetterFrom(word: string, other: string): boolean {
  if (word === other) return false;
  const [ones, others] = [Array.from(word), Array.from(other)];
  let start = 0;
  while (start < ones.length && ones[start] === others[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(ones.length, others.length) - start &&
    ones.at(-1 - end) === others.at(-1 - end)
  )
    end += 1;
  const [left = [], right = []] = [ones, others].map((all) => all.slice(start, all.length - end));
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** Whether a word may be corrected at all: not a short one, and not a number. */
export function isCorrectable(word: string): boolean {
  return word.length >= shortest && !/\p{Nd}/u.test(word);
}

/** The keys to look a misspelt word up by, with and without an ending. */
export function lookupKeys(word: string): readonly string[] {
  return [...new Set(inflected(word).flatMap(({ stem }) => deletionKeys(stem)))];
}

/** The word, and the word as a beginning with an ending: of «retleiarane», it is «retleiar» that is misspelt. */
function inflected(word: string): readonly { readonly stem: string; readonly ending: string }[] {
  const stems = endings.flatMap((ending) =>
    word.endsWith(ending) && word.length - ending.length >= shortestStem
      ? [{ stem: word.slice(0, word.length - ending.length), ending }]
      : [],
  );
  return [{ stem: word, ending: '' }, ...stems];
}

/**
 * What somebody may have meant by a word that is found nowhere: of the words that `lookupKeys` led to, and of the
 * pairs of bokmål and nynorsk, since «retleiar» is to find a text that has only «veileder».
 */
export function corrections(word: string, known: readonly string[]): readonly string[] {
  const others = known.filter((other) => other !== word);
  const found = inflected(word).flatMap(({ stem, ending }) =>
    [...others.filter((other) => isOneLetterFrom(stem, other)), ...inPairs(stem)].map(
      (corrected) => corrected + ending,
    ),
  );
  return [...new Set(found)].filter((corrected) => isCorrectable(corrected));
}

/** The words of the pairs that are one letter away from the word, or from the end of it. */
function inPairs(word: string): readonly string[] {
  const starts = [0];
  for (let start = shortestFirstPart; word.length - start >= shortest + 1; start += 1)
    starts.push(start);
  return starts.flatMap((start) => {
    const part = word.slice(start);
    return deletionKeys(part)
      .flatMap((key) => wordsOfPairs.get(key) ?? [])
      .filter((other) => isOneLetterFrom(part, other))
      .map((other) => word.slice(0, start) + other);
  });
}

const wordsOfPairs: ReadonlyMap<string, readonly string[]> = lexicon(new Set(languagePairs.flat()));

function lexicon(words: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const byKey = new Map<string, string[]>();
  for (const word of words)
    for (const key of deletionKeys(word)) {
      const known = byKey.get(key);
      if (known) known.push(word);
      else byKey.set(key, [word]);
    }
  return byKey;
}
