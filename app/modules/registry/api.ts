import type { IsoDate } from '#kernel/date.ts';
import type { Bilingual } from '#kernel/text.ts';
import { countWaitingMessages } from '#modules/messages/api.ts';
import { type Actor, may, usersOf } from '#platform/access.ts';
import type { Tx } from '#platform/db/database.ts';
import { type InboxPart, partAddresses } from './domain/inbox.ts';
import { registryOf } from './handling.ts';
import { countMails } from './store.ts';

/** What waits in the inbox for the start page: what nobody has taken (`inbox`), and what one has been given (`given`). */
export interface WaitingInInbox {
  readonly kind: 'inbox' | 'given';
  readonly title: Bilingual;
  readonly deadline: IsoDate | null;
  readonly count: number;
  readonly href: string;
}

const title = { nb: 'E-post og sikre meldinger', nn: 'E-post og sikre meldingar' };

/** The registry is told what is without an owner; everybody what is theirs. */
export async function waitingInInbox(tx: Tx, actor: Actor): Promise<readonly WaitingInInbox[]> {
  const users = usersOf(actor);
  const mails = await countMails(tx, registryOf(actor), users);
  const messages = await countWaitingMessages(tx, registryOf(actor), users);
  const of = (kind: WaitingInInbox['kind'], part: InboxPart, count: number): WaitingInInbox[] =>
    count === 0
      ? []
      : [{ kind, title, deadline: null, count, href: `/postmottak?vis=${partAddresses[part]}` }];
  return [
    ...(may(actor, 'registry:work')
      ? of('inbox', 'unassigned', mails.unassigned + messages.unassigned)
      : []),
    ...of('given', 'mine', mails.mine + messages.mine),
  ];
}
