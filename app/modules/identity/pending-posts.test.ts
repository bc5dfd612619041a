import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { today } from '#platform/clock.ts';
import { services, testDay } from '#tests/support/services.ts';
import { readCookie, setCookie } from './cookies.ts';
import { dropPost, keepPost, largestPost, pendingPosts } from './pending-posts.ts';
import { endSession, hashOf, inSignIn, newToken, startSession } from './sessions.ts';
import type { SignIn } from './sign-in.server.ts';
import { keepSignedOutPost } from './signed-out-posts.ts';
import { aSignIn } from './testing/a-sign-in.ts';
import { aMembership, aUser } from './testing/a-user.ts';

let now = testDay;
let signIn: SignIn;
beforeAll(async () => {
  signIn = await aSignIn({ clock: { now: () => now } });
});
beforeEach(() => {
  now = testDay;
});

async function signedIn() {
  const user = await aUser(services.db);
  await aMembership(services.db, { userId: user.id, unitId: `office-${user.id}` });
  const identity = { subject: user.subject, sid: undefined, idToken: '' };
  const session = await startSession(services, signIn, 'staff', identity, today(services.clock));
  if (!session.known) throw new Error('not known');
  return { ownerId: user.id, token: session.token };
}

function post(path: string, token: string | undefined, body: BodyInit, browser?: string) {
  const { settings } = signIn;
  const cookies = [
    ...(token ? [setCookie('session', token, settings)] : []),
    ...(browser ? [setCookie('browser', browser, settings)] : []),
  ].map((cookie) => cookie.split(';')[0]);
  const headers = { cookie: cookies.join('; ') };
  const request = new Request(`http://localhost:3000${path}`, { method: 'POST', headers, body });
  return keepSignedOutPost(services, signIn, request);
}

const written = new URLSearchParams([
  ['answer', 'Vi har fem deltakarar.\nDei trivst 🙂'],
  ['choice', 'a'],
  ['choice', 'b'],
]);

describe('a form that comes after the session ran out', () => {
  async function kept() {
    const { token, ownerId } = await signedIn();
    now = new Date(now.valueOf() + 61 * 60_000);
    const browser = newToken();
    const led = await post('/svar/1?side=2', token, written, browser);
    return { led, browser, ownerId, token };
  }

  test('is kept field by field, and led to a page that says so', async () => {
    const { led, browser, ownerId } = await kept();
    expect(led?.address).toBe('/logg-inn/okta-er-over?til=%2Fsvar%2F1%3Fside%3D2&teke-vare-pa=ja');
    expect(led?.setCookie).toContain(browser);
    expect(await pendingPosts(services, signIn, browser, ownerId)).toMatchObject([
      { address: '/svar/1?side=2', fields: [...written] },
    ]);
  });

  test('is not in the clear in the database', async () => {
    const { browser } = await kept();
    const row = await inSignIn(services.db, (tx) =>
      tx
        .selectFrom('pending_post')
        .selectAll()
        .where('browser_hash', '=', hashOf(browser))
        .executeTakeFirstOrThrow(),
    );
    expect(Buffer.from(row.fields).toString('utf8')).not.toContain('deltakarar');
  });

  test('is shown to nobody else, and in no other browser', async () => {
    const { browser, ownerId } = await kept();
    const { ownerId: other } = await signedIn();
    expect(await pendingPosts(services, signIn, browser, other)).toEqual([]);
    expect(await pendingPosts(services, signIn, newToken(), ownerId)).toEqual([]);
  });

  test('is sent once', async () => {
    const { browser, ownerId } = await kept();
    const [form] = await pendingPosts(services, signIn, browser, ownerId);
    const { ownerId: other } = await signedIn();
    const id = form?.id ?? '';
    expect(await dropPost(services, browser, other, id)).toBeUndefined();
    expect(await dropPost(services, browser, ownerId, id)).toBe('/svar/1?side=2');
    expect(await dropPost(services, browser, ownerId, id)).toBeUndefined();
  });

  test('is gone after an hour', async () => {
    const { browser, ownerId } = await kept();
    now = new Date(now.valueOf() + 61 * 60_000);
    expect(await pendingPosts(services, signIn, browser, ownerId)).toEqual([]);
  });

  test('replaces an older one from the same page', async () => {
    const { browser, ownerId, token } = await kept();
    await post('/svar/1?side=2', token, new URLSearchParams({ answer: 'Nyare' }), browser);
    expect(await pendingPosts(services, signIn, browser, ownerId)).toMatchObject([
      { fields: [['answer', 'Nyare']] },
    ]);
  });

  test('is kept when the session was ended by somebody', async () => {
    const { token, ownerId } = await signedIn();
    await endSession(services, signIn, token);
    const browser = newToken();
    await post('/svar/1', token, written, browser);
    expect(await pendingPosts(services, signIn, browser, ownerId)).toHaveLength(1);
  });

  test('is kept without its files', async () => {
    const { token, ownerId } = await signedIn();
    await endSession(services, signIn, token);
    const form = new FormData();
    form.set('text', 'Vedlegg følgjer');
    form.set('file', new Blob(['x']), 'x.txt');
    const browser = newToken();
    await post('/svar/1', token, form, browser);
    expect(await pendingPosts(services, signIn, browser, ownerId)).toMatchObject([
      { fields: [['text', 'Vedlegg følgjer']] },
    ]);
  });
});

describe('nothing is kept', () => {
  test('of one whose session is unknown: it could be shown to the next one', async () => {
    const led = await post('/svar/1', undefined, written);
    expect(led?.address).toBe('/logg-inn/okta-er-over?til=%2Fsvar%2F1');
  });

  test('of more than two megabytes', async () => {
    const { token } = await signedIn();
    const post = { address: '/svar/1', fields: [['a', 'x'.repeat(largestPost)] as const] };
    expect(await keepPost(services, signIn, newToken(), token, post)).toBe(false);
  });

  test('of what is no form', async () => {
    const { token } = await signedIn();
    await endSession(services, signIn, token);
    const led = await post('/svar/1', token, new Blob(['{}'], { type: 'application/json' }));
    expect(led?.address).not.toContain('teke-vare-pa');
  });

  test.each(['/logg-inn/demo/tilsett/x', '/logg-ut', '/sprak', '/nn/tilbakemelding'])(
    'of what a visitor may send: %s',
    async (path) => {
      expect(await post(path, undefined, written)).toBeUndefined();
    },
  );

  test('of one who is signed in', async () => {
    const { token } = await signedIn();
    expect(await post('/svar/1', token, written)).toBeUndefined();
  });
});

describe('a cookie', () => {
  const value = newToken();
  test('is for us alone, and over https for nobody else’s host', () => {
    expect(setCookie('session', value, { secure: false })).toBe(
      `medverk_session=${value}; Path=/; HttpOnly; SameSite=Lax`,
    );
    expect(setCookie('session', value, { secure: true })).toBe(
      `__Host-medverk_session=${value}; Path=/; HttpOnly; SameSite=Lax; Secure`,
    );
    expect(setCookie('session', undefined, { secure: true })).toContain('Max-Age=0');
  });

  test('over https is not read under the name that anybody can set', () => {
    const request = new Request('https://medverk.example/', {
      headers: { cookie: `medverk_session=${value}` },
    });
    expect(readCookie(request, 'session', { secure: true })).toBeUndefined();
    expect(readCookie(request, 'session', { secure: false })).toBe(value);
  });
});
