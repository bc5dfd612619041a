/**
 * Every mail is registered exactly once: 200 mails come while the process that takes them in is killed with `kill -9` at 20
 * moments, the same each time. On the embedded database, and on PostgreSQL when TEST_DATABASE_URL is set.
 * `node scripts/run.mjs tests/kill/intake.ts`
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { sql } from 'kysely';
import { randomFrom } from '../../demo/random.ts';
import { anEml } from '../../app/modules/registry/testing/an-eml.ts';
import type { Place } from '../support/places.ts';
import { Lost } from './saves.ts';
import { inEachPlace } from './in-each-place.ts';

const mails = 200;
const kills = 20;
/** Milliseconds after it has begun: as long as a batch takes to come in. */
const killWithin = 400;
const governor = 'FMKILL';

await inEachPlace(survives);

async function survives(place: Place): Promise<void> {
  const began = performance.now();
  const folder = join(place.env.DATA_DIR ?? '', 'mail', governor);
  await mkdir(join(folder, 'in'), { recursive: true });
  const { next } = randomFrom('intake');
  let midway = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const running = await start(place);
    await drop(folder, kill * (mails / kills), mails / kills);
    await sleep(next() * killWithin);
    running.kill('SIGKILL');
    await once(running, 'exit');
    if ((await waiting(folder)) > 0) midway += 1;
  }
  const last = await start(place);
  while ((await waiting(folder)) > 0) await sleep(20);
  last.kill('SIGKILL');
  await once(last, 'exit');
  await verify(place, folder);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `${place.name}: ${mails} mails registered once each, ${kills} kills, ${midway} of them with mail still waiting, ${seconds} s`,
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

/** Puts mails in the folder, each as a whole. */
async function drop(folder: string, from: number, count: number): Promise<void> {
  for (let index = from; index < from + count; index += 1) {
    const path = join(folder, 'in', `${String(index).padStart(4, '0')}.eml`);
    const mail = anEml({
      messageId: `mail-${index}@kill.example`,
      subject: `Brev nummer ${index}`,
      text: `Tekst ${index}\n`.repeat(50),
      attachments: [{ name: `vedlegg-${index}.txt`, content: `Innhald ${index}` }],
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
    const done = await readdir(join(folder, 'done'));
    if (done.length !== mails) throw new Lost(`${mails} mails came, and ${done.length} were moved`);
  } finally {
    await close();
  }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
