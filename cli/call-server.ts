import { request } from 'node:http';
import { createInterface } from 'node:readline';

/** One line of the answer: text for standard output, for standard error, or the exit code. */
export type Line = { readonly out: string } | { readonly err: string } | { readonly code: number };

/** A backup of a large database takes its time. Milliseconds. */
export const commandLimit = 3_600_000;

/** Runs a command in the server that listens on the socket. @returns undefined when none does. */
export function callServer(
  socketPath: string,
  argv: readonly string[],
  folder: string,
  streams: { readonly print: (text: string) => void; readonly tell: (text: string) => void },
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const call = request({ socketPath, method: 'POST', path: '/' }, (answer) => {
      let code = 1;
      const lines = createInterface({ input: answer });
      lines.on('line', (text) => {
        const line = JSON.parse(text) as Line;
        if ('out' in line) streams.print(line.out);
        else if ('err' in line) streams.tell(line.err);
        else code = line.code;
      });
      lines.once('close', () => resolve(code));
    });
    call.once('error', (error: NodeJS.ErrnoException) => {
      // ECONNREFUSED: a socket left behind by a server that was killed.
      if (['ENOENT', 'ECONNREFUSED', 'ENOTSOCK'].includes(error.code ?? '')) resolve(undefined);
      else reject(error);
    });
    call.end(JSON.stringify({ argv, folder }));
  });
}
