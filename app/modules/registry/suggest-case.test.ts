import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { aCase } from '#modules/cases/testing/a-case.ts';
import { storedResponse, storedSurvey } from '#modules/surveys/testing/a-survey.ts';
import type { Actor } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import { execute } from '#platform/use-case.ts';
import { anActor, newId, services } from '#tests/support/services.ts';
import type { MailId } from './domain/incoming-mail.ts';
import { loadStoredMail } from './store.ts';
import { suggestCase } from './suggest-case.ts';
import { aMail } from './testing/a-mail.ts';
import { fileMail } from './usecases/file-mail.ts';

async function suggested(actor: Actor, mailId: MailId) {
  const { suggested: one, cases } = await inScope(services.db, actor, async (tx) =>
    suggestCase(tx, await loadStoredMail(tx, mailId)),
  );
  return {
    suggested: one?.folder.id ?? null,
    cases: cases.map(({ folder, reasons }) => [folder.id, reasons.map(({ kind }) => kind)]),
  };
}

/** A round with a case, and an answer that one office has been asked for. */
async function aRound() {
  const governorId = `governor-${newId()}`;
  const actor = anActor('governor-registry', 'governor', governorId);
  const { id: caseId } = await aCase(services.db, actor);
  const survey = await storedSurvey(services.db, { governorId, caseId });
  const response = await storedResponse(services.db, survey);
  return { actor, caseId, survey, response };
}

test('what answers a notice of ours belongs to the round that it told of', async () => {
  const { actor, caseId, response } = await aRound();
  const sentId = newId();
  await inScope(services.db, actor, (tx) =>
    sql`insert into kvp.outgoing_mail
      (id, capacity_kind, unit_id, recipient_id, recipient, subject, body_text, created_at)
      values (${sentId}, 'governor', ${actor.capacity.unitId}, ${response.id}, 'a@b', 'x', 'x', now())`.execute(
      tx,
    ),
  );
  const mailId = await aMail(actor, { headers: [`In-Reply-To: <${sentId}@medverk.example>`] });
  expect(await suggested(actor, mailId)).toEqual({
    suggested: caseId,
    cases: [[caseId, ['thread']]],
  });
});

test('what answers a mail that was filed belongs to the same case', async () => {
  const actor = anActor('governor-registry', 'governor');
  const folder = await aCase(services.db, actor);
  const messageId = `${newId()}@x.example`;
  await execute(services, actor, fileMail, {
    mailId: await aMail(actor, { messageId }),
    caseNumber: folder.number,
    title: 'Spørsmål',
    senderKind: 'person',
    shieldedTitle: '',
    exemptUnder: '',
    version: 1,
  });
  const mailId = await aMail(actor, { headers: [`References: <${messageId}>`] });
  expect(await suggested(actor, mailId)).toMatchObject({ suggested: folder.id });
});

test('a link to the answer and the number of the case are two reasons for one case', async () => {
  const { actor, caseId, response } = await aRound();
  const mailId = await aMail(actor, {
    subject: 'Re: 2026/1-3',
    text: `Sjå https://medverk.example/svar/${response.id}/del/2`,
  });
  expect(await suggested(actor, mailId)).toEqual({
    suggested: caseId,
    cases: [[caseId, ['number', 'round']]],
  });
});

test('an office is known by where it is written to, when nothing else is said', async () => {
  const { actor, caseId, response } = await aRound();
  await inScope(services.db, actor, (tx) =>
    sql`insert into kvp.office_contact (governor_id, office_id, email)
      values (${actor.capacity.unitId}, ${response.officeId}, 'Post@Demovik.example')`.execute(tx),
  );
  const mailId = await aMail(actor, { from: 'ola@demovik.example' });
  expect(await suggested(actor, mailId)).toEqual({
    suggested: caseId,
    cases: [[caseId, ['sender']]],
  });
  const other = await aMail(actor, { from: 'ola@100%.example' });
  expect(await suggested(actor, other)).toEqual({ suggested: null, cases: [] });
});

test('numbers and links of another governor lead nowhere', async () => {
  const { response } = await aRound();
  const actor = anActor('governor-registry', 'governor');
  const mailId = await aMail(actor, { subject: '2026/1', text: `/svar/${response.id}` });
  expect(await suggested(actor, mailId)).toEqual({ suggested: null, cases: [] });
});
