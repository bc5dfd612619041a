import { redirect } from 'react-router';
import { requestScope } from '#platform/request.ts';
import { readCookie, setCookie } from '../cookies.ts';
import { endSession } from '../sessions.ts';
import type { Route } from './+types/sign-out';
import { identityScope } from './identity-context.ts';

/** A link here from somewhere else signs nobody out. */
export const loader = () => redirect('/');

/** Ends the session here, and then at the issuer, which leads back to `/logga-ut`. */
export async function action({ context, request }: Route.ActionArgs) {
  const { services } = context.get(requestScope);
  const { signIn } = context.get(identityScope);
  const token = readCookie(request, 'session', signIn.settings);
  const ended = token ? await endSession(services, signIn, token) : undefined;
  const client = Object.values(signIn.clients).find(({ issuer }) => issuer === ended?.issuer);
  // Signed out here even if the issuer does not answer.
  const elsewhere = await client?.signOutUrl(ended?.idToken ?? '').catch(() => undefined);
  return redirect(elsewhere?.href ?? '/logga-ut', {
    status: 303,
    headers: { 'Set-Cookie': setCookie('session', undefined, signIn.settings) },
  });
}
