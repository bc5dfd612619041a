import { describe, expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { afterTry, stateOfLink, targetOf } from './link.ts';

const monday = isoDate('2026-11-02');
const tuesday = isoDate('2026-11-03');
const wednesday = isoDate('2026-11-04');

describe('a link to others', () => {
  test('is broken when it has failed on two days, and not by failing twice on one', () => {
    const once = afterTry(undefined, 'missing', monday);
    expect(stateOfLink(once)).toBe('uncertain');
    const again = afterTry(once, 'no-answer', monday);
    expect(stateOfLink(again)).toBe('uncertain');
    const nextDay = afterTry(again, 'missing', tuesday);
    expect(nextDay).toEqual({ failure: 'missing', failedDays: 2, failedOn: tuesday });
    expect(stateOfLink(nextDay)).toBe('broken');
  });

  test('works when it works, whatever it did before', () => {
    const broken = { failure: 'missing', failedDays: 7, failedOn: tuesday } as const;
    expect(stateOfLink(afterTry(broken, null, wednesday))).toBe('works');
    expect(stateOfLink(undefined)).toBe('not-checked');
  });
});

describe('where a link leads', () => {
  const page = { address: '/nn/statsforvaltar/FMDEMO/programmet', site: 'https://medverk.example' };
  test.each([
    ['https://www.nav.no/kvp#sok', { kind: 'other', url: 'https://www.nav.no/kvp' }],
    ['//other.example/x', { kind: 'other', url: 'https://other.example/x' }],
    ['/nn/lova#a', { kind: 'own', path: '/nn/lova' }],
    ['https://medverk.example/nn/lova?x=1', { kind: 'own', path: '/nn/lova' }],
    ['kven-kan-delta', { kind: 'own', path: '/nn/statsforvaltar/FMDEMO/kven-kan-delta' }],
  ])('%s', (href, target) => {
    expect(targetOf(href, page)).toEqual(target);
  });

  test.each(['#her', '', 'mailto:post@demo.example', 'tel:+4712345678', 'http://['])(
    '%s is no page',
    (href) => {
      expect(targetOf(href, page)).toBeUndefined();
    },
  );
});
