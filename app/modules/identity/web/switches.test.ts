import { RouterContextProvider } from 'react-router';
import { beforeAll, describe, expect, test } from 'vitest';
import { today } from '#platform/clock.ts';
import { requestScope } from '#platform/request.ts';
import { provideServices } from '#platform/services.server.ts';
import { newId, services } from '#tests/support/services.ts';
import { setCookie } from '../cookies.ts';
import { startSession } from '../sessions.ts';
import { provideSignIn, type SignIn } from '../sign-in.server.ts';
import { aSignIn } from '../testing/a-sign-in.ts';
import { aMembership, aUser } from '../testing/a-user.ts';
import { action as switchCapacity } from './capacity.ts';
import { action as switchLanguage } from './language.ts';
import { settleRequest } from './middleware.ts';

let signIn: SignIn;
beforeAll(async () => {
  signIn = await aSignIn();
  provideServices(services);
  provideSignIn(signIn);
});

async function inTwoOffices() {
  const { id: userId, subject } = await aUser(services.db);
  const [first, second] = [`office-${newId()}`, `office-${newId()}`];
  await aMembership(services.db, { userId, unitId: first });
  await aMembership(services.db, { userId, unitId: second, validFrom: '2026-02-01' });
  const identity = { subject, sid: undefined, idToken: '' };
  const session = await startSession(services, signIn, 'staff', identity, today(services.clock));
  if (!session.known) throw new Error('not known');
  return { first, second, token: session.token };
}

/** The middleware around a route, as the framework runs it. */
async function ask(
  path: string,
  token: string | undefined,
  route: (context: RouterContextProvider, request: Request) => Promise<Response> | Response,
  form?: Record<string, string>,
): Promise<Response> {
  const headers = new Headers();
  if (token) headers.set('cookie', setCookie('session', token, signIn.settings));
  const init = form ? { method: 'POST', body: new URLSearchParams(form), headers } : { headers };
  const request = new Request(`http://localhost:3000${path}`, init);
  const context = new RouterContextProvider();
  const args = { context, request, params: {}, url: new URL(request.url), pattern: path };
  const response = await settleRequest(args, async () => route(context, request));
  if (!response) throw new Error('The middleware answered nothing');
  return response;
}

function actingAs(token: string) {
  return ask('/', token, (context) => Response.json(context.get(requestScope).actor)).then(
    (response) => response.json() as Promise<{ capacity: { unitId: string } }>,
  );
}

describe('switching capacity', () => {
  const post = (token: string, capacity: string, returnTo: string) =>
    ask(
      '/kapasitet',
      token,
      (context, request) =>
        switchCapacity({
          context,
          request,
          params: {},
          url: new URL(request.url),
          pattern: '/kapasitet',
        }),
      { capacity, returnTo },
    );

  test('holds from the next request, and leads back', async () => {
    const { first, second, token } = await inTwoOffices();
    expect((await actingAs(token)).capacity.unitId).toBe(first);
    const response = await post(token, `office:${second}`, '/saker?side=2');
    expect(response.headers.get('location')).toBe('/saker?side=2');
    expect((await actingAs(token)).capacity.unitId).toBe(second);
  });

  test('to what is not held changes nothing', async () => {
    const { first, token } = await inTwoOffices();
    await post(token, 'operations:operations', '/');
    expect((await actingAs(token)).capacity.unitId).toBe(first);
  });

  test.each(['//evil', '/\\evil', 'https:', 'https://evil.example'])(
    'never leads to %s',
    async (address) => {
      const { first, token } = await inTwoOffices();
      const response = await post(token, `office:${first}`, address);
      expect(response.headers.get('location')).toBe('/');
    },
  );
});

describe('switching language', () => {
  const post = (token: string | undefined, language: string, returnTo = '/') =>
    ask(
      '/sprak',
      token,
      (context, request) =>
        switchLanguage({
          context,
          request,
          params: {},
          url: new URL(request.url),
          pattern: '/sprak',
        }),
      { language, returnTo },
    );

  test('follows an employee', async () => {
    const { token } = await inTwoOffices();
    await post(token, 'nb');
    const response = await ask('/', token, (context) =>
      Response.json(context.get(requestScope).language),
    );
    expect(await response.json()).toBe('nb');
  });

  test('is kept in a cookie for a visitor, and leads nowhere else', async () => {
    const response = await post(undefined, 'en', '//evil');
    expect(response.headers.get('set-cookie')).toContain('medverk_language=en');
    expect(response.headers.get('location')).toBe('/');
  });

  test('to a language that is not there changes nothing', async () => {
    expect((await post(undefined, 'de')).headers.get('set-cookie')).toBeNull();
  });
});

describe('a page that is not for everybody', () => {
  const forbidden = () => new Response(null, { status: 403 });

  test('asks a visitor to sign in, and remembers where they were', async () => {
    const response = await ask('/saker?side=2', undefined, forbidden);
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('/logg-inn?til=%2Fsaker%3Fside%3D2');
  });

  test('says no to one who is signed in', async () => {
    const { token } = await inTwoOffices();
    expect((await ask('/saker', token, forbidden)).status).toBe(403);
  });
});
