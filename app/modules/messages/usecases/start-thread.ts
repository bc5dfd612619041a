import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { languages } from '#kernel/text.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { governorOf, nameOf } from '#modules/organisations/domain/register.ts';
import { optionalText, text } from '#platform/input.ts';
import { RateLimit } from '#platform/rate-limit.ts';
import { defineUseCase } from '#platform/use-case.ts';
import {
  begin,
  longestText,
  type MessageId,
  personsIn,
  type ThreadId,
  type Written,
} from '../domain/thread.ts';
import { placesOfOffice } from '../domain/receivers.ts';
import { fileMessageJob } from '../file-job.ts';
import { keepFiles, receivedFiles } from '../receive-files.ts';
import { senderOf } from '../sender-side.ts';
import { insertMessage, insertThread } from '../store.ts';

/** How many threads one sender begins in an hour: more than anybody has to say. */
const threadsOfSender = new RateLimit(20, 3_600_000);

/** An address, or nothing. */
const email = z
  .string()
  .trim()
  .max(200, 'too-long')
  .regex(/^$|^[^\s@<>,;"]{1,64}@[^\s@<>,;"]{1,255}$/, 'invalid')
  .optional()
  .default('');

/** Writes to a county governor about something new. It is on its way to a case when the transaction is over. */
export const startThread = defineUseCase({
  name: 'message.start',
  permission: 'message:write',
  audit: 'person',
  input: z.strictObject({
    municipalityId: text(10),
    /** What the sender is called: ID-porten says who somebody is, and not their name. An office has one already. */
    name: optionalText(100),
    subject: text(150),
    text: text(longestText),
    statedCase: optionalText(40),
    noticeEmail: email,
    postalAddress: optionalText(300),
    language: z.enum(languages),
    attachments: receivedFiles,
  }),
  subject: () => '',
  persons: (thread: Written) => personsIn(thread),

  async handle(scope, { municipalityId, attachments, ...input }) {
    const { tx, actor, now, today, newId, jobs } = scope;
    const { kind, id: senderId } = senderOf(actor);
    const register = await loadRegister(tx);
    const governor = governorOf(register, municipalityId, today);
    const own = kind === 'office' ? placesOfOffice(register, senderId, today) : [];
    if (!governor || (own.length > 0 && !own.includes(municipalityId)))
      return refuse('no-such-place', { field: 'municipalityId' });
    if (kind === 'resident' && input.name === '') return refuse('name-missing', { field: 'name' });
    const kept = await keepFiles(scope, attachments);
    if (!kept.ok) return kept;
    if (!threadsOfSender.take(`${kind} ${senderId}`, now)) return refuse('too-many-now');

    const thread = begin(
      {
        id: newId() as ThreadId,
        governorId: governor.id,
        sender: {
          kind,
          id: senderId,
          name: kind === 'office' ? nameOf(register, 'office', senderId, today) : input.name,
        },
        language: input.language,
        subject: input.subject,
        statedCase: input.statedCase,
        noticeEmail: input.noticeEmail,
        postalAddress: kind === 'resident' ? input.postalAddress : '',
      },
      now,
    );
    const messageId = newId() as MessageId;
    await insertThread(tx, thread);
    await insertMessage(tx, thread, {
      id: messageId,
      direction: 'incoming',
      authorId: actor.id,
      authorName: actor.name || thread.sender.name,
      text: input.text,
      sentAt: now,
      attachments: kept.value,
    });
    await jobs.send(tx, fileMessageJob, { messageId, governorId: governor.id });
    return ok({ ...thread, messageId });
  },
});
