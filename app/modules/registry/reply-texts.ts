import type { Language } from '#kernel/text.ts';

/** The standard reply. It quotes nothing, so that it can be sent by e-mail whatever the mail it answers says. */
/** `address` tells how to reach the governor, and `form` is where one signs in and writes. */
export function secureReply(
  language: Language,
  { address, form }: { readonly address: string; readonly form: string },
) {
  return replies[language]({ address, form });
}

const replies: Readonly<
  Record<
    Language,
    (to: { readonly address: string; readonly form: string }) => { subject: string; text: string }
  >
> = {
  nn: ({ address, form }) => ({
    subject: 'Vi har fått e-posten din',
    text: `Hei!

Vi har fått e-posten din, og han er registrert hos oss.

Ikkje send opplysningar om helse, fødselsnummer eller andre personlege forhold i e-post. E-post kan bli lesen av andre enn den han er til. Skriv til oss på ein trygg måte i staden. Logg inn og skriv ei sikker melding:
${form}

Eller send brev i posten. Slik når du oss:
${address}

Du treng ikkje sende det du alt har skrive, ein gong til. Svar ikkje på denne e-posten.
`,
  }),
  nb: ({ address, form }) => ({
    subject: 'Vi har fått e-posten din',
    text: `Hei!

Vi har fått e-posten din, og den er registrert hos oss.

Ikke send opplysninger om helse, fødselsnummer eller andre personlige forhold i e-post. E-post kan bli lest av andre enn den er til. Skriv til oss på en trygg måte i stedet. Logg inn og skriv en sikker melding:
${form}

Eller send brev i posten. Slik når du oss:
${address}

Du trenger ikke sende det du allerede har skrevet, en gang til. Ikke svar på denne e-posten.
`,
  }),
};
