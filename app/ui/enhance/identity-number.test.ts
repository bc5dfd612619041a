import { expect, test } from 'vitest';
import { seemsToHoldIdentityNumber } from './identity-number.ts';

test.each(['01819912345', '018199 12345', 'Ho har 01 81 99 12345.', '41819912345', '010199-12345'])(
  '%s is warned about',
  (text) => {
    expect(seemsToHoldIdentityNumber(text)).toBe(true);
  },
);

test.each([
  '',
  'Sak 2019/23037',
  'tlf. 55 57 20 00',
  '12345678901234',
  '99999912345',
  '00129912345',
])('«%s» is not', (text) => {
  expect(seemsToHoldIdentityNumber(text)).toBe(false);
});
