import type { IsoDate } from '#kernel/date.ts';
import type { Language } from '#kernel/text.ts';
import { formatDate } from '#kernel/written-date.ts';
import { type Letter, paragraphs, type Sender } from '#modules/letters/domain/letter.ts';
import type { Survey } from './survey.ts';

export interface ReceiptFacts {
  readonly survey: Pick<Survey, 'title' | 'caseNumber' | 'contact'>;
  readonly sender: Sender;
  readonly officeName: string;
  readonly signerName: string;
  readonly signedOn: IsoDate;
  readonly writtenOn: IsoDate;
  /** `2026/14-3`: where the answer lies in the governor's archive. */
  readonly documentNumber: string;
  readonly language: Language;
}

/** Kvittering: that an answer has come, from whom and when, and where it lies. Never what was answered. */
export function receiptLetter(facts: ReceiptFacts): Letter {
  const { survey, language, sender } = facts;
  const written = language === 'nn' ? inNynorsk(facts) : inBokmal(facts);
  return {
    language,
    sender,
    receiver: { name: facts.officeName, address: [] },
    date: facts.writtenOn,
    ourReference: survey.caseNumber,
    contact: survey.contact,
    subject: written.subject,
    blocks: paragraphs(...written.sentences),
    signers: [],
    attachments: [],
    copies: [],
  };
}

function inNynorsk(facts: ReceiptFacts) {
  return {
    subject: `Kvittering for svar: ${facts.survey.title.nn}`,
    sentences: [
      `Vi har fått svaret frå ${facts.officeName}. ${facts.signerName} signerte det ${formatDate(facts.signedOn, 'nn')}.`,
      `Svaret er journalført som dokument ${facts.documentNumber}.`,
      'Takk for at de tok dykk tid til å svare.',
    ],
  };
}

function inBokmal(facts: ReceiptFacts) {
  return {
    subject: `Kvittering for svar: ${facts.survey.title.nb}`,
    sentences: [
      `Vi har fått svaret fra ${facts.officeName}. ${facts.signerName} signerte det ${formatDate(facts.signedOn, 'nb')}.`,
      `Svaret er journalført som dokument ${facts.documentNumber}.`,
      'Takk for at dere tok dere tid til å svare.',
    ],
  };
}
