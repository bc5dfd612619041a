import type { ProgrammePage } from './statement.ts';

export const absence: ProgrammePage = {
  address: 'fravaer',
  title: {
    nn: 'Kva om du må vere borte?',
    nb: 'Hva om du må være borte?',
    en: 'What if you have to be away?',
  },
  lead: {
    nn: 'Du har stønaden i behald når du har ein gyldig grunn og seier frå. Er du borte utan grunn, blir stønaden mindre.',
    nb: 'Du beholder stønaden når du har en gyldig grunn og sier fra. Er du borte uten grunn, blir stønaden mindre.',
    en: 'You keep the benefit when you have a valid reason and let the office know. If you are away without a reason, the benefit is smaller.',
  },
  sections: [
    {
      id: 'sjuk',
      question: {
        nn: 'Kva om du blir sjuk?',
        nb: 'Hva om du blir syk?',
        en: 'What if you fall ill?',
      },
      says: [
        {
          nn: 'Du har stønaden i behald når du er sjuk eller skadd. Du bruker eigenmelding eller legeerklæring.',
          nb: 'Du beholder stønaden når du er syk eller skadet. Du bruker egenmelding eller legeerklæring.',
          en: 'You keep the benefit when you are ill or injured. You use a self-certificate or a doctor’s certificate.',
          law: ['ABS-1'],
        },
        {
          nn: 'Eigenmelding kan du bruke når du har vore i programmet i {selfCertAfter}, og for inntil {selfCertDays} om gongen. Du kan gi eigenmeldinga munnleg eller skriftleg.',
          nb: 'Egenmelding kan du bruke når du har vært i programmet i {selfCertAfter}, og for inntil {selfCertDays} om gangen. Du kan gi egenmeldingen muntlig eller skriftlig.',
          en: 'You can use a self-certificate once you have been in the programme for {selfCertAfter}, for up to {selfCertDays} at a time. You can give it in speech or in writing.',
          law: ['ABS-2', 'ABS-2.first-day'],
        },
        {
          nn: 'Blir du sjuk på nytt innan {selfCertLink}, blir dei tidlegare dagane lagde til.',
          nb: 'Blir du syk på nytt innen {selfCertLink}, legges de tidligere dagene til.',
          en: 'If you fall ill again within {selfCertLink}, the earlier days are added.',
          law: ['ABS-2'],
        },
        {
          nn: 'Er du sjuk lenger, kan kontoret krevje legeerklæring.',
          nb: 'Er du syk lenger, kan kontoret kreve legeerklæring.',
          en: 'If you are ill for longer, the office can ask for a doctor’s certificate.',
          law: ['ABS-3'],
        },
      ],
    },
    {
      id: 'sjukt-barn',
      question: {
        nn: 'Kva om barnet blir sjukt?',
        nb: 'Hva om barnet blir sykt?',
        en: 'What if your child falls ill?',
      },
      says: [
        {
          nn: 'Du har stønaden i behald når barnet er sjukt, eller når den som passar det, er sjuk. Retten varer ut det året barnet fyller {sickChildAge}, eller {chronicChildAge} dersom barnet er kronisk sjukt eller har ei funksjonsnedsetjing.',
          nb: 'Du beholder stønaden når barnet er sykt, eller når den som passer det, er syk. Retten varer ut det året barnet fyller {sickChildAge}, eller {chronicChildAge} hvis barnet er kronisk sykt eller har en funksjonsnedsettelse.',
          en: 'You keep the benefit when your child is ill, or when the person who looks after it is. The right lasts to the end of the year the child turns {sickChildAge.number}, or {chronicChildAge.number} if the child is chronically ill or disabled.',
          law: ['ABS-6'],
        },
        {
          nn: 'Er du åleine om omsorga, får du {soleCarer} så mange arbeidsdagar som i tabellen.',
          nb: 'Er du alene om omsorgen, får du {soleCarer} så mange arbeidsdager som i tabellen.',
          en: 'If you care for the child alone, you get {soleCarer} as many working days as in the table.',
          law: ['ABS-8'],
        },
      ],
      table: {
        caption: {
          nn: 'Fråvær med sjukt barn i løpet av eit år',
          nb: 'Fravær med sykt barn i løpet av et år',
          en: 'Absence with a sick child during a year',
        },
        rows: [
          {
            label: { nn: 'Eitt eller to barn', nb: 'Ett eller to barn', en: 'One or two children' },
            fact: 'sickChildDays',
          },
          {
            label: {
              nn: 'Fleire enn to barn',
              nb: 'Flere enn to barn',
              en: 'More than two children',
            },
            fact: 'sickChildMany',
          },
          {
            label: {
              nn: 'I tillegg for kvart kronisk sjukt barn',
              nb: 'I tillegg for hvert kronisk sykt barn',
              en: 'In addition for each chronically ill child',
            },
            fact: 'sickChildChronic',
          },
          {
            label: {
              nn: 'Med eigenmelding, kvar gong',
              nb: 'Med egenmelding, hver gang',
              en: 'With a self-certificate, each time',
            },
            fact: 'childSelfCert',
          },
        ],
      },
    },
    {
      id: 'fodsel',
      question: {
        nn: 'Kva om du ventar eller får barn?',
        nb: 'Hva om du venter eller får barn?',
        en: 'What if you are expecting or have a baby?',
      },
      says: [
        {
          nn: 'Du får fri til kontrollar som ikkje kan leggjast utanom programmet. Vil du ha fri like før termin, seier du frå {beforeBirthNotice} før.',
          nb: 'Du får fri til kontroller som ikke kan legges utenom programmet. Vil du ha fri like før termin, sier du fra {beforeBirthNotice} før.',
          en: 'You get time off for check-ups that cannot be outside the programme. If you want time off just before the due date, tell the office {beforeBirthNotice} before.',
          law: ['ABS-9'],
        },
        {
          nn: 'Etter fødselen har mora permisjon med stønad. Faren får fri når barnet blir født. Bur foreldra ikkje saman, kan ein annan som hjelper mora, få fri.',
          nb: 'Etter fødselen har moren permisjon med stønad. Faren får fri når barnet blir født. Bor foreldrene ikke sammen, kan en annen som hjelper moren, få fri.',
          en: 'After the birth the mother has leave with benefit. The father gets time off when the child is born. If the parents do not live together, someone else who helps the mother can get time off.',
          law: ['ABS-10', 'ABS-10.father'],
        },
      ],
      table: {
        caption: {
          nn: 'Fri med stønad ved fødsel',
          nb: 'Fri med stønad ved fødsel',
          en: 'Time off with benefit at birth',
        },
        rows: [
          {
            label: {
              nn: 'Like før termin, inntil',
              nb: 'Like før termin, inntil',
              en: 'Just before the due date, up to',
            },
            fact: 'beforeBirth',
          },
          {
            label: {
              nn: 'Mora, etter fødselen',
              nb: 'Moren, etter fødselen',
              en: 'The mother, after the birth',
            },
            fact: 'afterBirth',
          },
          {
            label: {
              nn: 'Faren ved fødselen, inntil',
              nb: 'Faren ved fødselen, inntil',
              en: 'The father at the birth, up to',
            },
            fact: 'fatherDays',
          },
          {
            label: {
              nn: 'Til amming kvar dag, minst',
              nb: 'Til amming hver dag, minst',
              en: 'For breastfeeding each day, at least',
            },
            fact: 'breastfeeding',
          },
        ],
      },
    },
    {
      id: 'anna',
      question: {
        nn: 'Kva anna kan du få fri til?',
        nb: 'Hva annet kan du få fri til?',
        en: 'What else can you get time off for?',
      },
      says: [
        {
          nn: 'Du kan søkje om velferdspermisjon med stønad, til dømes når barnet startar i barnehage eller på skule, når du giftar deg, når nokon nær deg døyr, eller når du steller ein nær pårørande heime. Du kan få til saman {welfareLeave} i året.',
          nb: 'Du kan søke om velferdspermisjon med stønad, for eksempel når barnet starter i barnehage eller på skole, når du gifter deg, når noen nær deg dør, eller når du steller en nær pårørende hjemme. Du kan få til sammen {welfareLeave} i året.',
          en: 'You can apply for welfare leave with benefit, for instance when your child starts day care or school, when you marry, when someone close to you dies, or when you care for a close relative at home. You can get {welfareLeave} in all a year.',
          law: ['ABS-12'],
        },
        {
          nn: 'Du har fri i helgene og på dei vanlege høgtidsdagane, om ikkje programmet seier noko anna. Er du ikkje med i Den norske kyrkja, kan du få inntil {religiousDays} fri i året ved religiøse høgtider når du seier frå {religiousNotice} før.',
          nb: 'Du har fri i helgene og på de vanlige høytidsdagene, hvis ikke programmet sier noe annet. Er du ikke med i Den norske kirke, kan du få inntil {religiousDays} fri i året ved religiøse høytider når du sier fra {religiousNotice} før.',
          en: 'You have weekends and the usual public holidays off, unless the programme says otherwise. If you are not a member of the Church of Norway, you can get up to {religiousDays} off a year for religious festivals when you let the office know {religiousNotice} before.',
          law: ['ABS-13', 'ABS-13.religious'],
        },
      ],
    },
    {
      id: 'ferie',
      question: { nn: 'Har du ferie?', nb: 'Har du ferie?', en: 'Do you have a holiday?' },
      says: [
        {
          nn: 'Ja, inntil {holiday} i året med stønad. Dei eldste deltakarane har {holidayExtra} til. Kommunen fastset når.',
          nb: 'Ja, inntil {holiday} i året med stønad. De eldste deltakerne har {holidayExtra} til. Kommunen fastsetter når.',
          en: 'Yes, up to {holiday} a year with benefit. The oldest participants have {holidayExtra} more. The municipality sets the time.',
          law: ['ABS-14'],
        },
      ],
    },
    {
      id: 'utan-grunn',
      question: {
        nn: 'Kva skjer dersom du er borte utan grunn?',
        nb: 'Hva skjer hvis du er borte uten grunn?',
        en: 'What happens if you are away without a reason?',
      },
      says: [
        {
          nn: 'Då blir stønaden mindre for dei timane du er borte.',
          nb: 'Da blir stønaden mindre for de timene du er borte.',
          en: 'Then the benefit is smaller for the hours you are away.',
          law: ['KVP-36-1'],
        },
        {
          nn: 'Kontoret skal først finne ut kva som er vanskeleg, og hjelpe deg tilbake. Å avslutte programmet er siste utveg.',
          nb: 'Kontoret skal først finne ut hva som er vanskelig, og hjelpe deg tilbake. Å avslutte programmet er siste utvei.',
          en: 'The office must first find out what is hard, and help you back. Ending the programme is the last resort.',
          law: ['KVP-34-4'],
        },
      ],
    },
  ],
};
