import { statusCodeIn } from './status-code.ts';

/** What a server tells of a mail that it was to deliver (RFC 3464), or tried to say in plain words. Not to be believed. */
export interface DeliveryReport {
  /** `delayed`: it goes on trying. What has come through is not reported here. */
  readonly action: 'failed' | 'delayed';
  /** Empty where none is told. */
  readonly statusCode: string;
  readonly smtpCode: number;
  /** Message-IDs that it is about, without the angle brackets, the surest first. */
  readonly messageIds: readonly string[];
  /** What we called the mail when we sent it (RFC 3461). */
  readonly envelopeId: string;
  /** Who did not get it. */
  readonly recipients: readonly string[];
}

interface Part {
  readonly mimeType: string;
  readonly text: string;
}

const most = { characters: 100_000, ids: 10, recipients: 20 };

/** Reads the report in a mail that came back; null where it says of nothing that it failed or is late. */
export function readDeliveryReport(text: string, parts: readonly Part[]): DeliveryReport | null {
  const of = (...types: readonly string[]) =>
    parts
      .filter(({ mimeType }) => types.includes(mimeType))
      .map((part) => part.text.slice(0, most.characters))
      .join('\n\n');
  const status = of('message/delivery-status', 'message/global-delivery-status');
  const original = of(
    'message/rfc822',
    'text/rfc822-headers',
    'message/global',
    'message/global-headers',
  );
  const words = text.slice(0, most.characters);
  // A mail that is sent back whole may say anything further down.
  const messageIds = [...idsIn(headingOf(original)), ...idsIn(words)].slice(0, most.ids);
  return status === '' ? inWords(words, messageIds) : inFields(status, words, messageIds);
}

/** The fields of the standard: a block for the mail, and one for each who was to have it. */
function inFields(
  status: string,
  words: string,
  messageIds: readonly string[],
): DeliveryReport | null {
  const blocks = status
    .replace(/\r/g, '')
    .split(/\n[^\S\n]*\n+/)
    .map(fieldsOf);
  const receivers = blocks.filter(
    (fields) => fields.has('action') || fields.has('final-recipient'),
  );
  const told = (action: string) =>
    receivers.filter((fields) => fields.get('action')?.toLowerCase().startsWith(action));
  const failed = told('failed');
  const about = failed.length > 0 ? failed : told('delayed');
  const [first] = about;
  if (!first) return null;
  const said = first.get('diagnostic-code') ?? '';
  return {
    action: failed.length > 0 ? 'failed' : 'delayed',
    statusCode:
      statusCodeIn(first.get('status') ?? '') || statusCodeIn(said) || statusCodeIn(words),
    smtpCode: smtpCodeIn(said),
    messageIds,
    envelopeId:
      (blocks.find((fields) => fields.has('original-envelope-id')) ?? first)
        .get('original-envelope-id')
        ?.slice(0, 200) ?? '',
    recipients: [
      ...new Set(
        about.flatMap((fields) => [
          ...addressesIn(fields.get('original-recipient') ?? ''),
          ...addressesIn(fields.get('final-recipient') ?? ''),
        ]),
      ),
    ].slice(0, most.recipients),
  };
}

function fieldsOf(block: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of block.replace(/\n[^\S\n]+/g, ' ').split('\n')) {
    const [, name = '', value = ''] = /^([A-Za-z][A-Za-z0-9-]{0,60}):\s*(.*)$/.exec(line) ?? [];
    if (name && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value.trim());
  }
  return fields;
}

const isLate =
  /\b(?:delayed|will (?:keep|continue) (?:trying|to try)|will be retried|still (?:being )?(?:trying|retried)|forsinka|forsinket|do not need to resend|no need to resend)\b/i;

/** A server that writes its own way: a code, an address, and often the mail it is about. */
function inWords(words: string, messageIds: readonly string[]): DeliveryReport | null {
  const statusCode = statusCodeIn(words);
  const smtpCode = smtpCodeIn(words);
  const says =
    statusCode !== '' ||
    smtpCode !== 0 ||
    /undeliver|not (?:be )?delivered|could ?n[o']t be delivered|delivery (?:has )?failed|no such user|user unknown|ikkje (?:bli )?lever|ikke (?:bli )?lever/i.test(
      words,
    );
  if (!says) return null;
  const code = statusCode || String(smtpCode);
  return {
    action: code.startsWith('4') || isLate.test(words) ? 'delayed' : 'failed',
    statusCode,
    smtpCode,
    messageIds,
    envelopeId: '',
    recipients: [...new Set(addressesIn(words))].slice(0, most.recipients),
  };
}

function smtpCodeIn(text: string): number {
  return Number(/(?<![\d.])[45]\d\d(?=[ -])/.exec(text)?.[0] ?? 0);
}

/** Up to the first empty line. */
function headingOf(mail: string): string {
  return mail.replace(/\r/g, '').split('\n\n')[0] ?? '';
}

function idsIn(text: string): readonly string[] {
  return Array.from(
    text.matchAll(/^\s*>?\s*message-id:\s*<([^<>\s]{1,500})>/gim),
    ([, id = '']) => id,
  );
}

function addressesIn(text: string): readonly string[] {
  return Array.from(
    text.matchAll(/(?<![^\s<("':;,])[^\s<>()"':;,@]{1,64}@[A-Za-z0-9.-]{1,255}[A-Za-z0-9]/g),
    ([address]) => address.toLowerCase(),
  );
}
