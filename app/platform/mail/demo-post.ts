import { once } from 'node:events';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import { mailLimits } from './mailbox.ts';
import { type Mailer, smtpMailer } from './mailer.ts';
import { readFetched } from './read-mail.ts';
import type { ReceivedMail } from './received-mail.ts';

/** A mail that went out from the demo, as the receiver would read it. */
export interface DemoLetter extends Pick<ReceivedMail, 'subject' | 'text' | 'sender'> {
  readonly id: string;
  readonly to: string;
  readonly at: Date;
  readonly attachments: readonly string[];
}

/** What somebody in the demo writes to a county governor. */
export interface DemoMail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly { readonly name: string; readonly content: Uint8Array }[];
}

/** The post office of a demo: all its mail goes through a server of our own, and none of it leaves the machine. */
export interface DemoPost {
  readonly mailer: Mailer;
  /** Where a mail program on this machine can send too. */
  readonly port: number;
  /** Those that can be written to, with the address of each. */
  readonly registries: readonly { readonly governorId: string; readonly address: string }[];
  /** What has gone out, the newest first; no more than a page holds. */
  readonly letters: () => Promise<readonly DemoLetter[]>;
  readonly send: (mail: DemoMail) => Promise<void>;
  readonly close: () => Promise<void>;
}

const shown = 50;

/**
 * An SMTP server on this machine. Mail to a registry is put in its drop folder, where the job takes it in as any other; mail
 * to all others can be read on the demo's page. An address that begins with `finst-ikkje` is refused, so that one can see
 * what happens then.
 */
export async function openDemoPost({
  folder,
  mailFolder,
  registries,
  port,
}: {
  readonly folder: string;
  readonly mailFolder: string;
  readonly registries: DemoPost['registries'];
  /** 0 for one that is free. */
  readonly port: number;
}): Promise<DemoPost> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  let count = 0;
  const deliver = async (to: string, content: Uint8Array) => {
    const registry = registries.find(({ address }) => address === to.toLowerCase());
    const into = registry ? join(mailFolder, registry.governorId, 'in') : folder;
    await mkdir(into, { recursive: true, mode: 0o700 });
    count += 1;
    const name = `${Date.now()}-${count}`;
    await writeFile(join(into, `${name}.part`), content, { mode: 0o600 });
    await rename(join(into, `${name}.part`), join(into, `${name}.eml`));
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    size: mailLimits.bytes,
    logger: false,
    onRcptTo({ address }, _session, done) {
      const refused = Object.assign(new Error('5.1.1 No such mailbox'), { responseCode: 550 });
      done(address.toLowerCase().startsWith('finst-ikkje') ? refused : null);
    },
    onData(stream, { envelope }, done) {
      void (async () => {
        const chunks: Buffer[] = [];
        for await (const chunk of stream) chunks.push(chunk as Buffer);
        if (stream.sizeExceeded)
          throw Object.assign(new Error('5.3.4 Too large'), { responseCode: 552 });
        for (const { address } of envelope.rcptTo)
          await deliver(address, withReceiver(address, Buffer.concat(chunks)));
      })().then(
        () => done(),
        (error: Error) => done(error),
      );
    },
  });
  server.on('error', () => {});
  const listening = server.listen(port, '127.0.0.1');
  await Promise.race([
    once(listening, 'listening'),
    once(server, 'error').then(([error]) => {
      throw error;
    }),
  ]);
  const at = listening.address();
  const taken = typeof at === 'object' && at ? at.port : port;
  const url = `smtp://127.0.0.1:${taken}`;
  // What is sent goes no further than this machine, and the pages say so.
  const mailer: Mailer = {
    ...smtpMailer(url, 'Medverk <ikkje-svar@medverk.demo.example>'),
    delivery: 'outbox',
  };
  return {
    mailer,
    port: taken,
    registries,
    letters: () => lettersIn(folder),
    async send({ attachments, from, to, ...written }) {
      const transport = createTransport({ url, disableFileAccess: true, disableUrlAccess: true });
      await transport.sendMail({
        from: { name: '', address: from },
        to: { name: '', address: to },
        ...written,
        attachments: attachments.map(({ name, content }) => ({
          filename: name,
          content: Buffer.from(content),
        })),
      });
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Each receiver has a copy, and the copy says whose it is. */
function withReceiver(address: string, content: Buffer): Uint8Array {
  return Buffer.concat([Buffer.from(`Delivered-To: ${address}\r\n`), content]);
}

async function lettersIn(folder: string): Promise<readonly DemoLetter[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.eml'));
  const newest = names.toSorted((one, other) => numberOf(other) - numberOf(one)).slice(0, shown);
  const letters: DemoLetter[] = [];
  for (const name of newest) {
    const content = new Uint8Array(await readFile(join(folder, name)));
    const mail = await readFetched({ content, isWhole: true, size: content.length });
    letters.push({
      id: name.replace(/\.eml$/, ''),
      to: mail.recipients[0] ?? '',
      at: new Date(Number(name.split('-')[0])),
      sender: mail.sender,
      subject: mail.subject,
      text: mail.text,
      attachments: mail.attachments.map((attachment) => attachment.name),
    });
  }
  return letters;
}

function numberOf(name: string): number {
  const [at = '0', count = '0'] = name.replace(/\.eml$/, '').split('-');
  return Number(at) * 1000 + Number(count);
}
