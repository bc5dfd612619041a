/**
 * Taking in mail, against reading it with postal-mime and writing the same rows, a transaction for each mail, and nothing
 * else: what it costs beside to keep it once, look for personal data, audit, read the forms and put them forward.
 */
import { createHash, randomUUID } from 'node:crypto';
import PostalMime from 'postal-mime';
import { isoDate } from '../app/kernel/date.ts';
import { openCase } from '../app/modules/cases/api.ts';
import type { AttachmentId, MailId } from '../app/modules/registry/domain/incoming-mail.ts';
import { insertAttachments, insertMail } from '../app/modules/registry/store.ts';
import { anEml } from '../app/modules/registry/testing/an-eml.ts';
import { readForms } from '../app/modules/registry/usecases/read-forms.ts';
import { takeIn } from '../app/modules/registry/usecases/receive-mail.ts';
import {
  aForm,
  aQuestion,
  storedResponse,
  storedSurvey,
} from '../app/modules/surveys/testing/a-survey.ts';
import { wordForm } from '../app/modules/surveys/word-form.ts';
import { systemActor } from '../app/platform/access.ts';
import { type Db, inScope } from '../app/platform/db/database.ts';
import { migrate } from '../app/platform/db/migrate.ts';
import { keepFile } from '../app/platform/files/files.ts';
import { rememberedMailbox } from '../app/platform/mail/mailbox.ts';
import type { Place } from '../tests/support/places.ts';
import { median } from './load.ts';
import { benchServices } from './services.ts';

const formEach = 10;

/** The title, the headings and the rows of its table in the report. */
export async function mailTable(quick: boolean, place: Place) {
  const count = quick ? 20 : 300;
  const runs = quick ? 1 : 5;
  const connection = await place.connect();
  const { db } = connection;
  await migrate(db);
  const times = { plain: [] as number[], taken: [] as number[], read: [] as number[] };
  // The first warms up, and is not counted.
  for (let run = 0; run <= runs; run += 1) {
    const measured = await oneRun(db, count);
    if (run === 0) continue;
    times.plain.push(measured.plain);
    times.taken.push(measured.taken);
    times.read.push(measured.read);
  }
  await connection.close();
  const [plain, taken, read] = [median(times.plain), median(times.taken), median(times.read)];
  const row = (what: string, milliseconds: number, of: number) => [
    what,
    ((of * 1000) / milliseconds).toFixed(0),
    (milliseconds / of).toFixed(2),
    (milliseconds / of / (plain / count)).toFixed(2),
  ];
  return [
    `${place.name}: ${count} mails of 2 kB with an attachment, each tenth with a Word form`,
    ['', 'A second', 'ms for one', 'Ratio'],
    [
      row('Read with postal-mime, and the rows written', plain, count),
      row('Registered', taken, count),
      row('Forms read and put forward', read, count / formEach),
    ],
  ] as const;
}

async function oneRun(db: Db, count: number) {
  const governorId = `FM${randomUUID()}`;
  const mails = await someMail(db, governorId, count);
  const plain = await timed(async () => {
    for (const mail of mails) await readAndWrite(db, mail);
  });
  const services = benchServices(db);
  const { mailbox } = rememberedMailbox(governorId, mails);
  const taken = await timed(async () => {
    const { stored, faults } = await takeIn(services, mailbox);
    if (stored !== count || faults.length > 0)
      throw new Error(`${stored} of ${count} mails were registered`, { cause: faults[0] });
  });
  const read = await timed(() => readAll(db, governorId, services));
  return { plain, taken, read };
}

/** The least that could be done: nothing is looked for, checked or audited. */
async function readAndWrite(db: Db, mail: Uint8Array): Promise<void> {
  const email = await PostalMime.parse(mail, {
    attachmentEncoding: 'arraybuffer',
    rfc822Attachments: true,
  });
  const governorId = 'FMPLAIN';
  const id = randomUUID() as MailId;
  const sum = createHash('sha256').update(mail).digest('hex');
  const now = new Date();
  await inScope(db, systemActor(governorId), async (tx) => {
    await insertMail(tx, {
      id,
      governorId,
      mailbox: 'plain',
      channel: 'mail',
      messageId: email.messageId ?? '',
      contentHash: sum,
      raw: { sha256: sum, isKept: true },
      threadIds: [],
      sender: { name: email.from?.name ?? '', address: email.from?.address ?? '' },
      recipients: [],
      sentAt: null,
      receivedAt: now,
      subject: email.subject ?? '',
      text: email.text ?? '',
      automatic: null,
      fault: null,
      personalData: [],
    });
    await keepFile({ tx, now }, { sha256: sum, size: mail.length });
    const attachments = email.attachments.map(({ filename, content }) => {
      const bytes = new Uint8Array(content as ArrayBuffer);
      return {
        id: randomUUID() as AttachmentId,
        name: filename ?? '',
        mediaType: 'application/octet-stream',
        size: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      };
    });
    for (const attachment of attachments) await keepFile({ tx, now }, attachment);
    await insertAttachments(tx, { id, governorId }, attachments);
  });
}

/** The job takes fifty at a time. */
async function readAll(db: Db, governorId: string, services: ReturnType<typeof benchServices>) {
  const unread = () =>
    inScope(db, systemActor(governorId), (tx) =>
      tx.selectFrom('incoming_form').select('mail_id').where('state', '=', 'unread').execute(),
    );
  while ((await unread()).length > 0) await readForms(services, governorId);
}

/** Mail from offices that a round has asked. */
async function someMail(db: Db, governorId: string, count: number): Promise<Uint8Array[]> {
  const actor = systemActor(governorId);
  const now = new Date();
  const filing = { actor, now, today: isoDate('2026-11-02'), newId: () => randomUUID() };
  const owner = { kind: 'governor', unitId: governorId } as const;
  const folder = await inScope(db, actor, (tx) =>
    openCase(tx, { owner, title: 'Kartlegging' }, filing),
  );
  const question = aQuestion({ code: 'K1' });
  const form = aForm(question);
  const survey = await storedSurvey(db, { governorId, form, caseId: folder.id });
  const mails: Uint8Array[] = [];
  for (let index = 0; index < count; index += 1) {
    const isForm = index % formEach === 0;
    const content = isForm
      ? wordForm({
          survey,
          response: await storedResponse(db, survey),
          answers: new Map([[question.id, { entered: [`Svar ${index}`], comment: '' }]]),
          askedBy: survey.title,
          language: 'nn',
          both: false,
          madeAt: now,
          signed: null,
        })
      : `Vedlegg ${index}\n`.repeat(50);
    mails.push(
      anEml({
        messageId: `${index}@${governorId}`,
        subject: `Brev nummer ${index}`,
        text: `Her er tekst nummer ${index} om kartlegginga.\n`.repeat(40),
        attachments: [{ name: isForm ? 'skjema.docx' : 'vedlegg.txt', content }],
      }),
    );
  }
  return mails;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
