import { endOfTime, isoDate } from '#kernel/date.ts';
import { type Citation, cite } from '#kernel/law.ts';
import { type Finding, type Rule, rule } from '#kernel/rule.ts';
import type { Trilingual } from '#kernel/text.ts';

/** A question that the law leaves open, what can be answered, and what we answer unless told otherwise. */
interface Choice {
  readonly source: Citation;
  readonly question: Trilingual;
  /** Each answer in words, as it is shown in the explanation («val: …»). The first is the default. */
  readonly answers: Readonly<Record<string, Trilingual>>;
}

/**
 * Questions 1 to 28 where the sources are silent or disagree: one place each. Where a question has one answer,
 * nothing else is built; it stands here so that the explanation can say that it was chosen.
 */
export const choices = {
  /** counting */
  Q1: {
    source: cite('sotjl', '39'),
    question: {
      nn: 'Korleis blir ein månad rekna: i stønadsdagar eller som ein tolvdel av året?',
      nb: 'Hvordan regnes en måned: i stønadsdager eller som en tolvdel av året?',
      en: 'How is a month counted: benefit days, or a twelfth of the year?',
    },
    answers: {
      DAY_COUNT: {
        nn: 'stønadsdagar, kvar på 1/260 av året',
        nb: 'stønadsdager, hver på 1/260 av året',
        en: 'benefit days, 1/260 of the year each',
      },
      MONTHLY_TWELFTH: {
        nn: 'ein tolvdel av året for kvar heile månad',
        nb: 'en tolvdel av året for hver hele måned',
        en: 'a twelfth of the year for each whole month',
      },
    },
  },
  /** rounding */
  Q2: {
    source: cite('sotjl', '35'),
    question: {
      nn: 'Korleis blir beløpet runda av?',
      nb: 'Hvordan rundes beløpet av?',
      en: 'How is the amount rounded?',
    },
    answers: {
      'once-half-up': {
        nn: 'alt blir rekna eksakt og runda av éin gong, til heile kroner, med 50 øre opp',
        nb: 'alt regnes eksakt og rundes av én gang, til hele kroner, med 50 øre opp',
        en: 'exact arithmetic, rounded once to whole kroner, half up',
      },
    },
  },
  /** birthday */
  Q3: {
    source: cite('sotjl', '35'),
    question: {
      nn: 'Frå kva dag tel ein fødselsdag, og når har den som er fødd 29. februar, fødselsdag?',
      nb: 'Fra hvilken dag teller en fødselsdag, og når har den som er født 29. februar, fødselsdag?',
      en: 'From which day does a birthday count, and when is the birthday of a person born on 29 February?',
    },
    answers: {
      'from-birthday': {
        nn: 'frå og med fødselsdagen; 29. februar er 28. februar i år utan skotdag',
        nb: 'fra og med fødselsdagen; 29. februar er 28. februar i år uten skuddag',
        en: 'from and including the birthday; 29 February is 28 February in years without that day',
      },
    },
  },
  /** absence-child-supplement */
  Q4: {
    source: cite('sotjl', '36'),
    question: {
      nn: 'Gir ugyldig fråvær også mindre barnetillegg?',
      nb: 'Gir ugyldig fravær også mindre barnetillegg?',
      en: 'Does unauthorised absence also cut the child supplement?',
    },
    answers: {
      cut: {
        nn: 'ja, for dei same timane',
        nb: 'ja, for de samme timene',
        en: 'yes, for the same hours',
      },
      kept: {
        nn: 'nei, berre sjølve stønaden blir mindre',
        nb: 'nei, bare selve stønaden blir mindre',
        en: 'no, only the benefit itself',
      },
    },
  },
  /** hour-value */
  Q5: {
    source: cite('sotjl', '36'),
    question: {
      nn: 'Kor mykje er ein time verd?',
      nb: 'Hvor mye er en time verdt?',
      en: 'What is an hour worth?',
    },
    answers: {
      'day-over-7.5': {
        nn: 'dagen med barnetillegg delt på 7,5, høgst 7,5 timar om dagen, og lønna arbeid før fråvær',
        nb: 'dagen med barnetillegg delt på 7,5, høyst 7,5 timer om dagen, og lønnet arbeid før fravær',
        en: 'the day with child supplement divided by 7.5, at most 7.5 hours a day, and paid work before absence',
      },
    },
  },
  /** work-outside-programme-hours */
  Q6: {
    source: cite('sotjl', '37'),
    question: {
      nn: 'Tel lønna arbeid utanom programtida?',
      nb: 'Teller lønnet arbeid utenom programtiden?',
      en: 'Does paid work outside programme hours count?',
    },
    answers: {
      'counts-unless-marked': {
        nn: 'ja, om ikkje rettleiaren merkjer det som utanom programtida og skriv kvifor',
        nb: 'ja, om ikke veilederen merker det som utenom programtiden og skriver hvorfor',
        en: 'yes, unless the caseworker marks it as outside programme hours and says why',
      },
    },
  },
  /** working-day */
  Q7: {
    source: cite('kvpf', '17'),
    question: {
      nn: 'Kva dagar er arbeidsdagar når permisjon og ferie blir talde?',
      nb: 'Hvilke dager er arbeidsdager når permisjon og ferie telles?',
      en: 'Which days are working days in leave and holiday quotas?',
    },
    answers: {
      'monday-to-friday': {
        nn: 'måndag til fredag, utanom helgedagar',
        nb: 'mandag til fredag, utenom helligdager',
        en: 'Monday to Friday except public holidays',
      },
    },
  },
  /** what-extends */
  Q8: {
    source: cite('sotjl', '32'),
    question: {
      nn: 'Kva fråvær gjer programmet lengre?',
      nb: 'Hvilket fravær gjør programmet lengre?',
      en: 'Which absence extends the programme?',
    },
    answers: {
      'leave-and-interruption': {
        nn: 'berre permisjon og avbrot som det er gjort vedtak om',
        nb: 'bare permisjon og avbrudd som det er gjort vedtak om',
        en: 'only leave and interruption that have been decided',
      },
    },
  },
  /** days-abroad */
  Q9: {
    source: cite('kvpf', '3'),
    question: {
      nn: 'Frå kva dag fell barnetillegget bort når eit barn er i utlandet i meir enn 90 dagar?',
      nb: 'Fra hvilken dag faller barnetillegget bort når et barn er i utlandet i mer enn 90 dager?',
      en: 'From which day is the child supplement lost when a child is abroad for more than 90 days?',
    },
    answers: {
      'from-day-91': {
        nn: 'frå dag 91 i løpet av tolv månader og til barnet er tilbake',
        nb: 'fra dag 91 i løpet av tolv måneder og til barnet er tilbake',
        en: 'from day 91 in the twelve-month window until the child is back',
      },
    },
  },
  /** child-age */
  Q10: {
    source: cite('kvpf', '3'),
    question: {
      nn: 'Kor lenge blir eit barn rekna som forsørgd?',
      nb: 'Hvor lenge regnes et barn som forsørget?',
      en: 'Until when is a child supported?',
    },
    answers: {
      'day-before-18': {
        nn: 'til og med dagen før barnet fyller 18 år',
        nb: 'til og med dagen før barnet fyller 18 år',
        en: 'up to and including the day before the 18th birthday',
      },
    },
  },
  /** shared-residence */
  Q11: {
    source: cite('kvpf', '3'),
    question: {
      nn: 'Kven får barnetillegget når eit barn har delt bustad?',
      nb: 'Hvem får barnetillegget når et barn har delt bosted?',
      en: 'Who gets the supplement for a child with shared residence?',
    },
    answers: {
      'supported-by-participant': {
        nn: 'deltakaren, når barnet bur der eller deltakaren betaler bidrag; rettleiaren stadfestar det',
        nb: 'deltakeren, når barnet bor der eller deltakeren betaler bidrag; veilederen bekrefter det',
        en: 'the participant, when the child lives there or the participant pays maintenance; the caseworker confirms',
      },
    },
  },
  /** child-supplement-2010-2011 */
  Q12: {
    source: cite('kvpf', '3'),
    question: {
      nn: 'Kor stort var barnetillegget i 2010 og 2011?',
      nb: 'Hvor stort var barnetillegget i 2010 og 2011?',
      en: 'What was the child supplement in 2010 and 2011?',
    },
    answers: {
      unknown: {
        nn: 'det veit vi ikkje, så saka må avklarast først',
        nb: 'det vet vi ikke, så saken må avklares først',
        en: 'not known, so the case must be clarified first',
      },
      'accept-27': {
        nn: '27 kroner for dagen, som for arbeidsavklaringspengar',
        nb: '27 kroner for dagen, som for arbeidsavklaringspenger',
        en: '27 kroner a day, as in the work assessment allowance (AAP)',
      },
    },
  },
  /** upper-age */
  Q13: {
    source: cite('sotjl', '29'),
    question: {
      nn: 'Kor lenge er ein person i yrkesaktiv alder?',
      nb: 'Hvor lenge er en person i yrkesaktiv alder?',
      en: 'Until when is a person of working age?',
    },
    answers: {
      'until-67th-birthday': {
        nn: 'til og med dagen før 67-årsdagen',
        nb: 'til og med dagen før 67-årsdagen',
        en: 'up to and including the day before the 67th birthday',
      },
    },
  },
  /** very-limited-in-2010 */
  Q14: {
    source: cite('sotjl', '29'),
    question: {
      nn: 'I delar av 2010 stod det «avgrensa» utan «svært» i § 29. Betyr det noko anna?',
      nb: 'I deler av 2010 sto det «begrensede» uten «svært» i § 29. Betyr det noe annet?',
      en: 'For part of 2010, § 29 said "limited" without "very". Does that mean something else?',
    },
    answers: {
      'very-limited-throughout': {
        nn: 'nei, det var ein feil i teksten; «svært avgrensa» gjeld heile tida',
        nb: 'nei, det var en feil i teksten; «svært begrensede» gjelder hele tiden',
        en: 'no, it was a slip in the text; "very limited" applies throughout',
      },
    },
  },
  /** other-subsistence-benefits */
  Q15: {
    source: cite('sotjl', '38'),
    question: {
      nn: 'Kva skjer når deltakaren får arbeidsavklaringspengar, uføretrygd eller ei anna yting til livsopphald i programmet?',
      nb: 'Hva skjer når deltakeren får arbeidsavklaringspenger, uføretrygd eller en annen ytelse til livsopphold i programmet?',
      en: 'What happens when the participant gets the work assessment allowance (AAP), disability benefit or another subsistence benefit during the programme?',
    },
    answers: {
      'hold-and-reassess': {
        nn: 'ingenting blir trekt automatisk; utbetalinga ventar, og rettleiaren vurderer § 29 på nytt',
        nb: 'ingenting trekkes automatisk; utbetalingen venter, og veilederen vurderer § 29 på nytt',
        en: 'nothing is deducted automatically; the payment waits, and the caseworker assesses § 29 again',
      },
    },
  },
  /** deduction-basis */
  Q16: {
    source: cite('sotjl', '38'),
    question: {
      nn: 'Blir andre ytingar trekte med beløpet før eller etter skatt?',
      nb: 'Trekkes andre ytelser med beløpet før eller etter skatt?',
      en: 'Are other benefits deducted before or after tax?',
    },
    answers: {
      gross: { nn: 'før skatt (brutto)', nb: 'før skatt (brutto)', en: 'before tax (gross)' },
    },
  },
  /** transition-2019 */
  Q17: {
    source: cite('sotjl', '29'),
    question: {
      nn: 'Kva lov gjeld for saker som går over 1. januar 2019?',
      nb: 'Hvilken lov gjelder for saker som går over 1. januar 2019?',
      en: 'Which law applies to cases across 1 January 2019?',
    },
    answers: {
      'law-on-decision-date': {
        nn: 'lova den dagen vedtaket blir gjort; tid i programmet før det tel med',
        nb: 'loven den dagen vedtaket gjøres; tid i programmet før det teller med',
        en: 'the law on the day of the decision; programme time before that counts',
      },
    },
  },
  /** long-sickness */
  Q18: {
    source: cite('kvpf', '5'),
    question: {
      nn: 'Kor lenge held deltakaren på stønaden når ho eller han er sjuk?',
      nb: 'Hvor lenge beholder deltakeren stønaden når hun eller han er syk?',
      en: 'How long does the participant keep the benefit while sick?',
    },
    answers: {
      'kept-while-documented': {
        nn: 'så lenge sjukdomen er dokumentert; etter 8 veker får rettleiaren ei oppgåve',
        nb: 'så lenge sykdommen er dokumentert; etter 8 uker får veilederen en oppgave',
        en: 'as long as the sickness is documented; after 8 weeks the caseworker gets a task',
      },
    },
  },
  /** day-of-birth */
  Q19: {
    source: cite('kvpf', '13'),
    question: {
      nn: 'Er fødselsdagen den første dagen av dei seks vekene med permisjon?',
      nb: 'Er fødselsdagen den første dagen av de seks ukene med permisjon?',
      en: 'Is the day of birth the first day of the six weeks of leave?',
    },
    answers: {
      'day-one': {
        nn: 'ja, vekene tel frå og med fødselsdagen',
        nb: 'ja, ukene teller fra og med fødselsdagen',
        en: 'yes, the weeks count from and including the day of birth',
      },
      'day-before': {
        nn: 'nei, vekene tel frå dagen etter',
        nb: 'nei, ukene teller fra dagen etter',
        en: 'no, the weeks count from the day after',
      },
    },
  },
  /** link-days */
  Q20: {
    source: cite('kvpf', '6'),
    question: {
      nn: 'Frå kva dag blir dei 16 dagane mellom to fråvær talde?',
      nb: 'Fra hvilken dag telles de 16 dagene mellom to fravær?',
      en: 'From which day are the 16 days between absences counted?',
    },
    answers: {
      'day-after-last': {
        nn: 'frå dagen etter den siste fråværsdagen',
        nb: 'fra dagen etter den siste fraværsdagen',
        en: 'from the day after the last day of absence',
      },
    },
  },
  /** missing-certificate */
  Q21: {
    source: cite('kvpf', '6'),
    question: {
      nn: 'Kva er dagane frå dag fire når legeerklæringa som er kravd, manglar?',
      nb: 'Hva er dagene fra dag fire når legeerklæringen som er krevd, mangler?',
      en: "What are the days from day four when the required doctor's certificate is missing?",
    },
    answers: {
      unauthorised: { nn: 'ugyldig fråvær', nb: 'ugyldig fravær', en: 'unauthorised absence' },
    },
  },
  /** doubling */
  Q22: {
    source: cite('kvpf', '11'),
    question: {
      nn: 'Kva blir dobla for den som er åleine om omsorga for eit kronisk sjukt barn?',
      nb: 'Hva dobles for den som er alene om omsorgen for et kronisk sykt barn?',
      en: 'What is doubled for a sole carer of a chronically ill child?',
    },
    answers: {
      'the-total': {
        nn: 'heile talet på dagar',
        nb: 'hele antallet dager',
        en: 'the whole number of days',
      },
    },
  },
  /** new-administration-act */
  Q23: {
    source: cite('fvl-2025', '1'),
    question: {
      nn: 'Når tek forvaltningslova av 2025 til å gjelde?',
      nb: 'Når begynner forvaltningsloven av 2025 å gjelde?',
      en: 'From when does the Public Administration Act of 2025 apply?',
    },
    answers: {
      'not-in-force': {
        nn: 'ho gjeld ikkje enno; lova frå 1967 gjeld',
        nb: 'den gjelder ikke ennå; loven fra 1967 gjelder',
        en: 'not yet in force; the act of 1967 applies',
      },
    },
  },
  /** after-november-2025 */
  Q24: {
    source: cite('sotjl', '29'),
    question: {
      nn: 'Er lova endra etter november 2025?',
      nb: 'Er loven endret etter november 2025?',
      en: 'Has the law changed after November 2025?',
    },
    answers: {
      'november-2025-is-current': {
        nn: 'vi kjenner ikkje til endringar; teksten frå november 2025 gjeld',
        nb: 'vi kjenner ikke til endringer; teksten fra november 2025 gjelder',
        en: 'no change is known; the text of November 2025 applies',
      },
    },
  },
  /** late-base-amount */
  Q25: {
    source: cite('sotjl', '35'),
    question: {
      nn: 'Korleis blir det retta opp når nytt grunnbeløp kjem etter 1. mai?',
      nb: 'Hvordan rettes det opp når nytt grunnbeløp kommer etter 1. mai?',
      en: 'How is it made up for when a new base amount (G) comes after 1 May?',
    },
    answers: {
      'sum-of-rounded-differences': {
        nn: 'kvar utbetalt periode blir rekna på nytt, og summen av dei avrunda skilnadene blir utbetalt',
        nb: 'hver utbetalt periode regnes på nytt, og summen av de avrundede forskjellene utbetales',
        en: 'each paid period is recalculated, and the sum of rounded differences is paid',
      },
    },
  },
  /** full-rate-under-25 */
  Q26: {
    source: cite('sotjl', '35'),
    question: {
      nn: 'Kan kommunen betale full sats til nokon under 25 år?',
      nb: 'Kan kommunen betale full sats til noen under 25 år?',
      en: 'Can a municipality pay full rate to somebody under 25?',
    },
    answers: {
      off: { nn: 'nei', nb: 'nei', en: 'no' },
      on: {
        nn: 'ja, som eit kommunalt tillegg med eigen kontokode',
        nb: 'ja, som et kommunalt tillegg med egen kontokode',
        en: 'yes, as a municipal top-up with its own account code',
      },
    },
  },
  /** circular-r35 */
  Q27: {
    source: cite('sotjl', '29'),
    question: {
      nn: 'Korleis blir tekstar som byggjer på rundskriv R35, handterte?',
      nb: 'Hvordan håndteres tekster som bygger på rundskriv R35?',
      en: 'How are texts that build on the circular R35 treated?',
    },
    answers: {
      'editable-guidance': {
        nn: 'som rettleiing som kan endrast, til ein jurist har lese dei',
        nb: 'som veiledning som kan endres, til en jurist har lest dem',
        en: 'as guidance that can be edited, until a lawyer has read them',
      },
    },
  },
  /** end-of-pandemic-rules */
  Q28: {
    source: cite('kvpf-pandemic', '1'),
    question: {
      nn: 'Kva var den siste dagen med pandemireglane?',
      nb: 'Hva var den siste dagen med pandemireglene?',
      en: 'Which was the last day of the pandemic rules?',
    },
    answers: {
      '2022-03-31': { nn: '31. mars 2022', nb: '31. mars 2022', en: '31 March 2022' },
    },
  },
} as const satisfies Record<string, Choice>;

export type Question = keyof typeof choices;
export type Answer<Q extends Question> = keyof (typeof choices)[Q]['answers'] & string;

/** Answers that differ from the defaults: a municipality's setting, or a what-if. */
export type Choices = { readonly [Q in Question]?: Answer<Q> };

export const questions = Object.keys(choices) as readonly Question[];

export function defaultAnswer<Q extends Question>(question: Q): Answer<Q> {
  return Object.keys(choices[question].answers)[0] as Answer<Q>;
}

/** Which answer is used, as a rule, so that the explanation shows the choice beside the law. */
export function choice<Q extends Question>(
  question: Q,
): Rule<{ readonly choices?: Choices }, Answer<Q>> {
  return rules[question] as Rule<{ readonly choices?: Choices }, Answer<Q>>;
}

const rules = Object.fromEntries(
  questions.map((question) => [question, choiceRule(question)]),
) as Record<Question, unknown>;

/** The finding of an answer is the same every day, so it is made once. */
function choiceRule<Q extends Question>(
  question: Q,
): Rule<{ readonly choices?: Choices }, Answer<Q>> {
  const { source, question: title, answers } = choices[question];
  const lawFrom = isoDate('2010-01-01');
  const findings = new Map(
    (Object.keys(answers) as Answer<Q>[]).map((value): [string, Finding<Answer<Q>>] => [
      value,
      {
        rule: question,
        kind: 'choice',
        source,
        lawFrom,
        on: lawFrom,
        until: endOfTime,
        value,
        facts: {},
        because: [],
      },
    ]),
  );
  const byDefault = rule<{ readonly choices?: Choices }, Answer<Q>>({
    id: question,
    kind: 'choice',
    source,
    title,
    wordings: [{ from: lawFrom, by: '', text: title, conclude: () => defaultAnswer(question) }],
  });
  const ordinary = findings.get(defaultAnswer(question)) ?? byDefault.apply({}, lawFrom);
  return {
    ...byDefault,
    apply({ choices: chosen }) {
      const answer = chosen?.[question];
      return answer === undefined ? ordinary : (findings.get(answer) ?? ordinary);
    },
  };
}
