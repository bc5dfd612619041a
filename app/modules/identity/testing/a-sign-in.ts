import { tmpdir } from 'node:os';
import type { Clock } from '#platform/clock.ts';
import { testDay } from '#tests/support/services.ts';
import { makeSignIn, type SignIn } from '../sign-in.server.ts';

/** Sign-in as the demo has it, with a clock that the test moves and a key that is the same every time. */
export function aSignIn(
  rest: { clock?: Clock; publicUrl?: string; localPort?: number } = {},
): Promise<SignIn> {
  return makeSignIn({
    env: {
      PUBLIC_URL: rest.publicUrl ?? 'http://localhost:3000',
      MEDVERK_SECRET: Buffer.alloc(32, 3).toString('base64'),
    },
    dataFolder: tmpdir(),
    localPort: () => rest.localPort ?? 3000,
    clock: rest.clock ?? { now: () => testDay },
  });
}
