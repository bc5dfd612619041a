import { createServer, request as httpRequest, type Server } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connection, services } from '#tests/support/services.ts';
import type { Installation } from '../installation.ts';
import { openLog } from '../log.ts';
import { openMetrics } from '../metrics.ts';
import type { Queue } from '../queue.ts';
import { readSettings } from '../settings.ts';
import { application } from './application.ts';
import { PageCache } from './page-cache.ts';

const statuses: Readonly<Record<string, number>> = { '/nn/ikkje-enno': 404, '/nn/flytta': 301 };
const logged: string[] = [];
const cache = new PageCache();
let rendered = 0;
let server: Server;
let address: string;

function packed(isBroken: boolean): ReadableStream<Uint8Array> {
  const pieces = ['PK', '...'];
  return new ReadableStream({
    pull(controller) {
      const piece = pieces.shift();
      if (piece === '...' && isBroken) throw new Error('A file is gone');
      if (piece === undefined) controller.close();
      else controller.enqueue(new TextEncoder().encode(piece));
    },
  });
}

beforeAll(async () => {
  const queue = { counts: async () => [] } as unknown as Queue;
  const settings = readSettings({ PUBLIC_URL: 'https://public.example' });
  const installation: Installation = {
    settings,
    connection,
    queue,
    services,
    close: async () => {},
  };
  const log = openLog('info', { write: (line) => void logged.push(line) });
  const metrics = openMetrics(connection, queue, cache);
  const app = application({
    installation,
    log,
    metrics,
    cache,
    uploads: [{ path: '/ting/:id/filer', bytes: 3 * 1024 * 1024 }],
    // Stands in for the routes: says what it was asked, or fails when told to.
    async routes(request, _response, page) {
      rendered += 1;
      page.pattern = '/stand-in/:id';
      if (request.path === '/fail') throw new Error('relation "hemmeleg" 12345678901 is missing');
      if (request.path.startsWith('/pakke'))
        return new Response(packed(request.path === '/pakke-med-feil'), {
          headers: { 'Content-Type': 'application/zip' },
        });
      const size = Buffer.isBuffer(request.body) ? request.body.length : 0;
      const cookie = request.headers.cookie ?? '';
      const headers = new Headers({ 'Content-Type': 'text/html' });
      if (request.path.endsWith('/svar')) headers.set('Cache-Control', 'no-store');
      const status = statuses[request.path] ?? 200;
      if (status === 301) headers.set('Location', '/nn/emne');
      const body = `${request.method} ${size} ${cookie} ${'x'.repeat(2000)}`;
      return new Response(body, { status, headers });
    },
  });
  // As in server.ts: the cache is asked before anything else.
  server = createServer((request, response) => {
    if (!cache.answer(request, response)) app(request, response);
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const bound = server.address();
  address = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`;
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
});

const post = (origin: string | undefined, body: string | Uint8Array<ArrayBuffer> = 'a=1') =>
  fetch(`${address}/skjema`, { method: 'POST', body, headers: origin ? { Origin: origin } : {} });

test.each([
  ['the public address, over http behind the proxy', 'https://public.example', 200],
  ['the address itself', 'own', 200],
  ['a program without an origin', undefined, 200],
  ['another site', 'https://evil.example', 400],
  ['another site that looks alike', 'https://public.example.evil.example', 400],
  ['the public address without TLS', 'http://public.example', 400],
  ['a page that hides where it is', 'null', 400],
  ['nonsense', 'not a url', 400],
])('a post from %s', async (_who, origin, status) => {
  const response = await post(origin === 'own' ? address : origin);
  expect(response.status).toBe(status);
});

test('a form of 2 MB is taken, and more is told to be too much', async () => {
  const limit = 2 * 1024 * 1024;
  expect((await post(undefined, new Uint8Array(limit))).status).toBe(200);
  const tooLarge = await post(undefined, new Uint8Array(limit + 1));
  expect(tooLarge.status).toBe(413);
  expect(await tooLarge.text()).toContain('for stort');
});

test('where files are sent, more is taken, and what is larger still leads back to the page', async () => {
  const send = (bytes: number, path = '/ting/1/filer') =>
    fetch(`${address}${path}`, {
      method: 'POST',
      body: new Uint8Array(bytes),
      redirect: 'manual',
    });
  const megabytes = 1024 * 1024;
  const taken = await send(3 * megabytes);
  expect(await taken.text()).toContain(`POST ${3 * megabytes} `);
  const led = await send(3 * megabytes + 1);
  expect(led.status).toBe(303);
  expect(led.headers.get('location')).toBe('/ting/1/filer?for-stort=ja');
  const ledWith = await send(3 * megabytes + 1, '/ting/1/filer?skriv=nn');
  expect(ledWith.headers.get('location')).toBe('/ting/1/filer?skriv=nn&for-stort=ja');
  for (const path of ['/ting/filer', '/ting/1/filer/2', '/ting/1'])
    expect((await send(3 * megabytes, path)).status).toBe(413);
});

test('a public page that is not there yet is asked for again', async () => {
  const { status, headers } = await fetch(`${address}/nn/ikkje-enno`);
  expect({ status, kept: headers.get('cache-control') }).toEqual({ status: 404, kept: 'no-store' });
});

test('a picture for readers is asked for by nobody in particular', async () => {
  const headers = { Cookie: 'okt=hemmeleg' };
  const answer = await fetch(`${address}/bilete/1/960.webp`, { headers });
  expect(await answer.text()).not.toContain('hemmeleg');
  expect(answer.headers.get('content-security-policy')).not.toContain('nonce');
});

test('a form with more fields than any of ours is refused before it is read', async () => {
  const fields = (count: number) =>
    new URLSearchParams(Array.from({ length: count }, () => ['a', '']));
  const send = (body: URLSearchParams | FormData) =>
    fetch(`${address}/skjema`, { method: 'POST', body });
  expect((await send(fields(10_000))).status).toBe(200);
  expect((await send(fields(10_001))).status).toBe(413);
  const parts = new FormData();
  for (let count = 0; count < 10_001; count += 1) parts.append('a', '');
  expect((await send(parts)).status).toBe(413);
});

test.each(['/%ff', '/a%00b', '/%E0%A4%A', '/%', '/sok?q=a%00', '/sok?q%00=a'])(
  '%s names nothing: 400',
  async (path) => {
    expect(await rawStatus(path)).toBe(400);
  },
);

test.each([
  ['another host', '//evil.example/x'],
  ['a way out', '/..%2f..%2fetc/passwd'],
  ['a broken query', '/?a=%ff'],
  ['great length', `/${'a'.repeat(6000)}`],
])('an address with %s is just one that nobody has', async (_what, path) => {
  expect(await rawStatus(path)).toBe(200);
});

test.each(['OPTIONS', 'PUT', 'PATCH', 'DELETE', 'TRACE'])(
  '%s is not done here, and reaches no route',
  async (method) => {
    const before = rendered;
    // Not with fetch, which sends no TRACE.
    const [status, allow] = await new Promise<[number | undefined, string | undefined]>(
      (done, fail) => {
        const asked = httpRequest(`${address}/skjema`, { method }, (answer) => {
          answer.resume();
          done([answer.statusCode, answer.headers.allow]);
        });
        asked.once('error', fail);
        asked.end();
      },
    );
    expect({ status, allow }).toEqual({ status: 405, allow: 'GET, HEAD, POST' });
    expect(rendered).toBe(before);
  },
);

test.each([
  ['medverk.example', 200],
  ['[::1]:3000', 200],
  ['evil"><script>', 400],
  ['name:password@medverk.example', 400],
  ['medverk.example/a?b', 400],
  ['medverk.example:99999', 400],
])('asked for as %s: %i', async (host, expected) => {
  const status = await new Promise((done, fail) => {
    const asked = httpRequest(`${address}/skjema`, { headers: { Host: host } }, (answer) => {
      answer.resume();
      done(answer.statusCode);
    });
    asked.once('error', fail);
    asked.end();
  });
  expect(status).toBe(expected);
});

test('headers that are too large are refused, not a fault', async () => {
  const status = await rawStatus('/', { 'X-Much': 'x'.repeat(20_000) });
  expect(status).toBe(431);
});

test('a page says what it may do, and is kept by nobody', async () => {
  const { headers } = await fetch(`${address}/side`);
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/]{22}=='/);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(Object.fromEntries(headers)).toMatchObject({
    'cache-control': 'no-store',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'strict-transport-security': expect.stringContaining('max-age'),
  });
  expect(headers.get('x-powered-by')).toBeNull();
  const again = await fetch(`${address}/side`);
  expect(again.headers.get('content-security-policy')).not.toBe(policy);
});

test('a public page is rendered once, for nobody in particular, and answered from the cache', async () => {
  cache.empty();
  const before = rendered;
  const first = await fetch(`${address}/nn/emne`, { headers: { Cookie: 'okt=hemmeleg' } });
  const text = await first.text();
  expect(text).not.toContain('hemmeleg');
  expect(first.headers.get('content-security-policy')).toContain("script-src 'none'");
  expect(first.headers.get('cache-control')).toBe('public, no-cache');

  const second = await fetch(`${address}/nn/emne`);
  expect(await second.text()).toBe(text);
  expect(second.headers.get('content-encoding')).toBe('gzip');
  const etag = second.headers.get('etag') ?? '';
  const third = await fetch(`${address}/nn/emne`, { headers: { 'If-None-Match': etag } });
  expect(third.status).toBe(304);
  expect(rendered).toBe(before + 1);

  cache.empty();
  await fetch(`${address}/nn/emne`);
  expect(rendered).toBe(before + 2);
});

test('a public page that is for one reader alone says so, and is kept by nobody', async () => {
  cache.empty();
  const { headers } = await fetch(`${address}/nn/svar`);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('content-security-policy')).toContain("script-src 'none'");
  expect(cache.size).toBe(0);
});

test('a page that was rendered before the cache was emptied is not kept after', async () => {
  cache.empty();
  await cache.keep('/nn/gamal', Buffer.from('gamal'), {}, cache.edition - 1);
  expect(cache.size).toBe(0);
});

test.each([
  '/nn/emne?x=1',
  '/nn/%65mne',
  '/nn/EMNE',
  '/nn/emne/',
  '/nn/emne//',
  '/nn/./emne',
  '/nn/x/../emne',
  '/nn/emne\\',
])(
  '%s is one of many addresses of a page and is not kept, so that nobody can fill the cache',
  async (path) => {
    cache.empty();
    expect(await rawStatus(path)).toBe(200);
    expect(cache.size).toBe(0);
  },
);

test.each(['/nn', '/nn/statsforvaltar/FMDEMO/tema-1', '/sitemap.xml', '/nn/nyhende.atom'])(
  '%s is the one address of a page, and kept',
  async (path) => {
    cache.empty();
    expect(await rawStatus(path)).toBe(200);
    expect(cache.size).toBe(1);
  },
);

test('where an old address leads is asked for again, since a page may come back to it', async () => {
  const { status, headers } = await fetch(`${address}/nn/flytta`, { redirect: 'manual' });
  const kept = headers.get('cache-control');
  expect({ status, kept }).toEqual({ status: 301, kept: 'public, no-cache' });
  expect(cache.size).toBeLessThan(2);
  const head = await fetch(`${address}/nn/emne?y=1`, { method: 'HEAD' });
  expect(head.headers.get('cache-control')).toBe('public, no-cache');
});

test('a fault shows a reference that the log has too, and none of what it was about', async () => {
  logged.length = 0;
  const response = await fetch(`${address}/fail`);
  expect(response.status).toBe(500);
  const reference = /Referanse: <strong>(\w{8})/.exec(await response.text())?.[1];
  const isFault = (line: string) => line.includes('"msg":"fault"');
  await expect.poll(() => logged.filter(isFault)).toHaveLength(1);
  const all = logged.join('');
  expect(logged.find(isFault)).toContain(`"reference":"${reference}"`);
  expect(all).not.toMatch(/hemmeleg|12345678901/);
});

test('a package is sent while it is made, and cut where it fails', async () => {
  const whole = await fetch(`${address}/pakke`);
  expect(whole.headers.get('cache-control')).toBe('no-store');
  expect(await whole.text()).toBe('PK...');
  const before = logged.length;
  const cut = async () => (await fetch(`${address}/pakke-med-feil`)).text();
  await expect(cut()).rejects.toThrow(/terminated|fetch failed/);
  expect(logged.slice(before).join()).toContain('A file is gone');
});

test('the log has the route and not the address', async () => {
  logged.length = 0;
  await fetch(`${address}/svar/0190-hemmeleg?namn=Kari`);
  await expect.poll(() => logged.join('')).toContain('"route":"/stand-in/:id","status":200');
  expect(logged.join('')).not.toMatch(/0190|Kari/);
});

test('the machine may ask how it goes, and the world may not', async () => {
  expect((await fetch(`${address}/internal/isalive`)).status).toBe(200);
  expect((await fetch(`${address}/internal/isready`)).status).toBe(200);
  const metrics = await (await fetch(`${address}/internal/metrics`)).text();
  expect(metrics).toContain('medverk_request_seconds_count{method="GET",route="/stand-in/:id"');
  const forwarded = { headers: { 'X-Forwarded-For': '203.0.113.7' } };
  expect((await fetch(`${address}/internal/metrics`, forwarded)).status).toBe(404);
});

test('what is kept compressed is the page', async () => {
  cache.empty();
  await (await fetch(`${address}/nb/emne`)).text();
  const bytes = await raw('/nb/emne', { 'Accept-Encoding': 'gzip' });
  expect(gunzipSync(bytes.body).toString()).toContain('xxxx');
});

/** A request as it is written, without a browser's tidying of the address. */
function raw(path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; body: Buffer }>((done, fail) => {
    const { hostname, port } = new URL(address);
    const call = httpRequest({ hostname, port, path, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => done({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks) }));
    });
    call.once('error', fail);
    call.end();
  });
}

async function rawStatus(path: string, headers: Record<string, string> = {}): Promise<number> {
  return (await raw(path, headers)).status;
}
