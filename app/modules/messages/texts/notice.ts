import type { Language } from '#kernel/text.ts';

interface Facts {
  readonly governor: string;
  readonly address: string;
}

const notices: Readonly<Record<Language, (facts: Facts) => { subject: string; text: string }>> = {
  nn: ({ governor, address }) => ({
    subject: 'Du har fått ei melding',
    text: `Hei!

Du har fått ei ny melding frå ${governor}. Logg inn for å lese ho:
${address}

Ikkje svar på denne e-posten. Skriv i den same meldinga når du har logga inn.
`,
  }),
  nb: ({ governor, address }) => ({
    subject: 'Du har fått en melding',
    text: `Hei!

Du har fått en ny melding fra ${governor}. Logg inn for å lese den:
${address}

Ikke svar på denne e-posten. Skriv i den samme meldingen når du har logget inn.
`,
  }),
};

/** That there is an answer, and nothing of what it says: e-mail is read by others. */
export function noticeOfAnswer(language: Language, facts: Facts) {
  return notices[language](facts);
}
