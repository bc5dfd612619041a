import type { Language } from '#kernel/text.ts';

interface Forwarding {
  readonly receiver: string;
  readonly governor: string;
  readonly caseNumber: string;
  readonly received: string;
  readonly sender: string;
}

/** The case that what was sent on is gathered in. */
export const forwardingCaseTitle = {
  nn: (year: string) => `Sendt vidare til rett organ ${year}`,
  nb: (year: string) => `Sendt videre til rett organ ${year}`,
};

/** What the right body is told. It has the whole of what came beside it. */
export const forwardingLetter: Readonly<
  Record<
    Language,
    (facts: Forwarding) => { readonly subject: string; readonly sentences: readonly string[] }
  >
> = {
  nn: ({ governor, caseNumber, received, sender }) => ({
    subject: 'Vi sender vidare ein førespurnad som høyrer til hos dykk',
    sentences: [
      `${governor} fekk ein førespurnad frå ${sender} ${received}. Vi meiner at han høyrer til hos dykk, og sender han derfor vidare, jf. forvaltningslova § 11 fjerde ledd. Det vi fekk, følgjer med.`,
      'Vi har sagt frå til avsendaren. De svarar avsendaren direkte.',
      `Saksnummeret vårt er ${caseNumber}. Meiner de at førespurnaden ikkje høyrer til hos dykk heller, ber vi dykk seie frå til oss.`,
    ],
  }),
  nb: ({ governor, caseNumber, received, sender }) => ({
    subject: 'Vi sender videre en henvendelse som hører til hos dere',
    sentences: [
      `${governor} fikk en henvendelse fra ${sender} ${received}. Vi mener at den hører til hos dere, og sender den derfor videre, jf. forvaltningsloven § 11 fjerde ledd. Det vi fikk, følger med.`,
      'Vi har sagt fra til avsenderen. Dere svarer avsenderen direkte.',
      `Saksnummeret vårt er ${caseNumber}. Mener dere at henvendelsen ikke hører til hos dere heller, ber vi dere si fra til oss.`,
    ],
  }),
};

/** What the sender is told. It says nothing of what they wrote: e-mail is read by others. */
export const forwardedNotice: Readonly<
  Record<
    Language,
    (facts: Pick<Forwarding, 'receiver' | 'governor'>) => {
      readonly subject: string;
      readonly text: string;
    }
  >
> = {
  nn: ({ receiver, governor }) => ({
    subject: 'Vi har sendt det du skreiv, til rett stad',
    text: `Hei!

Du skreiv til ${governor}. Det du skreiv om, høyrer til hos ${receiver}. Vi har sendt det vidare dit, så du treng ikkje gjere noko. Svaret kjem derifrå.

Har du spørsmål om saka, kan du ta kontakt med ${receiver}. Svar ikkje på denne e-posten.
`,
  }),
  nb: ({ receiver, governor }) => ({
    subject: 'Vi har sendt det du skrev, til riktig sted',
    text: `Hei!

Du skrev til ${governor}. Det du skrev om, hører til hos ${receiver}. Vi har sendt det videre dit, så du trenger ikke gjøre noe. Svaret kommer derfra.

Har du spørsmål om saken, kan du ta kontakt med ${receiver}. Ikke svar på denne e-posten.
`,
  }),
};
