import { expect, test } from 'vitest';
import { isoDate } from '#kernel/date.ts';
import { systemActor } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import { services } from '#tests/support/services.ts';
import { waitingForGovernor } from './api.ts';
import { storedResponse, storedSurvey } from './testing/a-survey.ts';
import { roundOf } from './testing/follow-up.ts';

const { db } = services;
const unsent = { approvedBy: null, approvedAt: null, sentAt: null };

test('what waits at a county governor, and nothing from another', async () => {
  const sent = await storedSurvey(db, { deadline: isoDate('2026-10-30') });
  const { governorId } = sent;
  const late = await storedResponse(db, sent);
  await roundOf(db, sent).reachable(late);
  await storedResponse(db, sent, { deadline: isoDate('2026-11-20') });
  for (const day of ['2026-11-01T06:00:00Z', '2026-10-31T06:00:00Z'])
    await storedResponse(db, sent, { state: 'submitted', submittedAt: new Date(day) });
  const whole = await storedSurvey(db, { governorId, state: 'draft', ...unsent });
  await storedSurvey(db, { governorId, state: 'draft', ...unsent, deadline: null });
  const approved = await storedSurvey(db, { governorId, state: 'approved', sentAt: null });
  const other = await storedSurvey(db);
  await storedResponse(db, other);

  const waiting = await inScope(db, systemActor(governorId), (tx) =>
    waitingForGovernor(tx, isoDate('2026-11-02')),
  );

  expect(waiting.map(({ kind, count, href }) => [kind, count, href])).toEqual(
    expect.arrayContaining([
      ['approve', 0, `/kartleggingar/${whole.id}/godkjenn`],
      ['send', 0, `/kartleggingar/${approved.id}/send`],
      ['late', 1, `/kartleggingar/${sent.id}/status?status=late`],
      ['address', 1, `/kartleggingar/${sent.id}/status?manglar=no-address`],
      ['arrived', 1, `/kartleggingar/${sent.id}/status?status=submitted`],
    ]),
  );
  expect(waiting).toHaveLength(5);
});
