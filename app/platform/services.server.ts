import type { Services } from './use-case.ts';

let started: Services | undefined;

/** Hands the outside world, made once by server.ts, to the routes. */
export function provideServices(services: Services): void {
  started = services;
}

export function services(): Services {
  if (!started) throw new Error('The services are provided by server.ts before the first request');
  return started;
}
