import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type DemoPost, openDemoPost } from './demo-post.ts';
import { sendFailureOf } from './mailer.ts';

let root = '';
let post: DemoPost;
const registry = { governorId: 'FMDEMO', address: 'postmottak@demofylket.demo.example' };

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'medverk-post-'));
  const [folder, mailFolder] = [join(root, 'post'), join(root, 'mail')];
  post = await openDemoPost({ folder, mailFolder, registries: [registry], port: 0 });
});
afterEach(async () => {
  await post.close();
  await rm(root, { recursive: true, force: true });
});

const notice = {
  messageId: '<1@medverk.demo.example>',
  to: 'nav-9901@demo.example',
  subject: 'Ei kartlegging ventar',
  text: 'Logg inn og svar.',
  html: null,
};

test('what goes out can be read as the receiver would, the newest first', async () => {
  await post.mailer.send(notice);
  await post.mailer.send({ ...notice, subject: 'Påminning' });
  expect(await post.letters()).toMatchObject([
    { to: 'nav-9901@demo.example', subject: 'Påminning', text: 'Logg inn og svar.' },
    { subject: 'Ei kartlegging ventar' },
  ]);
});

test('what is written to a registry lies whole in its drop folder', async () => {
  const content = new TextEncoder().encode('skjema');
  await post.send({
    from: 'nav-9901@demo.example',
    to: registry.address,
    subject: 'Svar',
    text: 'Her er svaret.',
    attachments: [{ name: 'skjema.docx', content }],
  });
  const incoming = join(root, 'mail', 'FMDEMO', 'in');
  const names = await readdir(incoming);
  expect(names).toEqual([expect.stringMatching(/^\d+-\d+\.eml$/)]);
  expect(await readFile(join(incoming, names[0] ?? ''), 'utf8')).toContain('skjema.docx');
  expect(await post.letters()).toEqual([]);
});

test('an address that is not there is refused, as a real server would', async () => {
  const failed = await post.mailer
    .send({ ...notice, to: 'finst-ikkje@demo.example' })
    .then(() => undefined, sendFailureOf);
  expect(failed).toMatchObject({ isPermanent: true, statusCode: '5.1.1', why: 'no-address' });
});
