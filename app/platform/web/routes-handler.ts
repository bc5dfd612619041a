import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router';
import type { Request as ExpressRequest, Response as ExpressResponse } from 'express';
import { type PageRequest, pageRequest } from './page-request.ts';

export type Routes = (
  request: ExpressRequest,
  response: ExpressResponse,
  page: PageRequest,
) => Promise<Response>;

/** Where to answer a request instead of where it was sent, and the cookie that goes with it. */
export interface LedAside {
  readonly address: string;
  readonly setCookie: string;
}

/** Looks at a form before the routes do, and may lead it aside: to a page that says why it was not taken. */
export type Aside = (request: Request) => Promise<LedAside | undefined>;

/**
 * The routes as a function from Express's request to an answer. The body has been read before, within its limit.
 */
export function routesHandler(
  build: ServerBuild | (() => Promise<ServerBuild>),
  aside: Aside = async () => undefined,
): Routes {
  const handle = createRequestHandler(build, process.env.NODE_ENV);
  return async (request, response, page) => {
    const context = new RouterContextProvider();
    context.set(pageRequest, page);
    const asked = webRequest(request, response);
    const led = asked.body ? await aside(asked.clone()) : undefined;
    if (!led) return handle(asked, context);
    const told = new Request(new URL(led.address, asked.url), { headers: asked.headers });
    const answer = await handle(told, context);
    answer.headers.append('Set-Cookie', led.setCookie);
    return answer;
  };
}

function webRequest(request: ExpressRequest, response: ExpressResponse): Request {
  const url = new URL(`${request.protocol}://${request.host || 'localhost'}`);
  const [path = '/', query] = request.originalUrl.split(/\?(.*)/s);
  // Not through a constructor that resolves: `//other.example/x` is a path here, not a host.
  url.pathname = path;
  url.search = query === undefined ? '' : `?${query}`;
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined) continue;
    for (const one of Array.isArray(value) ? value : [value]) headers.append(name, one);
  }
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  const body: unknown = request.body;
  return new Request(url, {
    method: request.method,
    headers,
    signal: gone.signal,
    ...(hasBody && Buffer.isBuffer(body) ? { body: new Uint8Array(body) } : {}),
  });
}
