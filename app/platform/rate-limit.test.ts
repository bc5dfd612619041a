import { expect, test } from 'vitest';
import { RateLimit } from './rate-limit.ts';

const at = (seconds: number) => new Date(1_000_000_000_000 + seconds * 1000);

test('so many in a stretch, each key for itself, and again when the first is old', () => {
  const limit = new RateLimit(2, 60_000);
  expect([limit.take('a', at(0)), limit.take('a', at(1)), limit.take('a', at(2))]).toEqual([
    true,
    true,
    false,
  ]);
  expect(limit.take('b', at(2))).toBe(true);
  expect([limit.take('a', at(60)), limit.take('a', at(60))]).toEqual([true, false]);
});
