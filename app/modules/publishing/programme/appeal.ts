import type { ProgrammePage, Statement } from './statement.ts';

/** The road of an appeal. */
const steps: readonly Statement[] = [
  {
    nn: 'Du skriv til Nav-kontoret innan {appealDeadline}.',
    nb: 'Du skriver til Nav-kontoret innen {appealDeadline}.',
    en: 'You write to the Nav office within {appealDeadline}.',
    law: ['CASE.appeal-deadline'],
  },
  {
    nn: 'Kontoret ser på saka på nytt og kan endre vedtaket.',
    nb: 'Kontoret ser på saken på nytt og kan endre vedtaket.',
    en: 'The office looks at the case again and can change the decision.',
  },
  {
    nn: 'Endrar det ikkje alt du ber om, sender det saka til statsforvaltaren. Du får kopi av det kontoret skriv.',
    nb: 'Endrer det ikke alt du ber om, sender det saken til statsforvalteren. Du får kopi av det kontoret skriver.',
    en: 'If it does not change all you ask for, it sends the case to the county governor. You get a copy of what the office writes.',
  },
  {
    nn: 'Statsforvaltaren avgjer: endrar vedtaket, lar det stå, eller sender saka tilbake til kontoret.',
    nb: 'Statsforvalteren avgjør: endrer vedtaket, lar det stå, eller sender saken tilbake til kontoret.',
    en: 'The county governor decides: changes the decision, lets it stand, or sends the case back to the office.',
    law: ['KVP-34-5'],
  },
];

export const appeal: ProgrammePage = {
  address: 'klage',
  title: {
    nn: 'Korleis klagar du?',
    nb: 'Hvordan klager du?',
    en: 'How do you appeal?',
  },
  lead: {
    nn: 'Er du ikkje samd i vedtaket, kan du klage. Du skriv til Nav-kontoret, og statsforvaltaren avgjer dersom kontoret ikkje endrar det. Det kostar ikkje noko.',
    nb: 'Er du ikke enig i vedtaket, kan du klage. Du skriver til Nav-kontoret, og statsforvalteren avgjør hvis kontoret ikke endrer det. Det koster ikke noe.',
    en: 'If you do not agree with the decision, you can appeal. You write to the Nav office, and the county governor decides if the office does not change it. It costs nothing.',
  },
  sections: [
    {
      id: 'steg',
      question: {
        nn: 'Kva skjer, steg for steg?',
        nb: 'Hva skjer, steg for steg?',
        en: 'What happens, step by step?',
      },
      says: [],
      steps,
    },
    {
      id: 'kva',
      question: {
        nn: 'Kva kan du klage på?',
        nb: 'Hva kan du klage på?',
        en: 'What can you appeal against?',
      },
      says: [
        {
          nn: 'Du kan klage på vedtak om å få programmet, om kor lenge det varer, og om at det blir avbrote eller avslutta. Statsforvaltaren er klageinstans.',
          nb: 'Du kan klage på vedtak om å få programmet, om hvor lenge det varer, og om at det avbrytes eller avsluttes. Statsforvalteren er klageinstans.',
          en: 'Decisions about getting the programme, about how long it lasts, and about interrupting or ending it. The county governor (statsforvalteren) is the appeal body.',
          law: ['KVP-34-5'],
        },
      ],
    },
    {
      id: 'frist',
      question: {
        nn: 'Kor lang frist har du?',
        nb: 'Hvor lang frist har du?',
        en: 'How long do you have?',
      },
      says: [
        {
          nn: 'Fristen er {appealDeadline} frå vedtaket kom fram til deg. Det er nok at klagen er send eller levert innan fristen.',
          nb: 'Fristen er {appealDeadline} fra vedtaket kom fram til deg. Det er nok at klagen er sendt eller levert innen fristen.',
          en: 'The deadline is {appealDeadline} from when the decision reached you. It is enough that the appeal is sent or handed in by then.',
          law: ['CASE.appeal-deadline', 'CASE.appeal-in-time'],
        },
        {
          nn: 'Treng du meir tid, ber du kontoret om det før fristen går ut.',
          nb: 'Trenger du mer tid, ber du kontoret om det før fristen går ut.',
          en: 'If you need more time, ask the office before the deadline has passed.',
          law: ['CASE.appeal-deadline'],
        },
        {
          nn: 'Er fristen ute, kan klagen likevel bli behandla dersom det ikkje er di skuld, eller særlege grunnar gjer det rimeleg. Når det har gått {lateAppeal} sidan vedtaket, er det for seint.',
          nb: 'Er fristen ute, kan klagen likevel bli behandlet hvis det ikke er din skyld, eller særlige grunner gjør det rimelig. Når det har gått {lateAppeal} siden vedtaket, er det for sent.',
          en: 'If the deadline has passed, the appeal can still be handled if it is not your fault, or special reasons make it reasonable. When {lateAppeal} has passed since the decision, it is too late.',
          law: ['CASE.late-appeal', 'CASE.late-appeal.excused'],
        },
      ],
    },
    {
      id: 'skrive',
      question: {
        nn: 'Kva skal stå i klagen?',
        nb: 'Hva skal stå i klagen?',
        en: 'What must the appeal say?',
      },
      says: [
        {
          list: [
            {
              nn: 'Kva vedtak du klagar på.',
              nb: 'Hvilket vedtak du klager på.',
              en: 'Which decision you appeal against.',
            },
            {
              nn: 'Kva du vil ha endra. Du kan gjerne seie kvifor.',
              nb: 'Hva du vil ha endret. Du kan gjerne si hvorfor.',
              en: 'What you want changed. You are welcome to say why.',
            },
            {
              nn: 'Namnet og underskrifta di.',
              nb: 'Navnet og underskriften din.',
              en: 'Your name and signature.',
            },
          ],
        },
        {
          nn: 'Kontoret skal hjelpe deg dersom du ber om det. Du kan også la ein annan klage for deg.',
          nb: 'Kontoret skal hjelpe deg hvis du ber om det. Du kan også la en annen klage for deg.',
          en: 'The office must help you if you ask. You can also let someone else appeal for you.',
        },
      ],
    },
    {
      id: 'behandling',
      question: {
        nn: 'Kva ser statsforvaltaren på?',
        nb: 'Hva ser statsforvalteren på?',
        en: 'What does the county governor look at?',
      },
      says: [
        {
          nn: 'Statsforvaltaren ser på alle sider av saka, også det som er nytt. Det som kommunen kan vurdere fritt, kan statsforvaltaren berre endre når det er openbert urimeleg.',
          nb: 'Statsforvalteren ser på alle sider av saken, også det som er nytt. Det som kommunen kan vurdere fritt, kan statsforvalteren bare endre når det er åpenbart urimelig.',
          en: 'The county governor looks at all sides of the case, also what is new. What is left to the judgement of the municipality can be changed only when it is clearly unreasonable.',
          law: ['CASE.free-discretion'],
        },
        {
          nn: 'Målet er at dei fleste klagene er ferdige innan {appealTarget}.',
          nb: 'Målet er at de fleste klagene er ferdige innen {appealTarget}.',
          en: 'The target is that most appeals are closed within {appealTarget}.',
          law: ['CASE.appeal-target'],
        },
      ],
    },
    {
      id: 'verre',
      question: {
        nn: 'Kan det gå dårlegare enn før?',
        nb: 'Kan det gå dårligere enn før?',
        en: 'Can it end up worse than before?',
      },
      says: [
        {
          nn: 'Ja, men berre når andre omsyn må gå framom dine. Då må du få melding om det innan {detriment} etter at kontoret fekk klagen.',
          nb: 'Ja, men bare når andre hensyn må gå foran dine. Da må du få melding om det innen {detriment} etter at kontoret fikk klagen.',
          en: 'Yes, but only when other interests must come before yours. Then you must be told within {detriment} after the office received your appeal.',
          law: ['CASE.detriment', 'CASE.detriment-deadline'],
        },
      ],
    },
    {
      id: 'vente',
      question: {
        nn: 'Kan vedtaket vente til klagen er avgjord?',
        nb: 'Kan vedtaket vente til klagen er avgjort?',
        en: 'Can the decision wait until the appeal is decided?',
      },
      says: [
        {
          nn: 'Du kan be om det. Kontoret eller statsforvaltaren kan la vedtaket vente.',
          nb: 'Du kan be om det. Kontoret eller statsforvalteren kan la vedtaket vente.',
          en: 'You can ask for it. The office or the county governor can let the decision wait.',
          law: ['CASE.postponed-execution'],
        },
      ],
    },
  ],
};
