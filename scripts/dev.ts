/** `npm run dev`: the same server with Vite in front, so that a change is seen at once. */
import { createServer } from 'vite';
import type { ServerBuild } from 'react-router';
import type * as Program from '../server.ts';

const tell = (line: string) => void process.stderr.write(`${line}\n`);
const vite = await createServer({ server: { middlewareMode: true }, appType: 'custom' });

try {
  const { start } = (await vite.ssrLoadModule('./server.ts')) as typeof Program;
  await start({
    tell,
    development: {
      build: () => vite.ssrLoadModule('virtual:react-router/server-build') as Promise<ServerBuild>,
      handler: vite.middlewares,
    },
  });
} catch (error) {
  tell(error instanceof Error && error.name === 'CannotStart' ? error.message : String(error));
  process.exit(1);
}
