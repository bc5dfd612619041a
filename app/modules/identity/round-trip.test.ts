import { createServer, type Server } from 'node:http';
import express from 'express';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { today } from '#platform/clock.ts';
import { oidcClient } from '#platform/oidc/client.ts';
import type { WhoSignsIn } from '#platform/oidc/settings.ts';
import { services } from '#tests/support/services.ts';
import { rememberAttempt } from './attempts.ts';
import { setCookie } from './cookies.ts';
import { finishSignIn } from './finish-sign-in.ts';
import { endSession, hashOf, inSignIn, newToken } from './sessions.ts';
import { settle } from './settle.ts';
import type { SignIn } from './sign-in.server.ts';
import { aSignIn } from './testing/a-sign-in.ts';
import { aMembership, aUser } from './testing/a-user.ts';

// The whole way over HTTP: the issuer is mounted as in the start-up file, and a browser is a jar of cookies.
let server: Server;
let publicUrl: string;
let signIn: SignIn;

beforeAll(async () => {
  const app = express();
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const localPort = typeof address === 'object' && address ? address.port : 0;
  publicUrl = `http://127.0.0.1:${localPort}`;
  // The issuer checks dates against the real clock.
  signIn = await aSignIn({ publicUrl, localPort });
  if (signIn.demo) app.use(signIn.demo.handle);
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
});

/** Follows the issuer's redirects until it sends the browser back to us. */
async function visitIssuer(url: URL, who: WhoSignsIn, subject: string): Promise<URL> {
  const jar = new Map<string, string>();
  const get = async (address: string | URL) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, { headers: { cookie }, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    return new URL(response.headers.get('location') ?? '', address);
  };
  const choosing = await get(url);
  const uid = choosing.pathname.split('/').at(-1) ?? '';
  const next = await signIn.demo?.choose(who, uid, subject);
  return get(next ?? '');
}

async function begin(who: WhoSignsIn, returnTo = '/tilgang', browser = newToken()) {
  const client = signIn.clients[who];
  if (!client) throw new Error('No such issuer');
  const { url, attempt } = await client.begin({ language: 'nn' });
  await rememberAttempt(services.db, signIn, browser, { who, attempt, returnTo });
  return { url, attempt, browser };
}

async function anEmployee() {
  const user = await aUser(services.db, { name: 'Kari Demo' });
  await aMembership(services.db, { userId: user.id, unitId: `office-${user.id}` });
  return user;
}

function finish(answer: URL, browser: string | undefined, session?: string) {
  return finishSignIn(services, signIn, answer, { browser, session });
}

function settled(token: string) {
  const cookie = setCookie('session', token, signIn.settings);
  const request = new Request(`${publicUrl}/tilgang`, { headers: { cookie } });
  return settle(services, signIn, request);
}

describe('signing in at the embedded issuer', () => {
  test('starts a session for the persona and leads back to the page', async () => {
    const user = await anEmployee();
    const { url, browser } = await begin('staff', '/saker?side=2');
    expect(url.searchParams.get('response_mode')).toBe('query');
    expect(url.searchParams.get('code_challenge_method')).toBe('S256');

    const finished = await finish(await visitIssuer(url, 'staff', user.subject), browser);

    expect(finished).toMatchObject({ ok: true, returnTo: '/saker?side=2' });
    if (!finished.ok) return;
    expect((await settled(finished.token)).actor).toMatchObject({ id: user.id, name: 'Kari Demo' });
  });

  test('lets a resident in by identity number', async () => {
    const { url, browser } = await begin('resident');
    const finished = await finish(await visitIssuer(url, 'resident', '15899012302'), browser);
    if (!finished.ok) throw new Error(finished.failure);
    expect((await settled(finished.token)).actor.roles).toEqual(['resident']);
  });

  test('ends the session the browser had before', async () => {
    const user = await anEmployee();
    const first = await begin('staff');
    const before = await finish(await visitIssuer(first.url, 'staff', user.subject), first.browser);
    if (!before.ok) throw new Error(before.failure);
    const second = await begin('staff');
    const answer = await visitIssuer(second.url, 'staff', user.subject);
    const after = await finish(answer, second.browser, before.token);
    if (!after.ok) throw new Error(after.failure);
    expect((await settled(before.token)).session).toBeUndefined();
    expect((await settled(after.token)).session).toBeDefined();
  });

  test('gives what is needed to sign out there', async () => {
    const user = await anEmployee();
    const { url, browser } = await begin('staff');
    const finished = await finish(await visitIssuer(url, 'staff', user.subject), browser);
    if (!finished.ok) throw new Error(finished.failure);
    const ended = await endSession(services, signIn, finished.token);
    const out = await signIn.clients.staff?.signOutUrl(ended?.idToken ?? '');
    expect(out?.searchParams.get('id_token_hint')).toMatch(/^ey/);
    expect(out?.searchParams.get('post_logout_redirect_uri')).toBe(`${publicUrl}/logga-ut`);
    const response = await fetch(out ?? '', { redirect: 'manual' });
    expect(response.headers.get('location')).toBe(`${publicUrl}/logga-ut`);
  });
});

describe('no session comes of', () => {
  async function answered(who: WhoSignsIn = 'staff') {
    const user = await anEmployee();
    const begun = await begin(who);
    const subject = who === 'staff' ? user.subject : '15899012302';
    return { ...begun, user, answer: await visitIssuer(begun.url, who, subject) };
  }

  test('an answer that comes a second time', async () => {
    const { answer, browser } = await answered();
    expect((await finish(answer, browser)).ok).toBe(true);
    expect(await finish(answer, browser)).toEqual({ ok: false, failure: 'expired' });
  });

  test('a code that is used again in another attempt', async () => {
    const { answer, browser } = await answered();
    await finish(answer, browser);
    const { attempt } = await begin('staff', '/', browser);
    answer.searchParams.set('state', attempt.state);
    expect(await finish(answer, browser)).toEqual({ ok: false, failure: 'refused' });
  });

  test('a state that nobody asked with, or none', async () => {
    const { answer, browser } = await answered();
    answer.searchParams.set('state', newToken());
    expect(await finish(answer, browser)).toEqual({ ok: false, failure: 'expired' });
    answer.searchParams.delete('state');
    expect(await finish(answer, browser)).toEqual({ ok: false, failure: 'expired' });
  });

  test('an answer in another browser than the one that asked', async () => {
    const { answer } = await answered();
    expect(await finish(answer, newToken())).toEqual({ ok: false, failure: 'expired' });
    expect(await finish(answer, undefined)).toEqual({ ok: false, failure: 'expired' });
  });

  test.each(['nonce', 'code_verifier'] as const)('a wrong %s', async (column) => {
    const { answer, attempt, browser } = await answered();
    const wrong = newToken();
    await inSignIn(services.db, (tx) =>
      tx
        .updateTable('sign_in_attempt')
        .set({ [column]: wrong })
        .where('state_hash', '=', hashOf(attempt.state))
        .execute(),
    );
    expect(await finish(answer, browser)).toEqual({ ok: false, failure: 'refused' });
  });

  test('an answer from the other issuer', async () => {
    const residents = await answered('resident');
    const { attempt } = await begin('staff', '/', residents.browser);
    residents.answer.searchParams.set('state', attempt.state);
    expect(await finish(residents.answer, residents.browser)).toEqual({
      ok: false,
      failure: 'refused',
    });
  });

  test('an answer that says it is from another issuer', async () => {
    const { answer, browser } = await answered();
    answer.searchParams.set('iss', 'https://evil.example');
    expect(await finish(answer, browser)).toEqual({ ok: false, failure: 'refused' });
  });

  test('an invented code', async () => {
    const { answer, browser } = await answered();
    answer.searchParams.set('code', newToken());
    expect(await finish(answer, browser)).toEqual({ ok: false, failure: 'refused' });
  });

  test('a no from the person', async () => {
    const { attempt, browser } = await begin('staff');
    const no = new URL(`${publicUrl}/logg-inn/retur`);
    no.searchParams.set('error', 'access_denied');
    no.searchParams.set('state', attempt.state);
    no.searchParams.set('iss', signIn.clients.staff?.issuer ?? '');
    expect(await finish(no, browser)).toEqual({ ok: false, failure: 'cancelled' });
  });

  test('somebody who is not registered', async () => {
    const { url, browser } = await begin('staff');
    const answer = await visitIssuer(url, 'staff', newToken());
    expect(await finish(answer, browser)).toEqual({ ok: false, failure: 'not-registered' });
  });

  test('somebody who left today', async () => {
    const user = await aUser(services.db, { endedOn: today(services.clock) });
    const { url, browser } = await begin('staff');
    const answer = await visitIssuer(url, 'staff', user.subject);
    expect(await finish(answer, browser)).toEqual({ ok: false, failure: 'not-registered' });
  });

  test('a resident who was not signed in as securely as we ask', async () => {
    const { demo } = signIn;
    if (!demo) throw new Error('No demo');
    const strict = oidcClient(
      { ...demo.settings('resident'), acr: 'urn:higher-than-the-demo' },
      { publicUrl, fetch: demo.fetch },
    );
    const { url, attempt } = await strict.begin({ language: 'nb' });
    url.searchParams.delete('acr_values');
    const answer = await visitIssuer(url, 'resident', '15899012302');
    await expect(strict.finish(answer, attempt)).rejects.toMatchObject({ name: 'LevelTooLow' });
  });

  test('an issuer that does not answer', async () => {
    const dead = oidcClient(
      { ...(signIn.demo?.settings('staff') ?? never()), issuer: 'http://127.0.0.1:9/x' },
      { publicUrl },
    );
    await expect(dead.begin({ language: 'nb' })).rejects.toThrow(/fetch failed|request/i);
  });
});

function never(): never {
  throw new Error('No demo');
}
