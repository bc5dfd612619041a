import { createServer, type Server } from 'node:http';
import { build } from 'vite';
import type * as Pages from './list-page.tsx';

/** Serves the two list pages, each made anew for every request. */
export async function serveListPages(): Promise<{
  readonly address: string;
  readonly server: Server;
}> {
  await build({
    configFile: false,
    logLevel: 'silent',
    oxc: { jsx: { runtime: 'automatic' } },
    ssr: { noExternal: ['@navikt/ds-react', '@navikt/aksel-icons'] },
    build: { ssr: 'bench/list-page/list-page.tsx', outDir: '.cache/bench', emptyOutDir: true },
  });
  const built = new URL('../../.cache/bench/list-page.js', import.meta.url).href;
  const { ourPage, hydratedPage } = (await import(built)) as typeof Pages;
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(request.url === '/hydrated' ? hydratedPage() : ourPage());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { address: `http://127.0.0.1:${port}`, server };
}
