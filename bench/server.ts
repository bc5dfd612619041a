import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../tests/support/free-port.ts';

export interface RunningServer {
  readonly address: string;
  /** From the process was started until it answered that it is ready. */
  readonly startMilliseconds: number;
  readonly stop: () => Promise<void>;
}

/** Starts Medverk as it is run: a process of its own, built for production. */
export async function startServer(env: Readonly<Record<string, string>>): Promise<RunningServer> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const started = performance.now();
  const server = spawn(process.execPath, ['scripts/start.ts'], {
    // On a server database the demo people are not there unless they are asked for.
    env: { ...process.env, ...env, DEMO: 'true', PORT: String(port), LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  while (!(await answers(`${address}/internal/isready`))) {
    if (server.exitCode !== null) throw new Error(`The server stopped with ${server.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { address, startMilliseconds: performance.now() - started, stop: () => stop(server) };
}

async function stop(server: ChildProcess): Promise<void> {
  server.kill('SIGTERM');
  if (server.exitCode === null) await once(server, 'exit');
}

/** Whether somebody answers there as they should. */
export async function answers(address: string): Promise<boolean> {
  try {
    const response = await fetch(address);
    return response.status === 200;
  } catch {
    return false;
  }
}
