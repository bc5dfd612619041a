import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, expect, test, vi } from 'vitest';
import { PageCache } from './page-cache.ts';

afterEach(() => void vi.useRealTimers());

test('what is to come at a time that was chosen is on the page within a minute of it', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-01T06:59:59Z') });
  const cache = new PageCache();
  const isKept = () => {
    const request = { method: 'GET', url: '/nn', headers: {} } as IncomingMessage;
    const response = { writeHead: () => response, end: () => response };
    return cache.answer(request, response as unknown as ServerResponse);
  };
  await cache.keep('/nn', Buffer.from('før'), {}, cache.edition);
  expect(isKept()).toBe(true);
  vi.setSystemTime(new Date('2026-12-01T07:01:00Z'));
  expect(isKept()).toBe(false);
});
