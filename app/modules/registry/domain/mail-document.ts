import type { Language } from '#kernel/text.ts';
import { xmlText } from '#kernel/xml.ts';

interface MailFacts {
  readonly sender: { readonly name: string; readonly address: string };
  readonly recipients: readonly string[];
  readonly sent: string;
  readonly subject: string;
  readonly text: string;
}

const words = {
  nn: { from: 'Frå', to: 'Til', sent: 'Sendt', subject: 'Emne' },
  nb: { from: 'Fra', to: 'Til', sent: 'Sendt', subject: 'Emne' },
} as const;

/** A mail as a document: who, when and what, as text and structure. Nothing of the sender's own HTML is in it. */
export function mailHtml(mail: MailFacts, language: Language): string {
  const word = words[language];
  const facts = [
    [word.from, senderLine(mail.sender)],
    [word.to, mail.recipients.join(', ')],
    [word.sent, mail.sent],
    [word.subject, mail.subject],
  ] as const;
  const heading = facts
    .filter(([, value]) => value !== '')
    .map(([term, value]) => `<dt>${term}</dt><dd>${xmlText(value)}</dd>`)
    .join('');
  const paragraphs = mail.text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${paragraph.split('\n').map(xmlText).join('<br/>')}</p>`)
    .join('\n');
  return `<dl>${heading}</dl>\n${paragraphs}`;
}

export function senderLine({ name, address }: MailFacts['sender']): string {
  return name && address ? `${name} <${address}>` : name || address;
}

const common = {
  nb: wordsOf('ikke|jeg|fra|hva|hvordan|noe|et|være|dere'),
  nn: wordsOf('ikkje|eg|frå|kva|korleis|noko|eit|vere|vera|dykk|dykkar'),
};

function wordsOf(alternatives: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${alternatives})(?!\\p{L})`, 'giu');
}

/** The form of Norwegian a mail is written in, by its commonest words; nynorsk where they say nothing. */
export function languageOf(text: string): Language {
  const count = (pattern: RegExp) => text.slice(0, 20_000).match(pattern)?.length ?? 0;
  return count(common.nb) > count(common.nn) ? 'nb' : 'nn';
}
