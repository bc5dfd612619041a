import { chmod, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { commandLimit, type Line } from './call-server.ts';
import type { CommandContext } from './command.ts';
import { runCommand } from './run-command.ts';

const request = z.object({ argv: z.array(z.string()), folder: z.string() });

/**
 * Lets the command line of this machine's same user work through the running server, which is the one
 * that has the embedded database open. @returns what closes the socket.
 */
export async function serveCommands(
  path: string,
  world: Pick<CommandContext, 'services' | 'connection' | 'ownerUrl' | 'filesFolder'>,
): Promise<() => Promise<void>> {
  await rm(path, { force: true });
  const answerCommand = async (asked: IncomingMessage, answer: ServerResponse) => {
    const write = (line: Line) => void answer.write(`${JSON.stringify(line)}\n`);
    try {
      const { argv, folder } = request.parse(JSON.parse(await text(asked)));
      const code = await runCommand(argv, {
        ...world,
        folder,
        print: (out) => write({ out }),
        tell: (err) => write({ err }),
      });
      write({ code });
    } catch {
      write({ err: 'The server did not understand the command line' });
      write({ code: 1 });
    }
    answer.end();
  };
  const server = createServer((asked, answer) => void answerCommand(asked, answer));
  server.requestTimeout = commandLimit;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  await chmod(path, 0o600);
  return async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(path, { force: true });
  };
}
