import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { Forbidden, systemActor } from '#platform/access.ts';
import { inScope } from '#platform/db/database.ts';
import { rememberedMailbox } from '#platform/mail/mailbox.ts';
import { execute, type Services } from '#platform/use-case.ts';
import { anActor, newId, services } from '#tests/support/services.ts';
import { anEml } from '../testing/an-eml.ts';
import { receiveMail, takeIn } from './receive-mail.ts';

const aGovernor = () => `governor-${newId()}`;

async function rowsOf(governorId: string) {
  const { rows } = await inScope(services.db, systemActor(governorId), (tx) =>
    sql<{
      subject: string;
      state: string;
      personal_data: string[];
      other_copies: string[];
      files: number;
    }>`select subject, state, personal_data, other_copies,
      (select count(*)::int from kvp.incoming_attachment a where a.mail_id = m.id) as files
      from kvp.incoming_mail m order by received_at, subject`.execute(tx),
  );
  return rows;
}

test('what waits is kept with its files, and moved out of the way', async () => {
  const governorId = aGovernor();
  const { mailbox, waiting, settled } = rememberedMailbox(governorId, [
    anEml({ subject: 'Svar', attachments: [{ name: 'svar.pdf', content: 'x' }] }),
    anEml({ messageId: 'b@x', subject: 'Ferie', headers: ['Auto-Submitted: auto-replied'] }),
  ]);
  expect(await takeIn(services, mailbox)).toEqual({ stored: 2, known: 0, faults: [] });
  expect([waiting.size, settled.size]).toEqual([0, 2]);
  expect(await rowsOf(governorId)).toMatchObject([
    { subject: 'Ferie', state: 'aside', files: 0 },
    { subject: 'Svar', state: 'open', files: 1 },
  ]);
});

test('when it dies before the mail is moved, the mail is met again and kept once', async () => {
  const governorId = aGovernor();
  const { mailbox, settled } = rememberedMailbox(governorId, [anEml()]);
  const dying = {
    ...mailbox,
    settle: async () => {
      throw new Error('died');
    },
  };
  expect(await takeIn(services, dying)).toMatchObject({ stored: 0, faults: [new Error('died')] });
  expect(await takeIn(services, mailbox)).toEqual({ stored: 0, known: 1, faults: [] });
  expect(settled.size).toBe(1);
  expect(await rowsOf(governorId)).toMatchObject([{ other_copies: [] }]);
});

test('when it dies before the commit, the mail still lies there', async () => {
  const governorId = aGovernor();
  const { mailbox, waiting } = rememberedMailbox(governorId, [anEml()]);
  const dying: Services = {
    ...services,
    newId: () => {
      throw new Error('died');
    },
  };
  expect(await takeIn(dying, mailbox)).toMatchObject({ stored: 0, faults: [expect.anything()] });
  expect(waiting.size).toBe(1);
  expect(await rowsOf(governorId)).toEqual([]);
});

test('the same mail delivered two ways is one; another with the same Message-ID is not', async () => {
  const governorId = aGovernor();
  const { mailbox } = rememberedMailbox(governorId, [
    anEml({ headers: ['Received: by one'] }),
    anEml({ headers: ['Received: by two'] }),
    anEml({ text: 'Noko heilt anna' }),
    anEml({ messageId: '' }),
  ]);
  expect(await takeIn(services, mailbox)).toEqual({ stored: 3, known: 1, faults: [] });
  const rows = await rowsOf(governorId);
  expect(rows.flatMap(({ other_copies }) => other_copies)).toHaveLength(1);
});

test('one that fails stops none of the others', async () => {
  const governorId = aGovernor();
  const { mailbox } = rememberedMailbox(governorId, [anEml(), anEml({ messageId: 'b@x' })]);
  const failing = {
    ...mailbox,
    fetch: async (key: string) => {
      if (key === 'mail-0') throw new Error('unreachable');
      return mailbox.fetch(key);
    },
  };
  expect(await takeIn(services, failing)).toMatchObject({ stored: 1, faults: [expect.anything()] });
});

test('personal data is noticed by its kind, in the text and in the files', async () => {
  const governorId = aGovernor();
  const { mailbox } = rememberedMailbox(governorId, [
    anEml({ subject: 'A', text: 'Fødselsnummeret er 01010750160.' }),
    anEml({
      messageId: 'b@x',
      subject: 'B',
      attachments: [
        { name: 'stor.txt', content: 'Tekst. '.repeat(40_000), type: 'text/plain' },
        { name: 'liste.txt', content: 'fnr 01010750160', type: 'text/plain' },
      ],
    }),
    anEml({ messageId: 'c@x', subject: 'C', text: 'Kari Hansen er sjukmeld på grunn av angst.' }),
    anEml({ messageId: 'd@x', subject: 'D' }),
    anEml({ messageId: 'e@x', subject: 'E', text: 'Jeg har vært sykmeldt for angst.' }),
    anEml({ messageId: 'f@x', subject: 'F', text: 'Eg lurer på fristen for sjukmelde.' }),
  ]);
  await takeIn(services, mailbox);
  const kinds = (await rowsOf(governorId)).map((row) => row.personal_data);
  expect(kinds).toEqual([['identity-number'], ['identity-number'], ['health'], [], ['health'], []]);
});

test('nobody but a job takes mail in, and one governor sees nothing of another’s', async () => {
  const actor = anActor('governor-registry', 'governor');
  const attempt = execute(services, actor, receiveMail, { mail: { raw: { sha256: '' } } as never });
  await expect(attempt).rejects.toThrow(Forbidden);
  const { mailbox } = rememberedMailbox(aGovernor(), [anEml()]);
  await takeIn(services, mailbox);
  expect(await rowsOf(aGovernor())).toEqual([]);
});
