import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';
import { renderToPipeableStream, renderToStaticMarkup } from 'react-dom/server';
import {
  type EntryContext,
  type HandleErrorFunction,
  isRouteErrorResponse,
  type RouterContextProvider,
  type ServerInstrumentation,
  ServerRouter,
} from 'react-router';
import { describeFault } from '#platform/log.ts';
import { serverLog } from '#platform/services.server.ts';
import { pageRequest } from '#platform/web/page-request.ts';
import { FaultReference } from '#ui/fault-reference.ts';

const renderLimit = 10_000;

/**
 * Renders the whole page before it is sent. A page without the framework's script is HTML and nothing more: made
 * in one piece, without the marks that a browser would find its way by.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  loadContext: RouterContextProvider,
): Promise<Response> | Response {
  const { nonce, reference } = loadContext.get(pageRequest);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  if (request.method === 'HEAD') return new Response(null, { status, headers });

  const allowed = nonce ? { nonce } : {};
  const page = (
    <FaultReference value={reference}>
      <ServerRouter context={routerContext} url={request.url} {...allowed} />
    </FaultReference>
  );
  if (!isInteractive(routerContext)) {
    const html = `<!DOCTYPE html>${renderToStaticMarkup(page)}`;
    return new Response(html, { status, headers });
  }

  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(page, {
      ...allowed,
      onAllReady() {
        clearTimeout(timer);
        const body = new PassThrough();
        pipe(body);
        resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
      },
      onShellError(error) {
        clearTimeout(timer);
        reject(error);
      },
      onError(error) {
        serverLog().error({ reference, fault: describeFault(error) }, 'rendering failed');
      },
    });
    const timer = setTimeout(() => abort(new Error('Rendering took too long')), renderLimit);
  });
}

function isInteractive({ staticHandlerContext, routeModules }: EntryContext): boolean {
  return staticHandlerContext.matches.some(({ route }) => {
    const handle = routeModules[route.id]?.handle as { interactive?: boolean } | undefined;
    return handle?.interactive;
  });
}

/** A fault is logged under the reference that the 500 page shows; what was asked for is not. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return;
  if (isRouteErrorResponse(error) && error.status < 500) return;
  const { reference, pattern } = context.get(pageRequest);
  serverLog().error({ reference, route: pattern, fault: describeFault(error) }, 'fault');
};

/** Tells the start-up file which route answered, for the log and the figures. */
export const instrumentations: ServerInstrumentation[] = [
  {
    route: (route) =>
      route.instrument({
        middleware: async (call, { context, pattern }) => {
          context.get(pageRequest).pattern = pattern;
          await call();
        },
        loader: async (call, { context, pattern }) => {
          context.get(pageRequest).pattern = pattern;
          await call();
        },
        action: async (call, { context, pattern }) => {
          context.get(pageRequest).pattern = pattern;
          await call();
        },
      }),
  },
];
