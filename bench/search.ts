/**
 * Searching the open pages, against the same words looked for with ILIKE in the same texts: what a search would take
 * without an index on the words, without stems and without ranking.
 */
import { sql } from 'kysely';
import { search } from '../app/modules/publishing/usecases/search.ts';
import { indexPublicPages } from '../app/modules/publishing/search-pages.ts';
import { visitor } from '../app/platform/access.ts';
import type { Db } from '../app/platform/db/database.ts';
import { migrate } from '../app/platform/db/migrate.ts';
import { execute } from '../app/platform/use-case.ts';
import type { Place } from '../tests/support/places.ts';
import { median } from './load.ts';
import { benchServices } from './services.ts';

/** What is typed, and the word that ILIKE looks for in its place. */
const searches = [
  { what: 'A word on one page in a hundred', typed: 'rettleiarane', plain: 'veileder' },
  { what: 'Two such words', typed: 'rettleiar kursdag', plain: 'veileder' },
  { what: 'The same, misspelt', typed: 'retleiarane', plain: 'veileder' },
  { what: 'A word on every page', typed: 'program', plain: 'program' },
  { what: 'A word on no page', typed: 'xqzwvk', plain: 'xqzwvk' },
] as const;

/** The title, the headings and the rows of its table in the report. */
export async function searchTable(quick: boolean, place: Place) {
  const editions = quick ? 200 : 10_000;
  const connection = await place.connect();
  const { db } = connection;
  await migrate(db);
  const filled = await fillPages(db, editions);
  const services = benchServices(db);
  await indexPublicPages(services);
  const rows: string[][] = [];
  for (const { what, typed, plain } of searches) {
    const asked = search.input.parse({ language: 'nn', q: typed });
    const [ours, theirs] = await timed(quick ? 1 : 5, [
      () => execute(services, visitor, search, asked),
      () => withoutIndex(db, plain),
    ]);
    rows.push([what, theirs.toFixed(1), ours.toFixed(1), (ours / theirs).toFixed(2)]);
  }
  await connection.close();
  const title = `${place.name}: a search among ${editions} editions, median ms (publishing one takes ${filled.toFixed(1)} ms)`;
  return [title, ['Search', 'ILIKE', 'Ours', 'Ratio'], rows] as const;
}

/** Turn and turn about, so that what else the machine does falls on both. */
async function timed(
  runs: number,
  [one, other]: readonly [() => Promise<unknown>, () => Promise<unknown>],
): Promise<readonly [number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let run = 0; run < runs * 5; run += 1)
    for (const [index, work] of [one, other].entries()) {
      const started = performance.now();
      await work();
      // The first few warm up the database's cache.
      if (run >= runs) times[index]?.push(performance.now() - started);
    }
  return [median(times[0]), median(times[1])];
}

async function withoutIndex(db: Db, word: string): Promise<void> {
  const like = `%${word}%`;
  await sql`select id, title, lead, publish_at from kvp.content_edition
    where publish_at <= now() and (title ilike ${like} or lead ilike ${like} or body ilike ${like})
    order by publish_at desc limit 10`.execute(db);
}

/** Pages of 150 words out of 4 000, each with one edition. Says how long one took, with its index. */
async function fillPages(db: Db, editions: number): Promise<number> {
  const started = performance.now();
  await sql`insert into kvp.content (id, publisher_kind, publisher_id, kind, slug, topic_id, review_by, created_at)
    select gen_random_uuid(), 'governor', 'FM' || n % 15, 'topic', 'side-' || n, null, '2027-01-01', now()
    from generate_series(1, ${editions}::int) n`.execute(db);
  await sql`insert into kvp.content_edition (id, content_id, publisher_id, language, number, title, lead, body, details,
      publish_at, written_by, written_by_name, written_at)
    select gen_random_uuid(), id, publisher_id, 'nn', 1, 'Side om ' || slug, 'Om kvalifiseringsprogram og program.',
      (select string_agg('ord' || translate((hashtext(slug || i) & 4095)::text, '0123456789', 'abcdefghij'), ' ')
        from generate_series(1, 150) i)
        || case when slug like '%77' then ' Ein kursdag for veilederne.' else '' end,
      '{}', '2026-01-01', 'bench', 'Redaktør Demo', now() from kvp.content`.execute(db);
  const took = (performance.now() - started) / editions;
  await sql`analyze`.execute(db);
  return took;
}
