import type { Services } from '#platform/use-case.ts';
import { formerHolder, hashOf, inSignIn } from './sessions.ts';
import type { SignIn } from './sign-in.server.ts';

/** A form that was sent after the session had run out. */
export interface PendingPost {
  readonly id: string;
  readonly address: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/** The most that is kept of one form. */
export const largestPost = 2_000_000;
const longest = 60 * 60_000;

/**
 * Keeps what was typed until the same person has signed in again in the same browser. Whose it is, is known from the session
 * that ran out; without one nothing is kept, since it could then be shown to the next one at the same machine.
 */
export async function keepPost(
  { db, newId }: Pick<Services, 'db' | 'newId'>,
  signIn: SignIn,
  browser: string,
  sessionToken: string | undefined,
  post: Omit<PendingPost, 'id'>,
): Promise<boolean> {
  const ownerId = sessionToken && (await formerHolder(db, sessionToken));
  if (!ownerId) return false;
  const text = JSON.stringify(post.fields);
  if (text.length > largestPost) return false;
  const now = signIn.clock.now();
  const kept = {
    owner_id: ownerId,
    fields: signIn.cipher.seal('pending-post', text),
    created_at: now,
  };
  await inSignIn(db, async (tx) => {
    await tx
      .deleteFrom('pending_post')
      .where('created_at', '<', new Date(now.valueOf() - longest))
      .execute();
    await tx
      .insertInto('pending_post')
      .values({ id: newId(), browser_hash: hashOf(browser), address: post.address, ...kept })
      .onConflict((same) => same.columns(['browser_hash', 'address']).doUpdateSet(kept))
      .execute();
  });
  return true;
}

/** What waits for this person in this browser, oldest first. */
export function pendingPosts(
  { db }: Pick<Services, 'db'>,
  signIn: SignIn,
  browser: string,
  ownerId: string,
): Promise<readonly PendingPost[]> {
  const oldest = new Date(signIn.clock.now().valueOf() - longest);
  return inSignIn(db, async (tx) => {
    const rows = await tx
      .selectFrom('pending_post')
      .select(['id', 'address', 'fields'])
      .where('browser_hash', '=', hashOf(browser))
      .where('owner_id', '=', ownerId)
      .where('created_at', '>=', oldest)
      .orderBy('created_at')
      .execute();
    return rows.map(({ id, address, fields }) => ({
      id,
      address,
      fields: JSON.parse(signIn.cipher.open('pending-post', fields)) as PendingPost['fields'],
    }));
  });
}

/** Forgets one that was sent or thrown away; its address, if it was this person's. */
export function dropPost(
  { db }: Pick<Services, 'db'>,
  browser: string,
  ownerId: string,
  id: string,
): Promise<string | undefined> {
  return inSignIn(db, async (tx) => {
    const row = await tx
      .deleteFrom('pending_post')
      .where('id', '=', id)
      .where('browser_hash', '=', hashOf(browser))
      .where('owner_id', '=', ownerId)
      .returning('address')
      .executeTakeFirst();
    return row?.address;
  });
}
