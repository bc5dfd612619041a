import type { Services } from '#platform/use-case.ts';
import { isPublicPage } from '#platform/web/headers.ts';
import type { LedAside } from '#platform/web/routes-handler.ts';
import { readCookie, setCookie } from './cookies.ts';
import { safeReturn } from './domain/return-address.ts';
import { keepPost } from './pending-posts.ts';
import { newToken } from './sessions.ts';
import { settle } from './settle.ts';
import type { SignIn } from './sign-in.server.ts';

// Forms that a visitor may send.
const openForms = /^\/(logg-inn|logg-ut|sprak|demo-innlogging)(\/|$)/;

/**
 * Keeps a form that came after its session had run out, and leads to a page that says so. Undefined for every other
 * request: the routes answer those. It stands before the routes because an action may have refused the form, or
 * thrown the fields away, before anybody looked at who sent it.
 */
export async function keepSignedOutPost(
  services: Pick<Services, 'db' | 'clock' | 'newId'>,
  signIn: SignIn,
  request: Request,
): Promise<LedAside | undefined> {
  if (request.method === 'GET' || request.method === 'HEAD') return undefined;
  const { pathname, search } = new URL(request.url);
  // A public page does not know who asks, so nobody's session can have run out on it.
  if (openForms.test(pathname) || isPublicPage(pathname.replace(/\.data$/, ''))) return undefined;
  const { session } = await settle(services, signIn, request);
  if (session) return undefined;

  const address = safeReturn(pathname.replace(/\.data$/, '') + search);
  const browser = readCookie(request, 'browser', signIn.settings) ?? newToken();
  const token = readCookie(request, 'session', signIn.settings);
  const fields = await readFields(request);
  const kept =
    fields !== undefined && (await keepPost(services, signIn, browser, token, { address, fields }));
  const told = new URLSearchParams({ til: address, ...(kept && { 'teke-vare-pa': 'ja' }) });
  return {
    address: `/logg-inn/okta-er-over?${told}`,
    setCookie: setCookie('browser', browser, signIn.settings),
  };
}

/** The text fields as they came. A file is not kept: the one who sent it still has it. */
async function readFields(request: Request) {
  const form = await request.formData().catch(() => undefined);
  if (!form) return undefined;
  return [...form].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
}
