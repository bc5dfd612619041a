import { isoDate } from '#kernel/date.ts';
import { describe, expect, test } from 'vitest';
import type { SurveyResponse } from '#modules/surveys/domain/response.ts';
import { atGovernor, storedResponse, storedSurvey } from '#modules/surveys/testing/a-survey.ts';
import { roundOf } from '#modules/surveys/testing/follow-up.ts';
import { followSurvey } from '#modules/surveys/usecases/follow-survey.ts';
import { setOfficeContact } from '#modules/surveys/usecases/set-office-contact.ts';
import { viewResponse } from '#modules/surveys/usecases/view-response.ts';
import { type Actor, Forbidden, systemActor } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import { sendMail } from '#platform/mail/mail.ts';
import { rememberedMailbox } from '#platform/mail/mailbox.ts';
import { type Bounce, bounce } from '#platform/mail/testing/bounces.ts';
import { execute } from '#platform/use-case.ts';
import { anActor, newId, services, testDay } from '#tests/support/services.ts';
import { takeIn } from './receive-mail.ts';
import { listUndeliveredMail, settleUndelivered } from './undelivered.ts';

const { db } = services;

async function aSentMail(actor: Actor, response?: Pick<SurveyResponse, 'id'>) {
  const scope = { ...services, actor, now: testDay, today: isoDate('2026-11-02') };
  const mailId = await inScope(db, actor, (tx) =>
    sendMail(
      { ...scope, tx },
      {
        to: 'post@nav.example',
        subject: 'Ei kartlegging ventar',
        text: 'Logg inn.',
        ...(response && { recipientId: response.id }),
      },
    ),
  );
  await inScope(db, systemActor(actor.capacity.unitId), (tx) =>
    tx
      .updateTable('outgoing_mail')
      .set({ state: 'sent', sent_at: testDay, delivery: 'smtp' })
      .where('id', '=', mailId)
      .execute(),
  );
  return mailId;
}

async function comesBack(unitId: string, kind: Bounce, id: string) {
  const content = new TextEncoder().encode(bounce(kind, { id }));
  const { mailbox } = rememberedMailbox(unitId, [content]);
  expect(await takeIn(services, mailbox)).toMatchObject({ stored: 1, faults: [] });
}

async function listed(actor: Actor) {
  const list = await execute(services, actor, listUndeliveredMail, {});
  if (!list.ok) throw new Error('A reading use case cannot refuse');
  return list.value.mails;
}

const adviser = () => anActor('governor-adviser', 'governor');

describe('a report that comes back', () => {
  test.each<[Bounce, string, string]>([
    ['postfix', 'no-address', '5.1.1'],
    ['exchange', 'no-address', '5.1.10'],
    ['full', 'full', '5.2.2'],
    ['expired', 'no-host', '4.4.1'],
    ['envelope', 'no-address', '5.1.1'],
    ['qmail', 'no-address', '5.1.1'],
    ['exim', 'no-address', ''],
  ])('as %s marks the mail it is about', async (kind, why, statusCode) => {
    const actor = adviser();
    const other = await aSentMail(actor);
    const mailId = await aSentMail(actor);
    await comesBack(actor.capacity.unitId, kind, mailId);
    const mails = await listed(actor);
    expect(mails).toMatchObject([{ mailId, why, statusCode, recipient: 'post@nav.example' }]);
    expect(mails.map((mail) => mail.mailId)).not.toContain(other);
  });

  test('without an id marks the last that was sent there, and nothing that is old or another’s', async () => {
    const actor = adviser();
    await aSentMail(adviser());
    const mailId = await aSentMail(actor);
    await comesBack(actor.capacity.unitId, 'qmail', newId());
    expect(await listed(actor)).toMatchObject([{ mailId }]);
    const later = adviser();
    await aSentMail(later);
    await inScope(db, systemActor(later.capacity.unitId), (tx) =>
      tx
        .updateTable('outgoing_mail')
        .set({ sent_at: new Date('2026-10-20') })
        .execute(),
    );
    await comesBack(later.capacity.unitId, 'qmail', newId());
    expect(await listed(later)).toEqual([]);
  });

  test.each<Bounce>(['delayed', 'plain-delay'])('as %s is only noted', async (kind) => {
    const actor = adviser();
    const mailId = await aSentMail(actor);
    await comesBack(actor.capacity.unitId, kind, mailId);
    expect(await listed(actor)).toEqual([]);
    const rows = await inScope(db, actor, (tx) =>
      tx.selectFrom('outgoing_mail').select(['state', 'delayed_at']).execute(),
    );
    expect(rows).toEqual([{ state: 'sent', delayed_at: testDay }]);
  });

  test('about mail of another governor says nothing', async () => {
    const [actor, stranger] = [adviser(), adviser()];
    const mailId = await aSentMail(actor);
    await comesBack(stranger.capacity.unitId, 'postfix', mailId);
    expect(await listed(actor)).toEqual([]);
    expect(await listed(stranger)).toEqual([]);
  });
});

test('it is seen where the office is followed, until it has another address', async () => {
  const survey = await storedSurvey(db);
  const response = await storedResponse(db, survey);
  const kari = atGovernor(survey, 'governor-adviser');
  await roundOf(db, survey).reachable(response, 'post@nav.example');
  const mailId = await aSentMail(kari, response);
  await comesBack(survey.governorId, 'postfix', mailId);
  const office = { surveyId: survey.id, responseId: response.id };
  expect(await execute(services, kari, viewResponse, office)).toMatchObject({
    value: { undelivered: [{ why: 'no-address', statusCode: '5.1.1' }] },
  });
  const follow = followSurvey.input.parse({ surveyId: survey.id, obstacle: 'undelivered' });
  expect(await execute(services, kari, followSurvey, follow)).toMatchObject({
    value: { obstacles: { undelivered: 1 }, rows: [{ isUndelivered: true }] },
  });
  expect(await listed(kari)).toMatchObject([{ about: { officeName: 'Nav Demovik' } }]);

  const contact = { responseId: response.id, directorEmail: '', postalAddress: '' };
  await execute(services, kari, setOfficeContact, { ...contact, email: 'post@nav.example' });
  expect(await listed(kari)).toHaveLength(1);
  await execute(services, kari, setOfficeContact, { ...contact, email: 'rett@nav.example' });
  expect(await listed(kari)).toEqual([]);
});

test('it is settled once, by those who read the governor’s mail, and by no other governor', async () => {
  const actor = adviser();
  const mailId = await aSentMail(actor);
  await comesBack(actor.capacity.unitId, 'postfix', mailId);
  const settle = (by: Actor) => execute(services, by, settleUndelivered, { mailId });
  expect(await settle(adviser())).toMatchObject({ refusal: { code: 'already-settled' } });
  for (const stranger of [anActor('governor-editor', 'governor'), anActor('caseworker')]) {
    await expect(settle(stranger)).rejects.toThrow(Forbidden);
    await expect(execute(services, stranger, listUndeliveredMail, {})).rejects.toThrow(Forbidden);
  }
  expect(await settle(actor)).toMatchObject({ ok: true });
  expect(await settle(actor)).toMatchObject({ refusal: { code: 'already-settled' } });
  expect(await listed(actor)).toEqual([]);
});

test('the list has pages', async () => {
  const actor = adviser();
  for (let count = 0; count < 26; count += 1)
    await comesBack(actor.capacity.unitId, 'postfix', await aSentMail(actor));
  const first = await execute(services, actor, listUndeliveredMail, {});
  const after = first.ok ? (first.value.next ?? undefined) : undefined;
  expect(after).toBeDefined();
  const second = await execute(services, actor, listUndeliveredMail, { after });
  expect(second).toMatchObject({ value: { next: null, mails: [{}] } });
});
