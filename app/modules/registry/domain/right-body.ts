/** Somebody else that a mail may be for. A suggestion to a person, who writes to the sender. */
export const bodies = ['nav', 'municipality', 'tax', 'immigration', 'health'] as const;
export type Body = (typeof bodies)[number];

const words: Readonly<Record<Body, RegExp>> = {
  nav: /\b(?:dagpeng|arbeidsavklaringspeng|aap\b|uf(?:ø|o)retryg|s[jy]u?kepeng|foreldrepeng|barnetrygd|alderspensjon|tiltakspeng)/i,
  municipality:
    /\b(?:sosialhjelp|(?:ø|o)konomisk s(?:osialhjelp|tønad)|kommunal bustad|kommunal bolig|søknad om (?:kvalifiserings)?program|s(?:ø|o)kje? (?:om )?kvalifiseringsprogram|barnehageplass)/i,
  tax: /\b(?:skattekort|skattemelding|skatteoppgj|restskatt|folkeregist)/i,
  immigration:
    /\b(?:opphaldsløyve|oppholdstillatelse|familiesameining|familiegjenforening|statsborgarskap|statsborgerskap)/i,
  health: /\b(?:fastlege|pasientreis|pasientskad|sjukehusinnkalling|sykehusinnkalling)/i,
};

/** Who else a mail seems to be for, from its words. Often nobody. */
export function bodiesFor(text: string): readonly Body[] {
  const read = text.slice(0, 20_000);
  return bodies.filter((body) => words[body].test(read));
}
