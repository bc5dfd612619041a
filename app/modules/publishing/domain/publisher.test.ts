import { expect, test } from 'vitest';
import { contentAddress, publisherKindAt, saysAnythingOf } from './publisher.ts';

const governor = { publisherKind: 'governor', publisherId: 'FMDEMO' } as const;
const municipality = { publisherKind: 'municipality', publisherId: '9901' } as const;

test('governors and municipalities have addresses of their own, that lead back to the kind', () => {
  expect(contentAddress({ ...governor, slug: 'tema' }, 'nn')).toBe(
    '/nn/statsforvaltar/FMDEMO/tema',
  );
  expect(contentAddress({ ...municipality, slug: 'tema' }, 'en')).toBe('/en/kommune/9901/tema');
  expect(publisherKindAt('/en/kommune/9901')).toBe('municipality');
  expect(publisherKindAt('/nn/constructor')).toBeUndefined();
});

test('what a publisher publishes is on its own pages and in the lists, and nowhere else', () => {
  const touched = saysAnythingOf(governor);
  const paths = [
    '/statsforvaltar',
    '/statsforvaltar/FMDEMO',
    '/statsforvaltar/FMDEMO/tema',
    '/statsforvaltar/FMDEMO/nyhende.atom',
    '/nyhende.atom',
    '/sitemap.xml',
  ];
  expect(paths.filter((path) => !touched(path))).toEqual([]);
  const others = [
    '',
    '/kalkulator',
    '/programmet/klage',
    '/kommune',
    '/kommune/FMDEMO',
    '/statsforvaltar/FMDEMO2',
    '/statsforvaltar/FMVL/tema',
  ];
  expect(others.filter(touched)).toEqual([]);
});
