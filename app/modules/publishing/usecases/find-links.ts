import { ok } from '#kernel/result.ts';
import { defineUseCase } from '#platform/use-case.ts';
import { publisherInput } from '../content-input.ts';
import { linksOf, longestUrl } from '../followed-links.ts';
import { listLinkRecords } from '../link-store.ts';

/** What was tried this lately has been tried tonight. Hours. */
const lately = 20;

/** So many in one night; the rest come first the next. */
const inOneNight = 1000;

/** A publisher's links to others that are to be tried tonight, the one that has waited longest first. */
export const findLinks = defineUseCase({
  name: 'publishing.find-links',
  permission: 'content:run-schedule',
  audit: 'none',
  input: publisherInput,
  subject: () => '',
  async handle(scope, publisher) {
    const records = await listLinkRecords(scope.tx, publisher.publisherId);
    const urls = new Set(
      (await linksOf(scope, publisher)).flatMap(({ target }) =>
        target.kind === 'other' && target.url.length <= longestUrl ? target.url : [],
      ),
    );
    const since = scope.now.valueOf() - lately * 3_600_000;
    const triedAt = (url: string) => records.get(url)?.checkedAt.valueOf() ?? 0;
    const due = [...urls].filter((url) => triedAt(url) < since);
    return ok({ due: due.sort((a, b) => triedAt(a) - triedAt(b)).slice(0, inOneNight) });
  },
});
