import { type Log, openLog } from './log.ts';
import type { Services } from './use-case.ts';

let started: Services | undefined;
let log: Log | undefined;

/** Hands the outside world, made once by server.ts, to the routes. */
export function provideServices(services: Services, serverLog?: Log): void {
  started = services;
  log = serverLog;
}

export function services(): Services {
  if (!started) throw new Error('The services are provided by server.ts before the first request');
  return started;
}

export function serverLog(): Log {
  log ??= openLog('info');
  return log;
}
