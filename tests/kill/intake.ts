/**
 * Every mail is registered exactly once, and every form in them put forward exactly once: 200 mails come, each tenth with a
 * form, while the process that takes them in is killed with `kill -9` at 20 moments, the same each time. On the embedded database, and on PostgreSQL when TEST_DATABASE_URL is set.
 * `node scripts/run.mjs tests/kill/intake.ts`
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { sql } from 'kysely';
import { isoDate } from '../../app/kernel/date.ts';
import { openCase } from '../../app/modules/cases/api.ts';
import {
  aForm,
  aQuestion,
  storedResponse,
  storedSurvey,
} from '../../app/modules/surveys/testing/a-survey.ts';
import { wordForm } from '../../app/modules/surveys/word-form.ts';
import { systemActor } from '../../app/platform/access.ts';
import { type Connection, inScope } from '../../app/platform/db/database.ts';
import { randomFrom } from '../../demo/random.ts';
import { anEml } from '../../app/modules/registry/testing/an-eml.ts';
import type { Place } from '../support/places.ts';
import { Lost } from './saves.ts';
import { inEachPlace } from './in-each-place.ts';

const mails = 200;
const kills = 20;
const formEach = 10;
/** Milliseconds after it has begun: as long as a batch takes to come in and be read. */
const killWithin = 1500;
const governor = 'FMKILL';

await inEachPlace(survives);

async function survives(place: Place): Promise<void> {
  const began = performance.now();
  const folder = join(place.env.DATA_DIR ?? '', 'mail', governor);
  await mkdir(join(folder, 'in'), { recursive: true });
  const { next } = randomFrom('intake');
  let midway = 0;
  await end(await start(place));
  const forms = await askedOffices(place);
  for (let kill = 0; kill < kills; kill += 1) {
    const running = await start(place);
    await drop(folder, kill * (mails / kills), mails / kills, forms);
    await sleep(next() * killWithin);
    await end(running);
    if ((await waiting(folder)) > 0) midway += 1;
  }
  const last = await start(place);
  while ((await waiting(folder)) > 0) await sleep(20);
  // The forms of the last mails are read after the mails have been moved.
  await sleep(3000);
  await end(last);
  await verify(place, folder);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `${place.name}: ${mails} mails registered and ${forms.length} forms put forward once each, ${kills} kills, ${midway} of them with mail still waiting, ${seconds} s`,
  );
}

async function start({ env }: Place): Promise<ChildProcess> {
  const started = spawn(process.execPath, [resolve('tests/kill/intake-process.ts')], {
    env: { ...process.env, ...env, DEMO: 'off' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const told = await Promise.race([
    once(started.stdout, 'data').then(() => true),
    once(started, 'exit').then(() => false),
  ]);
  if (!told) throw new Error('The process that takes in mail did not start');
  return started;
}

async function end(running: ChildProcess): Promise<void> {
  running.kill('SIGKILL');
  await once(running, 'exit');
}

/** A round with an office for each form that is to come, filled in. */
async function askedOffices(place: Place): Promise<readonly Uint8Array[]> {
  const { db, close } = await place.connect();
  try {
    const actor = systemActor(governor);
    const now = new Date();
    const filing = { actor, now, today: isoDate('2026-11-02'), newId: () => randomUUID() };
    const folder = await inScope(db, actor, (tx) =>
      openCase(tx, { owner: { kind: 'governor', unitId: governor }, title: 'Kartlegging' }, filing),
    );
    const question = aQuestion({ code: 'K1' });
    const form = aForm(question);
    const survey = await storedSurvey(db, { governorId: governor, form, caseId: folder.id });
    const files: Uint8Array[] = [];
    for (let index = 0; index < mails / formEach; index += 1) {
      const response = await storedResponse(db, survey);
      files.push(
        wordForm({
          survey,
          response,
          answers: new Map([[question.id, { entered: [`Svar ${index}`], comment: '' }]]),
          askedBy: survey.title,
          language: 'nn',
          both: false,
          madeAt: now,
          signed: null,
        }),
      );
    }
    return files;
  } finally {
    await close();
  }
}

/** Puts mails in the folder, each as a whole. */
async function drop(
  folder: string,
  from: number,
  count: number,
  forms: readonly Uint8Array[],
): Promise<void> {
  for (let index = from; index < from + count; index += 1) {
    const path = join(folder, 'in', `${String(index).padStart(4, '0')}.eml`);
    const form = index % formEach === 0 ? forms[index / formEach] : undefined;
    const attachment = form
      ? { name: 'skjema.docx', content: form }
      : { name: `vedlegg-${index}.txt`, content: `Innhald ${index}` };
    const mail = anEml({
      messageId: `mail-${index}@kill.example`,
      subject: `Brev nummer ${index}`,
      text: `Tekst ${index}\n`.repeat(50),
      attachments: [attachment],
    });
    await writeFile(`${path}.part`, mail);
    await rename(`${path}.part`, path);
  }
}

async function waiting(folder: string): Promise<number> {
  return (await readdir(join(folder, 'in'))).length;
}

async function verify(place: Place, folder: string): Promise<void> {
  const { db, close } = await place.connect();
  try {
    const { rows } = await sql<{ message_id: string; raw_sha256: string; sums: string[] | null }>`
      select message_id, raw_sha256, array_agg(a.sha256) filter (where a.id is not null) as sums
      from kvp.incoming_mail m left join kvp.incoming_attachment a on a.mail_id = m.id
      group by m.id`.execute(db);
    const ids = new Set(rows.map((row) => row.message_id));
    if (ids.size !== mails) throw new Lost(`${mails} mails came, and ${ids.size} are there`);
    if (rows.length !== mails) throw new Lost(`${mails} mails came, and ${rows.length} are kept`);
    const files = join(place.env.DATA_DIR ?? '', 'files');
    for (const { message_id, raw_sha256, sums } of rows) {
      if (sums?.length !== 1) throw new Lost(`${message_id} has ${sums?.length ?? 0} files`);
      for (const sum of [raw_sha256, ...sums])
        if (!existsSync(join(files, sum.slice(0, 2), sum)))
          throw new Lost(`A file of ${message_id} is not on the disk`);
    }
    await verifyForms(db);
    const done = await readdir(join(folder, 'done'));
    if (done.length !== mails) throw new Lost(`${mails} mails came, and ${done.length} were moved`);
  } finally {
    await close();
  }
}

/** Each office has one form, with its original in the case, and its mail lies there too. */
async function verifyForms(db: Connection['db']): Promise<void> {
  const expected = mails / formEach;
  const { rows } = await sql<{ what: string; count: number }>`
    select 'forms' as what, count(*)::int as count from kvp.survey_word_form
    union all select 'offices with a form', count(distinct response_id)::int from kvp.survey_word_form
    union all select 'forms taken', count(*)::int from kvp.incoming_form where state = 'taken'
    union all select 'mails filed', count(*)::int from kvp.incoming_mail where state = 'filed'
    union all select 'originals', count(*)::int from kvp.case_document where title not like '%.eml)' and html is null
    union all select 'mails in the case', count(*)::int from kvp.case_document where html is not null
  `.execute(db);
  for (const { what, count } of rows)
    if (count !== expected)
      throw new Lost(`${expected} forms came, and there are ${count} ${what}`);
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
