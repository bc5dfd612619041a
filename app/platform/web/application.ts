import { randomBytes } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { sql } from 'kysely';
import type { Installation } from '#platform/installation.ts';
import { describeFault, type Log } from '#platform/log.ts';
import type { Metrics } from '#platform/metrics.ts';
import {
  isForwarded,
  isOneAddress,
  isOwnOrigin,
  isPublicPage,
  isReadableHost,
  isReadablePath,
  securityHeaders,
} from './headers.ts';
import type { PageCache } from './page-cache.ts';
import type { PageRequest } from './page-request.ts';
import { plainPage } from './plain-page.ts';
import type { Routes } from './routes-handler.ts';

export interface ApplicationParts {
  readonly installation: Installation;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly cache: PageCache;
  readonly routes: Routes;
  /** Mounted before the body is read: the embedded issuer, and in development Vite. */
  readonly mounted?: readonly RequestHandler[];
  /** The built files for browsers; undefined in development, where Vite has them. */
  readonly assets?: string;
  /** Others that forms may end up at. */
  readonly formTargets?: readonly string[];
  /** Where files are sent, and how much may come. What is larger still leads back to the page, which says so. */
  readonly uploads?: readonly { readonly path: string; readonly bytes: number }[];
}

const bodyLimit = 2 * 1024 * 1024;
/** No form of ours comes near it, and each field takes time to read, in which nobody else is served. */
const fieldLimit = 10_000;

/** Everything around the routes: limits, headers, files, cache, log and figures. */
export function application(parts: ApplicationParts): Express {
  const { installation, log, routes, cache } = parts;
  const { publicUrl, trustProxy } = installation.settings;
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  if (trustProxy !== undefined) app.set('trust proxy', trustProxy);

  app.use(beginRequest(parts));
  app.use('/internal', internal(parts));
  app.use((request, response, next) => {
    if (isReadablePath(request.url) && isReadableHost(request.host)) next();
    else sendPlain(response, 400);
  });
  app.use(compression());
  if (parts.assets) {
    app.use(
      '/assets',
      express.static(`${parts.assets}/assets`, { immutable: true, maxAge: '1y', index: false }),
      (_request, response) => void response.status(404).end(),
    );
    app.use(express.static(parts.assets, { maxAge: '1h', index: false, redirect: false }));
  }
  for (const handler of parts.mounted ?? []) app.use(handler);
  app.use((request, response, next) => {
    if (['GET', 'HEAD', 'POST'].includes(request.method)) next();
    else response.status(405).setHeader('Allow', 'GET, HEAD, POST').end();
  });
  app.use((request, response, next) => {
    const isReading = request.method !== 'POST';
    if (isReading || isOwnOrigin(request.headers.origin, request.headers.host, publicUrl)) next();
    else sendPlain(response, 400);
  });
  for (const { path, bytes } of parts.uploads ?? []) app.post(path, readBody(bytes), tooLarge);
  app.use(readBody(bodyLimit));
  app.use((request, response, next) => {
    if (fieldsIn(request.headers['content-type'], request.body) <= fieldLimit) next();
    else sendPlain(response, 413);
  });
  app.all('*splat', async (request, response) => {
    const page = pageOf(response);
    const edition = cache.edition;
    if (isPublicPage(request.path)) {
      // So that it cannot know who asks.
      delete request.headers.cookie;
      delete request.headers.authorization;
    }
    const answer = await routes(request, response, page);
    response.status(answer.status);
    for (const [name, value] of answer.headers) response.append(name, value);
    // A page that says how it may be kept is not one that everybody gets the same of.
    const isForAll = !answer.headers.has('Set-Cookie') && !answer.headers.has('Cache-Control');
    const isPublic = isPublicPage(request.path) && isForAll;
    // What is not there yet may be published the next minute.
    const isStaying = isPublic && answer.status < 400;
    if (!isStaying && !answer.headers.has('Cache-Control'))
      response.setHeader('Cache-Control', 'no-store');
    if (answer.headers.get('Content-Type') === 'application/zip' && answer.body) {
      await send(answer.body, response, log);
      return;
    }
    const body = Buffer.from(await answer.arrayBuffer());
    if (isStaying && request.method !== 'POST') {
      if (answer.status === 200 && request.method === 'GET' && isOneAddress(request.url)) {
        await cache.keep(request.url, body, headersOf(response), edition);
        if (cache.answer(request, response)) return;
      }
      // Also where an address leads on: a browser keeps that for ever unless it is told, and the address may be taken back.
      response.setHeader('Cache-Control', 'public, no-cache');
    }
    response.end(body);
  });
  app.use(handleFault(log));
  return app;
}

/** Sends a package while it is made: one for the archive may be larger than there is memory for. */
async function send(
  body: ReadableStream<Uint8Array>,
  response: express.Response,
  log: Log,
): Promise<void> {
  try {
    await pipeline(body, response);
  } catch (error) {
    // The answer has begun, so that it is cut is all there is to say; whoever has left is told nothing.
    if (!isCutShort(error))
      log.error({ reference: pageOf(response).reference, fault: describeFault(error) }, 'fault');
    response.destroy();
  }
}

function isCutShort(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}

/** The whole body, before anything looks at it. One that has been read already stays as it is. */
function readBody(limit: number): RequestHandler {
  return express.raw({ limit, type: () => true, inflate: false });
}

/** A plain page would tell somebody who sent a file that their text is too long. */
const tooLarge: ErrorRequestHandler = (error: unknown, request, response, next) => {
  const { status } = error as { status?: number };
  if (status !== 413) return next(error);
  // With what the address says besides, such as which text the file was for.
  const { searchParams } = new URL(request.url, 'http://here');
  searchParams.set('for-stort', 'ja');
  response.redirect(303, `${request.path}?${searchParams}`);
};

/** How many fields a form has, counted without reading them. */
function fieldsIn(type = '', body: unknown): number {
  if (!Buffer.isBuffer(body)) return 0;
  const mark = /urlencoded/i.test(type) ? '&' : 'form-data';
  let count = 1;
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) count += 1;
  return count;
}

const pages = new WeakMap<object, PageRequest>();

function pageOf(response: object): PageRequest {
  return pages.get(response) ?? { nonce: '', reference: '', pattern: '' };
}

/** Headers, a reference, and a line in the log when it is over. */
function beginRequest({ installation, log, metrics, formTargets = [] }: ApplicationParts) {
  const { publicUrl } = installation.settings;
  const begin: RequestHandler = (request, response, next) => {
    const isPublic = isPublicPage(request.path);
    const nonce = isPublic ? '' : randomBytes(16).toString('base64');
    const secure = publicUrl?.protocol === 'https:' || request.secure;
    const page: PageRequest = { nonce, reference: newReference(), pattern: '' };
    pages.set(response, page);
    // For what is mounted before the routes and answers its own faults.
    response.locals.reference = page.reference;
    const headers = securityHeaders({ nonce, secure, formTargets: isPublic ? [] : formTargets });
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);

    const { path } = request;
    const began = performance.now();
    response.once('close', () => {
      const milliseconds = Math.round((performance.now() - began) * 10) / 10;
      const status = response.writableFinished ? response.statusCode : 499;
      const route = page.pattern || staticRoute(path);
      metrics.observe(request.method, route, status, milliseconds / 1000);
      if (status >= 500) metrics.fault();
      if (route === '/internal') return;
      const line = { reference: page.reference, method: request.method, route, status };
      log.info({ ...line, milliseconds }, 'request');
    });
    next();
  };
  return begin;
}

/** What is no route of ours, told apart no further: an address may hold anything. */
function staticRoute(path: string): string {
  if (path.startsWith('/assets/')) return '/assets';
  if (path.startsWith('/internal/')) return '/internal';
  return /^\/api\/v1\/(benefit|eligibility|openapi\.json)$/.exec(path)?.[0] ?? 'other';
}

/** Eight letters and figures that cannot be misheard over the telephone. */
function newReference(): string {
  const signs = 'ABCDEFGHKMNPRSTUVWXYZ23456789';
  return Array.from(randomBytes(8), (byte) => signs[byte % signs.length]).join('');
}

/** For the machine and its neighbours. What came through a proxy is told that it is not there. */
function internal({ installation, metrics }: ApplicationParts): RequestHandler {
  const router = express.Router();
  router.use((request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    if (isForwarded(request)) response.status(404).end();
    else next();
  });
  router.get('/isalive', (_request, response) => void response.type('text').send('OK\n'));
  router.get('/isready', async (_request, response) => {
    const ready = await isReady(installation);
    response.status(ready ? 200 : 503).type('text');
    response.send(ready ? 'OK\n' : 'Database unreachable\n');
  });
  router.get('/metrics', async (_request, response) => {
    response.setHeader('Content-Type', metrics.contentType);
    response.end(await metrics.text());
  });
  router.use((_request, response) => void response.status(404).end());
  return router;
}

/** The database answers, and has the tables of this program: it was migrated at start. */
async function isReady({ connection }: Installation): Promise<boolean> {
  const answer = sql`select 1 from public.migration limit 1`.execute(connection.db).then(
    ({ rows }) => rows.length === 1,
    () => false,
  );
  return Promise.race([
    answer,
    new Promise<boolean>((resolve) => setTimeout(resolve, 2_000, false)),
  ]);
}

function handleFault(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const { reference } = pageOf(response);
    const { status, type } = error as { status?: number; type?: string };
    if (response.headersSent) return next(error);
    if (request.destroyed || type === 'request.aborted') return response.end();
    if (status === 413) return sendPlain(response, 413);
    if (status !== undefined && status < 500) return sendPlain(response, 400, status);
    log.error({ reference, fault: describeFault(error) }, 'fault');
    return sendPlain(response, 500, 500, reference);
  };
}

function sendPlain(
  response: express.Response,
  page: Parameters<typeof plainPage>[0],
  status: number = page,
  reference = '',
): void {
  response.status(status).setHeader('Cache-Control', 'no-store');
  // The plain page lays itself out, so that it needs no file.
  response.type('html').end(plainPage(page, reference));
}

function headersOf(response: express.Response): Record<string, string> {
  return Object.fromEntries(
    Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]),
  );
}
