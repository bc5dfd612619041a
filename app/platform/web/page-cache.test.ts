import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, expect, test, vi } from 'vitest';
import { PageCache } from './page-cache.ts';

afterEach(() => void vi.useRealTimers());

test('what is to come at a time that was chosen is on the page within a minute of it', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-01T06:59:59Z') });
  const cache = new PageCache();
  await cache.keep('/nn', Buffer.from('før'), {}, cache.edition);
  expect(isKept(cache, '/nn')).toBe(true);
  vi.setSystemTime(new Date('2026-12-01T07:01:00Z'));
  expect(isKept(cache, '/nn')).toBe(false);
});

test('what is asked for is forgotten in every language, and nothing else', async () => {
  const cache = new PageCache();
  const own = ['/nn/statsforvaltar', '/nb/statsforvaltar/FMDEMO', '/en/statsforvaltar/FMDEMO/tema'];
  const others = ['/nn', '/nb/kalkulator', '/nnorge', '/nn/kommune'];
  for (const url of [...own, ...others]) await cache.keep(url, Buffer.from(url), {}, cache.edition);
  cache.forget((path) => path.startsWith('/statsforvaltar'));
  expect(own.filter((url) => isKept(cache, url))).toEqual([]);
  expect(others.filter((url) => isKept(cache, url))).toEqual(others);
});

test('a page that was being drawn while something was published is not kept', async () => {
  const cache = new PageCache();
  const { edition } = cache;
  cache.forget(() => false);
  await cache.keep('/nn', Buffer.from('før'), {}, edition);
  expect(isKept(cache, '/nn')).toBe(false);
});

function isKept(cache: PageCache, url: string): boolean {
  const request = { method: 'GET', url, headers: {} } as IncomingMessage;
  const response = { writeHead: () => response, end: () => response };
  return cache.answer(request, response as unknown as ServerResponse);
}
