import { afterEach, expect, test } from 'vitest';
import { sha256Of } from '#platform/files/file-store.ts';
import { imapServer } from '#tests/support/imap-server.ts';
import { imapMailbox, takenFolder } from './imap-mailbox.ts';

const mail = (id: string, text = 'Hei') =>
  `Message-ID: <${id}>\r\nFrom: ola@x.example\r\n\r\n${text}\r\n`;
const taken = (id: string, content: string) => ({
  messageId: id,
  sha256: sha256Of(new TextEncoder().encode(content)),
});

let ended = () => {};
afterEach(() => ended());

async function aMailbox(mails: readonly string[]) {
  const server = await imapServer(mails);
  const mailbox = imapMailbox(server.url, 'FMDEMO');
  ended = server.close;
  return { server, mailbox };
}

test('mail is fetched whole, and moved when it is settled', async () => {
  const { server, mailbox } = await aMailbox([mail('ein@x'), mail('to@x')]);
  const keys = await mailbox.waiting();
  expect(keys).toEqual(['7:1', '7:2']);
  const fetched = await mailbox.fetch('7:1');
  expect(new TextDecoder().decode(fetched?.content)).toBe(mail('ein@x'));
  await mailbox.settle('7:1', taken('ein@x', mail('ein@x')));
  expect(await mailbox.waiting()).toEqual(['7:2']);
  expect(server.folders.get(takenFolder)?.map(({ content }) => content)).toEqual([mail('ein@x')]);
  // The folder is there the second time, and a mail that has gone is no fault.
  await mailbox.settle('7:2', taken('to@x', mail('to@x')));
  await mailbox.settle('7:2', taken('to@x', mail('to@x')));
  expect(await mailbox.fetch('7:2')).toBeUndefined();
  // Another mailbox would have counted anew.
  expect(await mailbox.fetch('8:2')).toBeUndefined();
  await mailbox.rest();
});

test('only the same mail is deleted, and not another with its Message-ID', async () => {
  const { server, mailbox } = await aMailbox([mail('ein@x'), mail('ein@x', 'Noko anna')]);
  for (const key of await mailbox.waiting()) await mailbox.settle(key, taken('', ''));
  expect(await mailbox.removeCopy(taken('ein@x', mail('ein@x')))).toBe(true);
  expect(await mailbox.removeCopy(taken('ein@x', mail('ein@x')))).toBe(true);
  expect(server.folders.get(takenFolder)?.map(({ content }) => content)).toEqual([
    mail('ein@x', 'Noko anna'),
  ]);
  await mailbox.rest();
});

test('a server that goes away fails the round, and the next one connects anew', async () => {
  const { server, mailbox } = await aMailbox([mail('ein@x')]);
  expect(await mailbox.waiting()).toHaveLength(1);
  server.close();
  await expect(mailbox.waiting()).rejects.toThrow(/./);
  await mailbox.rest();
});
