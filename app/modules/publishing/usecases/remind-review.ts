import { ok, refuse } from '#kernel/result.ts';
import type { Language } from '#kernel/text.ts';
import { loadRegister } from '#modules/organisations/api.ts';
import { sendMail } from '#platform/mail/mail.ts';
import { defineUseCase, type Scope } from '#platform/use-case.ts';
import { publisherInput } from '../content-input.ts';
import { loadContents } from '../content-store.ts';
import { bestEdition } from '../domain/content.ts';
import { namePublisher } from '../named-publisher.ts';
import { reviewMail } from '../review-mail.ts';
import { reviewDue } from '../review-due.ts';
import { type DueForReview, insertReminders } from '../review-store.ts';

/**
 * One mail to each editor about all of it. That a page has been told of is written down with the mail and once only, so
 * no restart and no other process tells of it again; a new review date is told of anew.
 */
export const remindReview = defineUseCase({
  name: 'publishing.remind-review',
  permission: 'content:run-schedule',
  audit: 'change',
  input: publisherInput,
  subject: ({ publisherId }) => publisherId,
  async handle(scope, publisher) {
    const { tx, now, today } = scope;
    const { due, editors } = await reviewDue(scope, publisher);
    if (due.length === 0) return refuse('nothing-due');
    if (editors.length === 0) return refuse('no-editor');
    const told = await insertReminders(tx, publisher.publisherId, due, now);
    if (told.length === 0) return refuse('nothing-due');
    const register = await loadRegister(tx);
    const name = namePublisher(register, publisher, today)?.name;
    const pages = await pagesIn(scope, told);
    for (const { email, language } of editors) {
      const called = name?.[language] ?? publisher.publisherId;
      const mail = reviewMail(pages(language), called, today, language);
      await sendMail(scope, { to: email, ...mail });
    }
    return ok({ pages: told.length, editors: editors.length });
  },
});

/** The pages as they are called in a language; titles of published pages are known to everybody. */
async function pagesIn({ tx, now, publicUrl }: Scope, told: readonly DueForReview[]) {
  const contents = await loadContents(
    tx,
    told.map(({ id }) => id),
  );
  const byId = new Map(contents.map((content) => [content.id, content]));
  return (language: Language) =>
    told.flatMap(({ id, reviewBy }) => {
      const content = byId.get(id);
      const title = content && bestEdition(content, language, now)?.title;
      return title === undefined ? [] : [{ title, reviewBy, link: `${publicUrl}/innhald/${id}` }];
    });
}
