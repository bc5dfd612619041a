import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { governorOf } from '#modules/organisations/domain/register.ts';
import { RateLimit } from '#platform/rate-limit.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { begin, type MessageId, type ThreadId } from '../domain/thread.ts';
import { insertMessage, insertThread } from '../store.ts';
import { spendStamp } from '../tip-stamp.ts';
import { looked, tip } from './try-tip.ts';

/** Nobody is known here, so the limits are of those who are written to. */
const tipsToGovernor = new RateLimit(20, 600_000);
const tipsToAll = new RateLimit(60, 600_000);

/** Sends it. It has a reference and no case: nothing is filed before somebody at the governor says so. */
export const giveTip = defineUseCase({
  name: 'message.give-tip',
  permission: 'public:read',
  audit: 'none',
  input: tip.extend({ stamp: z.string() }),
  subject: () => '',

  async handle({ tx, now, today, newId }, { municipalityId, stamp, language, ...written }) {
    const governor = governorOf(await loadRegister(tx), municipalityId, today);
    if (!governor) return refuse('no-such-place', { field: 'municipalityId' });
    const personal = looked(written);
    if (!personal.ok) return personal;
    const stamped = spendStamp(stamp, now);
    if (stamped !== 'used') return refuse(stamped);
    // The one governor first: what it refuses takes nothing from the others.
    if (!tipsToGovernor.take(governor.id, now) || !tipsToAll.take('', now))
      return refuse('too-many-now');

    const thread = begin(
      {
        id: newId() as ThreadId,
        governorId: governor.id,
        sender: { kind: 'anonymous', id: '', name: '' },
        language,
        subject: written.subject,
      },
      now,
    );
    await insertThread(tx, thread);
    await insertMessage(tx, thread, {
      id: newId() as MessageId,
      direction: 'incoming',
      authorId: '',
      authorName: '',
      text: written.text,
      sentAt: now,
      attachments: [],
    });
    return ok({ reference: thread.reference });
  },
});
