import type { IsoDate } from '#kernel/date.ts';
import type { PublicLanguage } from '#kernel/text.ts';
import type { Tx } from '#platform/db/database.ts';
import type {
  Content,
  ContentHead,
  ContentId,
  ContentKind,
  ContentText,
  Edition,
  EditionHead,
} from './domain/content.ts';
import type { Publisher, PublisherKind } from './domain/publisher.ts';

/** What is in `details`: all that is no running text. */
type Details = Omit<ContentText, 'title' | 'lead' | 'body'>;

/** Texts that were stored before there was such a thing have none. */
const laterDetails: Pick<Details, 'registry' | 'related' | 'picture'> = {
  registry: null,
  related: [],
  picture: null,
};

const contentColumns = [
  'id',
  'publisher_kind',
  'publisher_id',
  'kind',
  'slug',
  'topic_id',
  'review_by',
  'reviewed_on',
  'archived_at',
] as const;

const editionColumns = [
  'id',
  'content_id',
  'language',
  'number',
  'title',
  'lead',
  'body',
  'details',
  'publish_at',
  'written_by_name',
  'written_at',
  'version',
] as const;

interface ContentRow {
  readonly id: string;
  readonly publisher_kind: string;
  readonly publisher_id: string;
  readonly kind: string;
  readonly slug: string;
  readonly topic_id: string | null;
  readonly review_by: string;
  readonly reviewed_on: string | null;
  readonly archived_at: Date | null;
}

type EditionHeadRow = Pick<EditionRow, 'id' | 'language' | 'number' | 'title' | 'publish_at'>;

interface EditionRow {
  readonly id: string;
  readonly content_id: string;
  readonly language: string;
  readonly number: number;
  readonly title: string;
  readonly lead: string;
  readonly body: string;
  readonly details: unknown;
  readonly publish_at: Date | null;
  readonly written_by_name: string;
  readonly written_at: Date;
  readonly version: number;
}

/** One page with all its editions that the actor may see. */
export async function loadContent(tx: Tx, contentId: string): Promise<Content | undefined> {
  const row = await tx
    .selectFrom('content')
    .select(contentColumns)
    .where('id', '=', contentId)
    .executeTakeFirst();
  if (!row) return undefined;
  const [content] = await withEditions(tx, [row]);
  return content;
}

/** Several pages, in no order; two queries, however many there are. */
export async function loadContents(tx: Tx, ids: readonly string[]): Promise<readonly Content[]> {
  if (ids.length === 0) return [];
  return withEditions(
    tx,
    await tx.selectFrom('content').select(contentColumns).where('id', 'in', ids).execute(),
  );
}

/** The content an address leads to, also an old one. */
export async function findByAddress(
  tx: Tx,
  publisherId: string,
  slug: string,
): Promise<Content | undefined> {
  const contentId = await ownerOfAddress(tx, publisherId, slug);
  return contentId === undefined ? undefined : loadContent(tx, contentId);
}

/** A publisher's topic pages, the oldest first, without their texts. */
export async function listTopics(tx: Tx, publisherId: string): Promise<readonly ContentHead[]> {
  const rows = await tx
    .selectFrom('content')
    .select(contentColumns)
    .where('publisher_id', '=', publisherId)
    .where('kind', '=', 'topic')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return withHeads(tx, rows);
}

/** The articles of each topic page, and how many it has in all. */
export interface ArticlesOfTopic {
  readonly articles: readonly ContentHead[];
  readonly count: number;
}

/** The newest articles of several topic pages, `limit` of each after the first `offset`; two queries in all. */
export async function listArticles(
  tx: Tx,
  topicIds: readonly string[],
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<ReadonlyMap<string, ArticlesOfTopic>> {
  if (topicIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom((from) =>
      from
        .selectFrom('content')
        .select(contentColumns)
        .select(({ fn }) => [
          fn
            .agg<number>('row_number')
            .over((over) =>
              over.partitionBy('topic_id').orderBy('created_at', 'desc').orderBy('id', 'desc'),
            )
            .as('place'),
          fn
            .countAll<number>()
            .over((over) => over.partitionBy('topic_id'))
            .as('count'),
        ])
        .where('topic_id', 'in', topicIds)
        .as('placed'),
    )
    .selectAll()
    .where('place', '>', offset)
    .where('place', '<=', offset + limit)
    .orderBy('place')
    .execute();
  const counts = new Map(rows.map(({ topic_id, count }) => [topic_id, Number(count)]));
  const articles = Map.groupBy(await withHeads(tx, rows), ({ topicId }) => topicId);
  return new Map(
    topicIds.map((id) => [
      id,
      { articles: articles.get(id as ContentId) ?? [], count: counts.get(id) ?? 0 },
    ]),
  );
}

async function withHeads(tx: Tx, rows: readonly ContentRow[]): Promise<readonly ContentHead[]> {
  const heads = editionsOf(tx, rows).select([
    'id',
    'content_id',
    'language',
    'number',
    'title',
    'publish_at',
  ]);
  return joined(rows, await heads.execute(), toEditionHead);
}

async function withEditions(tx: Tx, rows: readonly ContentRow[]): Promise<readonly Content[]> {
  return joined(rows, await editionsOf(tx, rows).select(editionColumns).execute(), toEdition);
}

function editionsOf(tx: Tx, rows: readonly ContentRow[]) {
  const ids = rows.map(({ id }) => id);
  return tx
    .selectFrom('content_edition')
    .where('content_id', '=', (any) => any.fn.any(any.val(ids)))
    .orderBy('number');
}

/** Pages with their editions, in the order of the pages. */
function joined<Row extends { readonly content_id: string }, Some extends EditionHead>(
  rows: readonly ContentRow[],
  editions: readonly Row[],
  toSome: (row: Row) => Some,
): readonly ContentHead<Some>[] {
  const byContent = Map.groupBy(editions, ({ content_id }) => content_id);
  return rows.map((row) => ({
    ...toHead(row),
    editions: (byContent.get(row.id) ?? []).map(toSome),
  }));
}

export async function insertContent(
  tx: Tx,
  content: Publisher & {
    readonly id: ContentId;
    readonly kind: ContentKind;
    readonly slug: string;
    readonly topicId: ContentId | null;
    readonly reviewBy: IsoDate;
  },
  now: Date,
): Promise<void> {
  const { id, publisherKind, publisherId, kind, slug, topicId, reviewBy } = content;
  await tx
    .insertInto('content')
    .values({
      id,
      publisher_kind: publisherKind,
      publisher_id: publisherId,
      kind,
      slug,
      topic_id: topicId,
      review_by: reviewBy,
      created_at: now,
    })
    .execute();
  await insertAddress(tx, publisherId, slug, id);
}

/** The new address; the old ones keep leading here. An address of our own that was left may be taken back. */
export async function changeAddress(tx: Tx, content: Content, slug: string): Promise<void> {
  await tx.updateTable('content').set({ slug }).where('id', '=', content.id).execute();
  await insertAddress(tx, content.publisherId, slug, content.id);
}

async function insertAddress(tx: Tx, publisherId: string, slug: string, contentId: ContentId) {
  await tx
    .insertInto('content_address')
    .values({ publisher_id: publisherId, slug, content_id: contentId })
    .onConflict((conflict) =>
      conflict.columns(['publisher_id', 'slug']).doUpdateSet({ content_id: contentId }),
    )
    .execute();
}

/** Whose address it is, now or before; undefined for a free one. */
export async function ownerOfAddress(
  tx: Tx,
  publisherId: string,
  slug: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('content_address')
    .select('content_id')
    .where('publisher_id', '=', publisherId)
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row?.content_id;
}

/** @returns false when somebody has put in the same number, or another draft, at the same moment. */
export async function insertEdition(
  tx: Tx,
  content: Pick<Content, 'id' | 'publisherId'>,
  edition: Omit<Edition, 'version'>,
  writtenBy: string,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('content_edition')
    .values({
      id: edition.id,
      content_id: content.id,
      publisher_id: content.publisherId,
      language: edition.language,
      number: edition.number,
      ...columnsOf(edition),
      publish_at: edition.publishAt,
      written_by: writtenBy,
      written_by_name: edition.writtenByName,
      written_at: edition.writtenAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Saves a draft that is still at `version`. @returns false when somebody has saved it since. */
export async function saveEdition(
  tx: Tx,
  edition: Pick<Edition, 'id' | 'version'>,
  text: ContentText,
  by: { readonly id: string; readonly name: string; readonly at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('content_edition')
    .set({
      ...columnsOf(text),
      written_by: by.id,
      written_by_name: by.name,
      written_at: by.at,
      version: edition.version + 1,
    })
    .where('id', '=', edition.id)
    .where('version', '=', edition.version)
    .where('publish_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/**
 * Sets when an edition comes; null takes what is scheduled back to a draft. @returns false when somebody has published it or
 * taken it back since it was read.
 */
export async function setPublishAt(
  tx: Tx,
  { id, publishAt }: Pick<Edition, 'id' | 'publishAt'>,
  at: Date | null,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('content_edition')
    .set({ publish_at: at })
    .where('id', '=', id)
    .where('publish_at', 'is not distinct from', publishAt)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function deleteDraft(tx: Tx, editionId: string): Promise<void> {
  await tx
    .deleteFrom('content_edition')
    .where('id', '=', editionId)
    .where('publish_at', 'is', null)
    .execute();
}

export async function setReviewed(
  tx: Tx,
  contentId: ContentId,
  reviewedOn: IsoDate,
  reviewBy: IsoDate,
): Promise<void> {
  await tx
    .updateTable('content')
    .set({ reviewed_on: reviewedOn, review_by: reviewBy })
    .where('id', '=', contentId)
    .execute();
}

export async function setArchived(tx: Tx, contentId: ContentId, at: Date | null): Promise<void> {
  await tx.updateTable('content').set({ archived_at: at }).where('id', '=', contentId).execute();
}

function columnsOf({ title, lead, body, ...text }: ContentText) {
  const { contacts, documents, secureForm, registry, related, picture } = text;
  const details: Details = { contacts, documents, secureForm, registry, related, picture };
  return { title, lead, body, details: JSON.stringify(details) };
}

function toHead(row: ContentRow): Omit<Content, 'editions'> {
  return {
    id: row.id as ContentId,
    publisherKind: row.publisher_kind as PublisherKind,
    publisherId: row.publisher_id,
    kind: row.kind as ContentKind,
    slug: row.slug,
    topicId: row.topic_id as ContentId | null,
    reviewBy: row.review_by as IsoDate,
    reviewedOn: row.reviewed_on as IsoDate | null,
    archivedAt: row.archived_at,
  };
}

function toEditionHead(row: EditionHeadRow): EditionHead {
  return {
    id: row.id,
    language: row.language as PublicLanguage,
    number: row.number,
    title: row.title,
    publishAt: row.publish_at,
  };
}

function toEdition(row: EditionRow): Edition {
  return {
    ...toEditionHead(row),
    lead: row.lead,
    body: row.body,
    ...laterDetails,
    ...(row.details as Details),
    writtenByName: row.written_by_name,
    writtenAt: row.written_at,
    version: row.version,
  };
}

const feedbackPage = 50;

export interface Feedback {
  readonly id: string;
  readonly contentId: string;
  readonly language: PublicLanguage;
  readonly found: boolean;
  readonly note: string;
  readonly givenAt: Date;
}

export async function insertFeedback(
  tx: Tx,
  feedback: Omit<Feedback, 'givenAt'> & { readonly publisherId: string; readonly at: Date },
): Promise<void> {
  const { id, contentId, publisherId, language, found, note, at } = feedback;
  await tx
    .insertInto('content_feedback')
    .values({
      id,
      content_id: contentId,
      publisher_id: publisherId,
      language,
      found,
      note,
      given_at: at,
    })
    .execute();
}

/** The newest first; `before` is the last one of the page before. */
export async function listFeedback(tx: Tx, publisherId: string, before: string | undefined) {
  let query = tx
    .selectFrom('content_feedback')
    .select(['id', 'content_id', 'language', 'found', 'note', 'given_at'])
    .where('publisher_id', '=', publisherId)
    .orderBy('given_at', 'desc')
    .orderBy('id', 'desc')
    .limit(feedbackPage + 1);
  if (before)
    query = query.where((where) =>
      where(
        where.refTuple('given_at', 'id'),
        '<',
        where
          .selectFrom('content_feedback as last')
          .select(['last.given_at', 'last.id'])
          .where('last.id', '=', before)
          .$asTuple('given_at', 'id'),
      ),
    );
  const rows = await query.execute();
  const feedback = rows.slice(0, feedbackPage).map(
    (row): Feedback => ({
      id: row.id,
      contentId: row.content_id,
      language: row.language as PublicLanguage,
      found: row.found,
      note: row.note,
      givenAt: row.given_at,
    }),
  );
  return { feedback, next: rows.length > feedbackPage ? feedback.at(-1)?.id : undefined };
}
