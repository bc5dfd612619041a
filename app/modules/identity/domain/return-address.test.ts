import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeReturn } from './return-address.ts';

test.each([
  ['/', '/'],
  ['/kartlegging/3?side=2', '/kartlegging/3?side=2'],
  ['/tilgang#skjema', '/tilgang'],
  ['/søk?q=Åsane', '/s%C3%B8k?q=%C3%85sane'],
])('%j is a place in the system', (address, place) => {
  expect(safeReturn(address)).toBe(place);
});

test.each([
  '//evil',
  '/\\evil',
  '\\\\evil',
  '/\t/evil',
  '/\n/evil',
  'https:',
  'https:evil',
  'https://evil.example/',
  'javascript:alert(1)',
  '/.//evil',
  '/a/..//evil',
  'evil',
  '',
  null,
  undefined,
  '/logg-inn?til=/logg-inn',
  '/logg-ut',
  '/logga-ut',
  '/demo-innlogging/tilsett/auth',
])('%j is not', (address) => {
  expect(safeReturn(address, '/start')).toBe('/start');
});

test('whatever is asked for, the browser stays here', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    ':',
    '@',
    'evil',
    'https',
    '\t',
    '?',
    '#',
    '%2f',
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const place = safeReturn(pieces.join(''));
      expect(new URL(place, 'https://medverk.example/inne').origin).toBe('https://medverk.example');
    }),
  );
});
