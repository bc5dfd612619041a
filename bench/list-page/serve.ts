import { execFileSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { ServerBuild } from 'react-router';

/** Serves the two list pages, each through React Router and made anew for every request, as Medverk's are. */
export async function serveListPages(): Promise<{
  readonly address: string;
  readonly server: Server;
}> {
  const command = ['node_modules/@react-router/dev/bin.cjs', 'build', 'bench/list-page'];
  execFileSync(process.execPath, command, { stdio: 'ignore' });
  const built = new URL('../../.cache/bench/server/index.js', import.meta.url).href;
  const build = (await import(built)) as ServerBuild;
  // Loaded here and not above: React chooses its files by NODE_ENV, which the benchmark has set by now.
  const { createRequestListener } = await import('@react-router/node');
  const server = createServer(createRequestListener({ build }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { address: `http://127.0.0.1:${port}`, server };
}
