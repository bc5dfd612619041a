import type { IsoDate } from '#kernel/date.ts';
import { norwegianFor } from '#kernel/text.ts';
import { formatDate } from '#kernel/written-date.ts';
import { type Letter, paragraphs, type Sender } from '#modules/letters/domain/letter.ts';
import type { MessageAttachment } from './attachment.ts';
import type { Message, Thread } from './thread.ts';

const words = {
  nn: {
    subject: (about: string) => `Svar på meldinga di: ${about}`,
    why: (day: string) =>
      `Vi svarte deg i ei sikker melding ${day}. Du har ikkje opna svaret, så vi sender det i posten også.`,
    more: 'Du kan lese svaret og skrive til oss når du loggar inn i Medverk med ID-porten.',
  },
  nb: {
    subject: (about: string) => `Svar på meldingen din: ${about}`,
    why: (day: string) =>
      `Vi svarte deg i en sikker melding ${day}. Du har ikke åpnet svaret, så vi sender det i posten også.`,
    more: 'Du kan lese svaret og skrive til oss når du logger inn i Medverk med ID-porten.',
  },
} as const;

/** An answer that nobody opened, as a letter for the post. */
export function postLetter(
  thread: Thread,
  message: Message & { readonly attachments: readonly MessageAttachment[] },
  {
    sender,
    sentOn,
    today,
  }: {
    readonly sender: Sender;
    readonly sentOn: IsoDate;
    readonly today: IsoDate;
  },
): Letter {
  const language = norwegianFor(thread.language);
  const t = words[language];
  return {
    language,
    sender,
    receiver: {
      name: thread.sender.name,
      address: thread.postalAddress.split('\n').filter((line) => line.trim() !== ''),
    },
    date: today,
    ourReference: thread.caseNumber ?? thread.reference,
    subject: t.subject(thread.subject),
    blocks: paragraphs(t.why(formatDate(sentOn, language)), message.text, t.more),
    signers: [{ name: message.authorName }],
    attachments: message.attachments.map(({ name }) => name),
    copies: [],
  };
}
