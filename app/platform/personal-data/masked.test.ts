import { expect, test } from 'vitest';
import { mask } from './masked.ts';

test('every number is masked, and nothing twice', () => {
  const found = [
    { start: 6, end: 9, shown: '*' },
    { start: 0, end: 3, shown: '#' },
    { start: 1, end: 2, shown: '!' },
  ];
  expect(mask('abcdefghi.', found)).toBe('#def*.');
});
