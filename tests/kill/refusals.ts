import { sql } from 'kysely';
import type { Saves } from './saves.ts';

/**
 * Somebody who is not signed in asks for a mail by its id: the answer is no, and the no is in the audit log
 * before it is given. It is the smallest save there is, and needs nobody to sign in.
 */
export const refusals: Saves = {
  name: 'audit log',
  prepare: async () => {},
  async save(address, key) {
    const { status } = await fetch(`${address}/utboks/${key}`, { redirect: 'manual' });
    return status === 302 || status === 403;
  },
  async kept({ db }) {
    const { rows } = await sql<{
      subject: string;
    }>`select subject from kvp.audit_event where use_case = 'mail.view'`.execute(db);
    return new Set(rows.map(({ subject }) => subject));
  },
};
