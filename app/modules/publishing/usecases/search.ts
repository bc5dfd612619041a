import { z } from 'zod';
import type { IsoDate } from '#kernel/date.ts';
import { ok } from '#kernel/result.ts';
import { type PublicLanguage, norwegianFor } from '#kernel/text.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import type { Register } from '#modules/organisations/domain/register.ts';
import { openNotices } from '#modules/surveys/api.ts';
import type { Tx } from '#platform/db/database.ts';
import { corrections, isCorrectable, lookupKeys } from '#platform/search/misspellings.ts';
import { searchQuery, type SearchTerm, searchTerms } from '#platform/search/search-query.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { languageInput } from '../content-input.ts';
import { excerptParts, longestSearch } from '../domain/search.ts';
import { contentAddress } from '../domain/publisher.ts';
import { namePublisher } from '../named-publisher.ts';
import { countFound, findPublic, type Hit, type Searched, wordsByKey } from '../search-store.ts';

const hitsPerPage = 10;

/** Somebody who has this many words wrong is not writing a language that we know. */
const mostCorrected = 3;
const mostCandidates = 12;

/**
 * Searches everything that anybody may read. What somebody searches for may be their health, so it is logged nowhere:
 * not here, not as a subject, and not in the addresses that are logged.
 */
export const search = defineUseCase({
  name: 'publishing.search',
  permission: 'public:read',
  audit: 'none',
  input: z.object({
    language: languageInput,
    q: z
      .string()
      .catch('')
      .transform((typed) => Array.from(typed.trim())),
    page: z.coerce.number().int().min(1).max(100_000).catch(1),
  }),
  subject: () => '',
  async handle({ tx, now, today }, { language, q, page: asked }) {
    const typed = q.slice(0, longestSearch).join('');
    const searched: Searched = { language, now, surveys: await surveysIn(tx, language) };
    const { hits, total, corrected, partial } = await bestHits(tx, searched, typed, asked);
    const pageCount = Math.ceil(total / hitsPerPage);
    const register = hits.some(({ at }) => 'publisherId' in at)
      ? await loadRegister(tx)
      : undefined;
    return ok({
      typed,
      cut: q.length > longestSearch,
      corrected,
      partial,
      total,
      page: Math.max(1, Math.min(asked, pageCount)),
      pageCount,
      results: hits.map((hit) => toResult(hit, language, today, register)),
    });
  },
});

async function surveysIn(tx: Tx, language: PublicLanguage): Promise<Searched['surveys']> {
  const written = norwegianFor(language);
  return (await openNotices(tx)).map(({ id, title }) => ({
    id,
    title: title[written],
    language: written,
  }));
}

interface Found extends Awaited<ReturnType<typeof findPublic>> {
  /** What was searched for in place of what was typed. */
  readonly corrected?: string;
  /** No page has all the words, so these have some of them. */
  readonly partial?: boolean;
}

/** What has all the words as they were typed; or else as they were meant; or else some of them. */
async function bestHits(tx: Tx, searched: Searched, typed: string, asked: number): Promise<Found> {
  const find = (query: string) =>
    findPublic(tx, searched, query, { page: asked, size: hitsPerPage });
  const terms = searchTerms(typed);
  const query = searchQuery(typed);
  if (query === undefined) return { hits: [], total: 0 };
  const asTyped = await find(query);
  if (asTyped.total > 0) return asTyped;

  const corrected = await correct(tx, searched, terms);
  const instead = corrected && (await find(searchQuery(corrected) ?? query));
  if (instead && instead.total > 0) return { ...instead, corrected };
  if (terms.length === 1) return asTyped;
  return { ...(await find(terms.map(({ query }) => query).join(' | '))), partial: true };
}

/** What was typed with the words that are found nowhere put right; undefined where that cannot be done. */
async function correct(
  tx: Tx,
  searched: Searched,
  terms: readonly SearchTerm[],
): Promise<string | undefined> {
  const found = await countFound(
    tx,
    searched,
    terms.map(({ query }) => query),
  );
  const unknown = terms.filter((_, index) => found[index] === 0);
  if (unknown.length === 0 || unknown.length > mostCorrected) return undefined;
  const meant = new Map<string, string>();
  for (const { word } of unknown) {
    const best = isCorrectable(word) ? await bestOf(tx, searched, word) : undefined;
    if (best === undefined) return undefined;
    meant.set(word, best);
  }
  return terms.map(({ word }) => meant.get(word) ?? word).join(' ');
}

/** Of all that a word may have been meant as, what is found the most. Only what can be read now is ever proposed. */
async function bestOf(tx: Tx, searched: Searched, word: string): Promise<string | undefined> {
  const known = await wordsByKey(tx, lookupKeys(word));
  const candidates = corrections(word, known)
    .slice(0, mostCandidates)
    .flatMap((candidate): readonly SearchTerm[] => searchTerms(candidate));
  const found = await countFound(
    tx,
    searched,
    candidates.map(({ query }) => query),
  );
  const most = Math.max(0, ...found.map((count) => count ?? 0));
  return most === 0 ? undefined : candidates[found.indexOf(most)]?.word;
}

function toResult(hit: Hit, language: PublicLanguage, today: IsoDate, register?: Register) {
  const { kind, title, archived, date, at } = hit;
  return {
    kind,
    title,
    archived,
    date,
    language: hit.language,
    excerpt: excerptParts(hit.excerpt),
    address:
      'publisherId' in at
        ? contentAddress(at, language)
        : 'surveyId' in at
          ? `/${language}/kartlegging/${at.surveyId}`
          : at.address,
    publisher:
      register && 'publisherId' in at ? namePublisher(register, at, today)?.name : undefined,
  };
}
