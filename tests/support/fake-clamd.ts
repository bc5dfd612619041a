import { createServer, type Socket } from 'node:net';

/** The harmless file that every virus scanner takes for a virus, in two parts so that this one is not. */
export const eicar = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
);

interface Options {
  /** Where its socket is; on a port of this machine unless given. */
  readonly path?: string;
  /** What it says to everything, instead of looking. */
  readonly answer?: string;
  /** It listens, and never says anything. */
  readonly isSilent?: boolean;
}

/** What talks as clamd does, and knows one virus. */
export async function fakeClamd({ path, answer, isSilent = false }: Options = {}) {
  const received: Buffer[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    if (isSilent) return;
    let heard = Buffer.alloc(0);
    socket.on('data', (part) => {
      heard = Buffer.concat([heard, part]);
      const content = contentOf(heard);
      if (!content) return;
      received.push(content);
      const said = content.includes(eicar) ? 'stream: Eicar-Signature FOUND' : 'stream: OK';
      socket.end(answer ?? `${said}\0`);
    });
  });
  await new Promise<void>((resolve) => {
    if (path) server.listen(path, resolve);
    else server.listen(0, '127.0.0.1', resolve);
  });
  const bound = server.address();
  const address = typeof bound === 'object' && bound ? `127.0.0.1:${bound.port}` : (path ?? '');
  return {
    address,
    received,
    stop: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** The whole file, when its end has come. */
function contentOf(heard: Buffer): Buffer | undefined {
  const command = 'zINSTREAM\0';
  if (heard.length < command.length) return undefined;
  if (heard.subarray(0, command.length).toString() !== command) return Buffer.alloc(0);
  const parts: Buffer[] = [];
  for (let at = command.length; at + 4 <= heard.length; ) {
    const length = heard.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    parts.push(heard.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}
