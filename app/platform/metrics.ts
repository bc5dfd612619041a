import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Connection } from './db/database.ts';
import type { Queue } from './queue.ts';
import type { PageCache } from './web/page-cache.ts';

/** Figures about the running server, for Prometheus. None of them is about a person. */
export interface Metrics {
  readonly observe: (method: string, route: string, status: number, seconds: number) => void;
  readonly fault: () => void;
  readonly text: () => Promise<string>;
  readonly contentType: string;
}

export function openMetrics(connection: Connection, queue: Queue, cache: PageCache): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Histogram({
    name: 'medverk_request_seconds',
    help: 'Time to answer, by route pattern',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  });
  const faults = new Counter({ name: 'medverk_faults_total', help: 'Answers of 500', registers });
  new Gauge({
    name: 'medverk_page_cache_pages',
    help: 'Public pages kept rendered',
    registers,
    collect() {
      this.set(cache.size);
    },
  });
  new Gauge({
    name: 'medverk_page_cache_hits',
    help: 'Public pages answered from the cache since start',
    registers,
    collect() {
      this.set(cache.hits);
    },
  });
  new Gauge({
    name: 'medverk_jobs',
    help: 'Jobs by queue and state; the queue dead-letter holds those that failed for good',
    labelNames: ['queue', 'state'],
    registers,
    async collect() {
      this.reset();
      for (const { name, waiting, active, failed } of await queue.counts()) {
        this.set({ queue: name, state: 'waiting' }, waiting);
        this.set({ queue: name, state: 'active' }, active);
        this.set({ queue: name, state: 'failed' }, failed);
      }
    },
  });
  new Gauge({
    name: 'medverk_database_connections',
    help: 'Connections in the pool',
    labelNames: ['state'],
    registers,
    collect() {
      if (connection.kind === 'embedded') return;
      const { totalCount, idleCount, waitingCount } = connection.pool;
      this.set({ state: 'open' }, totalCount);
      this.set({ state: 'idle' }, idleCount);
      this.set({ state: 'waited-for' }, waitingCount);
    },
  });

  return {
    observe: (method, route, status, seconds) =>
      requests.observe({ method, route, status: String(status) }, seconds),
    fault: () => faults.inc(),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
