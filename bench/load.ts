import autocannon from 'autocannon';

export interface Load {
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly failures: number;
}

interface Aim {
  readonly address: string;
  readonly path: string;
  readonly cookie?: string;
  readonly connections?: number;
  readonly seconds?: number;
  /** Makes the body of each post; without it, a GET. */
  readonly body?: () => string;
}

/** Asks for one page again and again for some seconds. Milliseconds are as the client sees them. */
export async function load({
  address,
  path,
  cookie,
  connections = 4,
  seconds = 5,
  body,
}: Aim): Promise<Load> {
  const headers = {
    'accept-encoding': 'gzip',
    origin: address,
    ...(cookie && { cookie }),
    ...(body && { 'content-type': 'application/x-www-form-urlencoded' }),
  };
  const result = await autocannon({
    url: `${address}${path}`,
    connections,
    duration: seconds,
    headers,
    ...(body && {
      method: 'POST' as const,
      setupClient: (client) => {
        client.setBody(body());
        client.on('response', () => client.setBody(body()));
      },
    }),
  });
  const failures = result.errors + result.non2xx;
  if (failures > 0) throw new Error(`${failures} requests for ${path} failed`);
  return {
    requestsPerSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failures,
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
