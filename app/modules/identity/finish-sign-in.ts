import { AuthorizationResponseError } from 'openid-client';
import { today } from '#platform/clock.ts';
import { LevelTooLow } from '#platform/oidc/client.ts';
import type { Services } from '#platform/use-case.ts';
import { takeAttempt } from './attempts.ts';
import { pendingPosts } from './pending-posts.ts';
import { endSession, startSession } from './sessions.ts';
import type { SignIn } from './sign-in.server.ts';
import type { SignInFailure } from './texts.ts';

/** What became of the answer from the issuer. */
export type Finished =
  | { readonly ok: true; readonly token: string; readonly returnTo: string }
  | { readonly ok: false; readonly failure: SignInFailure };

/** The cookies that came with the answer. */
export interface Carried {
  readonly browser: string | undefined;
  readonly session: string | undefined;
  /** The unit under which somebody chose a persona in the demo. */
  readonly capacity?: string | undefined;
}

/**
 * Checks the issuer's answer and starts a session. The attempt is taken out first, so an answer counts once; the session
 * that the browser had is ended, so that nobody goes on in one that somebody else gave them.
 */
export async function finishSignIn(
  services: Pick<Services, 'db' | 'newId' | 'clock'>,
  signIn: SignIn,
  answer: URL,
  { browser, session, capacity }: Carried,
): Promise<Finished> {
  const state = answer.searchParams.get('state');
  const known = browser && state && (await takeAttempt(services.db, signIn, browser, state));
  if (!known) return { ok: false, failure: 'expired' };
  const client = signIn.clients[known.who];
  if (!client) return { ok: false, failure: 'refused' };
  const identity = await client.finish(answer, known.attempt).catch(failureOf);
  if (typeof identity === 'string') return { ok: false, failure: identity };

  const day = today(services.clock);
  const started = await startSession(services, signIn, known.who, identity, day, capacity);
  if (!started.known) return { ok: false, failure: 'not-registered' };
  if (session) await endSession(services, signIn, session);
  const kept = await pendingPosts(services, signIn, browser, started.ownerId);
  const returnTo = kept.length > 0 ? keptAddress(known.returnTo) : known.returnTo;
  return { ok: true, token: started.token, returnTo };
}

/** The page with what was typed before the session ran out; from there one can go on to where one was. */
function keptAddress(returnTo: string): string {
  return `/skjema-pa-vent?${new URLSearchParams({ til: returnTo })}`;
}

function failureOf(error: unknown): SignInFailure {
  if (error instanceof LevelTooLow) return 'level-too-low';
  if (error instanceof AuthorizationResponseError && error.error === 'access_denied')
    return 'cancelled';
  // Everything the library refuses (state, nonce, issuer, signature, code) and every fault on the way: no session.
  return error instanceof TypeError ? 'unavailable' : 'refused';
}
