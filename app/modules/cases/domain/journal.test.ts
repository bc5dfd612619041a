import { expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import type { JournalEntry } from './case-content.ts';
import { correct, hidden, isShielded, readJournalFilter } from './journal.ts';
import { isPublicJournal, journalPeriod, publicJournalAddress } from './public-journal.ts';

const entry = {
  id: 'entry',
  documentId: 'document',
  direction: 'incoming',
  dated: isoDate('2026-11-02'),
  title: 'Klage frå Kari Prøve',
  shieldedTitle: 'Klage',
  exemptUnder: 'offentleglova § 13',
  correspondents: [
    { role: 'sender', kind: 'person', name: 'Kari Prøve', personId: 'person-1' },
    { role: 'receiver', kind: 'organisation', name: 'Nav Demovik', organisationId: '9901' },
  ],
} as unknown as JournalEntry;

test('who has no access reads the public title, and no person’s name', () => {
  expect(isShielded(entry)).toBe(true);
  expect(hidden(entry)).toMatchObject({ title: 'Klage', exemptUnder: 'offentleglova § 13' });
  expect(JSON.stringify(hidden(entry))).not.toMatch(/Kari|person-1/);
  expect(hidden(entry).correspondents).toContainEqual({
    role: 'receiver',
    kind: 'organisation',
    name: 'Nav Demovik',
    organisationId: '9901',
  });
});

test('a correction is what changed, field by field', () => {
  const same = { title: entry.title, shieldedTitle: 'Klage', exemptUnder: 'offentleglova § 13' };
  expect(correct(entry, same)).toMatchObject({ ok: false, refusal: { code: 'nothing-changed' } });
  expect(correct(entry, { ...same, exemptUnder: '' })).toMatchObject({
    refusal: { code: 'basis-missing', details: { field: 'exemptUnder' } },
  });
  expect(correct(entry, { title: 'Klage', shieldedTitle: '', exemptUnder: '' })).toEqual({
    ok: true,
    value: [
      { field: 'title', before: 'Klage frå Kari Prøve', after: 'Klage' },
      { field: 'shielded-title', before: 'Klage', after: '' },
      { field: 'exempt-under', before: 'offentleglova § 13', after: '' },
    ],
  });
});

test('a filter is read as it is typed, and what cannot be read is told', () => {
  const asked = { direction: 'ut', from: '1.11.2026', to: '2.11.26', caseNumber: '2026/14-3' };
  expect(readJournalFilter(asked)).toEqual({
    filter: {
      direction: 'outgoing',
      from: '2026-11-01',
      to: '2026-11-02',
      caseNumber: { year: 2026, sequence: 14, document: 3 },
    },
    problems: {},
  });
  expect(
    readJournalFilter({ direction: 'x', from: 'i går', to: '', caseNumber: 'fjorten' }),
  ).toEqual({
    filter: {},
    problems: { from: 'invalid-date', caseNumber: 'no-case-number' },
  });
  const turned = { direction: '', from: '3.11.2026', to: '1.11.2026', caseNumber: '' };
  expect(readJournalFilter(turned)).toEqual({
    filter: { from: '2026-11-03' },
    problems: { to: 'wrong-order' },
  });
});

test('the public journal shows the last year before today, or the days asked for', () => {
  const today = isoDate('2026-11-02');
  expect(journalPeriod({ from: '', to: '' }, today)).toEqual({
    from: '2025-11-01',
    to: '2026-11-01',
    problems: {},
  });
  expect(journalPeriod({ from: '1.1.2026', to: '31.1.2026' }, today)).toMatchObject({
    from: '2026-01-01',
    to: '2026-01-31',
  });
  expect(journalPeriod({ from: 'x', to: '' }, today).problems).toEqual({ from: 'invalid-date' });
  expect(journalPeriod({ from: '2.2.2026', to: '1.2.2026' }, today).problems).toEqual({
    to: 'wrong-order',
  });
});

test('the addresses of the journals are known to the cache', () => {
  expect(publicJournalAddress('nn')).toBe('/nn/journal');
  expect(publicJournalAddress('en', 'FMDEMO')).toBe('/en/journal/FMDEMO');
  expect(['/journal', '/journal/FMDEMO', '/journalist', ''].map(isPublicJournal)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
