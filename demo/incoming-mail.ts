import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { demoGovernor } from './rounds.ts';
import { responseId } from './timeline.ts';

/** The county governors that can be written to in the demo. */
export const demoRegistries = [
  { governorId: demoGovernor, address: 'postmottak@demofylket.demo.example' },
  { governorId: 'FMVL', address: 'postmottak@vestland.demo.example' },
] as const;

/** What somebody has sent to the registry of Demofylket. Everybody is invented, and so is the number: it is synthetic. */
const mails = [
  {
    name: 'sporsmal',
    from: 'Liv Demo <liv@demovik.demo.example>',
    subject: 'Spørsmål om fristen',
    text: `Hei!

Vi er to som skal svare på kartlegginga, og ein av oss er borte denne veka. Kan vi få nokre dagar til? Det gjeld denne:
http://127.0.0.1:3000/svar/${responseId(0, '9901')}

Helsing
Liv Demo
Nav Demovik`,
  },
  {
    name: 'fodselsnummer',
    from: 'Mari Demo <mari@innbyggjar.example>',
    subject: 'Søknaden min',
    text: `Hei,

jeg har søkt om program på Nav-kontoret, men har ikke fått svar. Fødselsnummeret mitt er 15887599936.
Jeg har vært sykmeldt for angst siden i vår, og lurer på om dere kan hjelpe.

Hilsen Mari Demo`,
  },
  {
    name: 'fravaer',
    from: 'Ola Demo <ola@demovik.demo.example>',
    subject: 'Automatisk svar: Påminning',
    headers: ['Auto-Submitted: auto-replied'],
    text: 'Eg er på ferie og les ikkje e-post før måndag.',
  },
] as const;

/** Puts invented mail in the drop folder, once: the job takes it in from there, as it would any other. */
export async function dropDemoMail(mailFolder: string, now: Date): Promise<void> {
  const folder = join(mailFolder, demoGovernor);
  const known = await readdir(folder).catch(() => []);
  if (known.length > 0) return;
  const incoming = join(folder, 'in');
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  for (const mail of mails) {
    const unfinished = join(incoming, `${mail.name}.part`);
    await writeFile(unfinished, written(mail, now), { mode: 0o600 });
    await rename(unfinished, join(incoming, `${mail.name}.eml`));
  }
}

function written(mail: (typeof mails)[number], now: Date): string {
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  return [
    `From: ${mail.from}`,
    'To: postmottak@demofylket.demo.example',
    `Subject: =?utf-8?B?${base64(mail.subject)}?=`,
    `Date: ${now.toUTCString()}`,
    `Message-ID: <${mail.name}@demo.example>`,
    ...('headers' in mail ? mail.headers : []),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64(mail.text),
    '',
  ].join('\r\n');
}
