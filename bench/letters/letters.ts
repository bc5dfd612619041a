import { isoDate } from '../../app/kernel/date.ts';
import { type Letter, paragraphs } from '../../app/modules/letters/domain/letter.ts';

/** A letter as a survey sends it: each to another office, so that nothing but the layout can be remembered. */
export function aSurveyLetter(number: number): Letter {
  const link = `https://medverk.example/svar/0190f3c2-7b3a-7000-8000-${String(number).padStart(12, '0')}`;
  return {
    language: 'nn',
    sender: {
      name: 'Statsforvaltaren i Demofylket',
      organisationNumber: '999999999',
      postalAddress: ['Postboks 1', '0000 Demovik'],
      visitingAddress: ['Tinghusgata 1', '0000 Demovik'],
      email: 'post@demofylket.example',
      phone: '00 00 00 00',
    },
    receiver: { name: `Nav Måling ${number}`, address: ['Storgata 2', '0000 Demovik'] },
    date: isoDate('2026-11-02'),
    ourReference: '2026/7',
    contact: { name: 'Kari Demo', email: 'kari@demo.example' },
    subject: 'Kartlegging av kvalifiseringsprogrammet og aktivitetsplikta 2026',
    blocks: [
      ...paragraphs(
        `Vi ber om at Nav Måling ${number} svarar på 17 spørsmål innan tysdag 1. desember 2026.`,
        'Vi vil vite korleis Nav-kontora i Demofylket arbeider med kvalifiseringsprogrammet og aktivitetsplikta, og kva dei treng frå oss.',
        'Heimel: Sosialtenestelova § 9 og § 29',
        'Svara blir brukte i rapporten til Arbeids- og velferdsdirektoratet og når vi planlegg kurs og tilsyn. Sitat blir ikkje knytte til kontor utan samtykke.',
      ),
      { kind: 'heading', level: 1, text: 'Slik svarar de' },
      {
        kind: 'list',
        ordered: false,
        items: [
          ['Logg inn på ', { text: link, href: link }, '.'],
          'Fleire ved kontoret kan skrive, og de kan bruke fleire dagar.',
          'Leiaren ved kontoret signerer og leverer svaret.',
        ],
      },
      {
        kind: 'table',
        caption: 'Deltakarar i fylket',
        header: ['Kommune', '2024', '2025'],
        rows: [
          ['Demovik', '12', '14'],
          ['Prøvøy', '3', '5'],
        ],
        numeric: [1, 2],
      },
      ...paragraphs('Ikkje skriv fødselsnummer eller opplysningar om enkeltpersonar i svara.'),
    ],
    signers: [{ name: 'Siri Demo', title: 'seksjonsleiar' }],
    attachments: ['Spørsmåla'],
    copies: [],
  };
}
