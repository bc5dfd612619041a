/** Somebody else that a mail may be for. A suggestion to a person, who writes to the sender. */
export const bodies = ['nav', 'municipality', 'tax', 'immigration', 'health'] as const;
export type Body = (typeof bodies)[number];

/** How the words begin, in nynorsk and bokmål. */
const words: Readonly<Record<Body, readonly string[]>> = {
  nav: [
    'dagpeng',
    'arbeidsavklaringspeng',
    'aap(?!\\p{L})',
    'uføretrygd',
    'sjukepeng',
    'sykepeng',
    'foreldrepeng',
    'barnetrygd',
    'alderspensjon',
    'tiltakspeng',
  ],
  municipality: [
    'sosialhjelp',
    'økonomisk sosialhjelp',
    'økonomisk stønad',
    'kommunal bustad',
    'kommunal bolig',
    'søk\\p{L}* om (?:kvalifiserings)?program',
    'barnehageplass',
  ],
  tax: ['skattekort', 'skattemelding', 'skatteoppgj', 'restskatt', 'folkeregist'],
  immigration: [
    'opphaldsløyve',
    'oppholdstillatelse',
    'familiesameining',
    'familiegjenforening',
    'statsborgarskap',
    'statsborgerskap',
  ],
  health: ['fastlege', 'pasientreis', 'pasientskad', 'sjukehusinnkalling', 'sykehusinnkalling'],
};

const patterns = bodies.map((body) => ({
  body,
  pattern: new RegExp(`(?<!\\p{L})(?:${words[body].join('|')})`, 'iu'),
}));

/** Who else a mail seems to be for, from its words. Often nobody. */
export function bodiesFor(text: string): readonly Body[] {
  const read = text.slice(0, 20_000);
  return patterns.filter(({ pattern }) => pattern.test(read)).map(({ body }) => body);
}
