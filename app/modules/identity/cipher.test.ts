import { mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { demoSecret, makeCipher } from './cipher.ts';

const cipher = makeCipher(Buffer.alloc(32, 1).toString('base64'));
const other = makeCipher(Buffer.alloc(32, 2).toString('base64'));
const number = '15899012302';

test('opens what it sealed, and never seals the same way twice', () => {
  const sealed = cipher.seal('identity-number', number);
  expect(cipher.open('identity-number', sealed)).toBe(number);
  expect(cipher.seal('identity-number', number)).not.toEqual(sealed);
  expect(Buffer.from(sealed).toString('latin1')).not.toContain(number);
});

test('opens nothing that was changed, or sealed with another key or for another purpose', () => {
  const sealed = cipher.seal('identity-number', number);
  const changed = sealed.map((byte, index) => (index === sealed.length - 1 ? byte ^ 1 : byte));
  expect(() => cipher.open('identity-number', changed)).toThrow('unable to authenticate data');
  expect(() => other.open('identity-number', sealed)).toThrow('unable to authenticate data');
  expect(() => cipher.open('id-token', sealed)).toThrow('unable to authenticate data');
});

test('looks up by a code that needs the key', () => {
  expect(cipher.lookup(number)).toBe(cipher.lookup(number));
  expect(cipher.lookup(number)).not.toBe(other.lookup(number));
});

test('the demo keeps its key, for its owner alone', async () => {
  const folder = join(await mkdtemp(join(tmpdir(), 'medverk-')), 'data');
  const secret = await demoSecret(folder);
  expect(await demoSecret(folder)).toBe(secret);
  expect(Buffer.from(secret, 'base64')).toHaveLength(32);
  expect((await stat(join(folder, 'secret.key'))).mode & 0o777).toBe(0o600);
});
