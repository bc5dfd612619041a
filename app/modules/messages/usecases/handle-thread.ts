import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { colleagues } from '#modules/identity/api.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { nameOf } from '#modules/organisations/domain/register.ts';
import { norwegianFor } from '#kernel/text.ts';
import { idInput, text } from '#platform/input.ts';
import { sendMail } from '#platform/mail/mail.ts';
import { defineUseCase, type Scope } from '#platform/use-case.ts';
import {
  answer,
  assign,
  close,
  longestText,
  type MessageId,
  personsIn,
  type Thread,
  type ThreadId,
  type Written,
} from '../domain/thread.ts';
import { fileMessageJob } from '../file-job.ts';
import { governorOf, requireMine, threadReaders } from '../governor-side.ts';
import { noticeOfAnswer } from '../texts/notice.ts';
import { keepFiles, receivedFiles } from '../receive-files.ts';
import { insertMessage, loadThread, saveThread } from '../store.ts';

const handled = z.strictObject({
  intent: z.string().optional(),
  threadId: idInput<ThreadId>(),
  version: z.coerce.number().int('invalid'),
});

/** Gives a thread to somebody in the unit, or to nobody. */
export const assignThread = defineUseCase({
  name: 'message.assign',
  permission: 'registry:work',
  audit: 'person',
  input: handled.extend({ assignedTo: z.union([z.literal(''), z.uuid('invalid')]) }),
  subject: ({ threadId }) => threadId,
  persons: (thread: Thread) => personsIn(thread),

  async handle(scope, { threadId, assignedTo, version }) {
    const { tx, actor, today } = scope;
    const unit = { kind: 'governor', id: governorOf(actor) } as const;
    const thread = await loadThread(tx, threadId);
    if (assignedTo !== '') {
      const people = await colleagues(tx, unit, threadReaders, today);
      if (!people.some(({ id }) => id === assignedTo))
        return refuse('not-a-colleague', { field: 'assignedTo' });
    }
    const assigned = assign({ ...thread, version }, assignedTo === '' ? null : assignedTo);
    if (!assigned.ok) return assigned;
    return (await saveThread(tx, assigned.value)) ? ok(thread) : refuse('changed-meanwhile');
  },
});

/**
 * Answers in the thread. The answer is a document in the case, and whoever asked for it is told by e-mail that there is one:
 * never what it says, nor what it is about.
 */
export const replyInThread = defineUseCase({
  name: 'message.reply',
  permission: 'registry:read',
  audit: 'person',
  input: handled.extend({ text: text(longestText), attachments: receivedFiles }),
  subject: ({ threadId }) => threadId,
  persons: (thread: Written) => personsIn(thread),

  async handle(scope, { threadId, version, text: written, attachments }) {
    const { tx, actor, now, newId, jobs } = scope;
    const governorId = governorOf(actor);
    const thread = await loadThread(tx, threadId);
    requireMine(actor, thread);
    const owner = actor.capacity.onBehalfOf ?? actor.id;
    const answered = answer({ ...thread, version }, owner, now);
    if (!answered.ok) return answered;
    const kept = await keepFiles(scope, attachments);
    if (!kept.ok) return kept;
    if (!(await saveThread(tx, answered.value))) return refuse('changed-meanwhile');
    const messageId = newId() as MessageId;
    await insertMessage(tx, thread, {
      id: messageId,
      direction: 'outgoing',
      authorId: actor.id,
      authorName: actor.name,
      text: written,
      sentAt: now,
      attachments: kept.value,
    });
    await jobs.send(tx, fileMessageJob, { messageId, governorId });
    await tellSender(scope, thread);
    return ok({ ...thread, messageId });
  },
});

async function tellSender(scope: Scope, thread: Thread): Promise<void> {
  if (thread.noticeEmail === '') return;
  const { tx, today, publicUrl } = scope;
  const language = norwegianFor(thread.language);
  const governor = nameOf(await loadRegister(tx), 'governor', thread.governorId, today, language);
  const notice = noticeOfAnswer(language, { governor, address: `${publicUrl}/meldingar` });
  await sendMail(scope, { to: thread.noticeEmail, ...notice });
}

/** Ends a thread, until the sender writes again. */
export const closeThread = defineUseCase({
  name: 'message.close',
  permission: 'registry:read',
  audit: 'person',
  input: handled,
  subject: ({ threadId }) => threadId,
  persons: (thread: Thread) => personsIn(thread),

  async handle({ tx, actor, now }, { threadId, version }) {
    governorOf(actor);
    const thread = await loadThread(tx, threadId);
    requireMine(actor, thread);
    const closed = close({ ...thread, version }, actor.id, now);
    if (!closed.ok) return closed;
    return (await saveThread(tx, closed.value)) ? ok(thread) : refuse('changed-meanwhile');
  },
});
