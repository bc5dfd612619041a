import { cite } from '#kernel/law.ts';
import { rule } from '#kernel/rule.ts';
import type { LawFacts } from './law-facts.ts';

/** KVP-29-1, KVP-29-8: what an office may wish to say no with, and never may. */
export const unlawfulReasons = [
  'no-places',
  'budget',
  'staff',
  'cap',
  'waiting-list',
  'measures-not-tried',
] as const;

/** A condition in § 29 that is not met, or the municipality's reservation. */
export const lawfulReasons = [
  'age',
  'work-and-earning-capacity',
  'other-benefits',
  'work-ability-assessment',
  'assistance-not-needed',
  'reservation',
  'pending-claims',
  'residence',
  'other-municipality',
] as const;

export const refusalReasons = [...unlawfulReasons, ...lawfulReasons] as const;
export type RefusalReason = (typeof refusalReasons)[number];

export interface RefusalFacts extends LawFacts {
  readonly reason: RefusalReason;
}

/** KVP-29-8: whether other measures must have been tried first. Neither version of § 29 says so. */
export const otherMeasuresFirst = rule<LawFacts, boolean>({
  id: 'KVP-29-8',
  source: cite('sotjl', '29'),
  title: {
    nn: 'Andre tiltak først',
    nb: 'Andre tiltak først',
    en: 'Other measures first',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Det er ikkje noko vilkår at andre tiltak er prøvde først.',
        nb: 'Det er ikke noe vilkår at andre tiltak er prøvd først.',
        en: 'It is no condition that other measures have been tried first.',
      },
      conclude: () => false,
    },
    {
      from: '2019-01-01',
      by: 'LOV-2018-12-20-98',
      text: {
        nn: 'Det er framleis ikkje noko vilkår at andre tiltak er prøvde først.',
        nb: 'Det er fortsatt ikke noe vilkår at andre tiltak er prøvd først.',
        en: 'It is still no condition that other measures have been tried first.',
      },
      conclude: () => false,
    },
  ],
});

/** KVP-29-1: the programme is a right, so only the law's own conditions are lawful reasons for a refusal (avslag). */
export const lawfulRefusal = rule<RefusalFacts, boolean>({
  id: 'KVP-29-1',
  source: cite('sotjl', '29'),
  title: {
    nn: 'Programmet er ein rett',
    nb: 'Programmet er en rettighet',
    en: 'The programme is a right',
  },
  wordings: [
    {
      from: '2010-01-01',
      by: 'LOV-2009-12-18-131',
      text: {
        nn: 'Den som fyller vilkåra, har rett til program. Kommunen kan ikkje avslå fordi det manglar pengar, folk eller plassar.',
        nb: 'Den som fyller vilkårene, har rett til program. Kommunen kan ikke avslå fordi det mangler penger, folk eller plasser.',
        en: 'A person who meets the conditions is entitled to a programme. The municipality cannot refuse for lack of money, staff or places.',
      },
      conclude: (reading) => {
        const reason = reading.fact('reason');
        if (reason === 'measures-not-tried') return reading.ask(otherMeasuresFirst);
        return lawfulReasons.some((lawful) => lawful === reason);
      },
    },
  ],
});

/**
 * What words in an example or an old letter mean as a reason, in English or Norwegian. The first that fits is taken;
 * undefined where none does, so that nothing unknown passes for a lawful reason. A lack of capacity at the office is
 * looked for before the conditions that it may be dressed up as.
 */
const wordsOfReasons: readonly (readonly [RegExp, RefusalReason])[] = [
  [/earning (capacity|ability)|(arbeids|inntekts)evn(a|e|en)\b/i, 'work-and-earning-capacity'],
  [/arbeidsevnevurdering|work[- ]?(capability|ability)/i, 'work-ability-assessment'],
  [
    /work\w* capacity|capacity (for|to) .*work|full[- ]time (work|job)|works full/i,
    'work-and-earning-capacity',
  ],
  [/\bwait|queue|venteliste|ventetid|kø\b/i, 'waiting-list'],
  [
    /\b(cap|ceiling|quota)\b|(maximum|limit on|too many) .*participants|participants .*limited|\btak\b|kvote/i,
    'cap',
  ],
  [
    /budget|money|fund(s|ing|ed)\b|afford|financ|resources|ressurs|\bcosts?\b|expensive|savings?\b|budsjett|peng[ae]r|econom|økonomi(en)?\b|\bdyrt?\b/i,
    'budget',
  ],
  [
    /staff|caseworkers?\b|personnel|employees|hiring|workload|too busy|bemanning|rettleiarar|veiledere|ansatte|tilsette/i,
    'staff',
  ],
  [
    /(measures?|tiltak).*(tried|exhausted|first|before|prøv)|(tried|try|prøv).*(measures?|tiltak)/i,
    'measures-not-tried',
  ],
  [/(office|municipal|programme).*capacity|capacity .*(office|municipal|programme)/i, 'no-places'],
  [/capacity .*(reduced|\bwork\b)|reduced .*capacity/i, 'work-and-earning-capacity'],
  [
    /places?\b|slots?\b|spots?\b|openings?\b|capacity|\bis full\b|fully booked|vacanc|intake|priorit|plass|kapasitet|fullt/i,
    'no-places',
  ],
  [/disproportionate|burdensome|byrdefull|tyngjande|adapted programme/i, 'reservation'],
  [/pending|unresolved|undecided|uavklar/i, 'pending-claims'],
  [/(other|another) municipality|elsewhere|ann[ae]n kommune/i, 'other-municipality'],
  [/residen|lawful stay|unlawful|asylum|bopel|bustad|bosted|opph[ao]ld/i, 'residence'],
  [/benefits?\b|subsistence|pension|allowance|ytelse|yting/i, 'other-benefits'],
  [
    /(close|coordinated|tett|koordinert).*(assistance|follow-up|bistand|oppfølging)|follow-up/i,
    'assistance-not-needed',
  ],
  [
    /\bage\b|years? old|\b(is|aged|turned|under|over|above|below) \d\d\b|\b67\b|\balder|too (young|old)/i,
    'age',
  ],
];

/** Longer than any reason. The patterns look at a text again from each of its words, which takes minutes for a book. */
const mostCharacters = 4000;

export function readRefusalReason(words: string): RefusalReason | undefined {
  const start = words.slice(0, mostCharacters).trim();
  const code = refusalReasons.find((reason) => reason === start);
  return code ?? wordsOfReasons.find(([pattern]) => pattern.test(start))?.[1];
}
