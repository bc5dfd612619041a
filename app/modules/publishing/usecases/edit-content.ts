import { z } from 'zod';
import { addMonths } from '#kernel/date.ts';
import { isIntricate } from '#kernel/intricate-text.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { NotFound } from '#platform/access.ts';
import { optionalText } from '#platform/input.ts';
import { isStopped } from '#platform/personal-data/guard.ts';
import { defineUseCase, type Scope } from '#platform/use-case.ts';
import { contentIdInput, languageInput, publishInput, textInput } from '../content-input.ts';
import {
  changeAddress,
  deleteDraft,
  insertContent,
  insertEdition,
  ownerOfAddress,
  saveEdition,
  setArchived,
  setPublishAt,
  setReviewed,
} from '../content-store.ts';
import { ownContent as own, publisherOf } from '../own-content.ts';
import { hasItsPictures } from '../picture-store.ts';
import {
  type Content,
  type ContentId,
  contentKinds,
  type ContentText,
  draftOf,
  emptyText,
  type NotReady,
  readyToPublish,
  scheduledEditions,
  shownEdition,
  slugOf,
} from '../domain/content.ts';
import { isReservedSlug } from '../domain/publisher.ts';

/** Content is looked over again after this long. Months. */
const reviewMonths = 12;

/** A new topic page, or an article on one. It has an address from the start, and no reader until it is published. */
export const createContent = defineUseCase({
  name: 'publishing.create-content',
  permission: 'content:edit',
  audit: 'change',
  input: z.object({
    kind: z.enum(contentKinds, 'required'),
    topicId: z
      .union([z.literal(''), contentIdInput])
      .optional()
      .transform((id): ContentId | null => id || null),
    language: languageInput.exclude(['en']),
    title: z
      .string('required')
      .trim()
      .min(1, 'required')
      .max(150, 'too-long')
      .refine((title) => !isStopped('published', title), 'personal-data'),
  }),
  subject: () => '',
  async handle(
    scope,
    { kind, topicId, language, title },
  ): Promise<
    Result<{ contentId: ContentId; language: 'nn' | 'nb' }, 'topic-missing' | 'no-address'>
  > {
    const { tx, actor, now, today, newId } = scope;
    if (kind === 'article' && !topicId) return refuse('topic-missing', { field: 'topicId' });
    if (topicId && (await own(scope, topicId)).kind !== 'topic') throw new NotFound(topicId);
    const wanted = slugOf(title);
    if (wanted === '') return refuse('no-address', { field: 'title' });
    const id = newId() as ContentId;
    const content = {
      id,
      ...publisherOf(actor),
      kind,
      slug: await freeAddress(scope, wanted),
      topicId: kind === 'article' ? topicId : null,
      reviewBy: addMonths(today, reviewMonths),
    };
    await insertContent(tx, content, now);
    const text = { ...emptyText, title };
    await insertEdition(tx, content, edition(scope, text, language, 1), actor.id);
    return ok({ contentId: id, language });
  },
});

/** Saves the draft of one language. A published text gets a new draft; readers see the old one until it is published. */
export const saveDraft = defineUseCase({
  name: 'publishing.save-draft',
  permission: 'content:edit',
  audit: 'change',
  input: z
    .looseObject({
      contentId: contentIdInput,
      language: languageInput,
      version: z.coerce.number().int().min(0).optional().default(0),
    })
    .transform(({ contentId, language, version, ...written }, context) => {
      const text = textInput.safeParse(written);
      if (text.success) return { contentId, language, version, text: text.data };
      for (const { path, message } of text.error.issues)
        context.addIssue({ code: 'custom', path: [...path], message });
      return z.NEVER;
    }),
  subject: ({ contentId }) => contentId,
  async handle(
    scope,
    { contentId, language, version, text },
  ): Promise<Result<Content, 'saved-by-another' | 'no-such-picture' | 'body-intricate'>> {
    const { tx, actor, now } = scope;
    const content = await own(scope, contentId);
    if (isIntricate(text.body)) return refuse('body-intricate', { field: 'body' });
    if (!(await hasItsPictures(tx, contentId, text)))
      return refuse('no-such-picture', { field: text.picture ? 'picture' : 'body' });
    const draft = draftOf(content, language);
    if (!draft) {
      const first = edition(scope, text, language, nextNumber(content, language));
      if (!(await insertEdition(tx, content, first, actor.id))) return refuse('saved-by-another');
    } else {
      const by = { id: actor.id, name: actor.name, at: now };
      const saved = await saveEdition(tx, { id: draft.id, version }, text, by);
      if (!saved) return refuse('saved-by-another');
    }
    return ok(await own(scope, contentId));
  },
});

/** Publishes the draft of one language: now, or at a time that lies ahead, when it comes by itself. */
export const publishDraft = defineUseCase({
  name: 'publishing.publish-draft',
  permission: 'content:publish',
  audit: 'change',
  input: publishInput,
  subject: ({ contentId }) => contentId,
  async handle(
    scope,
    { contentId, language, at },
  ): Promise<Result<Content, 'no-draft' | 'in-the-past' | NotReady>> {
    const { tx, now } = scope;
    const content = await own(scope, contentId);
    const draft = draftOf(content, language);
    if (!draft) return refuse('no-draft');
    const ready = readyToPublish(draft);
    if (!ready.ok) return ready;
    if (at && at < now) return refuse('in-the-past', { field: 'day' });
    if (!(await setPublishAt(tx, draft, at ?? now))) return refuse('no-draft');
    if (!shownEdition(content, language, now) && !hasBeenShown(content, now))
      await giveAddressOfTitle(scope, content, draft.title);
    return ok(await own(scope, contentId));
  },
});

/** Takes what is scheduled back to a draft, or throws a draft away. */
export const withdrawEdition = defineUseCase({
  name: 'publishing.withdraw-edition',
  permission: 'content:publish',
  audit: 'change',
  input: z.object({ contentId: contentIdInput, editionId: z.uuid() }),
  subject: ({ contentId }) => contentId,
  async handle(
    scope,
    { contentId, editionId },
  ): Promise<Result<Content, 'already-shown' | 'has-draft'>> {
    const content = await own(scope, contentId);
    const chosen = content.editions.find(({ id }) => id === editionId);
    if (!chosen) throw new NotFound(editionId);
    if (chosen.publishAt === null) await deleteDraft(scope.tx, editionId);
    else if (!scheduledEditions(content, scope.now).includes(chosen))
      return refuse('already-shown');
    else if (draftOf(content, chosen.language)) return refuse('has-draft');
    else if (!(await setPublishAt(scope.tx, chosen, null))) return refuse('already-shown');
    return ok(await own(scope, contentId));
  },
});

/** Makes an old text the newest: a new edition with the same words, published at once. */
export const rollBack = defineUseCase({
  name: 'publishing.roll-back',
  permission: 'content:publish',
  audit: 'change',
  input: z.object({ contentId: contentIdInput, editionId: z.uuid() }),
  subject: ({ contentId }) => contentId,
  async handle(
    scope,
    { contentId, editionId },
  ): Promise<Result<Content, 'not-shown-before' | 'saved-by-another'>> {
    const { tx, actor, now } = scope;
    const content = await own(scope, contentId);
    const old = content.editions.find(({ id }) => id === editionId);
    if (!old) throw new NotFound(editionId);
    if (old.publishAt === null || old.publishAt > now) return refuse('not-shown-before');
    const again = edition(scope, old, old.language, nextNumber(content, old.language));
    if (!(await insertEdition(tx, content, { ...again, publishAt: now }, actor.id)))
      return refuse('saved-by-another');
    return ok(await own(scope, contentId));
  },
});

/** Somebody has looked the page over and found it right: the notice on old content goes away for a year. */
export const markReviewed = defineUseCase({
  name: 'publishing.mark-reviewed',
  permission: 'content:edit',
  audit: 'change',
  input: z.object({ contentId: contentIdInput }),
  subject: ({ contentId }) => contentId,
  async handle(scope, { contentId }) {
    const { tx, today } = scope;
    await own(scope, contentId);
    await setReviewed(tx, contentId, today, addMonths(today, reviewMonths));
    return ok(await own(scope, contentId));
  },
});

/** Archived content keeps its address and says that it is archived; it is in no list. */
export const archiveContent = defineUseCase({
  name: 'publishing.archive-content',
  permission: 'content:publish',
  audit: 'change',
  input: z.object({
    contentId: contentIdInput,
    archived: z.enum(['yes', 'no']).transform((answer) => answer === 'yes'),
    reason: optionalText(),
  }),
  subject: ({ contentId }) => contentId,
  async handle(scope, { contentId, archived }) {
    await own(scope, contentId);
    await setArchived(scope.tx, contentId, archived ? scope.now : null);
    return ok(await own(scope, contentId));
  },
});

function edition(
  { actor, now, newId }: Scope,
  text: ContentText,
  language: Content['editions'][number]['language'],
  number: number,
) {
  return {
    ...text,
    id: newId(),
    language,
    number,
    publishAt: null,
    writtenByName: actor.name,
    writtenAt: now,
  };
}

function nextNumber({ editions }: Content, language: string): number {
  return (
    Math.max(
      0,
      ...editions.filter((one) => one.language === language).map(({ number }) => number),
    ) + 1
  );
}

function hasBeenShown({ editions }: Content, now: Date): boolean {
  return editions.some(({ publishAt }) => publishAt !== null && publishAt <= now);
}

/** Until the first reader comes, the address follows the title. After that it stays, so that links do. */
async function giveAddressOfTitle(scope: Scope, content: Content, title: string): Promise<void> {
  const wanted = slugOf(title);
  if (wanted === '' || wanted === content.slug) return;
  await changeAddress(scope.tx, content, await freeAddress(scope, wanted, content.id));
}

/** The wanted address, or with a number after it where it is taken, also by a page of the program. */
async function freeAddress({ tx, actor }: Scope, wanted: string, by?: ContentId): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const slug = attempt === 1 ? wanted : `${wanted.slice(0, 76)}-${attempt}`;
    if (isReservedSlug(slug)) continue;
    const owner = await ownerOfAddress(tx, actor.capacity.unitId, slug);
    if (owner === undefined || owner === by) return slug;
  }
}
