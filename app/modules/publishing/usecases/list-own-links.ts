import { z } from 'zod';
import type { IsoDate } from '#kernel/date.ts';
import type { LinkFailure } from '#kernel/link.ts';
import { ok } from '#kernel/result.ts';
import type { PublicLanguage } from '#kernel/text.ts';
import { defineUseCase } from '#platform/use-case.ts';
import type { ContentId } from '../domain/content.ts';
import { type LinkState, stateOfLink } from '../domain/link.ts';
import { linksOf } from '../followed-links.ts';
import { listLinkRecords } from '../link-store.ts';
import { publisherOf } from '../own-content.ts';
import { findDeadPaths } from '../own-addresses.ts';

/** A link on a page that readers see, and how it stands. */
export interface OwnLink {
  readonly contentId: ContentId;
  readonly title: string;
  readonly language: PublicLanguage;
  readonly words: string;
  readonly href: string;
  readonly state: LinkState;
  readonly failure: LinkFailure | null;
  /** The last day it failed. */
  readonly failedOn: IsoDate | null;
}

/** The links on the editor's published pages. Those to our own pages are looked up now, the others are tried at night. */
export const listOwnLinks = defineUseCase({
  name: 'publishing.list-own-links',
  permission: 'content:edit',
  audit: 'none',
  input: z.object({}),
  subject: () => '',
  async handle(scope) {
    const publisher = publisherOf(scope.actor);
    const links = await linksOf(scope, publisher);
    const records = await listLinkRecords(scope.tx, publisher.publisherId);
    const dead = await findDeadPaths(
      scope,
      links.flatMap(({ target }) => (target.kind === 'own' ? target.path : [])),
    );
    return ok(
      links.map(({ target, ...link }): OwnLink => {
        if (target.kind === 'own') {
          const isDead = dead.has(target.path);
          const state = isDead ? 'broken' : 'works';
          return { ...link, state, failure: isDead ? 'missing' : null, failedOn: null };
        }
        const record = records.get(target.url);
        const { failure = null, failedOn = null } = record ?? {};
        return { ...link, state: stateOfLink(record), failure, failedOn };
      }),
    );
  },
});
