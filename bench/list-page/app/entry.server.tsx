import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';
import { renderToPipeableStream, renderToStaticMarkup } from 'react-dom/server';
import { type EntryContext, ServerRouter } from 'react-router';

/** Medverk's own way (app/entry.server.tsx) without its log: at once for a page without script, else as a stream. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Promise<Response> | Response {
  headers.set('Content-Type', 'text/html; charset=utf-8');
  const page = <ServerRouter context={context} url={request.url} />;
  if (!new URL(request.url).pathname.includes('hydrated')) {
    const html = `<!DOCTYPE html>${renderToStaticMarkup(page)}`;
    return new Response(html, { status, headers });
  }
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(page, {
      onAllReady() {
        const body = new PassThrough();
        pipe(body);
        resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
      },
      onShellError: reject,
    });
  });
}
