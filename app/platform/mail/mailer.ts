import { createTransport } from 'nodemailer';
import { reasonOf, statusCodeIn, type UndeliveredReason } from './status-code.ts';

export interface Message {
  /** The same at every attempt: a receiver that gets the message twice can tell. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly attachments?: readonly {
    readonly name: string;
    readonly mediaType: string;
    readonly content: Uint8Array;
  }[];
}

/** The way out. `outbox` delivers to nobody: what was sent is read on the page `/utboks`. */
export interface Mailer {
  readonly delivery: 'smtp' | 'outbox';
  /** The host in Message-ID. */
  readonly host: string;
  readonly send: (message: Message) => Promise<void>;
}

export const outbox: Mailer = {
  delivery: 'outbox',
  host: 'medverk.invalid',
  send: async () => {},
};

/**
 * Sends through a server: `smtp://user:password@host:587`. Gives up after half a minute; the job tries again. What cannot be
 * delivered is reported to `reports`, which should be an address that is taken in (docs/operations.md).
 */
export function smtpMailer(url: string, from: string, reports?: string): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    delivery: 'smtp',
    host: from.split('@').at(-1)?.replace(/>.*$/, '') ?? 'localhost',
    async send({ messageId, to, subject, text, html, attachments = [] }) {
      await transport.sendMail({
        messageId,
        // An object, not a string: a comma or a line break in the address must not become a second receiver.
        to: { name: '', address: to },
        from,
        ...(reports === undefined ? {} : { envelope: { from: reports, to } }),
        // Where the server can, the report tells our own id back, and comes for what is late too.
        dsn: {
          id: messageId.replace(/[<>]/g, ''),
          return: 'headers',
          notify: ['failure', 'delay'],
          recipient: to,
        },
        subject,
        text,
        ...(html === null ? {} : { html }),
        attachments: attachments.map(({ name, mediaType, content }) => ({
          filename: name,
          contentType: mediaType,
          content: Buffer.from(content),
        })),
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
  };
}

/** What a server said when it would not have a mail. */
export interface SendFailure {
  /** `EENVELOPE 550`, without the address that servers like to repeat. */
  readonly code: string;
  /** Said of this mail for good (RFC 5321, 4.2.1): another attempt gets the same answer. */
  readonly isPermanent: boolean;
  readonly statusCode: string;
  readonly why: UndeliveredReason;
}

/**
 * What can be told of a sending that failed. Only what is said of the receiver or the mail itself is for good: a wrong
 * password or sender is ours to mend, and the mail is sent when it is.
 */
export function sendFailureOf(error: unknown): SendFailure {
  const { code, responseCode, command, response } = error as {
    code?: string;
    responseCode?: number;
    command?: string;
    response?: string;
  };
  const statusCode = statusCodeIn(response ?? '');
  const isOfMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  const isPermanent =
    isOfMail &&
    command !== 'MAIL FROM' &&
    (responseCode === undefined ? command === 'API' : responseCode >= 500);
  return {
    code: [code, responseCode].filter((part) => part !== undefined).join(' ') || 'unknown',
    isPermanent,
    statusCode,
    why: isPermanent && command === 'API' ? 'no-address' : reasonOf(statusCode, responseCode),
  };
}
