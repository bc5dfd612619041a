import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import type { Actor } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import { PersonalDataStopped } from '#platform/personal-data/stopped.ts';
import { submit } from '#platform/request.ts';
import { defineUseCase, execute } from '#platform/use-case.ts';
import { anActor, services } from '#tests/support/services.ts';
import { visit } from '#tests/support/visit.ts';
import { type Mail, sendMail } from './mail.ts';

const number = '018245 60079';

/** Somebody writes a mail and sends it. */
const writeMail = defineUseCase({
  name: 'mail.write-for-test',
  permission: 'survey:follow-up',
  audit: 'change',
  input: z.object({ subject: z.string(), text: z.string(), html: z.string().optional() }),
  subject: () => 'mail',
  async handle(scope, { html, ...mail }) {
    const to = 'post@kontor.example';
    const whole: Mail = html === undefined ? { to, ...mail } : { to, ...mail, html };
    return ok({ id: await sendMail(scope, whole) });
  },
});

const anAdviser = () => anActor('governor-adviser', 'governor');

function mailsOf(actor: Actor) {
  return inScope(services.db, actor, (tx) =>
    tx
      .selectFrom('outgoing_mail')
      .select('subject')
      .where('unit_id', '=', actor.capacity.unitId)
      .execute(),
  );
}

async function outcomesOf(actor: Actor) {
  const { rows } = await sql<{ outcome: string }>`
    select outcome from kvp.audit_event where unit_id = ${actor.capacity.unitId}`.execute(
    services.db,
  );
  return rows.map(({ outcome }) => outcome);
}

test.each([
  ['subject', { subject: `Om ${number}`, text: 'Logg inn.' }],
  ['text', { subject: 'Om ei sak', text: `Det gjeld\n${number}.` }],
  ['layout', { subject: 'Om ei sak', text: 'Logg inn.', html: '<p>018245&nbsp;60079</p>' }],
])('a mail with a number in its %s is not sent, and nothing is left of it', async (_, mail) => {
  const adviser = anAdviser();

  const sending = execute(services, adviser, writeMail, mail);

  await expect(sending).rejects.toBeInstanceOf(PersonalDataStopped);
  await expect(sending).rejects.not.toThrow('60079');
  expect(await mailsOf(adviser)).toEqual([]);
});

test('who wrote it is told, and gets the text back', async () => {
  const adviser = anAdviser();
  const form = { subject: 'Om ei sak', text: `Det gjeld ${number}.` };
  const { context, request } = visit(services, adviser, '/', {}, form);

  const answer = await submit(context, writeMail, request, {});

  expect(answer).toMatchObject({
    ok: false,
    response: {
      init: { status: 422 },
      data: { problems: { form: 'personal-data' }, entered: form },
    },
  });
});

test('a mail without a number is sent, whatever else it says', async () => {
  const adviser = anAdviser();
  await execute(services, adviser, writeMail, {
    subject: 'Ei kartlegging ventar (sak 2019/23037)',
    text: 'Kari Nordmann har depresjon. Ring 22 22 22 22.\nhttps://medverk.example/svar/01824560-0791-4824-8560-018245600790',
  });
  expect(await mailsOf(adviser)).toHaveLength(1);
});

test('the audit log keeps that it was stopped', async () => {
  const adviser = anAdviser();
  await execute(services, adviser, writeMail, { subject: number, text: '' }).catch(() => {});
  expect(await outcomesOf(adviser)).toEqual(['refused: personal-data']);
});
