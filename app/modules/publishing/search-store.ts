import { type RawBuilder, sql } from 'kysely';
import type { PublicLanguage } from '#kernel/text.ts';
import type { Tx } from '#platform/db/database.ts';
import { marks, type SearchKind } from './domain/search.ts';
import type { Publisher, PublisherKind } from './domain/publisher.ts';

/** A short text that lies in no table of ours: it is searched as it is handed in. */
export interface LooseText {
  readonly id: string;
  readonly title: string;
  readonly language: PublicLanguage;
}

/** Where and when a search is made. */
export interface Searched {
  readonly language: PublicLanguage;
  readonly now: Date;
  readonly surveys: readonly LooseText[];
}

/** Something that was found, with the words that were searched for marked in its excerpt. */
export interface Hit {
  readonly kind: SearchKind;
  readonly title: string;
  readonly language: PublicLanguage;
  readonly excerpt: string;
  readonly archived: boolean;
  readonly at:
    | (Publisher & { readonly slug: string })
    | { readonly address: string }
    | { readonly surveyId: string };
  /** When news was first published, and when any other page of an editor was last changed. */
  readonly date: Date | null;
}

/** A query in both configurations: a Norwegian text has other stems than an English one. */
interface Query {
  readonly norwegian: RawBuilder<unknown>;
  readonly english: RawBuilder<unknown>;
}

function asQuery(query: string): Query {
  return {
    norwegian: sql`to_tsquery('norwegian', ${query})`,
    english: sql`to_tsquery('english', ${query})`,
  };
}

/**
 * All that a query finds: of each page of an editor the one edition that readers see now, in the language asked for or
 * else in another; the program's own pages in the language asked for; and the surveys.
 *
 * `kvp.content_search` has a policy that is simply true: anything else would have to be checked before the words are
 * looked up, and then the index on the words is of no use.
 */
function found({ language, now, surveys }: Searched, { norwegian, english }: Query) {
  const order = sql`array[${language}, 'nn', 'nb', 'en']`;
  const query = language === 'en' ? english : norwegian;
  return sql`
    select 'content' as source, s.edition_id, s.edition_id::text as id, ts_rank(s.vector, case s.language when 'en' then ${english} else ${norwegian} end) as rank,
      c.archived_at is not null as archived, s.publish_at as at
    from kvp.content_search s join kvp.content c on c.id = s.content_id
    where s.publish_at <= ${now}
      and ((s.language <> 'en' and s.vector @@ ${norwegian}) or (s.language = 'en' and s.vector @@ ${english}))
      and not exists (
        select from kvp.content_search other where other.content_id = s.content_id and other.publish_at <= ${now} and (
          array_position(${order}, other.language) < array_position(${order}, s.language)
          or (other.language = s.language and (other.publish_at, other.number) > (s.publish_at, s.number)))
      )
    union all
    select 'page', null, p.address, ts_rank(p.vector, ${query}) * p.weight, false, null
    from kvp.search_page p where p.language = ${language} and p.vector @@ ${query}
    union all
    select 'survey', null, n.id, ts_rank(n.vector, ${norwegian}), false, null
    from ${vectorsOf(surveys)} where n.vector @@ ${norwegian}`;
}

function vectorsOf(surveys: readonly LooseText[]): RawBuilder<unknown> {
  return sql`(
    select loose.id, loose.title, kvp.search_vector(loose.language, loose.title, '', '', '') as vector
    from jsonb_to_recordset(${JSON.stringify(surveys)}::jsonb) as loose(id text, title text, language text)
  ) n`;
}

interface Row {
  readonly total: number;
  readonly source: 'content' | 'page' | 'survey';
  readonly id: string;
  readonly archived: boolean;
  readonly kind: SearchKind | null;
  readonly title: string | null;
  readonly language: PublicLanguage | null;
  readonly excerpt: string | null;
  readonly opening: string | null;
  readonly ending: string | null;
  readonly slug: string | null;
  readonly publisher_kind: PublisherKind | null;
  readonly publisher_id: string | null;
  readonly date: Date | null;
}

/**
 * One page of what is found: what is archived comes last, then the best comes first, and the newest of equals. A page
 * beyond the last is the last. The order ends in the id, so no hit is on two pages or on none.
 */
export async function findPublic(
  tx: Tx,
  searched: Searched,
  query: string,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<{ readonly hits: readonly Hit[]; readonly total: number }> {
  const asked = asQuery(query);
  const { rows } = await sql<Row>`
    with found as materialized (${found(searched, asked)}),
    counted as (select count(*)::int as total from found),
    chosen as (
      select found.*, row_number() over (order by archived, rank desc, at desc nulls last, id) as place from found
      order by place
      limit ${size} offset (select least(${(page - 1) * size}::int, greatest(0, (total - 1) / ${size}::int * ${size}::int)) from counted)
    )
    select counted.total, chosen.source, chosen.id, chosen.archived,
      coalesce(c.kind, p.kind) as kind, coalesce(e.title, p.title) as title, coalesce(e.language, p.language) as language,
      c.slug, c.publisher_kind, c.publisher_id,
      left(t.text, 20) as opening, right(t.text, 20) as ending,
      case c.kind when 'article' then first.at else chosen.at end as date,
      case coalesce(e.language, p.language) when 'en' then ts_headline('english', t.text, ${asked.english}, t.options)
        else ts_headline('norwegian', t.text, ${asked.norwegian}, t.options) end as excerpt
    from counted cross join chosen
    left join kvp.content_edition e on e.id = chosen.edition_id
    left join kvp.content c on c.id = e.content_id
    left join kvp.search_page p on chosen.source = 'page' and p.address = chosen.id
    left join lateral (
      select min(publish_at) as at from kvp.content_search s where s.content_id = c.id
    ) first on c.kind = 'article'
    left join lateral (
      select text, case when length(text) < ${shortText}::int then ${headline.whole} else ${headline.parts} end as options
      from coalesce(e.lead || ' ' || kvp.plain_text(e.body), p.body) as text
    ) t on true
    order by chosen.place`.execute(tx);
  const surveys = new Map(searched.surveys.map((survey) => [survey.id, survey]));
  return {
    total: rows[0]?.total ?? 0,
    hits: rows.flatMap((row) => toHit(row, surveys.get(row.id)) ?? []),
  };
}

/** Shown as a whole, with its marks; of a longer text, the parts around what was found. */
const shortText = 250;
const marked = `StartSel=${marks.start}, StopSel=${marks.stop}`;
const headline = {
  whole: `${marked}, HighlightAll=true`,
  parts: `${marked}, MaxWords=34, MinWords=18, MaxFragments=2, FragmentDelimiter=" … "`,
};

function toHit(row: Row, survey: LooseText | undefined): Hit | undefined {
  const { source, id, kind, title, language, archived, date } = row;
  if (source === 'survey') {
    if (!survey) return undefined;
    const { title, language } = survey;
    return { kind: 'survey', title, language, excerpt: '', archived, at: { surveyId: id }, date };
  }
  if (kind === null || title === null || language === null) return undefined;
  const { slug, publisher_kind, publisher_id } = row;
  const at =
    slug !== null && publisher_kind !== null && publisher_id !== null
      ? { publisherKind: publisher_kind, publisherId: publisher_id, slug }
      : { address: id };
  return { kind, title, language, excerpt: framed(row), archived, at, date };
}

/** With dots where the text goes on, before and after. */
function framed({ excerpt, opening, ending }: Row): string {
  if (!excerpt) return '';
  const plain = excerpt.replaceAll(marks.start, '').replaceAll(marks.stop, '');
  const before = plain.startsWith(opening?.trimStart() ?? '') ? '' : '… ';
  const after = plain.endsWith(ending?.trimEnd() ?? '') ? '' : ' …';
  return `${before}${excerpt}${after}`;
}

/** How many each of some queries finds. A query of stop words alone finds nothing, and has no number. */
export async function countFound(
  tx: Tx,
  searched: Searched,
  queries: readonly string[],
): Promise<readonly (number | undefined)[]> {
  if (queries.length === 0) return [];
  const asked = { norwegian: sql`asked.norwegian`, english: sql`asked.english` };
  const { rows } = await sql<{ found: number | null }>`
    select case when numnode(asked.norwegian) > 0 then
      (select count(*)::int from (${found(searched, asked)}) as found) end as found
    from (
      select place, to_tsquery('norwegian', query) as norwegian, to_tsquery('english', query) as english
      from unnest(${[...queries]}::text[]) with ordinality as typed(query, place)
    ) asked
    order by asked.place`.execute(tx);
  return rows.map(({ found }) => found ?? undefined);
}

/** The words that share a key with another: see `deletionKeys`. */
export async function wordsByKey(tx: Tx, keys: readonly string[]): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('search_word')
    .select('word')
    .distinct()
    .where('key', 'in', keys)
    .execute();
  return rows.map(({ word }) => word);
}

/** A page that comes with the program, in one language. */
export interface SearchPage {
  readonly address: string;
  readonly kind: SearchKind;
  readonly language: PublicLanguage;
  readonly title: string;
  readonly body: string;
  /** How high it comes among others that fit as well, from above 0 to 1. */
  readonly weight: number;
}

/** Makes what can be found of the program's own pages what this version of it has. Says how many were changed. */
export async function replacePages(tx: Tx, pages: readonly SearchPage[]): Promise<number> {
  const columns = ['address', 'kind', 'language', 'title', 'body', 'weight'] as const;
  const kept = await tx.selectFrom('search_page').select(columns).execute();
  const asLine = (page: Readonly<Record<(typeof columns)[number], string | number>>) =>
    JSON.stringify(columns.map((column) => page[column]));
  const [before, after] = [new Set(kept.map(asLine)), new Set(pages.map(asLine))];
  const gone = kept.filter((page) => !after.has(asLine(page))).map(({ address }) => address);
  const come = pages.filter((page) => !before.has(asLine(page)));
  if (gone.length > 0) await tx.deleteFrom('search_page').where('address', 'in', gone).execute();
  if (come.length > 0)
    await tx
      .insertInto('search_page')
      .values([...come])
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  return gone.length + come.length;
}
