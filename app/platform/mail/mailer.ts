import { createTransport } from 'nodemailer';

export interface Message {
  /** The same at every attempt: a receiver that gets the message twice can tell. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
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

/** Sends through a server: `smtp://user:password@host:587`. Gives up after half a minute; the job tries again. */
export function smtpMailer(url: string, from: string): Mailer {
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
    async send({ messageId, to, subject, text, html }) {
      await transport.sendMail({
        messageId,
        // An object, not a string: a comma or a line break in the address must not become a second receiver.
        to: { name: '', address: to },
        from,
        subject,
        text,
        ...(html === null ? {} : { html }),
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
  };
}
