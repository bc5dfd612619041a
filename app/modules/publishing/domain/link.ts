import type { IsoDate } from '#kernel/date.ts';
import type { LinkFailure } from '#kernel/link.ts';

/** What is known of a link to others, from the nights it was tried. */
export interface LinkRecord {
  readonly failure: LinkFailure | null;
  /** On how many days in a row it has failed. */
  readonly failedDays: number;
  /** The last of them. */
  readonly failedOn: IsoDate | null;
}

/** How a link stands: what has failed once may have been chance, and is tried again before anybody is troubled. */
export const linkStates = ['works', 'uncertain', 'broken', 'not-checked'] as const;
export type LinkState = (typeof linkStates)[number];

/** So many days must it fail before it is called broken. */
const daysToBreak = 2;

export function stateOfLink(record: LinkRecord | undefined): LinkState {
  if (!record) return 'not-checked';
  if (record.failedDays === 0) return 'works';
  return record.failedDays < daysToBreak ? 'uncertain' : 'broken';
}

/** What is known after a new try. Failing twice on one day counts once. */
export function afterTry(
  before: LinkRecord | undefined,
  failure: LinkFailure | null,
  today: IsoDate,
): LinkRecord {
  if (failure === null) return { failure, failedDays: 0, failedOn: null };
  const earlier = before?.failedDays ?? 0;
  const counted = before?.failedOn === today ? earlier : earlier + 1;
  return { failure, failedDays: counted, failedOn: today };
}

/** Where a link leads: to a page of our own, or to somebody else's. */
export type LinkTarget =
  | { readonly kind: 'own'; readonly path: string }
  | { readonly kind: 'other'; readonly url: string };

/** Undefined for what is no page: an e-mail address, or a place on the same page. */
export function targetOf(
  href: string,
  page: { readonly address: string; readonly site: string },
): LinkTarget | undefined {
  const trimmed = href.trim();
  if (trimmed === '' || trimmed.startsWith('#')) return undefined;
  const base = page.site + page.address;
  if (!URL.canParse(trimmed, base)) return undefined;
  const url = new URL(trimmed, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  if (url.host === new URL(page.site).host) return { kind: 'own', path: url.pathname };
  url.hash = '';
  return { kind: 'other', url: url.href };
}
