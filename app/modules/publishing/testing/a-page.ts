import type { Actor } from '#platform/access.ts';
import { execute, type Services } from '#platform/use-case.ts';
import type { PublicLanguage } from '#kernel/text.ts';
import { anActor, newId, services, testDay } from '#tests/support/services.ts';
import type { ContentId } from '../domain/content.ts';
import { createContent, publishDraft, saveDraft } from '../usecases/edit-content.ts';

/** An editor of a governor of its own, so that no test sees another's pages. */
export function anEditor(): Actor {
  return anActor('governor-editor', 'governor', `FM-${newId()}`);
}

/** The same world some days later. */
export function daysLater(days: number, world: Services = services): Services {
  return { ...world, clock: { now: () => new Date(testDay.valueOf() + days * 86_400_000) } };
}

interface Page {
  readonly title: string;
  readonly topicId?: ContentId;
  readonly languages?: readonly PublicLanguage[];
  /** More of the text, by the names of the editor's fields. */
  readonly text?: Readonly<Record<string, string | readonly string[]>>;
  readonly on?: Services;
}

/** A topic page that readers see, or an article on one. */
export async function aPublishedPage(editor: Actor, page: Page): Promise<ContentId> {
  const contentId = await aDraft(editor, page);
  for (const language of page.languages ?? ['nn']) {
    const done = await execute(page.on ?? services, editor, publishDraft, { contentId, language });
    if (!done.ok) throw new Error(done.refusal.code);
  }
  return contentId;
}

/** A page that no reader has seen. */
export async function aDraft(
  editor: Actor,
  { title, topicId, languages = ['nn'], text = {}, on = services }: Page,
): Promise<ContentId> {
  const made = await execute(on, editor, createContent, {
    kind: topicId ? 'article' : 'topic',
    topicId: topicId ?? null,
    language: 'nn',
    title,
  });
  if (!made.ok) throw new Error(made.refusal.code);
  const { contentId } = made.value;
  for (const language of languages) {
    const version = language === 'nn' ? '1' : '0';
    const words = { title, lead: `Om ${title.toLowerCase()}`, body: 'Brødtekst', ...text };
    const draft = saveDraft.input.parse({ contentId, language, version, ...words });
    const saved = await execute(on, editor, saveDraft, draft);
    if (!saved.ok) throw new Error(saved.refusal.code);
  }
  return contentId;
}
