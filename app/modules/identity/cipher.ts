import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a text is encrypted for. Each purpose has a key of its own, and opens nothing else. */
type Purpose = 'identity-number' | 'id-token' | 'pending-post';

/** Encrypts with AES-256-GCM, and makes the code that an identity number is looked up by. */
export interface Cipher {
  readonly seal: (purpose: Purpose, text: string) => Uint8Array;
  /** @throws when it was changed, or sealed with another key or for another purpose. */
  readonly open: (purpose: Purpose, sealed: Uint8Array) => string;
  /** The same for the same number, and of no use to anybody without the key. */
  readonly lookup: (identityNumber: string) => string;
}

const ivLength = 12;
const tagLength = 16;

/** @param secret at least 32 bytes in base64. */
export function makeCipher(secret: string): Cipher {
  const master = Buffer.from(secret, 'base64');
  const keyFor = (use: string) => Buffer.from(hkdfSync('sha256', master, '', use, 32));
  const keys = {
    'identity-number': keyFor('identity-number'),
    'id-token': keyFor('id-token'),
    'pending-post': keyFor('pending-post'),
  };
  const lookupKey = keyFor('identity-number-lookup');
  return {
    seal(purpose, text) {
      const iv = randomBytes(ivLength);
      const cipher = createCipheriv('aes-256-gcm', keys[purpose], iv);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]);
    },
    open(purpose, sealed) {
      const bytes = Buffer.from(sealed);
      const decipher = createDecipheriv('aes-256-gcm', keys[purpose], bytes.subarray(0, ivLength));
      decipher.setAuthTag(bytes.subarray(ivLength, ivLength + tagLength));
      const body = bytes.subarray(ivLength + tagLength);
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
    },
    lookup: (identityNumber) =>
      createHmac('sha256', lookupKey).update(identityNumber).digest('base64url'),
  };
}

/** The demo's key, made the first time and kept beside the embedded database, readable by its owner alone. */
export async function demoSecret(dataFolder: string): Promise<string> {
  const file = join(dataFolder, 'secret.key');
  await mkdir(dataFolder, { recursive: true });
  try {
    await writeFile(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFile(file, 'utf8');
}
