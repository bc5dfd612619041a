import { data, redirect } from 'react-router';
import { whoByWord } from '#platform/oidc/demo-issuer.ts';
import { requestScope } from '#platform/request.ts';
import { rememberAttempt } from '../attempts.ts';
import { readCookie, setCookie } from '../cookies.ts';
import { safeReturn } from '../domain/return-address.ts';
import { newToken } from '../sessions.ts';
import type { Route } from './+types/start-sign-in';
import { identityScope } from './identity-context.ts';

/** Sends the browser to the issuer. A link and not a form: a form may not lead to another address. */
export async function loader({ context, request, url }: Route.LoaderArgs) {
  const { services, language } = context.get(requestScope);
  const { signIn } = context.get(identityScope);
  const { publicUrl, local } = signIn.settings;
  // The issuer sends people back to one address, and the cookie must be there then.
  if (local && url.host !== new URL(publicUrl).host)
    return redirect(`${publicUrl}/logg-inn/start${url.search}`);
  const who = whoByWord(url.searchParams.get('som') ?? undefined);
  const client = who && signIn.clients[who];
  if (!client) throw data(null, { status: 404 });

  const begun = await client.begin({ language }).catch(() => undefined);
  if (!begun) return redirect('/logg-inn/retur?feil=unavailable');
  const browser = readCookie(request, 'browser', signIn.settings) ?? newToken();
  await rememberAttempt(services.db, signIn, browser, {
    who,
    attempt: begun.attempt,
    returnTo: safeReturn(url.searchParams.get('til')),
  });
  return redirect(begun.url.href, {
    headers: { 'Set-Cookie': setCookie('browser', browser, signIn.settings) },
  });
}
