import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { RateLimit } from '#platform/rate-limit.ts';

/**
 * What a look at the message before it is sent is stamped with, so that a program cannot send a thousand without reading the
 * page: a person needs some seconds, and each stamp is good once. The key lasts as long as the process; whoever meets a new
 * one looks once more, with the text kept.
 */
const key = randomBytes(32);
const used = new RateLimit(1, 24 * 3_600_000);
const leastMilliseconds = 3_000;
const mostMilliseconds = 12 * 3_600_000;

export function stamp(now: Date): string {
  const written = `${now.valueOf().toString(36)}.${randomBytes(9).toString('base64url')}`;
  return `${written}.${signature(written)}`;
}

/** Whether a stamp is ours, old enough and not used before. It is spent now. */
export function spendStamp(given: string, now: Date): 'used' | 'too-quick' | 'look-again' {
  const [at = '', chance = '', signed = ''] = given.split('.');
  const right = Buffer.from(signature(`${at}.${chance}`));
  const shown = Buffer.from(signed);
  if (right.length !== shown.length || !timingSafeEqual(right, shown)) return 'look-again';
  const age = now.valueOf() - Number.parseInt(at, 36);
  if (age < leastMilliseconds) return 'too-quick';
  if (age > mostMilliseconds) return 'look-again';
  return used.take(signed, now) ? 'used' : 'look-again';
}

function signature(written: string): string {
  return createHmac('sha256', key).update(written).digest('base64url');
}
