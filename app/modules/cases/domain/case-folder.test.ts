import { expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import {
  type CaseFolder,
  type CaseId,
  type CaseStatus,
  close,
  discard,
  may,
  reopen,
} from './case-folder.ts';

const on = isoDate('2026-11-02');

function aFolder(differences: Partial<CaseFolder> = {}): CaseFolder {
  return {
    id: '0193-case' as CaseId,
    owner: { kind: 'governor', unitId: 'sfvl' },
    archive: 'own',
    class: 'survey',
    number: { year: 2026, sequence: 1 },
    title: { nb: 'Kartlegging', nn: 'Kartlegging' },
    shieldedTitle: null,
    status: 'open',
    openedOn: on,
    closedOn: null,
    closedBy: null,
    openedBy: { id: 'kari', name: 'Kari Demo' },
    lastDocumentNumber: 0,
    version: 1,
    ...differences,
  };
}

test.each<[CaseStatus, boolean]>([
  ['open', true],
  ['closed', false],
  ['discarded', false],
])('a case that is %s takes documents: %s', (status, expected) => {
  expect(may({ status }, 'add-document')).toBe(expected);
});

test('a case is closed on a day and opened again', () => {
  const closed = close(aFolder(), on, 'Kari Demo');
  expect(closed).toMatchObject({ ok: true, value: { status: 'closed', closedOn: on } });
  const reopened = reopen(aFolder({ status: 'closed', closedOn: on }));
  expect(reopened).toMatchObject({ ok: true, value: { status: 'open', closedOn: null } });
});

test('only an open case is closed, and only a closed one opened', () => {
  expect(close(aFolder({ status: 'closed' }), on, 'Kari Demo')).toMatchObject({
    refusal: { code: 'not-open' },
  });
  expect(reopen(aFolder())).toMatchObject({ refusal: { code: 'not-closed' } });
  expect(reopen(aFolder({ status: 'discarded' }))).toMatchObject({
    refusal: { code: 'not-closed' },
  });
});

test('only an open case without documents is discarded', () => {
  expect(discard(aFolder(), on, 'Kari Demo')).toMatchObject({
    ok: true,
    value: { status: 'discarded' },
  });
  expect(discard(aFolder({ lastDocumentNumber: 1 }), on, 'Kari Demo')).toMatchObject({
    refusal: { code: 'has-documents' },
  });
  expect(discard(aFolder({ status: 'closed' }), on, 'Kari Demo')).toMatchObject({
    refusal: { code: 'not-open' },
  });
});
