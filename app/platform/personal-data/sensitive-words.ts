import { givenNames, notNames } from './names.ts';

export type SensitiveKind = 'health' | 'benefit';

/** A word about somebody's health or what they live on, where a name stands near it. */
export interface FoundSensitiveWord {
  readonly kind: SensitiveKind;
  readonly start: number;
  readonly end: number;
  /** The word itself, never the name. Not for logs. */
  readonly shown: string;
}

/** Any letters that end a word: inflections and compounds. */
const any = '\\p{L}*';

/** In nynorsk and bokmål, with what they are inflected to and the compounds that begin with them. */
const words: Readonly<Record<SensitiveKind, readonly string[]>> = {
  health: [
    `diagnos${any}`,
    `depresjon${any}`,
    `depressiv${any}`,
    `deprimert${any}`,
    `angst${any}`,
    `psykisk${any}`,
    `psykia${any}`,
    `psykolog${any}`,
    `psykos${any}`,
    `psykotisk${any}`,
    `schizofren${any}`,
    `bipolar${any}`,
    'adhd',
    'ptsd',
    'hiv',
    'kols',
    `autis${any}`,
    `asperger${any}`,
    `demen[st]${any}`,
    `(?:sjøl|sjølv|selv)mord${any}`,
    `(?:sjøl|sjølv|selv)skad${any}`,
    `kreft${any}`,
    `epilep${any}`,
    `diabet${any}`,
    `hepatitt${any}`,
    `fibromyalgi${any}`,
    `migrene${any}`,
    `traume${any}`,
    `traumatiser${any}`,
    `anoreksi${any}`,
    `bulimi${any}`,
    `(?:spise|ete)forstyrr${any}`,
    `(?:sjuk|syk)(?:e|t|ast|est)?`,
    `(?:sjuk|syk)(?:dom|meld|skriv|lig)${any}`,
    `(?:sjuk|syk)e(?:peng|hus|historie|fråver|fravær|journal)${any}`,
    `kroniker${any}`,
    `gravid${any}`,
    `abort${any}`,
    'medisin(?:en|ar|ane|er|ene|ering|eringa|eringen)?',
    `medikament${any}`,
    `(?:lege|lækjar)(?:erklæring|attest)${any}`,
    `funksjons(?:neds|hem|svik)${any}`,
    `utviklingshem${any}`,
    `helse(?:problem|plag|tilstand|vansk|svikt)${any}`,
    'utbrent|utbrend',
    'rus(?:a|en|et|ing|ar|er)?',
    `rus(?:avheng|misbruk|middel|mid|problem|behandl|lid|bruk|historie|fri|vansk|utfordring|omsorg)${any}`,
    `alkohol${any}`,
    `narko${any}`,
    `heroin${any}`,
    `amfetamin${any}`,
    `kokain${any}`,
    `cannabis${any}`,
    `hasj${any}`,
    `metadon${any}`,
    `overdos${any}`,
  ],
  benefit: [
    `sosial(?:hjelp|stønad|klient)${any}`,
    'økonomisk stønad',
    `livsopph[ao]ld${any}`,
    `ufør${any}`,
    'aap',
    `arbeidsavklaringspeng${any}`,
    `dagpeng${any}`,
    `tiltakspeng${any}`,
    `pleiepeng${any}`,
    `omsorgspeng${any}`,
    `(?:overgangs|grunn|hjelpe|kvalifiserings|introduksjons)stønad${any}`,
    `kontantstøtt${any}`,
    `b[ou]støtt${any}`,
    'trygd(?:a|e|ed|et|en|ene|ar|er|ane)?',
    `(?:alders|barne|uføre)trygd${any}`,
  ],
};

const kinds = Object.entries(words).map(([kind, forms]) => ({
  kind: kind as SensitiveKind,
  // No digit after it: `hiv1` is a code. A hyphen may: «AAP-mottakar».
  pattern: new RegExp(`(?<![\\p{L}\\d])(?:${forms.join('|')})(?![\\p{L}\\d])`, 'giu'),
}));

/** Who a sentence is about when nobody is named. */
const persons =
  /^(?:ho|hun|han|hennar|hennes|henne|honom|ham|(?:bruk|deltak|søkj?|mottak)[ae]ren|klienten|pasienten|vedkom(?:ande|mende))$/iu;

/** How far a name may stand from the word: a sentence may go on for a page. */
const nearby = 200;

/**
 * Finds words about health and benefits in a sentence that also has a likely name: two words with capital letters, a
 * common given name, or «ho», «han» and «brukaren». A weaker sign than a number: it tells where to look. The time is
 * linear in the length of the text.
 */
export function findSensitiveWords(text: string): FoundSensitiveWord[] {
  const found: FoundSensitiveWord[] = [];
  for (const { kind, pattern } of kinds)
    for (const { 0: shown, index } of text.matchAll(pattern))
      found.push({ kind, start: index, end: index + shown.length, shown });
  if (found.length === 0) return found;
  found.sort((one, other) => one.start - other.start);

  const named: FoundSensitiveWord[] = [];
  let next = 0;
  for (const { start, end } of sentencesOf(text)) {
    const here: FoundSensitiveWord[] = [];
    for (; (found[next]?.start ?? text.length) < end; next += 1) {
      const word = found[next];
      if (word) here.push(word);
    }
    if (here.length === 0) continue;
    const names = namesIn(text.slice(start, end));
    let name = 0;
    for (const word of here) {
      while ((names[name]?.end ?? Number.POSITIVE_INFINITY) + start < word.start - nearby)
        name += 1;
      const nearest = names[name];
      if (nearest && nearest.start + start <= word.end + nearby) named.push(word);
    }
  }
  return named;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const sentenceEnd =
  /[.!?]{1,3}["»)]{0,3}(?=\s{1,9}["«(]?[\p{Lu}\d])|\n[ \t]{0,40}\n|\n(?=[ \t]{0,40}(?:[-*•–]|\d{1,3}[.)])\s)/gu;
/** What a point does not end a sentence after: initials and what is shortened. */
const shortened =
  /(?<!\p{L})(?:\p{L}|dr|nr|jf|kl|st|ca|evt|tlf|prof|mfl|t\.d|bl\.a|m\.a|f\.eks)$/iu;

function sentencesOf(text: string): readonly Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(sentenceEnd)) {
    if (mark === '.' && shortened.test(text.slice(Math.max(start, index - 8), index))) continue;
    const end = index + mark.length;
    sentences.push({ start, end });
    start = end;
  }
  sentences.push({ start, end: text.length });
  return sentences;
}

const word = /\p{L}+(?:['’-]\p{L}+)*/gu;
const capitalised = /^\p{Lu}\p{Ll}+(?:['’-]\p{Lu}?\p{Ll}+)*$/u;

function namesIn(sentence: string): readonly Span[] {
  const tokens = Array.from(sentence.matchAll(word), ({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }));
  const isName = (token: string) => capitalised.test(token) && !notNames.has(token.toLowerCase());
  const isGiven = (token: string) => givenNames.has(token.toLowerCase()) && /^\p{Lu}/u.test(token);
  return tokens.filter(({ text, end }, at) => {
    if (persons.test(text) || isGiven(text)) return true;
    const next = tokens[at + 1];
    const follows = next && /^(?:\.? |\s)$/.test(sentence.slice(end, next.start));
    if (!follows) return false;
    const isInitial = /^\p{Lu}$/u.test(text);
    return (isInitial || isName(text)) && isName(next.text);
  });
}
