import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** Whether readers can see a page in some language by now: the condition of every list for readers. */
export function hasCome(contentId: 'c.id' | 'a.content_id', now: Date): RawBuilder<SqlBool> {
  return sql`exists (
    select from kvp.content_edition e where e.content_id = ${sql.ref(contentId)} and e.publish_at <= ${now})`;
}
