import { expect, test } from 'vitest';
import { mapCategory } from './status-map.ts';

test('a municipality with several offices says what they share, or that they differ', () => {
  expect(mapCategory([])).toBeUndefined();
  expect(mapCategory(['late'])).toBe('late');
  expect(mapCategory(['late', 'missing'])).toBe('late');
  expect(mapCategory(['opened', 'in-progress'])).toBe('begun');
  expect(mapCategory(['submitted', 'late'])).toBe('mixed');
});
