import type { IsoDate } from '#kernel/date.ts';
import type { Language } from '#kernel/text.ts';
import { formatDateWithWeekday } from '#kernel/written-date.ts';
import {
  type Block,
  type Letter,
  paragraphs,
  type Receiver,
  type Sender,
} from '#modules/letters/domain/letter.ts';
import { questionsOf } from './form.ts';
import type { Survey } from './survey.ts';

/** What one office is written to about: the round, and what is its own. */
export interface LetterFacts {
  readonly survey: Pick<
    Survey,
    'title' | 'purpose' | 'legalBasis' | 'use' | 'contact' | 'caseNumber' | 'form' | 'approvedBy'
  >;
  readonly sender: Sender;
  readonly office: Receiver;
  /** The municipalities it serves, when there is more than one: it answers once for them all. */
  readonly municipalityNames: readonly string[];
  readonly deadline: IsoDate;
  readonly writtenOn: IsoDate;
  readonly answerUrl: string;
  readonly language: Language;
}

/** The letter (brev) to one office, in the form of Norwegian its municipality has decided (språklova). */
export function surveyLetter(facts: LetterFacts): Letter {
  const { survey, sender, office, language } = facts;
  const { name, email, phone } = survey.contact;
  return {
    language,
    sender,
    receiver: office,
    date: facts.writtenOn,
    ourReference: survey.caseNumber,
    contact: { name, email, phone },
    subject: survey.title[language],
    blocks: language === 'nn' ? inNynorsk(facts) : inBokmal(facts),
    signers: survey.approvedBy ? [{ name: survey.approvedBy, title: sender.name }] : [],
    attachments: [],
    copies: [],
  };
}

function inNynorsk({ survey, office, ...facts }: LetterFacts): Block[] {
  const questions = questionsOf(survey.form).length;
  const [several, names] = listed(facts.municipalityNames, 'og');
  return [
    ...paragraphs(
      `Vi ber om at ${office.name} svarar på ${questions === 1 ? 'eitt spørsmål' : `${questions} spørsmål`} innan ${formatDateWithWeekday(facts.deadline, 'nn')}.`,
      several ? `Kontoret svarar éin gong, samla for ${names}.` : '',
      survey.purpose.nn,
      `Heimel: ${survey.legalBasis.nn}`,
      survey.use.nn,
    ),
    { kind: 'heading', level: 1, text: 'Slik svarar de' },
    {
      kind: 'paragraph',
      text: [
        'Logg inn på ',
        { text: facts.answerUrl, href: facts.answerUrl },
        '. Fleire ved kontoret kan skrive, og de kan bruke fleire dagar. Leiaren ved kontoret signerer og leverer svaret.',
      ],
    },
    ...paragraphs(
      'Ikkje skriv fødselsnummer eller opplysningar om enkeltpersonar i svara.',
      `Har de spørsmål, kan de ta kontakt med ${contactLine(survey)}. Oppgi saksnummer ${survey.caseNumber}.`,
    ),
  ];
}

function inBokmal({ survey, office, ...facts }: LetterFacts): Block[] {
  const questions = questionsOf(survey.form).length;
  const [several, names] = listed(facts.municipalityNames, 'og');
  return [
    ...paragraphs(
      `Vi ber om at ${office.name} svarer på ${questions === 1 ? 'ett spørsmål' : `${questions} spørsmål`} innen ${formatDateWithWeekday(facts.deadline, 'nb')}.`,
      several ? `Kontoret svarer én gang, samlet for ${names}.` : '',
      survey.purpose.nb,
      `Hjemmel: ${survey.legalBasis.nb}`,
      survey.use.nb,
    ),
    { kind: 'heading', level: 1, text: 'Slik svarer dere' },
    {
      kind: 'paragraph',
      text: [
        'Logg inn på ',
        { text: facts.answerUrl, href: facts.answerUrl },
        '. Flere ved kontoret kan skrive, og dere kan bruke flere dager. Lederen ved kontoret signerer og leverer svaret.',
      ],
    },
    ...paragraphs(
      'Ikke skriv fødselsnummer eller opplysninger om enkeltpersoner i svarene.',
      `Har dere spørsmål, kan dere ta kontakt med ${contactLine(survey)}. Oppgi saksnummer ${survey.caseNumber}.`,
    ),
  ];
}

function contactLine({ contact }: LetterFacts['survey']): string {
  return [contact.name, contact.email, contact.phone].filter(Boolean).join(', ');
}

function listed(names: readonly string[], and: string): readonly [several: boolean, text: string] {
  const text =
    names.length > 1
      ? `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`
      : names.join('');
  return [names.length > 1, text];
}

/** The notice by e-mail: that something waits, and where. Never what is asked or answered. */
export function surveyNotice(facts: LetterFacts): {
  readonly subject: string;
  readonly text: string;
} {
  const deadline = formatDateWithWeekday(facts.deadline, facts.language);
  if (facts.language === 'nn')
    return {
      subject: `Kartlegging til svar, sak ${facts.survey.caseNumber}`,
      text: `Hei\n\n${facts.sender.name} har sendt ei kartlegging til ${facts.office.name}. Svarfristen er ${deadline}.\n\nLogg inn for å lese brevet og svare: ${facts.answerUrl}\n\nDu kan ikkje svare på denne e-posten.\n`,
    };
  return {
    subject: `Kartlegging til svar, sak ${facts.survey.caseNumber}`,
    text: `Hei\n\n${facts.sender.name} har sendt en kartlegging til ${facts.office.name}. Svarfristen er ${deadline}.\n\nLogg inn for å lese brevet og svare: ${facts.answerUrl}\n\nDu kan ikke svare på denne e-posten.\n`,
  };
}
