import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { Forbidden, NotFound, visitor } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import { execute, type Services } from '#platform/use-case.ts';
import { services, testDay } from '#tests/support/services.ts';
import type { ThreadId } from '../domain/thread.ts';
import { aResident, atGovernor, loadPlaces, vestland, voss } from '../testing/a-thread.ts';
import { stamp } from '../tip-stamp.ts';
import { fileTip } from './file-tip.ts';
import { giveTip } from './give-tip.ts';
import { closeThread, replyInThread } from './handle-thread.ts';
import { listPlaces, tryTip } from './try-tip.ts';
import { viewReceived } from './view-received.ts';

beforeAll(loadPlaces);

const tip = {
  municipalityId: voss,
  subject: 'Kor lenge varer programmet?',
  text: 'Kan eit program vare i meir enn to år?',
  language: 'nn',
} as const;

/** Some seconds ago: as long as a person needs to look it over. */
const looked = () => stamp(new Date(testDay.valueOf() - 10_000));

// The limits count in the process, so each test has an hour of its own.
let hours = 0;
function anotherHour(): Services {
  hours += 1;
  const now = new Date(testDay.valueOf() + hours * 3_600_000);
  return { ...services, clock: { now: () => now } };
}

async function aTip(differences: Partial<typeof tip> = {}, used = anotherHour()) {
  const now = new Date(used.clock.now().valueOf() - 10_000);
  const given = await execute(used, visitor, giveTip, {
    ...tip,
    ...differences,
    stamp: stamp(now),
  });
  if (!given.ok) throw new Error(given.refusal.code);
  const { rows } = await sql<{ id: ThreadId }>`select id from kvp.message_thread
    where reference = ${given.value.reference}`.execute(services.db);
  return { threadId: rows[0]?.id as ThreadId, ...given.value };
}

const received = async (threadId: ThreadId) => {
  const seen = await execute(services, atGovernor(), viewReceived, { threadId });
  if (!seen.ok) throw new Error('A reading use case cannot refuse');
  return seen.value;
};

test('a tip has a reference, no sender and no case', async () => {
  const { threadId, reference } = await aTip();
  expect(reference).toMatch(/^\w{4}-\w{4}-\w{4}$/);
  const { thread, messages } = await received(threadId);
  expect(thread).toMatchObject({
    governorId: vestland,
    sender: { kind: 'anonymous', id: '', name: '' },
    caseId: null,
  });
  expect(messages).toMatchObject([{ text: tip.text, authorName: '' }]);
});

test('it is filed when the registry says so, once', async () => {
  const { threadId } = await aTip();
  await execute(services, atGovernor(), fileTip, { threadId });
  const { thread, messages } = await received(threadId);
  expect(thread.caseNumber).toMatch(/^2026\/\d+$/);
  expect(messages[0]?.documentId).not.toBeNull();
  expect(await execute(services, atGovernor(), fileTip, { threadId })).toMatchObject({
    refusal: { code: 'not-a-tip' },
  });
});

test('it cannot be answered, and may be closed', async () => {
  const { threadId } = await aTip();
  const handled = { threadId, version: 1 };
  expect(
    await execute(services, atGovernor(), replyInThread, {
      ...handled,
      text: 'Hei',
      attachments: [],
    }),
  ).toMatchObject({ refusal: { code: 'nobody-to-answer' } });
  expect(await execute(services, atGovernor(), closeThread, handled)).toMatchObject({ ok: true });
});

test.each([
  ['an identity number', { text: 'Det gjeld 01010750160.' }, 'has-identity-number', 'text'],
  ['one in the subject', { subject: 'Om 01010750160' }, 'has-identity-number', 'subject'],
  ['the health of somebody', { text: 'Kari Demo er sjukmeld.' }, 'has-personal-data', 'text'],
  ['the health of who writes', { text: 'Eg har depresjon.' }, 'has-personal-data', 'text'],
  ['no such place', { municipalityId: '0000' }, 'no-such-place', 'municipalityId'],
])(
  'one with %s is refused, when it is looked over and when it is sent',
  async (_, wrong, code, field) => {
    const refused = { refusal: { code, details: { field } } };
    expect(await execute(services, visitor, tryTip, { ...tip, ...wrong })).toMatchObject(refused);
    expect(
      await execute(services, visitor, giveTip, { ...tip, ...wrong, stamp: looked() }),
    ).toMatchObject(refused);
  },
);

test('a plain question passes, and nothing is stored before it is sent', async () => {
  const count = async () => {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count
      from kvp.message_thread where sender_kind = 'anonymous'`.execute(services.db);
    return rows[0]?.count;
  };
  const before = await count();
  const tried = await execute(services, visitor, tryTip, tip);
  expect(tried).toMatchObject({ value: { governorId: vestland } });
  expect(await count()).toBe(before);
});

test.each([
  ['at once', stamp(testDay), 'too-quick'],
  ['with no stamp', '', 'look-again'],
  ['with a stamp of its own making', `${testDay.valueOf().toString(36)}.x.y`, 'look-again'],
  ['a day later', stamp(new Date(testDay.valueOf() - 86_400_000)), 'look-again'],
])('one that is sent %s is looked over again', async (_, given, code) => {
  expect(await execute(services, visitor, giveTip, { ...tip, stamp: given })).toMatchObject({
    refusal: { code },
  });
});

test('a stamp is good once', async () => {
  const given = { ...tip, stamp: looked() };
  expect(await execute(services, visitor, giveTip, given)).toMatchObject({ ok: true });
  expect(await execute(services, visitor, giveTip, given)).toMatchObject({
    refusal: { code: 'look-again' },
  });
});

test('one governor takes so many in a while', async () => {
  const used = anotherHour();
  for (let count = 0; count < 20; count += 1) await aTip({}, used);
  // Those that are refused take nothing from the other governors.
  for (let count = 0; count < 50; count += 1)
    await expect(aTip({}, used)).rejects.toThrow('too-many-now');
  const oslo = {
    ...tip,
    municipalityId: '0301',
    stamp: stamp(new Date(used.clock.now().valueOf() - 10_000)),
  };
  expect(await execute(used, visitor, giveTip, oslo)).toMatchObject({ ok: true });
});

test('nobody but the governor reads it, not even who wrote it', async () => {
  const { threadId } = await aTip();
  for (const actor of [visitor, aResident()]) {
    const { rows } = await inScope(services.db, actor, (tx) =>
      sql`select 1 from kvp.message_thread where id = ${threadId}`.execute(tx),
    );
    expect(rows).toEqual([]);
  }
  const elsewhere = { ...atGovernor(), capacity: { kind: 'governor', unitId: 'FMRO' } } as const;
  await expect(execute(services, elsewhere, fileTip, { threadId })).rejects.toThrow(NotFound);
});

test('it is not for those who work, nor for those who have signed in', async () => {
  for (const attempt of [
    () => execute(services, atGovernor(), tryTip, tip),
    () => execute(services, atGovernor(), giveTip, { ...tip, stamp: looked() }),
    () => execute(services, atGovernor(), listPlaces, {}),
    () => execute(services, visitor, fileTip, { threadId: 'x' as ThreadId }),
    () => execute(services, atGovernor('governor-adviser'), fileTip, { threadId: 'x' as ThreadId }),
  ])
    await expect(attempt()).rejects.toThrow(Forbidden);
  expect(await execute(services, visitor, listPlaces, {})).toMatchObject({ ok: true });
});

test('a stamp with something after it is no other stamp', async () => {
  const used = anotherHour();
  const given = stamp(new Date(used.clock.now().valueOf() - 10_000));
  const send = (shown: string) => execute(used, visitor, giveTip, { ...tip, stamp: shown });
  expect(await send(given)).toMatchObject({ ok: true });
  for (const again of [given, `${given}.`, `${given}.2`])
    expect(await send(again)).toMatchObject({ refusal: { code: 'look-again' } });
});
