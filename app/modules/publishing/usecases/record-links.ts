import { z } from 'zod';
import { linkFailures } from '#kernel/link.ts';
import { ok } from '#kernel/result.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { publisherInput } from '../content-input.ts';
import { afterTry } from '../domain/link.ts';
import { longestUrl } from '../followed-links.ts';
import { deleteLinkRecords, listLinkRecords, saveLinkRecords } from '../link-store.ts';

/** What stands on no page is forgotten after this long. Days. */
const keptFor = 30;

/** Writes down how it went with the links that were tried. */
export const recordLinks = defineUseCase({
  name: 'publishing.record-links',
  permission: 'content:run-schedule',
  audit: 'change',
  input: publisherInput.extend({
    tried: z
      .array(
        z.object({ url: z.string().max(longestUrl), failure: z.enum(linkFailures).nullable() }),
      )
      .max(1000),
  }),
  subject: ({ publisherId }) => publisherId,
  async handle({ tx, now, today }, { publisherId, tried }) {
    const records = await listLinkRecords(tx, publisherId);
    const links = tried.map(({ url, failure }) => ({
      url,
      checkedAt: now,
      ...afterTry(records.get(url), failure, today),
    }));
    await saveLinkRecords(tx, publisherId, links);
    await deleteLinkRecords(tx, publisherId, new Date(now.valueOf() - keptFor * 86_400_000));
    return ok({ tried: links.length });
  },
});
