import PostalMime, { type Address, type Email, type Header } from 'postal-mime';
import { asTyped } from '#platform/input.ts';
import { inWorker } from '#platform/work/work.ts';
import { readDeliveryReport } from './delivery-report.ts';
import { line, namedFile } from './named-file.ts';
import { type FetchedMail, mailLimits } from './mailbox.ts';
import type { Automatic, ReceivedAttachment, ReceivedMail } from './received-mail.ts';

/** Larger ones are read in a thread of their own, so that nobody's page waits. */
const threadFrom = 300_000;

/** Reads a mail wherever there is room for it. */
export function readFetched(fetched: FetchedMail): Promise<ReceivedMail> {
  return fetched.size < threadFrom ? readMail(fetched) : inWorker<ReceivedMail>('mail', fetched);
}

/**
 * Reads a mail that anybody may have sent. It never fails: what cannot be read is said with `fault`, and is there with as
 * much of its heading as could be made out, for a person to look at. Only text is taken from it; HTML is turned into text.
 */
export async function readMail({ content, isWhole }: FetchedMail): Promise<ReceivedMail> {
  let email: Email;
  try {
    email = await PostalMime.parse(content, {
      attachmentEncoding: 'arraybuffer',
      maxNestingDepth: mailLimits.nesting,
      maxRfc822NestingDepth: 2,
      // A mail in a mail is an attachment, not a part of what was written.
      rfc822Attachments: true,
    });
  } catch {
    return { ...nothing, fault: isWhole ? 'unreadable' : 'too-large' };
  }
  const sender = mailboxesOf(email.from)[0];
  const automatic = automaticOf(email.headers, sender?.address ?? '', email.returnPath);
  const text = isWhole ? textOf(email) : '';
  const tooMany = email.attachments.length > mailLimits.attachments;
  const sentAt = new Date(email.date ?? Number.NaN);
  return {
    messageId: idsIn(email.messageId)[0] ?? '',
    threadIds: [
      ...new Set([...idsIn(email.inReplyTo), ...idsIn(email.references).reverse()]),
    ].slice(0, mailLimits.threadIds),
    sender: { name: line(sender?.name, 200), address: line(sender?.address, 320).toLowerCase() },
    recipients: [...(email.to ?? []), ...(email.cc ?? [])]
      .flatMap(mailboxesOf)
      .map(({ address }) => line(address, 320).toLowerCase())
      .filter(Boolean)
      .slice(0, mailLimits.recipients),
    sentAt: isStorableTime(sentAt) ? sentAt : null,
    subject: line(email.subject, 500),
    text,
    attachments: isWhole && !tooMany ? email.attachments.map(attachmentOf) : [],
    automatic,
    report: automatic === 'bounce' && isWhole ? readDeliveryReport(text, partsOf(email)) : null,
    fault: isWhole ? (tooMany ? 'too-many-parts' : faultOf(email)) : 'too-large',
  };
}

const nothing: ReceivedMail = {
  messageId: '',
  threadIds: [],
  sender: { name: '', address: '' },
  recipients: [],
  sentAt: null,
  subject: '',
  text: '',
  attachments: [],
  automatic: null,
  report: null,
  fault: null,
};

/** The parts of a mail that a server may have put its report in. */
function partsOf({ attachments }: Email) {
  return attachments.slice(0, mailLimits.attachments).map(({ mimeType, content }) => ({
    mimeType,
    text: typeof content === 'string' ? content : new TextDecoder().decode(content),
  }));
}

/** What has no heading that a mail must have is no mail, even if nothing in it was wrong. */
function faultOf({ headers }: Email) {
  return headers.some(({ key }) => key === 'from' || key === 'date') ? null : 'unreadable';
}

function mailboxesOf(address: Address | undefined) {
  if (!address) return [];
  return address.group ?? [address];
}

function idsIn(field: string | undefined): string[] {
  return Array.from((field ?? '').slice(0, 20_000).matchAll(/<([^<>\s]{1,500})>/g), ([, id = '']) =>
    line(id, 500),
  );
}

function textOf({ text, html }: Email): string {
  const written = text?.trim() ? text : textOfHtml(html ?? '');
  return asTyped(written)
    .replace(/[^\S\n\t]+$/gm, '')
    .replace(/\n{4,}/g, '\n\n\n')
    .trim()
    .slice(0, mailLimits.textCharacters)
    .toWellFormed();
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
};

/** The words of a page, for those who send nothing else. Every pattern stops at the next tag: the time is linear. */
function textOfHtml(html: string): string {
  return html
    .slice(0, 2_000_000)
    .replace(/<(style|script|head|title)\b[^>]*>/gi, '\0<$1>')
    .split('\0')
    .map((piece) => piece.replace(/^<(style|script|head|title)>[^<]*/i, ''))
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6])\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(?:#(\d{1,7})|(\w{2,6}));/g, (entity, code?: string, name?: string) =>
      code ? characterOf(Number(code)) : (named[name ?? ''] ?? entity),
    )
    .replace(/\n /g, '\n');
}

function characterOf(code: number): string {
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
}

/** Year 1990 to 2100: others are the clock of a machine that has none. */
function isStorableTime(at: Date): boolean {
  const year = at.getUTCFullYear();
  return year >= 1990 && year <= 2100;
}

function attachmentOf(
  { filename, mimeType, content }: Email['attachments'][number],
  index: number,
): ReceivedAttachment {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const unnamed = `vedlegg-${index + 1}${mimeType === 'message/rfc822' ? '.eml' : ''}`;
  return { ...namedFile(filename ?? '', unnamed), content: new Uint8Array(bytes) };
}

/**
 * RFC 3834: who answers mail by itself says so, and what comes back from a server has no sender. Mail that a person wrote is
 * never put aside because of a word in its subject.
 */
function automaticOf(
  headers: readonly Header[],
  sender: string,
  returnPath: string | undefined,
): Automatic | null {
  const value = (name: string) =>
    headers
      .find(({ key }) => key === name)
      ?.value.trim()
      .toLowerCase();
  const type = value('content-type') ?? '';
  const isReport = type.startsWith('multipart/report') && type.includes('delivery-status');
  const path = value('return-path') ?? returnPath;
  if (isReport || path === '<>' || /^(?:mailer-daemon|postmaster)@/i.test(sender)) return 'bounce';
  const submitted = value('auto-submitted');
  if (submitted && submitted !== 'no') return 'auto-reply';
  const suppress = value('x-auto-response-suppress');
  const isReply = headers.some(({ key }) => key === 'in-reply-to' || key === 'references');
  if (suppress && isReply && /\b(?:all|oof|autoreply)\b/.test(suppress)) return 'auto-reply';
  return value('x-autoreply') || value('x-autorespond') ? 'auto-reply' : null;
}
