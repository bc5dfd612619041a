import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { isValidOn } from '#modules/organisations/domain/register.ts';
import { openNotices } from '#modules/surveys/api.ts';
import { NotFound } from '#platform/access.ts';
import { defineUseCase } from '#platform/use-case.ts';
import {
  contentAddress,
  newsAddress,
  type Publisher,
  publisherAddress,
} from '../domain/publisher.ts';
import { countShownTopics } from '../shown-store.ts';
import { sitePages } from '../site-pages.ts';
import { inAllLanguages } from '../sitemap.ts';
import { countFound, listFound } from '../sitemap-store.ts';

/** In three languages that is 15 000 addresses and some megabytes, well within what a site map may be. */
export const contentInPart = 5000;

/** Every page that anybody may find: a part at a time, the pages of the program in the first. */
export const listSitePages = defineUseCase({
  name: 'publishing.list-site-pages',
  permission: 'public:read',
  audit: 'none',
  input: z.object({ part: z.number().int().min(1).max(10_000) }),
  subject: () => '',
  async handle({ tx, now, today }, { part }) {
    const parts = Math.max(1, Math.ceil((await countFound(tx, now)) / contentInPart));
    if (part > parts) throw new NotFound(String(part));
    const offset = (part - 1) * contentInPart;
    const content = (await listFound(tx, { now, limit: contentInPart, offset })).map((page) => ({
      path: withoutLanguage(contentAddress(page, 'nn')),
      changed: page.changed,
    }));
    if (part > 1) return ok({ parts, pages: content });

    const { governors } = await loadRegister(tx);
    const publishing = await countShownTopics(tx, now);
    const others = [...governors.values()]
      .filter((governor) => isValidOn(governor, today))
      .map(({ id }): Publisher => ({ publisherKind: 'governor', publisherId: id }))
      .filter(({ publisherId }) => !publishing.some((one) => one.publisherId === publisherId));
    const notices = await openNotices(tx);
    return ok({
      parts,
      pages: [
        ...sitePages.map(inAllLanguages),
        ...[...publishing, ...others].map((publisher) =>
          inAllLanguages(withoutLanguage(publisherAddress(publisher, 'nn'))),
        ),
        ...publishing.map((publisher) =>
          inAllLanguages(withoutLanguage(newsAddress(publisher, 'nn'))),
        ),
        ...notices.map(({ id }) => inAllLanguages(`/kartlegging/${id}`)),
        ...content,
      ],
    });
  },
});

function withoutLanguage(address: string): string {
  return address.replace(/^\/nn/, '');
}
