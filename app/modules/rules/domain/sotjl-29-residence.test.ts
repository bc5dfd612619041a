import { describe, expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { explain } from '../explanations/explain.ts';
import {
  residenceInNorway,
  type ResidenceStatus,
  residenceStatuses,
} from './sotjl-29-residence.ts';

function residence(status: ResidenceStatus | undefined, on: string, outcome?: 'met' | 'not-met') {
  return residenceInNorway.apply(
    {
      ...(status && { residence: { status } }),
      assessments: outcome ? { 'KVP-29-10': { outcome, reasons: 'A reason.' } } : {},
    },
    isoDate(on),
  );
}

describe('residence in Norway', () => {
  test.each<[ResidenceStatus, string]>([
    ['resident', 'met'],
    ['settled-here', 'met'],
    ['displaced-from-ukraine', 'met'],
    ['not-resident', 'not-met'],
    ['eea-job-seeker', 'not-met'],
    ['asylum-seeker', 'not-met'],
    ['unlawful-stay', 'not-met'],
    ['moved-without-agreement', 'undetermined'],
  ])('%s is %s on both sides of the change of 2025', (status, expected) => {
    expect(residence(status, '2012-01-01').value).toBe(expected);
    expect(residence(status, '2025-03-06').value).toBe(expected);
    expect(residence(status, '2025-03-07').value).toBe(expected);
  });

  test('EEA citizens need no residence from 7 March 2025', () => {
    expect(residence('eea', '2025-03-06').value).toBe('not-met');
    expect(residence('eea', '2025-03-07').value).toBe('met');
  });

  test('an unagreed move is weighed by a person', () => {
    expect(residence('moved-without-agreement', '2026-01-01', 'met').value).toBe('met');
    expect(residence('moved-without-agreement', '2026-01-01', 'not-met').value).toBe('not-met');
  });

  test('before 2012 a person without residence is assessed', () => {
    expect(residence('not-resident', '2011-12-31').value).toBe('undetermined');
    expect(residence('not-resident', '2012-01-01').value).toBe('not-met');
    expect(residence('resident', '2011-12-31').value).toBe('met');
  });

  test('it is open while nobody has said anything', () => {
    expect(residence(undefined, '2011-12-31').value).toBe('undetermined');
    expect(residence(undefined, '2026-01-01').value).toBe('undetermined');
  });

  test('each status has its sentence, and each failure what would change it', () => {
    for (const status of residenceStatuses) {
      for (const language of ['nn', 'nb', 'en'] as const) {
        const finding = residence(status, '2020-01-01', 'not-met');
        const { plain, wouldChange } = explain(finding, language);
        expect(plain).toMatch(/\.$/);
        expect(Boolean(wouldChange)).toBe(finding.value === 'not-met');
      }
    }
  });
});
