import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { eicar, fakeClamd } from '#tests/support/fake-clamd.ts';
import { clamd, isScannerAddress, noVirusScan } from './virus-scan.ts';

const running: { readonly stop: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});

async function started(options: Parameters<typeof fakeClamd>[0] = {}) {
  const server = await fakeClamd(options);
  running.push(server);
  return server;
}

test('a file is clean when clamd says so, whatever its size', async () => {
  const { address, received } = await started();
  const large = new Uint8Array(300_000).fill(7);
  expect(await clamd(address).scan(large)).toBe('clean');
  expect(await clamd(address).scan(new Uint8Array())).toBe('clean');
  expect(received.map(({ length }) => length)).toEqual([300_000, 0]);
});

test('the test virus of all scanners is found', async () => {
  const { address } = await started();
  expect(await clamd(address).scan(eicar)).toBe('infected');
});

test('it is reached through a socket in the file system too', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'clamd-')), 'clamd.ctl');
  await started({ path });
  expect(await clamd(path).scan(eicar)).toBe('infected');
});

test.each([
  ['an error', 'INSTREAM size limit exceeded. ERROR\0'],
  ['half an answer', 'stream: O'],
  ['another program', 'HTTP/1.1 400 Bad Request\r\n\r\n'],
  ['nothing', ''],
])('%s says nothing of the file', async (_, answer) => {
  const { address } = await started({ answer });
  expect(await clamd(address).scan(eicar)).toBe('unknown');
});

test('one that does not answer, or is not there, says nothing either', async () => {
  const { address, stop } = await fakeClamd({ isSilent: true });
  expect(await clamd(address, 100).scan(eicar)).toBe('unknown');
  await stop();
  expect(await clamd(address).scan(eicar)).toBe('unknown');
});

test('without a scanner nothing is said to be clean', async () => {
  expect(await noVirusScan.scan(eicar)).toBe('none');
});

test.each(['127.0.0.1:3310', 'clamav:3310', '[::1]:3310', '/run/clamav/clamd.ctl'])(
  '%s names a scanner',
  (address) => {
    expect(isScannerAddress(address)).toBe(true);
  },
);

test.each(['clamav', '127.0.0.1:', ':3310', '127.0.0.1:99999', 'tcp://clamav:3310'])(
  '%s does not',
  (address) => {
    expect(isScannerAddress(address)).toBe(false);
  },
);
