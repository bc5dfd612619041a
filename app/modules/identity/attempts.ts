import type { Db } from '#platform/db/database.ts';
import type { Attempt } from '#platform/oidc/client.ts';
import type { WhoSignsIn } from '#platform/oidc/settings.ts';
import { hashOf, inSignIn } from './sessions.ts';
import type { SignIn } from './sign-in.server.ts';

/** How long somebody can be at the issuer before they must begin again. */
const longest = 15 * 60_000;

export interface KnownAttempt {
  readonly who: WhoSignsIn;
  readonly attempt: Attempt;
  readonly returnTo: string;
}

/** Remembers a sign-in on its way, for this browser alone, and forgets those that came to nothing. */
export function rememberAttempt(
  db: Db,
  { clock }: SignIn,
  browser: string,
  { who, attempt, returnTo }: KnownAttempt,
): Promise<void> {
  const now = clock.now();
  return inSignIn(db, async (tx) => {
    await tx
      .deleteFrom('sign_in_attempt')
      .where('created_at', '<', new Date(now.valueOf() - longest))
      .execute();
    await tx
      .insertInto('sign_in_attempt')
      .values({
        state_hash: hashOf(attempt.state),
        browser_hash: hashOf(browser),
        who,
        nonce: attempt.nonce,
        code_verifier: attempt.codeVerifier,
        return_to: returnTo,
        created_at: now,
      })
      .execute();
  });
}

/** Takes out the attempt that an answer belongs to: the same answer a second time finds nothing. */
export function takeAttempt(
  db: Db,
  { clock }: SignIn,
  browser: string,
  state: string,
): Promise<KnownAttempt | undefined> {
  return inSignIn(db, async (tx) => {
    const row = await tx
      .deleteFrom('sign_in_attempt')
      .where('state_hash', '=', hashOf(state))
      .where('browser_hash', '=', hashOf(browser))
      .where('created_at', '>=', new Date(clock.now().valueOf() - longest))
      .returning(['who', 'nonce', 'code_verifier', 'return_to'])
      .executeTakeFirst();
    if (!row) return undefined;
    return {
      who: row.who === 'resident' ? 'resident' : 'staff',
      attempt: { state, nonce: row.nonce, codeVerifier: row.code_verifier },
      returnTo: row.return_to,
    };
  });
}
