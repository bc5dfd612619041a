import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { addWorkingDays } from '#kernel/working-days.ts';
import { colleagues } from '#modules/identity/api.ts';
import { waitingMessages } from '#modules/messages/api.ts';
import type { ThreadId } from '#modules/messages/domain/thread.ts';
import { may, usersOf } from '#platform/access.ts';
import { dayInNorway, instantInNorway } from '#platform/clock.ts';
import { idInput } from '#platform/input.ts';
import { masked } from '#platform/personal-data/masked.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { registryReaders } from '../readers.ts';
import { inboxParts } from '../domain/inbox.ts';
import { isNeglected, type MailId } from '../domain/incoming-mail.ts';
import { registryOf } from '../handling.ts';
import { countMails, countUnassignedBefore, listMails } from '../store.ts';

export const mailsOnPage = 25;

/** One page of a part of the inbox. Who is not of the registry has only their own. */
export const listInbox = defineUseCase({
  name: 'registry.list',
  permission: 'registry:read',
  audit: 'change',
  input: z.object({
    part: z.enum(inboxParts),
    after: idInput<MailId>().optional(),
    afterMessage: idInput<ThreadId>().optional(),
  }),
  subject: ({ part }) => part,

  async handle({ tx, actor, today }, { part: asked, after, afterMessage }) {
    const governorId = registryOf(actor);
    const users = usersOf(actor);
    const isRegistry = may(actor, 'registry:work');
    const part = isRegistry ? asked : 'mine';
    const page = await listMails(tx, governorId, { part, users, after, size: mailsOnPage });
    const counts = await countMails(tx, governorId, users);
    const secure = await waitingMessages(tx, governorId, {
      // Nothing that a person has written is put aside.
      part: part === 'aside' ? null : part,
      users,
      after: afterMessage,
      size: mailsOnPage,
      today,
      neglectedBefore: neglectedBefore(today),
    });
    const people = await colleagues(
      tx,
      { kind: 'governor', id: governorId },
      registryReaders,
      today,
    );
    return ok({
      part,
      isRegistry,
      after,
      next: page.next,
      mails: page.mails.map((mail) => ({
        ...mail,
        subject: masked(mail.subject),
        isNeglected: isNeglected(mail, dayInNorway(mail.receivedAt), today),
      })),
      counts: {
        unassigned: counts.unassigned + secure.counts.unassigned,
        mine: counts.mine + secure.counts.mine,
        assigned: counts.assigned + secure.counts.assigned,
        aside: counts.aside,
      },
      messages: secure.messages,
      afterMessage,
      nextMessage: secure.next,
      neglectedMessages: isRegistry ? secure.counts.neglected : 0,
      neglected: isRegistry
        ? await countUnassignedBefore(tx, governorId, neglectedBefore(today))
        : 0,
      names: Object.fromEntries(people.map(({ id, name }) => [id, name])),
    });
  },
});

/** The beginning of the last working day that everything from before should have an owner on. */
function neglectedBefore(today: Parameters<typeof addWorkingDays>[0]): Date {
  const day = addWorkingDays(today, -1);
  const midnight = instantInNorway(day, '00:00');
  if (!midnight) throw new Error(`There is no midnight on ${day}`);
  return midnight;
}
